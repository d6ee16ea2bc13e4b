package io.github.coble.study.pores;

import io.github.coble.model.material.Provenance;

/// A number of the pores of a cell's layer.
///
/// @param component of [io.github.coble.model.stack.PoreStructure]
/// @param value in SI
/// @param unit coherent SI
/// @param provenance where it is from
public record PoreNumber(String component, double value, String unit, Provenance provenance) {}
