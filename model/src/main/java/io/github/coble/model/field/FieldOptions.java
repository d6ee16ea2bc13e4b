package io.github.coble.model.field;

/// How a field is resolved and what its randomness is.
public record FieldOptions(
        FieldGrid grid,
        long seed,
        double adhesionSpread,
        double roughnessLength,
        double nucleationFactor) {}
