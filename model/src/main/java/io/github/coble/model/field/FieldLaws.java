package io.github.coble.model.field;

import io.github.coble.model.physics.Si;
import io.github.coble.model.stack.Cell;

/// What only the field tier knows of a cell.
public record FieldLaws(
        @Si("1") double adhesionSpread,
        @Si("m") double adhesionLength,
        @Si("1") double nucleation,
        @Si("1") double frontWeakening,
        @Si("Pa") double strength,
        @Si("1") double strengthExponent) {
    /// The laws of a cell.
    public static FieldLaws of(Cell cell) {
        double t = cell.conditions().temperature();
        return new FieldLaws(0.2, 1e-6, 5, 0.1, 105e6 * Math.exp(-0.0169 * (t - 298)), 0.7);
    }
}
