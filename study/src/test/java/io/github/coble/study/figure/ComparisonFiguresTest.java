package io.github.coble.study.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Columns;
import io.github.coble.model.cell.Endurance;
import io.github.coble.model.deposit.Location;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.SyntheticResult;
import io.github.coble.study.table.SyntheticResult.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What comparisons draw is what the results and observations say.
class ComparisonFiguresTest {
    /// Half a step of 60 in a half cycle, over its length.
    private static final double ONE_SAMPLE = 1.0 / 60;

    /// Round-off of canvas positions.
    private static final double TINY = 1e-6;

    private static final double FIRST_EFFICIENCY = 0.819;

    private static SectionMosaic.Tile tile(Kind kind, Optional<Location> observed) {
        return new SectionMosaic.Tile(
                "a", "cell " + kind, "60 °C", SyntheticResult.of(kind), observed);
    }

    @Test
    void aMosaicSaysWhereTheLithiumIsAndWasSeen() {
        Recording drawn =
                Recording.of(
                        new SectionMosaic(
                                "mosaic",
                                3,
                                List.of(
                                        tile(Kind.CC, Optional.of(Location.CC)),
                                        tile(Kind.SE, Optional.of(Location.SPLIT)),
                                        tile(Kind.SPLIT, Optional.empty()))));
        assertThat(drawn.texts())
                .contains("model: CC", "observed: CC", "model: SE", "observed: SPLIT")
                .contains("model: SPLIT", "as observed", "not as observed", "5 µm")
                .doesNotContain("observed: SE");
        assertThat(drawn.texts().stream().filter(t -> t.startsWith("observed:"))).hasSize(2);
    }

    @Test
    void agreementShowsInShape() {
        // A check is one stroke of three points, a cross two of two.
        assertThat(strokes(Location.CC, 3) - strokes(Location.SE, 3)).isEqualTo(1);
        assertThat(strokes(Location.SE, 2) - strokes(Location.CC, 2)).isEqualTo(2);
    }

    private static long strokes(Location observed, int points) {
        SectionMosaic mosaic =
                new SectionMosaic("m", 3, List.of(tile(Kind.CC, Optional.of(observed))));
        return Recording.of(mosaic).lines("").stream().filter(l -> l[0].length == points).count();
    }

    @Test
    void allSectionsOfAMosaicShareOneScale() {
        SectionMosaic both =
                new SectionMosaic(
                        "m",
                        2,
                        List.of(
                                tile(Kind.CC, Optional.empty()),
                                tile(Kind.PORES, Optional.empty())));
        List<Double> deposits =
                Recording.of(both).areas.stream()
                        .filter(a -> a.fill().equals(Ink.of(0xF3E6B8)) && a.x().length == 4)
                        .map(Recording.Area::top)
                        .toList();
        // Electrolytes of one row begin at one height; the third is in the legend.
        assertThat(deposits).hasSize(3);
        assertThat(deposits.get(0)).isEqualTo(deposits.get(1));
    }

    @Test
    void aCellThatWasNotPlatedHasATileWithoutSection() {
        CellResult r = SyntheticResult.of(Kind.CC);
        double[] none = {};
        CellResult bare =
                new CellResult(
                        r.cell(),
                        r.deposition(),
                        new Columns(0, none, none, none, none, none, 0, 0),
                        List.of(),
                        List.of(),
                        0,
                        r.endurance(),
                        r.initialResistance(),
                        List.of(),
                        0,
                        List.of(),
                        Optional.empty());
        SectionMosaic.Tile tile =
                new SectionMosaic.Tile("a", "bare", "", bare, Optional.of(Location.CC));
        assertThat(Recording.of(new SectionMosaic("m", 3, List.of(tile))).texts())
                .contains("nothing was plated", "model: –", "observed: CC")
                .contains("no run that plated anything");
        assertThat(
                        Recording.of(
                                        new VoltageComparison(
                                                "v",
                                                List.of(VoltageComparison.Curve.of("x", bare))))
                                .texts())
                .contains("no cell was plated");
        assertThat(ResistanceBars.afterCycles(bare, 5)).isEmpty();
    }

    @Test
    void mosaicsHaveOneToFiveColumns() {
        assertThatThrownBy(() -> new SectionMosaic("m", 0, List.of()))
                .hasMessageContaining("[1, 5]");
        assertThatThrownBy(() -> new SectionMosaic("m", 6, List.of()))
                .hasMessageContaining("[1, 5]");
    }

