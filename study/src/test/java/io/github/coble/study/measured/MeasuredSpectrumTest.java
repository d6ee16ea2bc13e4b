package io.github.coble.study.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.cell.Spectrum;
import io.github.coble.model.cell.SpectrumRange;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeasuredSpectrumTest {
    private static Spectrum relaxation(double[] frequency) {
        double[] re = Arrays.stream(frequency).map(f -> 1 / (1 + f * f)).toArray();
        double[] im = Arrays.stream(frequency).map(f -> -f / (1 + f * f)).toArray();
        return new Spectrum(frequency, re, im);
    }

    @Test
    void twelveFrequenciesPerDecadeDoForOneRelaxation() {
        Spectrum run = relaxation(new SpectrumRange(1e-3, 1e3, 12).frequencies());
        double[] between = new SpectrumRange(1e-3, 1e3, 37).frequencies();
        double[] found = MeasuredSpectrum.at(run, between);
        Spectrum exact = relaxation(between);
        int n = between.length;
        // The error O-13 is stated with.
        assertThat(Arrays.copyOf(found, n)).containsExactly(exact.real(), within(1e-4));
        assertThat(Arrays.copyOfRange(found, n, 2 * n))
                .containsExactly(exact.imaginary(), within(1e-4));
    }

    @Test
    void itsOwnFrequenciesGiveItsOwnValues() {
        Spectrum run = relaxation(new SpectrumRange(0.5, 2, 3).frequencies());
        double[] found = MeasuredSpectrum.at(run, run.frequency());
        assertThat(Arrays.copyOf(found, run.size())).containsExactly(run.real(), within(1e-12));
    }
}
