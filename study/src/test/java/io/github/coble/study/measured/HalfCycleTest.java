package io.github.coble.study.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HalfCycleTest {
    private static final double ROUND_OFF = 1e-12;

    private static HalfCycle uneven(long seed) {
        var random = new SplittableRandom(seed);
        double[] charge = new double[300];
        double[] voltage = new double[300];
        charge[0] = 7;
        for (int k = 1; k < charge.length; k++) {
            // Every tenth point lies on the one before, as at a change of step.
            charge[k] = charge[k - 1] + (k % 10 == 0 ? 0 : random.nextDouble(0, 20));
            voltage[k] = random.nextDouble(-1, 1);
        }
        return new HalfCycle(1, true, charge, voltage);
    }

    @Test
    void meansOfALineLieOnIt() {
        HalfCycle line = new HalfCycle(1, true, new double[] {10, 35, 60}, new double[] {1, 2, 3});
        double[] means = line.means();
        for (int k = 0; k < HalfCycle.SHARES; k++) {
            // O-10: the middle of each of 50 parts.
            assertThat(means[k]).isEqualTo(1 + 2 * (k + 0.5) / 50, within(ROUND_OFF));
        }
    }

    @Test
    void meansKeepTheEnergy() {
        for (int seed = 0; seed < 20; seed++) {
            HalfCycle half = uneven(seed);
            double energy = 0;
            for (int k = 1; k < half.charge().length; k++) {
                energy +=
                        0.5
                                * (half.voltage()[k] + half.voltage()[k - 1])
                                * (half.charge()[k] - half.charge()[k - 1]);
            }
            double span = half.total() - half.charge()[0];
            assertThat(Arrays.stream(half.means()).average().orElseThrow() * span)
                    .as("seed " + seed)
                    .isEqualTo(energy, within(1e-9));
        }
    }

    @Test
    void aRunIsReadAtTheSharesOfTheRecord() {
        double[] charge = IntStream.rangeClosed(0, 1000).mapToDouble(k -> 0.2 * k).toArray();
        double[] voltage = Arrays.stream(charge).map(q -> Math.pow(q / 200, 3)).toArray();
        HalfCycle run = new HalfCycle(2, false, charge, voltage);
        HalfCycle record =
                new HalfCycle(2, false, new double[] {5, 50, 100}, new double[] {0, 0, 0});
        // Twice the charge in the run: shares 0.05, 0.5, 1.
        assertThat(run.at(record).voltage())
                .containsExactly(new double[] {0.000125, 0.125, 1}, within(1e-6));
        assertThat(run.at(run).voltage()).containsExactly(voltage, within(ROUND_OFF));
    }

    @Test
    void differencesCountLessWhereTheCurveIsSteep() {
        HalfCycle flat = new HalfCycle(1, false, new double[] {0, 1}, new double[] {0.1, 0.1});
        assertThat(flat.looseness()).containsOnly(1.0);
        // O-11: half a percent of 2 V per share of the charge is 10 mV, twice 5 mV.
        HalfCycle steep = new HalfCycle(1, false, new double[] {0, 1}, new double[] {0, 2});
        assertThat(steep.looseness()[25]).isEqualTo(Math.sqrt(5), within(1e-9));
    }
}
