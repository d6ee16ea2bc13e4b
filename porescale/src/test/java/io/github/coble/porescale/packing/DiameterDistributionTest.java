package io.github.coble.porescale.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.coble.porescale.packing.DiameterDistribution.LogNormal;
import io.github.coble.porescale.packing.DiameterDistribution.SizeClass;
import io.github.coble.porescale.packing.DiameterDistribution.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiameterDistributionTest {
    /// What the tails beyond the last of 200 000 quantiles hold of the third moment, in percent.
    private static final double TAIL_PERCENT = 0.05;

    private static final int SAMPLES = 200_000;

    /// Moments of the number distribution in closed form: <d> = d_N exp(s²/2), <d³> = d_N³
    /// exp(9s²/2).
    @ParameterizedTest
    @CsvSource({"0.1, NUMBER", "0.3, NUMBER", "0.3, VOLUME", "0.5, VOLUME"})
    void logNormalMoments(double spread, Weighting weighting) {
        LogNormal d = new LogNormal(2e-6, spread, weighting);
        double number =
                weighting == Weighting.NUMBER ? 2e-6 : 2e-6 * Math.exp(-3 * spread * spread);
        double mean = 0;
        double cubes = 0;
        double fourths = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double x = d.quantile((i + 0.5) / SAMPLES);
            mean += x / SAMPLES;
            cubes += x * x * x / SAMPLES;
            fourths += x * x * x * x / SAMPLES;
        }
        double s2 = spread * spread;
        assertThat(mean).isCloseTo(number * Math.exp(s2 / 2), withinPercentage(TAIL_PERCENT));
        assertThat(Math.PI / 6 * cubes).isCloseTo(d.meanVolume(), withinPercentage(TAIL_PERCENT));
        // Mean by volume of a distribution given by its volume median.
        double byVolume = number * Math.exp(3 * s2) * Math.exp(s2 / 2);
        assertThat(fourths / cubes).isCloseTo(byVolume, withinPercentage(5 * TAIL_PERCENT));
    }

    @Test
    void aMeanIsTurnedIntoAMedian() {
        assertThat(LogNormal.ofMean(1e-6, 0.5, Weighting.NUMBER).median())
                .isCloseTo(1e-6 * Math.exp(-0.125), within(1e-18));
    }

    @Test
    void aTableHoldsItsShares() {
        Table byNumber =
                new Table(
                        List.of(new SizeClass(1e-6, 3), new SizeClass(2e-6, 1)), Weighting.NUMBER);
        assertThat(byNumber.quantile(0.74)).isEqualTo(1e-6);
        assertThat(byNumber.quantile(0.76)).isEqualTo(2e-6);
        assertThat(byNumber.quantile(1)).isEqualTo(2e-6);
        assertThat(byNumber.meanVolume())
                .isCloseTo(Math.PI / 6 * (3 + 8) / 4 * 1e-18, withinPercentage(1e-10));
        // Half of the volume in each: eight small ones to a large one.
        Table byVolume =
                new Table(
                        List.of(new SizeClass(1e-6, 1), new SizeClass(2e-6, 1)), Weighting.VOLUME);
        assertThat(byVolume.quantile(0.88)).isEqualTo(1e-6);
        assertThat(byVolume.quantile(0.90)).isEqualTo(2e-6);
        assertThat(byVolume.meanVolume())
                .isCloseTo(Math.PI / 6 * 16 / 9 * 1e-18, withinPercentage(1e-10));
    }

    @Test
    void tablesComeFromFiles(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sizes.csv");
        Files.writeString(file, "# diameter m, weight\n1e-7, 2\n\n2e-7, 3\n");
        assertThat(PackingFile.readSizes(file, Weighting.VOLUME).classes())
                .containsExactly(new SizeClass(1e-7, 2), new SizeClass(2e-7, 3));
        Files.writeString(file, "1e-7, 2\n2e-7; 3\n");
        assertThatThrownBy(() -> PackingFile.readSizes(file, Weighting.VOLUME))
                .hasMessageContaining("sizes.csv:2")
                .hasMessageContaining("a comma and a weight");
        Files.writeString(file, "2e-7, 2\n1e-7, 3\n");
        assertThatThrownBy(() -> PackingFile.readSizes(file, Weighting.VOLUME))
                .hasMessageContaining("ascend");
        Files.writeString(file, "2e-7, 0\n");
        assertThatThrownBy(() -> PackingFile.readSizes(file, Weighting.VOLUME))
                .hasMessageContaining("no class has a weight");
    }

    @Test
    void aPackingOfATableHasItsNumbers() {
        Table table =
                new Table(
                        List.of(new SizeClass(1e-6, 3), new SizeClass(2e-6, 1)), Weighting.NUMBER);
        Packing packing =
                Packings.made(
                        PackingRecipe.of(table, new Amount.Count(400, 1), 0.5, 1)
                                .with(Boundary.PERIODIC));
        int large = 0;
        for (int i = 0; i < 400; i++) {
            large += packing.scaffold().diameter(i) > 1.5e-6 ? 1 : 0;
        }
        assertThat(large).isEqualTo(100);
    }
}
