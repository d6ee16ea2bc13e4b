package io.github.coble.study.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.deposit.Location;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.SyntheticResult;
import io.github.coble.study.table.SyntheticResult.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Comparisons of no, one, several and eight cells: everything on the canvas, no text over another.
class ComparisonLayoutTest {
    /// Boxes of text are estimates; pen widths are not counted.
    private static final double EDGE = 0.5;

    private static final int MOST = 8;

    private static final List<CellResult> RESULTS =
            IntStream.range(0, MOST).mapToObj(ComparisonLayoutTest::made).toList();

    private static CellResult made(int k) {
        Kind kind = Kind.values()[k % Kind.values().length];
        return k == 6
                ? SyntheticResult.failed()
                : SyntheticResult.of(kind, 1 + 3 * k, 60, "synthetic " + k);
    }

    private static CellResult result(int k) {
        return RESULTS.get(k);
    }

    private static String label(int k) {
        return k == 5 ? "a cell whose name is longer than any sensible one" : "cell " + k;
    }

    private static SectionMosaic mosaic(int columns, int cells) {
        return new SectionMosaic(
                "mosaic",
                columns,
                IntStream.range(0, cells)
                        .mapToObj(k ->
                                new SectionMosaic.Tile(
                                        String.valueOf((char) ('a' + k)),
                                        label(k),
                                        "60 °C, 3 mAh/cm²",
                                        result(k),
                                        Optional.of(Location.SPLIT)))
                        .toList());
    }

    private static VoltageComparison voltage(int cells) {
        return new VoltageComparison(
                "voltage",
                IntStream.range(0, cells)
                        .mapToObj(k ->
                                new VoltageComparison.Curve(
                                        label(k), result(k), OptionalDouble.of(0.107)))
                        .toList());
    }

    private static EfficiencyComparison efficiency(int cells) {
        return new EfficiencyComparison(
                "efficiency",
                IntStream.range(0, cells)
                        .mapToObj(k ->
                                new EfficiencyComparison.Series(
                                        label(k),
                                        result(k),
                                        k % 2 == 0 ? OptionalInt.of(3) : OptionalInt.empty(),
                                        Optional.of(new Estimate(0.6 + 0.05 * k, 0.02)),
                                        Optional.of(Estimate.exact(0.96))))
                        .toList());
    }

    private static ResistanceBars resistance(int cells) {
        List<ResistanceBars.Group> groups = new ArrayList<>();
        for (int k = 0; k < cells; k++) {
            List<ResistanceBars.Bar> bars = new ArrayList<>();
            for (int cycles : new int[] {0, 5, 10}) {
                Optional<Estimate> seen =
                        cycles == 5 ? Optional.empty() : Optional.of(new Estimate(0.05, 0.06));
                bars.add(
                        new ResistanceBars.Bar(
                                ResistanceBars.afterCycles(result(k), cycles), seen));
            }
            groups.add(new ResistanceBars.Group(label(k), bars));
        }
        return new ResistanceBars("resistance", List.of("before", "after 5", "after 10"), groups);
    }

    private static Agreement agreement(int rows) {
        return new Agreement(
                "agreement",
                IntStream.range(0, rows)
                        .mapToObj(k ->
                                new Agreement.Residual(
                                        label(k),
                                        LabUnit.PERCENT,
                                        k == 3 ? Double.NaN : 0.8 + 0.02 * k * k,
                                        0.9,
                                        0.05))
                        .toList());
    }

    static Stream<Figure> figures() {
        return IntStream.of(0, 1, 3, MOST)
                .boxed()
                .flatMap(n ->
                        Stream.concat(
                                Stream.of(voltage(n), efficiency(n), resistance(n), agreement(n)),
                                IntStream.of(1, 3, 5).mapToObj(c -> mosaic(c, n))));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everythingIsOnTheCanvasAndLegible(Figure figure) {
        Recording drawn = Recording.of(figure);
        long off =
                drawn.points.stream()
                        .filter(p ->
                                outside(p[0], figure.width()) || outside(p[1], figure.height()))
                        .count();
        assertThat(off).as("points off the canvas").isZero();
        for (Recording.Label l : drawn.labels) {
            assertThat(l.left()).as(l.text()).isGreaterThanOrEqualTo(-EDGE);
            assertThat(l.right()).as(l.text()).isLessThanOrEqualTo(figure.width() + EDGE);
            assertThat(l.top()).as(l.text()).isGreaterThanOrEqualTo(-EDGE);
            assertThat(l.bottom()).as(l.text()).isLessThanOrEqualTo(figure.height() + EDGE);
        }
        assertThat(drawn.labels).isNotEmpty();
        assertThat(drawn.overlaps()).as("texts over each other").isEmpty();
    }

    private static boolean outside(double position, double end) {
        return !(position >= -EDGE && position <= end + EDGE);
    }

    @Test
    void overlapsAreFound() {
        Recording canvas = new Recording();
        canvas.text(10, 20, "one", Lettering.SMALL);
        canvas.text(25, 28, "two", Lettering.SMALL);
        canvas.text(10, 60, "three", Lettering.SMALL);
        assertThat(canvas.overlaps()).containsExactly("two over one");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void allNumbersInTheDocumentAreNumbers(Figure figure) {
        assertThat(figure.svg()).doesNotContain("NaN", "Infinity").contains("<text");
        assertThat(figure.caption()).endsWith(".");
    }
}
