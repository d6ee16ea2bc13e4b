package io.github.coble.model.field;

import io.github.coble.model.physics.Si;
import io.github.coble.model.physics.creep.SmallScaleStrength;
import io.github.coble.model.stack.Cell;
import io.github.coble.model.stack.Nucleation;

/// What only the field tier needs of a cell.
///
/// @param nucleation of openings at the collector
/// @param frontWeakening share of the nucleation pressure that an opening beside does away with
/// @param strength of lithium under the plate
public record FieldLaws(
        Nucleation nucleation, @Si("1") double frontWeakening, SmallScaleStrength strength) {
    /// The laws of a cell.
    public static FieldLaws of(Cell cell) {
        return new FieldLaws(
                cell.interfaces().nucleation(),
                cell.interlayer().surface().frontWeakening(),
                SmallScaleStrength.of(cell.lithium(), cell.conditions().temperature()));
    }
}
