package io.github.coble.study.reproduction.deposit;

import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.physics.Si;
import io.github.coble.study.morphology.Morphology;
import io.github.coble.study.run.PlatedField;
import io.github.coble.study.run.PlatedField.Moment;
import java.util.List;
import java.util.Optional;

/// A cell of a study after its first plating.
///
/// @param temperature it was plated at
/// @param expected what the cell tier finds at the end of the same plating
/// @param field what the field tier finds
/// @param shapes of the deposit, one for each moment of the field
record DepositCell(
        @Si("K") double temperature,
        Deposition expected,
        PlatedField field,
        List<Morphology> shapes) {
    /// Charge that counts as the same, relative: steps end where they should but for round-off.
    private static final double SAME = 1e-6;

    DepositCell {
        shapes = List.copyOf(shapes);
    }

    /// Index of the moment of a stage, if the run came so far.
    Optional<Integer> moment(Stage stage) {
        List<Moment> moments = field.moments();
        if (stage.capacity().isEmpty()) {
            return field.failure().isPresent() || moments.isEmpty()
                    ? Optional.empty()
                    : Optional.of(moments.size() - 1);
        }
        double wanted = stage.capacity().getAsDouble();
        for (int k = 0; k < moments.size(); k++) {
            if (Math.abs(moments.get(k).passed() - wanted) <= SAME * wanted) {
                return Optional.of(k);
            }
        }
        return Optional.empty();
    }
}
