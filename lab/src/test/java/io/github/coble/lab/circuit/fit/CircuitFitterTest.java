package io.github.coble.lab.circuit.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.lab.circuit.Circuit;
import io.github.coble.lab.circuit.Parameter;
import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.lab.circuit.read.SpectrumReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitFitterTest {
    /// Where the descent stops: relative gains of χ² below 1e-13.
    private static final double CONVERGED = 1e-5;

    private static final Circuit ARC = Circuit.parse("R0-p(R1,CPE1)");
    private static final double[] ARC_VALUES = {10, 100, 1e-5, 0.85};
    private static final Circuit TWO = Circuit.parse("R0-p(R1,CPE1)-p(R2,CPE2)-W3");
    private static final double[] TWO_VALUES = {5, 20, 1e-6, 0.9, 60, 3e-4, 0.8, 8};

    static double[] frequencies(int count) {
        double[] f = new double[count];
        for (int k = 0; k < count; k++) {
            f[k] = 1e5 * Math.pow(1e-7, (double) k / (count - 1));
        }
        return f;
    }

    /// Real and imaginary part with a normal error of a share of |Z|.
    static Spectrum noisy(Spectrum s, double share, SplittableRandom random) {
        double[] re = s.real().clone();
        double[] im = s.imaginary().clone();
        for (int k = 0; k < re.length; k++) {
            double error = share * s.modulus()[k];
            re[k] += error * random.nextGaussian();
            im[k] += error * random.nextGaussian();
        }
        return new Spectrum(s.frequency(), re, im);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void exactSpectraGiveTheirParametersBack(long seed) {
        Spectrum s = TWO.spectrum(frequencies(50), TWO_VALUES);
        FitOptions options = new FitOptions(new Weighting.Modulus(), Map.of(), seed, 60);
        CircuitFit fit = CircuitFitter.fit(TWO, s, options);
        for (int k = 0; k < TWO_VALUES.length; k++) {
            assertThat(fit.values()[k])
                    .as(TWO.parameters().get(k).name())
                    .isCloseTo(TWO_VALUES[k], within(CONVERGED * TWO_VALUES[k]));
        }
    }

    /// The number of parameters that lie within one and within two standard errors, of 200 spectra
    /// with 1 % noise: 68.3 % and 95.4 % of a normal distribution, give or take four times √(p(1 −
    /// p)/200) of the counts of one parameter.
    @Test
    void errorsCoverTheTruth() {
        int draws = 200;
        Spectrum exact = ARC.spectrum(frequencies(40), ARC_VALUES);
        SplittableRandom random = new SplittableRandom(7);
        int[] one = new int[ARC_VALUES.length];
        int[] two = new int[ARC_VALUES.length];
        for (int d = 0; d < draws; d++) {
            CircuitFit fit =
                    CircuitFitter.fit(ARC, noisy(exact, 0.01, random), FitOptions.standard());
            for (int k = 0; k < one.length; k++) {
                double off = Math.abs(fit.values()[k] - ARC_VALUES[k]) / fit.errors()[k];
                one[k] += off < 1 ? 1 : 0;
                two[k] += off < 2 ? 1 : 0;
            }
        }
        for (int k = 0; k < one.length; k++) {
            assertThat(one[k] / 200.0)
                    .isCloseTo(0.683, within(4 * Math.sqrt(0.683 * 0.317 / draws)));
            assertThat(two[k] / 200.0)
                    .isCloseTo(0.954, within(4 * Math.sqrt(0.954 * 0.046 / draws)));
        }
    }

    @Test
    void noRandomStartEndsLowerThanTheAutomaticOnes() {
        Spectrum s =
                noisy(TWO.spectrum(frequencies(50), TWO_VALUES), 0.01, new SplittableRandom(3));
        assertIsLowest(TWO, s, 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R0-p(R1,CPE1)-p(R2,CPE2)-W3",
                "L0-R0-p(R1,CPE1)-p(R2,CPE2)-CPE3",
                "L0-R0-p(R1,C1)-p(R2-Wo2,C2)"
            })
    void norOfAMeasuredSpectrum(String circuit) throws IOException {
        Path file = shared().resolve("eis/exampleData.csv");
        assertIsLowest(
                Circuit.parse(circuit), SpectrumReader.standard().read(file).spectrum(), 100);
    }

    /// Independent of how starts are made: even over the whole logarithmic range of resistances and
    /// frequencies that the spectrum can show.
    private static void assertIsLowest(Circuit circuit, Spectrum s, int starts) {
        FitOptions options = FitOptions.standard();
        CircuitFit fit = CircuitFitter.fit(circuit, s, options);
        Bounds bounds = Bounds.of(circuit, s, options);
        Descent descent = new Descent(circuit, s, bounds, options.weighting().of(s));
        SplittableRandom random = new SplittableRandom(99);
        double most = Arrays.stream(s.modulus()).max().orElseThrow();
        for (int k = 0; k < starts; k++) {
            double[] p = new double[circuit.size()];
            for (int i = 0; i < p.length; i++) {
                double r = most * Math.pow(10, -3 * random.nextDouble());
                double w =
                        s.omega()[0]
                                * Math.pow(
                                        s.omega()[s.size() - 1] / s.omega()[0],
                                        random.nextDouble());
                Parameter.Kind kind = circuit.parameters().get(i).kind();
                p[i] =
                        switch (kind) {
                            case RESISTANCE -> r;
                            case CAPACITANCE, PSEUDO_CAPACITANCE -> 1 / (r * w);
                            case INDUCTANCE -> r / w;
                            case WARBURG -> r * Math.sqrt(w);
                            case TIME -> 1 / w;
                            case EXPONENT -> 0.3 + 0.7 * random.nextDouble();
                        };
            }
            assertThat(descent.from(p, 1e-10).chiSquared())
                    .as("χ² from a random start, %s", circuit)
                    .isGreaterThan(fit.chiSquared() * (1 - CONVERGED));
        }
    }

    private static Path shared() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path data = up.resolve("shared/data/lab");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        return Assumptions.abort("skipped: no shared/data/lab beside the project");
    }

    /// An arc too many lowers AICc by chance in one of about ten spectra; one too few never here.
    @Test
    void theCircuitThatMadeASpectrumIsChosen() {
        Circuit two = Circuit.parse("R0-p(R1,CPE1)-p(R2,CPE2)");
        List<List<Circuit>> candidates = List.of(List.of(ARC), List.of(two));
        int right = 0;
        for (int seed = 0; seed < 8; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Spectrum one = noisy(ARC.spectrum(frequencies(40), ARC_VALUES), 0.01, random);
            List<CircuitFit> fits = CircuitFitter.choose(candidates, one, FitOptions.standard());
            right += fits.getFirst().circuit().equals(ARC) ? 1 : 0;
            double[] p = Arrays.copyOf(TWO_VALUES, two.size());
            Spectrum both = noisy(two.spectrum(frequencies(40), p), 0.01, random);
            assertThat(CircuitFitter.choose(candidates, both, FitOptions.standard()))
                    .hasSize(2)
                    .first()
                    .extracting(CircuitFit::circuit)
                    .isEqualTo(two);
        }
        assertThat(right).isGreaterThanOrEqualTo(5);
    }

    @Test
    void candidatesHaveAnInductanceWhereTheSpectrumShowsOne() {
        Spectrum plain = ARC.spectrum(frequencies(20), ARC_VALUES);
        Spectrum inductive =
                Circuit.parse("L0-R0").spectrum(frequencies(20), new double[] {1e-3, 1});
        assertThat(Candidates.of(plain).getFirst().getFirst()).hasToString("R0-p(R1,CPE1)");
        assertThat(Candidates.of(inductive).getLast().getLast())
                .hasToString("L0-R0-p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)-Wo4");
    }

    @Test
    void arcsThatCouldChangePlacesAreOrderedByTime() {
        Circuit circuit = Circuit.parse("p(R1,C1)-R0-p(R2,C2)");
        double[] sorted =
                SiblingOrder.sorted(
                        circuit,
                        ARC.spectrum(frequencies(10), ARC_VALUES),
                        new double[] {10, 1e-2, 3, 20, 1e-6});
        assertThat(sorted).containsExactly(20, 1e-6, 3, 10, 1e-2);
    }

    @Test
    void boundsHoldAndAreSaid() {
        Spectrum s = ARC.spectrum(frequencies(40), ARC_VALUES);
        FitOptions bounded =
                new FitOptions(
                        new Weighting.Modulus(),
                        Map.of("CPE1.alpha", new FitOptions.Range(0.9, 1)),
                        1,
                        60);
        CircuitFit fit = CircuitFitter.fit(ARC, s, bounded);
        assertThat(fit.values()[3]).isEqualTo(0.9);
        assertThat(fit.onBound()).containsExactly(false, false, false, true);
        assertThat(fit.errors()[3]).isNaN();
        assertThat(fit.undetermined()).containsExactly("CPE1.alpha");
        FitOptions wrong =
                new FitOptions(
                        new Weighting.Unit(), Map.of("C1", new FitOptions.Range(1, 2)), 1, 5);
        assertThatThrownBy(() -> CircuitFitter.fit(ARC, s, wrong))
                .hasMessageContaining("bounds of C1")
                .hasMessageContaining("CPE1.alpha");
        assertThatThrownBy(() -> new FitOptions.Range(2, 1)).hasMessageContaining("2.0 to 1.0");
    }

    @Test
    void whatASpectrumDoesNotTellHasNoError() {
        Circuit twice = Circuit.parse("R0-R1-C1");
        Spectrum s = twice.spectrum(frequencies(20), new double[] {1, 2, 1e-3});
        CircuitFit fit =
                CircuitFitter.fit(
                        twice, noisy(s, 0.01, new SplittableRandom(1)), FitOptions.standard());
        assertThat(fit.undetermined()).contains("R0", "R1").doesNotContain("C1");
        assertThat(fit.values()[0] + fit.values()[1]).isCloseTo(3, within(0.05));
    }

    @Test
    void knownErrorsMakeTheReducedSumOne() {
        Spectrum exact = ARC.spectrum(frequencies(200), ARC_VALUES);
        Spectrum s = noisy(exact, 0.02, new SplittableRandom(5));
        FitOptions known = FitOptions.standard().with(Weighting.Known.share(s, 0.02));
        CircuitFit fit = CircuitFitter.fit(ARC, s, known);
        double scatter = Math.sqrt(2.0 / 400);
        assertThat(fit.reducedChiSquared()).isCloseTo(1, within(4 * scatter));
        assertThat(fit.aicc()).isCloseTo(fit.chiSquared() + 8, within(0.2));
        CircuitFit twiceAsSure =
                CircuitFitter.fit(
                        ARC, s, FitOptions.standard().with(Weighting.Known.share(s, 0.01)));
        assertThat(twiceAsSure.errors()[1]).isCloseTo(fit.errors()[1] / 2, within(1e-3));
    }

    @Test
    void aSeriesStartsFromTheFitBefore() {
        List<Spectrum> series =
                List.of(
                        ARC.spectrum(frequencies(40), ARC_VALUES),
                        ARC.spectrum(frequencies(40), new double[] {10, 130, 1e-5, 0.85}),
                        ARC.spectrum(frequencies(40), new double[] {10, 170, 1e-5, 0.85}));
        List<CircuitFit> fits = CircuitFitter.series(ARC, series, FitOptions.standard());
        assertThat(fits)
                .extracting(f -> (double) Math.round(f.values()[1]))
                .containsExactly(100.0, 130.0, 170.0);
    }

    @Test
    void tooFewPointsAreRefused() {
        Spectrum s = ARC.spectrum(frequencies(4), ARC_VALUES);
        assertThatThrownBy(() -> CircuitFitter.fit(TWO, s, FitOptions.standard()))
                .hasMessageContaining("8 parameters for 4 frequencies");
        assertThatThrownBy(() -> new Weighting.Known(new double[] {1, 0}))
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> new Weighting.Known(new double[] {1}).of(s))
                .hasMessageContaining("1 errors for 4 points");
    }
}