    @Test
    void aStrippingCurveEndsAtTheCapacityThatCameBack() {
        CellResult r = SyntheticResult.of(Kind.CC, 3, 60, "cc");
        Recording drawn =
                Recording.of(
                        new VoltageComparison("v", List.of(VoltageComparison.Curve.of("cell", r))));
        double[] plating = drawn.lines("cell, plating").getFirst()[0];
        double[] stripping = drawn.lines("cell, stripping").getFirst()[0];
        assertThat(plating).isSorted();
        assertThat(stripping).isSorted();
        double zero = 76;
        double ratio = (stripping[59] - zero) / (plating[59] - zero);
        assertThat(ratio).isCloseTo(FIRST_EFFICIENCY, within(ONE_SAMPLE));
        assertThat(drawn.lines("cell, plating")).as("first cycle only").hasSize(1);
    }

    @Test
    void theInsetHoldsTheDip() {
        CellResult r = SyntheticResult.of(Kind.CC, 1, 200, "cc");
        Recording drawn =
                Recording.of(
                        new VoltageComparison(
                                "v",
                                List.of(
                                        new VoltageComparison.Curve(
                                                "cell", r, OptionalDouble.of(0.11)))));
        double[] main = drawn.lines("cell, plating").getFirst()[1];
        double[] inset = drawn.lines("cell").getFirst()[1];
        assertThat(Traces.most(inset) - Traces.least(inset))
                .isGreaterThan(3 * (Traces.most(main) - Traces.least(main)));
        assertThat(drawn.texts()).contains("observed", "voltage (mV)", "areal capacity (mAh/cm²)");
    }

    @Test
    void aHalfCycleIsCutWhereAsked() {
        HalfCycle half =
                new HalfCycle(
                        1, true, new double[] {0, 1, 2, 3}, new double[] {0.9, -0.1, -0.2, -0.1});
        HalfCycle cut = half.within(2.5, 0.4);
        assertThat(cut.capacity()).containsExactly(new double[] {0.5, 1, 2, 2.5}, within(TINY));
        assertThat(cut.voltage())
                .containsExactly(new double[] {0.4, -0.1, -0.2, -0.15}, within(TINY));
        assertThat(half.within(9, 9).capacity()).containsExactly(half.capacity());
    }

    @Test
    void anEfficiencyEndsWithItsShortCircuit() {
        CellResult r = SyntheticResult.of(Kind.CC, 9, 10, "cc");
        EfficiencyComparison.Series lives = EfficiencyComparison.Series.of("lives", r);
        EfficiencyComparison.Series dies =
                new EfficiencyComparison.Series(
                        "dies",
                        r,
                        OptionalInt.of(4),
                        Optional.of(new Estimate(0.7, 0.05)),
                        Optional.empty());
        Recording drawn = Recording.of(new EfficiencyComparison("e", List.of(lives, dies)));
        assertThat(drawn.lines("lives").getFirst()[0]).hasSize(9);
        assertThat(drawn.lines("dies").getFirst()[0]).hasSize(4);
        assertThat(drawn.texts())
                .contains("short circuit", "observed", "first cycle", "cycle")
                .doesNotContain("mean");
        Recording alone = Recording.of(new EfficiencyComparison("e", List.of(lives)));
        assertThat(alone.texts()).doesNotContain("short circuit", "observed", "first cycle");
        double[] y = alone.lines("lives").getFirst()[1];
        for (int i = 1; i < y.length; i++) {
            assertThat(y[i]).as("efficiency rises").isLessThan(y[i - 1]);
        }
    }

    @Test
    void aRunThatShortedSaysSoItself() {
        CellResult r = SyntheticResult.of(Kind.CC, 3, 10, "cc");
        Endurance.ShortCircuit fourth = new Endurance.ShortCircuit(4, 1e6);
        CellResult shorted =
                new CellResult(
                        r.cell(),
                        r.deposition(),
                        r.columns(),
                        r.samples(),
                        r.cycles(),
                        9,
                        new Endurance(3.5, 3, 4, Optional.of(fourth)),
                        r.initialResistance(),
                        List.of(),
                        0,
                        List.of(),
                        Optional.empty());
        assertThat(EfficiencyComparison.Series.of("x", r).shortCircuit()).isEmpty();
        EfficiencyComparison.Series series = EfficiencyComparison.Series.of("x", shorted);
        assertThat(series.shortCircuit()).hasValue(4);
        assertThat(Recording.of(new EfficiencyComparison("e", List.of(series))).texts())
                .contains("short circuit");
    }

    @Test
    void aCellWithoutCyclesIsNamed() {
        Recording drawn =
                Recording.of(
                        new EfficiencyComparison(
                                "e",
                                List.of(
                                        EfficiencyComparison.Series.of(
                                                "cell", SyntheticResult.failed()))));
        assertThat(drawn.texts()).contains("no cycle was finished", "cell (stopped early)");
    }

