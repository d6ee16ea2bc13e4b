package io.github.coble.study.run;

import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.field.FieldSnapshot;
import io.github.coble.model.physics.Si;
import java.util.List;
import java.util.Optional;

/// What is left of a first plating on the field tier.
///
/// @param deposition at its end
/// @param moments at the charges asked for and at the end, in time order
/// @param failure why the run stopped early, if it did; everything else is then what was reached
public record PlatedField(Deposition deposition, List<Moment> moments, Optional<String> failure) {
    public PlatedField {
        moments = List.copyOf(moments);
    }

    /// The deposit at one moment.
    ///
    /// @param snapshot of it
    /// @param passed charge passed since plating began
    public record Moment(FieldSnapshot snapshot, @Si("C m^-2") double passed) {}
}
