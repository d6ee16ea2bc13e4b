package io.github.coble.model.material;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// A current collector.
///
/// @param name as `coble materials` lists it
/// @param adhesionToLayer of a layer cast on it
/// @param adhesionToLithium W(Li|CC)
public record Collector(
        String name,
        Adhesion adhesionToLayer,
        @Si(value = "J m^-2", min = 0, max = 10) double adhesionToLithium) {
    public Collector {
        Require.withinRanges(Collector.class, adhesionToLithium);
    }
}
