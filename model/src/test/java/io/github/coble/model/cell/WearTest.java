package io.github.coble.model.cell;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.coble.model.ParkCells;
import io.github.coble.model.Variants;
import io.github.coble.model.column.Smoothing;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.material.Filament;
import io.github.coble.model.material.Surface;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.stack.Cell;
import io.github.coble.model.stack.Wear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What cycling wears, against the laws T-5, T-14 and T-17 to T-20 in cases where they can be
/// worked out by hand.
class WearTest {
    /// Lithium that the smoothing of T-5 leaves in a film counted as stripped, and one time step.
    private static final double ONE_PERCENT = 1;

    private static final double TWO_LEVELS = 1e-9;

    private static Wear wear(double isolated, double gaps) {
        return new Wear(0, isolated, gaps, 0, 0.01);
    }

    /// A cell whose empty pores let lithium only lie flat on the electrolyte, with no reaction and
    /// no host.
    private static Cell flat(Wear wear) {
        return Variants.wear(Variants.inert(ParkCells.cs1()), wear);
    }

    private static CellResult cycled(Cell cell, int cycles) {
        return Runs.run(cell, 1, steps(cycles).toArray(Step[]::new));
    }

    private static List<Step> steps(int cycles) {
        List<Step> steps = new ArrayList<>();
        for (int n = 0; n < cycles; n++) {
            steps.add(Runs.plate(Runs.CURRENT, MAH_PER_CM2));
            steps.add(Runs.strip(Runs.CURRENT));
        }
        return steps;
    }

    @Test
    void theIsolatedShareOfWhatIsStrippedStaysBehind() {
        CellResult r = cycled(flat(wear(0.1, 0)), 3);
        double stripped = r.cycles().stream().mapToDouble(Cycle::stripped).sum();
        double isolated = r.samples().getLast().inventory().at(Place.ISOLATED);
        assertThat(isolated).isCloseTo(0.1 * stripped, withinPercentage(ONE_PERCENT));
        // What is plated is stripped but for that share, in every cycle alike.
        for (Cycle c : r.cycles()) {
            assertThat(c.coulombicEfficiency()).isCloseTo(1 / 1.1, withinPercentage(ONE_PERCENT));
        }
    }

    @Test
    void gapsGrowWithTheRootOfTheChargeStripped() {
        Cell cell = flat(wear(0, 100e-4));
        double first = gap(cell, 1);
        assertThat(gap(cell, 4) / first).isCloseTo(2, withinPercentage(ONE_PERCENT));
        // Carbon: 1 − W/2γ = 0.2, of a film that covers all.
        double charge = cycled(cell, 1).cycles().getFirst().stripped() / MAH_PER_CM2;
        assertThat(first)
                .isCloseTo(100e-4 * Math.sqrt(0.2 * charge), withinPercentage(ONE_PERCENT));
    }

    @Test
    void aSurfaceThatLithiumWetsKeepsItsContact() {
        Surface wetting = new Surface(1.0, 1, 0.035, 0.28, 720, 1, 0.9);
        assertThat(nextPlating(Variants.surface(flat(wear(0, 100e-4)), wetting), 3))
                .isEqualTo(nextPlating(Variants.surface(flat(wear(0, 0)), wetting), 3));
    }

    /// Resistance of the gaps after some cycles [ohm m^2]: by how much more the next plating takes
    /// than on a cell without gaps.
    private static double gap(Cell cell, int cycles) {
        return (nextPlating(flat(wear(0, 0)), cycles) - nextPlating(cell, cycles)) / Runs.CURRENT;
    }

    private static double nextPlating(Cell cell, int cycles) {
        List<Step> steps = new ArrayList<>(steps(cycles));
        steps.add(Runs.plate(Runs.CURRENT, MAH_PER_CM2));
        return Runs.run(cell, 1, steps.toArray(Step[]::new)).samples().getLast().voltage();
    }

