package io.github.coble.model.cell;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.RandomCells;
import io.github.coble.model.RandomCells.Draw;
import io.github.coble.model.deposit.Shares;
import org.junit.jupiter.api.Test;

/// What holds of any cell, held against cells drawn at random.
class RandomCellsTest {
    private static final int FIRST_SEED = 0;
    private static final int CELLS = 60;
    private static final int CLASSES = 5;

    private static final double BALANCE = 1e-9;

    /// Sum of four quotients.
    private static final double ROUND_OFF = 1e-12;

    /// A film that ends within a step is overdrawn for a minute at most, by some hundred times the
    /// tolerance of 10⁻⁵ L (seen: 3·10⁻³ L).
    private static final double OVERDRAWN = 5e-3;

    /// A step that ends the filling of pores may carry it past the end (0.3 % before the step is
    /// refused).
    private static final double OVERFILLED = 5e-3;

    @Test
    void everyCellRunsAndKeepsItsLithium() {
        for (int seed = FIRST_SEED; seed < FIRST_SEED + CELLS; seed++) {
            Draw draw = RandomCells.of(seed);
            double i = draw.current();
            CellResult result =
                    Runs.run(
                            draw.cell(),
                            CLASSES,
                            Runs.activate(i),
                            Runs.plate(i, 2 * MAH_PER_CM2),
                            Runs.strip(i));
            assertThat(result.failure()).as("%s", draw).isEmpty();
            assertThat(result.balanceError()).as("%s", draw).isLessThanOrEqualTo(BALANCE);
            sharesAreShares(draw, result.deposition().shares());
            heightsArePositive(draw, result);
            Sample plated =
                    result.samples().stream()
                            .filter(s -> s.step() == 1)
                            .reduce((_, b) -> b)
                            .orElseThrow();
            assertThat(plated.voltage()).as("%s", draw).isNegative();
            // Above the limit only where the ohmic drop alone exceeds it from the start.
            assertThat(result.samples().getLast().voltage())
                    .as("%s", draw)
                    .isGreaterThan(1 - 1e-6); // root of the event
            assertThat(result.samples().getLast().passedCharge())
                    .as("%s", draw)
                    .isBetween(0.0, plated.passedCharge());
        }
    }

    private static void sharesAreShares(Draw draw, Shares s) {
        for (double share : new double[] {s.se(), s.pores(), s.cc(), s.crevice()}) {
            assertThat(share).as("%s", draw).isBetween(0.0, 1.0);
        }
        assertThat(s.se() + s.pores() + s.cc() + s.crevice())
                .as("%s", draw)
                .isCloseTo(1, within(ROUND_OFF));
    }

    private static void heightsArePositive(Draw draw, CellResult result) {
        double lowest = -OVERDRAWN * draw.cell().interlayer().thickness();
        for (Sample s : result.samples()) {
            assertThat(Math.min(s.electrolyteHeight(), s.collectorHeight()))
                    .as("%s", draw)
                    .isGreaterThanOrEqualTo(lowest);
            assertThat(s.voidFilling()).as("%s", draw).isBetween(-OVERFILLED, 1 + OVERFILLED);
        }
    }
}
