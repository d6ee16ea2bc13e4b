package io.github.coble.study.reproduction.deposit;

import io.github.coble.model.physics.Si;
import io.github.coble.study.morphology.Morphology;
import io.github.coble.study.reproduction.deposit.Criterion.Ascending;
import io.github.coble.study.reproduction.deposit.Criterion.Shaped;
import io.github.coble.study.reproduction.deposit.Criterion.Unmeasured;
import io.github.coble.study.reproduction.deposit.Criterion.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A statement beside what the field tier computes.
///
/// @param statement that is judged
/// @param computed the numbers or the shape it is judged by
/// @param verdict whether they agree
record Judgement(Statement statement, String computed, Verdict verdict) {
    /// Columns up to which a width is only an upper bound.
    private static final double RESOLVED = 2;

    /// What a comparison leads to.
    enum Verdict {
        AGREES("yes"),
        DIFFERS("no"),
        /// The grid is too coarse, the run did not come so far, or nothing measures it.
        UNDECIDED("cannot be told");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        private static Verdict of(boolean holds) {
            return holds ? AGREES : DIFFERS;
        }
    }

    /// @param column side of a column of the grid
    static Judgement of(
            Statement statement, Map<String, DepositCell> cells, @Si("m") double column) {
        List<Morphology> shapes = new ArrayList<>();
        for (Stage stage : statement.stages()) {
            DepositCell cell = cells.get(stage.cell());
            Optional<Integer> moment = cell == null ? Optional.empty() : cell.moment(stage);
            if (cell == null || moment.isEmpty()) {
                return new Judgement(statement, stage.words() + ": not reached", Verdict.UNDECIDED);
            }
            shapes.add(cell.shapes().get(moment.get()));
        }
        Morphology first = shapes.getFirst();
        return switch (statement.criterion()) {
            case Unmeasured _ -> new Judgement(statement, "–", Verdict.UNDECIDED);
            case Shaped s ->
                    new Judgement(
                            statement,
                            first.shape().name(),
                            Verdict.of(s.shapes().contains(first.shape())));
            case Within w ->
                    new Judgement(
                            statement,
                            w.descriptor().withUnit(w.descriptor().of(first)),
                            verdict(w, w.descriptor().of(first), column));
            case Ascending(Descriptor d) -> {
                List<Double> values = shapes.stream().map(d::of).toList();
                yield new Judgement(
                        statement,
                        String.join(", ", values.stream().map(d::withUnit).toList()),
                        Verdict.of(rises(values)));
            }
        };
    }

    private static Verdict verdict(Within w, double value, double column) {
        boolean upperBound = w.descriptor().isWidth() && value <= RESOLVED * column;
        if (!upperBound) {
            return Verdict.of(w.holds(value));
        }
        // The true width lies between 0 and the value.
        if (w.holds(value) && w.holds(0)) {
            return Verdict.AGREES;
        }
        return value <= w.above() ? Verdict.DIFFERS : Verdict.UNDECIDED;
    }

    private static boolean rises(List<Double> values) {
        for (int k = 1; k < values.size(); k++) {
            // So that what is not a number does not rise.
            if (!(values.get(k) > values.get(k - 1))) {
                return false;
            }
        }
        return true;
    }
}
