package io.github.coble.lab.circuit.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.lab.circuit.Circuit;
import io.github.coble.lab.circuit.Spectrum;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RelaxationTimesTest {
    /// Of the grid of relaxation times: ten per decade.
    private static final double GRID = Math.log(10) / 10;

    private static final Circuit TWO = Circuit.parse("L0-R0-K1-Zarc2");
    private static final double[] VALUES = {1e-7, 4, 20, 1e-4, 50, 0.1, 0.85};

    private static Spectrum spectrum(double noise) {
        double[] f = new double[60];
        for (int k = 0; k < f.length; k++) {
            f[k] = 1e5 * Math.pow(1e-7, k / 59.0);
        }
        Spectrum s = TWO.spectrum(f, VALUES);
        SplittableRandom random = new SplittableRandom(11);
        double[] re = s.real().clone();
        double[] im = s.imaginary().clone();
        for (int k = 0; k < f.length; k++) {
            re[k] += noise * s.modulus()[k] * random.nextGaussian();
            im[k] += noise * s.modulus()[k] * random.nextGaussian();
        }
        return new Spectrum(f, re, im);
    }

    @Test
    void peaksHaveTheTimesAndResistancesOfTheArcs() {
        RelaxationTimes times = RelaxationTimes.withBand(spectrum(0.002), 60);
        List<RelaxationTimes.Peak> peaks = times.peaks();
        RelaxationTimes.Peak fast = nearest(peaks, 1e-4);
        RelaxationTimes.Peak slow = nearest(peaks, 0.1);
        assertThat(Math.log(fast.tau() / 1e-4)).isCloseTo(0, within(GRID));
        assertThat(Math.log(slow.tau() / 0.1)).isCloseTo(0, within(GRID));
        // The flanks of the depressed arc reach below the other's peak.
        assertThat(fast.resistance()).isCloseTo(20, within(1.5));
        // The depressed arc with its lobes.
        double behind =
                peaks.stream().filter(p -> p.tau() > 1e-3).mapToDouble(p -> p.resistance()).sum();
        assertThat(behind).isCloseTo(50, within(2.5));
        assertThat(slow.resistance()).isGreaterThan(0.8 * behind);
        assertThat(times.resistance()).isCloseTo(4, within(0.2));
        assertThat(times.inductance()).isCloseTo(1e-7, within(5e-7));
        assertThat(fast.low()).isLessThanOrEqualTo(1);
        assertThat(fast.high()).isGreaterThan(fast.low());
    }

    private static RelaxationTimes.Peak nearest(List<RelaxationTimes.Peak> peaks, double tau) {
        return peaks.stream()
                .min(Comparator.comparingDouble(p -> Math.abs(Math.log(p.tau() / tau))))
                .orElseThrow();
    }

    @Test
    void moreNoiseIsSmoothedMore() {
        assertThat(RelaxationTimes.of(spectrum(0.05)).lambda())
                .isGreaterThan(RelaxationTimes.of(spectrum(0.0005)).lambda());
    }

    @Test
    void theFitIsAsGoodAsTheNoise() {
        Spectrum s = spectrum(0.01);
        RelaxationTimes times = RelaxationTimes.of(s);
        Spectrum exact = spectrum(0);
        double noise = distance(s, exact.real(), exact.imaginary());
        // It takes up some of the noise, and smoothing adds less than a fifth of it.
        assertThat(distance(s, times.real(), times.imaginary()))
                .isBetween(0.8 * noise, 1.2 * noise);
        assertThat(Arrays.stream(times.gamma()).min().orElseThrow()).isNotNegative();
    }

    /// Root mean square over |Z|.
    private static double distance(Spectrum s, double[] real, double[] imaginary) {
        double sum = 0;
        for (int k = 0; k < s.size(); k++) {
            double re = (s.real()[k] - real[k]) / s.modulus()[k];
            double im = (s.imaginary()[k] - imaginary[k]) / s.modulus()[k];
            sum += re * re + im * im;
        }
        return Math.sqrt(sum / (2 * s.size()));
    }

    @Test
    void theNonNegativeMinimumFulfilsItsConditions() {
        SplittableRandom random = new SplittableRandom(5);
        int n = 30;
        double[][] a = new double[40][n];
        double[] c = new double[n];
        double[][] h = new double[n][n];
        for (double[] row : a) {
            double b = random.nextGaussian();
            for (int i = 0; i < n; i++) {
                row[i] = random.nextGaussian();
                c[i] += row[i] * b;
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    h[i][j] += row[i] * row[j];
                }
            }
        }
        double[] x = new NonNegativeWorkspace(h).minimum(c);
        int positive = 0;
        for (int i = 0; i < n; i++) {
            double slope = -c[i];
            for (int j = 0; j < n; j++) {
                slope += h[i][j] * x[j];
            }
            assertThat(x[i]).isNotNegative();
            assertThat(slope).isGreaterThan(-1e-9);
            assertThat(x[i] * slope).isCloseTo(0, within(1e-9));
            positive += x[i] > 0 ? 1 : 0;
        }
        assertThat(positive).isBetween(1, n - 1);
    }

    @Test
    void driftShowsInTheKramersKronigTest() {
        Spectrum s = spectrum(0.001);
        KramersKronigTest sound = KramersKronigTest.of(s);
        assertThat(sound.rootMeanSquare()).isLessThan(0.004);
        double[] re = s.real().clone();
        re[30] *= 1.2;
        KramersKronigTest spoiled =
                KramersKronigTest.of(new Spectrum(s.frequency(), re, s.imaginary()));
        assertThat(spoiled.rootMeanSquare()).isGreaterThan(3 * sound.rootMeanSquare());
        assertThat(spoiled.worstRow()).isEqualTo(30);
    }
}