    @Test
    void twoLevelsOfFilmTouchInProportion() {
        // Films in the ratio 1 : 2 on equal areas: the layer rides on the Sauter mean 9/5 of the
        // lower one, which reaches it on 5/9 of its area.
        double low = 0.2;
        double high = 0.4;
        double ride =
                (Smoothing.weight(low) * low + Smoothing.weight(high) * high)
                        / (Smoothing.weight(low) + Smoothing.weight(high));
        assertThat(ride / low).isCloseTo(1.8, within(1e-3));
        assertThat(Smoothing.reach(low, ride)).isCloseTo(low / ride, within(1e-4));
        assertThat(Smoothing.reach(high, ride)).isCloseTo(1, within(TWO_LEVELS));
        assertThat(Smoothing.reach(ride, ride)).isCloseTo(1, within(0.01));
    }

    @Test
    void aShortedCellShowsAlmostNoVoltageAndStops() {
        Cell cell = Variants.filament(ParkCells.cs1(), new Filament(4e-7, 2, 0.15, 1e-4));
        CellResult r = CellRun.run(cell, ParkCells.protocol(1, 12, 3 * MAH_PER_CM2));
        var shorted = r.endurance().shortCircuit().orElseThrow();
        assertThat(shorted.cycle()).isEqualTo(r.cycles().size() + 1).isLessThan(12);
        Sample before =
                r.samples().stream()
                        .filter(s -> s.time() < shorted.time())
                        .reduce((_, later) -> later)
                        .orElseThrow();
        assertThat(Math.abs(before.voltage())).isGreaterThan(0.1);
        assertThat(Math.abs(r.samples().getLast().voltage())).isLessThan(0.005);
        assertThat(r.samples().getLast().filament()).isCloseTo(1, within(1e-6));
        assertThat(r.balanceError()).isLessThan(1e-9);
        assertThat(Math.ceil(r.endurance().cycles())).isEqualTo(shorted.cycle());
        assertThat(r.endurance().earliest()).isLessThan(r.endurance().cycles());
        assertThat(r.endurance().latest()).isGreaterThan(r.endurance().cycles());
    }

    @Test
    void aFilamentTwiceAsFastLastsHalfAsManyCyclesWhereEachIsAlike() {
        assertThat(Endurance.cyclesUntil(List.of(0.0, 0.1, 0.2, 0.3), 1))
                .isCloseTo(10, within(1e-9));
        assertThat(Endurance.cyclesUntil(List.of(0.0, 0.2, 0.4, 0.6), 1))
                .isCloseTo(5, within(1e-9));
        assertThat(Endurance.cyclesUntil(List.of(0.0, 0.5, 1.0), 0.75))
                .isCloseTo(1.5, within(1e-9));
        // Growth that rises by the same amount each cycle: 0.01, 0.02, 0.03 … reaches 1 in cycle
        // 14.
        List<Double> rising = new ArrayList<>(List.of(0.0));
        for (int n = 1; n <= 6; n++) {
            rising.add(rising.getLast() + 0.01 * n);
        }
        assertThat(Endurance.cyclesUntil(rising, 1)).isBetween(13.0, 14.5);
        // Shorted a fifth of the way into its last cycle.
        assertThat(Endurance.cyclesUntil(List.of(0.0, 0.45, 0.9, 1.0), 1))
                .isCloseTo(2 + 0.1 / 0.45, within(1e-9));
        assertThat(Endurance.cyclesUntil(List.of(0.0, 0.0, 0.001), 1)).isInfinite();
        assertThat(Endurance.cyclesUntil(List.of(0.0, 0.0), 1)).isInfinite();
        assertThat(Endurance.cyclesUntil(List.of(0.0), 1)).isInfinite();
        Endurance none = Endurance.of(List.of(), 0.15, Optional.empty());
        assertThat(none.latest()).isInfinite();
    }
}
