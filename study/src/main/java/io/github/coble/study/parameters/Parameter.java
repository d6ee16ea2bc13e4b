package io.github.coble.study.parameters;

import io.github.coble.model.material.Provenance;
import io.github.coble.study.units.Quantity;

/// One number of the model.
///
/// @param path record components joined by dots
/// @param value in SI
/// @param unit coherent SI
/// @param provenance where the value comes from
/// @param derived whether it follows from other parameters unless it is set
public record Parameter(
        String path, double value, String unit, Provenance provenance, boolean derived) {
    /// How the value came about.
    public Provenance.Status status() {
        return provenance.status();
    }

    /// Citation, observations or reason.
    public String source() {
        return provenance.source();
    }

    /// The path as people write it: `interlayer.pores.mean diameter`.
    public String words() {
        return Words.ofPath(path);
    }

    /// The value in the unit people of the field use: `30.9 nm`.
    public String shown() {
        return Quantity.show(value, unit);
    }

    /// The same, marked as following from other parameters.
    public Parameter asDerived() {
        return new Parameter(path, value, unit, provenance, true);
    }
}
