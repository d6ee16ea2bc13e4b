package io.github.coble.numerics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// N-19 and N-20.
class RelaxationFitTest {
    private static final int POINTS = 80;
    private static final double DENSITY = 6;

    /// What six relaxations per decade leave of a smooth response.
    private static final double DISCRETISATION = 1e-4;

    /// A violation shows at least so strongly here; the fit cannot hide it.
    private static final double VIOLATION = 2e-3;

    private final double[] omega =
            IntStream.range(0, POINTS).mapToDouble(i -> Math.pow(10, 7.5 - 0.1 * i)).toArray();
    private final double[] re = new double[POINTS];
    private final double[] im = new double[POINTS];

    /// Adds r/(1 + (jωτ)^α).
    private void arc(double r, double tau, double alpha) {
        for (int i = 0; i < POINTS; i++) {
            double size = Math.pow(omega[i] * tau, alpha);
            double a = 1 + size * Math.cos(0.5 * Math.PI * alpha);
            double b = size * Math.sin(0.5 * Math.PI * alpha);
            re[i] += r * a / (a * a + b * b);
            im[i] -= r * b / (a * a + b * b);
        }
    }

    private void ordinary() {
        arc(100, 1e-9, 1);
        arc(40, 2.3e-4, 0.9);
        arc(30, 0.05, 0.8);
        for (int i = 0; i < POINTS; i++) {
            re[i] += 10;
            im[i] += 1e-7 * omega[i] - 5 / omega[i];
        }
    }

    @Test
    void whatObeysTheRelationsIsFitted() {
        ordinary();
        RelaxationFit fit = RelaxationFit.withDensity(omega, re, im, DENSITY);
        assertThat(fit.worst()).isLessThan(DISCRETISATION);
        assertThat(fit.relaxations()).isGreaterThan(40);
        assertThat(fit.realResidual()).hasSize(POINTS);
        assertThat(fit.imaginaryResidual()).hasSize(POINTS);
    }

    @Test
    void moreRelaxationsLeaveLess() {
        ordinary();
        double coarse = RelaxationFit.withDensity(omega, re, im, 1).worst();
        double middle = RelaxationFit.withDensity(omega, re, im, 2).worst();
        double fine = RelaxationFit.withDensity(omega, re, im, 4).worst();
        assertThat(middle).isLessThan(0.3 * coarse);
        assertThat(fine).isLessThan(0.3 * middle);
    }

    @Test
    void aSystemThatChangesWhileItIsMeasuredShows() {
        ordinary();
        for (int i = 0; i < POINTS; i++) {
            double drift = 1 + 0.1 * i / POINTS;
            re[i] *= drift;
            im[i] *= drift;
        }
        assertThat(RelaxationFit.withDensity(omega, re, im, DENSITY).worst())
                .isGreaterThan(VIOLATION);
    }

    @Test
    void aTimeConstantBelowZeroShows() {
        ordinary();
        for (int i = 0; i < POINTS; i++) {
            double x = omega[i] * 1e-2;
            re[i] += 10 / (1 + x * x);
            im[i] += 10 * x / (1 + x * x);
        }
        assertThat(RelaxationFit.withDensity(omega, re, im, DENSITY).worst())
                .isGreaterThan(10 * VIOLATION);
    }

    @Test
    void anImaginaryPartOfTheWrongSignShows() {
        ordinary();
        for (int i = 0; i < POINTS; i++) {
            im[i] = -im[i];
        }
        assertThat(RelaxationFit.withDensity(omega, re, im, DENSITY).worst())
                .isGreaterThan(10 * VIOLATION);
    }

    @Test
    void withNoiseTheNumberOfRelaxationsStaysSmallAndTheResidualIsTheNoise() {
        ordinary();
        double noise = 2e-3;
        Random random = new Random(7);
        for (int i = 0; i < POINTS; i++) {
            double size = Math.hypot(re[i], im[i]);
            re[i] += noise * size * random.nextGaussian();
            im[i] += noise * size * random.nextGaussian();
        }
        RelaxationFit fit = RelaxationFit.automatic(omega, re, im);
        assertThat(fit.relaxations()).isLessThan(POINTS / 2);
        assertThat(fit.worst()).isBetween(noise, 8 * noise);
        assertThat(fit.scatter()).isBetween(0.8 * noise, 1.2 * noise);
    }

    @Test
    void aSingleRelaxationNeedsNoSignsThatAlternate() {
        arc(50, 1e-3, 0.7);
        assertThat(RelaxationFit.withDensity(omega, re, im, 1).mu()).isGreaterThan(0.85);
    }

    @Test
    void fewPointsLimitTheNumberOfRelaxations() {
        double[] w = {1, 10, 100, 1000, 1e4};
        double[] r = {3, 2.5, 2, 1.5, 1};
        double[] x = {-0.1, -0.2, -0.3, -0.2, -0.1};
        assertThat(RelaxationFit.withDensity(w, r, x, DENSITY).relaxations()).isEqualTo(2);
        assertThat(RelaxationFit.automatic(w, r, x).relaxations()).isBetween(1, 2);
    }

    @Test
    void aResponseThatIsNoneIsRefused() {
        double[] three = {1, 2, 3};
        double[] four = {1, 2, 3, 4};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelaxationFit.automatic(three, three, three));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelaxationFit.automatic(four, three, four));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelaxationFit.automatic(new double[] {1, 1, 1, 1}, four, four));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelaxationFit.automatic(new double[] {0, 1, 2, 3}, four, four));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RelaxationFit.automatic(four, new double[] {1, Double.NaN, 1, 1}, four));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelaxationFit.automatic(four, new double[4], new double[4]));
    }

    @Test
    void relaxationsAreAddedUntilMuFallsToItsLimit() {
        ordinary();
        Random random = new Random(3);
        for (int i = 0; i < POINTS; i++) {
            double size = Math.hypot(re[i], im[i]);
            re[i] += 1e-3 * size * random.nextGaussian();
            im[i] += 1e-3 * size * random.nextGaussian();
        }
        RelaxationFit strict = RelaxationFit.byMu(omega, re, im, 0.95);
        RelaxationFit customary = RelaxationFit.byMu(omega, re, im, 0.85);
        assertThat(strict.mu()).isLessThanOrEqualTo(0.95);
        assertThat(customary.mu()).isLessThanOrEqualTo(0.85);
        assertThat(customary.relaxations()).isGreaterThanOrEqualTo(strict.relaxations());
        assertThat(RelaxationFit.byMu(omega, re, im, -10).relaxations()).isEqualTo(POINTS / 2);
    }
}
