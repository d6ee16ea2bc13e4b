package io.github.coble.study.reproduction.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Location;
import io.github.coble.model.deposit.Shares;
import io.github.coble.model.field.FieldGrid;
import io.github.coble.model.field.FieldSnapshot;
import io.github.coble.study.morphology.Morphology;
import io.github.coble.study.morphology.Shape;
import io.github.coble.study.reproduction.deposit.Criterion.Ascending;
import io.github.coble.study.reproduction.deposit.Criterion.Shaped;
import io.github.coble.study.reproduction.deposit.Criterion.Within;
import io.github.coble.study.reproduction.deposit.Judgement.Verdict;
import io.github.coble.study.run.PlatedField;
import io.github.coble.study.run.PlatedField.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {
    private static final double UM = 1e-6;
    private static final double COLUMN = 0.2 * UM;
    private static final Deposition DEPOSITION =
            new Deposition(Location.CC, new Shares(0, 0, 1, 0), 1, 1, 1, 0, 0.15);

    private static Morphology shape(Shape shape, double coverage, double ridgeWidth) {
        double none = Double.NaN;
        return new Morphology(
                Morphology.THRESHOLD,
                shape,
                coverage,
                0,
                0,
                UM,
                2 * UM,
                0.3 * UM,
                1,
                0,
                ridgeWidth,
                10 * UM,
                5 * UM,
                none,
                none,
                none,
                none);
    }

    /// A cell with deposits after 1, 2, … C/m².
    private static DepositCell cell(Optional<String> failure, Morphology... shapes) {
        FieldGrid grid = new FieldGrid(1, 1, 1);
        float[] f = {0};
        List<Moment> moments = new ArrayList<>();
        IntStream.rangeClosed(1, shapes.length)
                .mapToObj(k ->
                        new Moment(
                                new FieldSnapshot(grid, 1, k, k, f, f, f, f, f, f, f, f, f, f), k))
                .forEach(moments::add);
        return new DepositCell(
                333, DEPOSITION, new PlatedField(DEPOSITION, moments, failure), List.of(shapes));
    }

    private static Stage at(double capacity) {
        return new Stage("A", OptionalDouble.of(capacity));
    }

    private static Judgement judge(Criterion criterion, DepositCell cell, Stage... stages) {
        Statement statement = new Statement("id", List.of(stages), criterion, "says", "source");
        return Judgement.of(statement, Map.of("A", cell), COLUMN);
    }

    private static Verdict width(double value, double above, double below) {
        return judge(
                        new Within(Descriptor.RIDGE_WIDTH, above * UM, below * UM),
                        cell(Optional.empty(), shape(Shape.RIDGES, 0.1, value * UM)),
                        at(1))
                .verdict();
    }

    @ParameterizedTest
    @CsvSource({
        // Resolved: what it is counts.
        "0.9, -Infinity, 1, AGREES",
        "1.1, -Infinity, 1, DIFFERS",
        "0.9, 1, Infinity, DIFFERS",
        "7, 5, 10, AGREES",
        "11, 5, 10, DIFFERS",
        // Two columns and less: anything up to it.
        "0.4, -Infinity, 1, AGREES",
        "0.4, -Infinity, 0.05, UNDECIDED",
        "0.4, 0.3, Infinity, UNDECIDED",
        "0.4, 5, 10, DIFFERS",
        // No ridges.
        "NaN, -Infinity, 1, DIFFERS",
        "NaN, 1, Infinity, DIFFERS"
    })
    void aWidthOfTwoColumnsIsOnlyABound(double value, double above, double below, Verdict verdict) {
        assertThat(width(value, above, below)).isEqualTo(verdict);
    }

    @Test
    void otherNumbersAreWhatTheyAre() {
        Criterion smooth = new Within(Descriptor.ROUGHNESS, Double.NEGATIVE_INFINITY, 0.1 * UM);
        DepositCell cell = cell(Optional.empty(), shape(Shape.RIDGES, 0.1, UM));
        Judgement judgement = judge(smooth, cell, at(1));
        assertThat(judgement.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(judgement.computed()).isEqualTo("0.300 µm");
        assertThat(smooth.words()).isEqualTo("roughness < 0.100 µm");
    }

    @Test
    void oneOfSeveralShapesIsEnough() {
        DepositCell cell = cell(Optional.empty(), shape(Shape.PLATEAUS, 0.5, UM));
        Criterion either = new Shaped(Set.of(Shape.RIDGES, Shape.PLATEAUS));
        assertThat(judge(either, cell, at(1)).verdict()).isEqualTo(Verdict.AGREES);
        assertThat(either.words()).isEqualTo("shape RIDGES or PLATEAUS");
        assertThat(judge(new Shaped(Set.of(Shape.FILM)), cell, at(1)).verdict())
                .isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void whatRisesIsLargerEveryTime() {
        Criterion rises = new Ascending(Descriptor.COVERAGE);
        DepositCell cell =
                cell(
                        Optional.empty(),
                        shape(Shape.RIDGES, 0.1, UM),
                        shape(Shape.RIDGES, 0.3, UM),
                        shape(Shape.RIDGES, 0.3, UM));
        Judgement rising = judge(rises, cell, at(1), at(2));
        assertThat(rising.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(rising.computed()).isEqualTo("10.0 %, 30.0 %");
        assertThat(rising.statement().subjects())
                .isEqualTo("A at 2.78×10⁻⁵ mAh/cm² < A at 5.56×10⁻⁵ mAh/cm²");
        assertThat(judge(rises, cell, at(1), at(2), at(3)).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(judge(new Ascending(Descriptor.ROD_DIAMETER), cell, at(1), at(2)).verdict())
                .isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void whatWasNotReachedCannotBeTold() {
        Morphology shape = shape(Shape.RIDGES, 0.1, UM);
        Criterion ridges = new Shaped(Set.of(Shape.RIDGES));
        Stage end = new Stage("A", OptionalDouble.empty());
        DepositCell failed = cell(Optional.of("no step was found"), shape);
        assertThat(judge(ridges, failed, end).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judge(ridges, failed, at(2)).computed()).endsWith("not reached");
        assertThat(judge(ridges, failed, at(1)).verdict()).isEqualTo(Verdict.AGREES);
        assertThat(judge(ridges, cell(Optional.empty(), shape), end).verdict())
                .isEqualTo(Verdict.AGREES);
    }

    @Test
    void whatTheModelHasNoNumberForIsNotJudged() {
        DepositCell cell = cell(Optional.empty(), shape(Shape.FILM, 1, Double.NaN));
        assertThat(judge(new Criterion.Unmeasured("no number"), cell, at(1)).verdict())
                .isEqualTo(Verdict.UNDECIDED);
    }
}
