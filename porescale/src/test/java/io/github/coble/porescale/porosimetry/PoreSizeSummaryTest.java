package io.github.coble.porescale.porosimetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PoreSizeSummaryTest {
    /// Steps of pressure are 10 % apart; a log-normal seen through them is off by a few per mille.
    private static final double STEPS = 0.005;

    private static final double MEDIAN = SyntheticSample.MEDIAN;
    private static final double SPREAD = SyntheticSample.SPREAD;

    private static PorosimetryTable sample() {
        return PorosimetryFileTest.read(
                SyntheticSample.table(";", false, "Pressure (MPa)", "Volume (mL/g)"));
    }

    private static void assertClose(Estimate estimate, double exact) {
        assertThat(estimate.value()).isCloseTo(exact, within(STEPS * exact));
        assertThat(Math.abs(estimate.value() - exact)).isLessThanOrEqualTo(estimate.error());
    }

    @Test
    void aLogNormalComesBackWithWhatFollowsFromIt() {
        PoreSizeSummary pores = PoreSizeSummary.of(sample());
        assertClose(pores.mean(), MEDIAN * Math.exp(0.5 * SPREAD * SPREAD));
        assertClose(pores.median(), MEDIAN);
        assertThat(pores.mode().value()).isCloseTo(MEDIAN, within(pores.mode().error()));
        assertClose(pores.areaWeighted(), MEDIAN * Math.exp(-0.5 * SPREAD * SPREAD));
        assertClose(pores.logSpread(), SPREAD);
        assertThat(pores.volume().value())
                .isCloseTo(SyntheticSample.PORES, within(STEPS * SyntheticSample.PORES));
        double area = 4 * SyntheticSample.PORES / MEDIAN * Math.exp(0.5 * SPREAD * SPREAD);
        assertClose(pores.area(), area);
        LogNormalFit fit = pores.logNormal().orElseThrow();
        assertThat(fit.describes()).isTrue();
        assertThat(fit.median()).isCloseTo(MEDIAN, within(STEPS * MEDIAN));
        assertThat(fit.spread()).isCloseTo(SPREAD, within(STEPS * SPREAD));
        assertThat(fit.volume())
                .isCloseTo(SyntheticSample.PORES, within(STEPS * SyntheticSample.PORES));
    }

    @Test
    void theSpaceAroundTheGrainsIsLeftOutAndSaid() {
        PoreSizeSummary pores = PoreSizeSummary.of(sample());
        assertThat(pores.window().to()).isBetween(2e-6, 30e-6);
        assertThat(pores.volumeAbove())
                .isCloseTo(SyntheticSample.AROUND, within(STEPS * SyntheticSample.AROUND));
        assertThat(pores.advisories()).singleElement().asString().contains("left out");
    }

    @Test
    void aWindowDecidesWhatCounts() {
        PoreSizeSummary all = PoreSizeSummary.of(sample(), SizeWindow.all());
        assertThat(all.volume().value())
                .isCloseTo(
                        SyntheticSample.PORES + SyntheticSample.AROUND,
                        within(STEPS * SyntheticSample.PORES));
        assertThat(all.advisories().toString()).contains("one log-normal peak misses");
        PoreSizeSummary half = PoreSizeSummary.of(sample(), new SizeWindow(0, MEDIAN));
        assertThat(half.volume().value())
                .isCloseTo(0.5 * SyntheticSample.PORES, within(half.volume().error()));
        assertThat(half.volumeBelow()).isZero();
        PoreSizeSummary middle = PoreSizeSummary.of(sample(), new SizeWindow(MEDIAN, 2e-6));
        assertThat(middle.volume().value() + middle.volumeAbove() + middle.volumeBelow())
                .isCloseTo(all.volume().value(), within(1e-12));
    }

    @Test
    void aBroadDistributionIsNotCut() {
        StringBuilder text = new StringBuilder("Pressure (MPa);Volume (mL/g)\n");
        for (int n = 0; n <= 40; n++) {
            text.append(
                    String.format(Locale.ROOT, "%.6g;%.6g%n", Math.pow(10, 0.1 * n - 2), 0.02 * n));
        }
        PoreSizeSummary pores = PoreSizeSummary.of(PorosimetryFileTest.read(text.toString()));
        assertThat(pores.window()).isEqualTo(SizeWindow.all());
        // uniform in ln d over four decades: standard deviation is the width over the root of 12
        assertThat(pores.logSpread().value())
                .isCloseTo(
                        Math.log(1e4) / Math.sqrt(12), within(pores.logSpread().error() + STEPS));
    }

    @Test
    void noiseIsEvenedOutAndTheTotalKept() {
        PorosimetryTable table =
                PorosimetryFileTest.read(
                        "Pressure (MPa);Volume (mL/g)\n1;0\n2;0.3\n3;0.2\n4;0.4\n5;0.8\n6;0.7\n");
        Distribution pores = Distribution.of(table.intrusion());
        assertThat(pores.volume)
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0, 0.25e-3, 0.25e-3, 0.4e-3, 0.75e-3, 0.75e-3);
    }

    @Test
    void porosityFollowsFromADensity() {
        PoreSizeSummary pores = PoreSizeSummary.of(sample());
        double volume = pores.volume().value();
        double porosity = pores.porosityFromSkeletal(2000);
        assertThat(porosity).isCloseTo(volume * 2000 / (1 + volume * 2000), within(1e-12));
        assertThat(pores.porosityFromBulk(2000 * (1 - porosity)))
                .isCloseTo(porosity, within(1e-12));
    }

    @Test
    void whatHasNoPoresIsRefused() {
        assertThatThrownBy(() -> PoreSizeSummary.of(sample(), new SizeWindow(1e-9, 1.01e-9)))
                .hasMessageContaining("fewer than 4 pressures between");
        assertThatThrownBy(() -> new SizeWindow(2e-9, 1e-9)).hasMessageContaining("is empty");
        PorosimetryTable flat =
                PorosimetryFileTest.read(
                        "Pressure (MPa);Volume (mL/g)\n1;0.1\n2;0.1\n3;0.1\n4;0.1\n");
        assertThatThrownBy(() -> PoreSizeSummary.of(flat)).hasMessageContaining("no volume");
        PorosimetryTable out =
                PorosimetryFileTest.read(
                        "Pressure (MPa);Volume (mL/g)\n4;0.4\n3;0.3\n2;0.2\n1;0.2\n");
        assertThatThrownBy(() -> PoreSizeSummary.of(out)).hasMessageContaining("no intrusion");
    }
}