    @Test
    void barsAreAsHighAsTheirResistances() {
        ResistanceBars.Bar bar =
                new ResistanceBars.Bar(
                        OptionalDouble.of(0.02), Optional.of(new Estimate(0.05, 0.01)));
        ResistanceBars.Bar none = new ResistanceBars.Bar(OptionalDouble.empty(), Optional.empty());
        ResistanceBars figure =
                new ResistanceBars(
                        "r",
                        List.of("before", "after"),
                        List.of(new ResistanceBars.Group("cell", List.of(bar, none))));
        Recording drawn = Recording.of(figure);
        List<Recording.Area> bars =
                drawn.areas.stream().filter(a -> a.height() > 2 * Key.ROW).toList();
        assertThat(bars).hasSize(2);
        assertThat(bars.get(1).height() / bars.get(0).height()).isCloseTo(2.5, within(TINY));
        assertThat(bars.get(0).outlined()).isFalse();
        assertThat(bars.get(1).outlined()).isTrue();
        assertThat(drawn.texts().stream().filter("–"::equals))
                .as("2 missing, 1 in the key")
                .hasSize(3);
        assertThatThrownBy(() ->
                        new ResistanceBars(
                                "r",
                                List.of("before"),
                                List.of(new ResistanceBars.Group("x", List.of()))))
                .hasMessageContaining("x: 0 bars for 1 states");
    }

    @Test
    void aStateOfARunIsThatBeforeTheNextPlating() {
        CellResult r = SyntheticResult.of(Kind.CC, 6, 10, "cc");
        assertThat(ResistanceBars.afterCycles(r, 0)).hasValue(r.initialResistance());
        assertThat(ResistanceBars.afterCycles(r, 5))
                .hasValue(r.cycles().get(5).restingResistance());
        assertThat(ResistanceBars.afterCycles(r, 6)).isEmpty();
    }

    @Test
    void residualsAreSortedAndCounted() {
        Agreement figure =
                new Agreement(
                        "a",
                        List.of(
                                new Agreement.Residual(
                                        "missing", LabUnit.PERCENT, Double.NaN, 1, 1),
                                new Agreement.Residual("low", LabUnit.PERCENT, 0.6, 0.8, 0.1),
                                new Agreement.Residual("far", LabUnit.MILLIVOLT, 0.2, 0.1, 0.01),
                                new Agreement.Residual("good", LabUnit.PERCENT, 0.82, 0.8, 0.1)));
        assertThat(figure.residuals())
                .extracting(Agreement.Residual::id)
                .containsExactly("far", "good", "low", "missing");
        assertThat(figure.residuals().get(1).normalised()).isCloseTo(0.2, within(TINY));
        assertThat(figure.caption()).startsWith("1 of 3 predicted numbers");
        assertThat(Recording.of(figure).texts())
                .containsSubsequence("far", "200 / 100 mV", "10", "good", "82 / 80 %", "low")
                .contains("not predicted", "– / 100 %");
        assertThatThrownBy(() -> new Agreement.Residual("x", LabUnit.NONE, 1, 1, 0))
                .hasMessageContaining("tolerance 0.0");
    }

    @Test
    void seriesDifferWithoutColour() {
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(SeriesStyle.of(i).mark()).isNotEqualTo(SeriesStyle.of(j).mark());
                assertThat(SeriesStyle.of(i).ink()).isNotEqualTo(SeriesStyle.of(j).ink());
            }
        }
    }

    @Test
    void longTextIsCut() {
        Lettering small = Lettering.SMALL;
        assertThat(small.fitted("short", 100)).isEqualTo("short");
        String cut = small.fitted("a text that is far too long", 100);
        assertThat(cut).startsWith("a text").endsWith("…");
        assertThat(small.width(cut)).isLessThanOrEqualTo(100);
    }

    @Test
    void countsHaveWholeTicks() {
        for (int last = 5; last < 200; last++) {
            Axis axis = Axis.exact("cycle", 0.5, last + 0.5);
            assertThat(axis.wholeTicks(6))
                    .hasSizeBetween(3, 8)
                    .allSatisfy(t -> assertThat(t.text()).isEqualTo("" + Math.round(t.value())));
        }
    }

    @Test
    void estimatesAreFinite() {
        assertThat(new Estimate(3, 1).low()).isEqualTo(2);
        assertThat(new Estimate(3, 1).high()).isEqualTo(4);
        assertThatThrownBy(() -> new Estimate(Double.NaN, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Estimate(1, -1)).hasMessageContaining("± -1.0");
    }
}
