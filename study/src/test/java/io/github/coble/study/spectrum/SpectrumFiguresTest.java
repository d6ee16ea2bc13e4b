package io.github.coble.study.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.cell.Spectrum;
import io.github.coble.model.cell.SpectrumRange;
import org.junit.jupiter.api.Test;

class SpectrumFiguresTest {
    /// Of the parabola through the three highest of ten points per decade.
    private static final double INTERPOLATION = 0.01;

    private static Spectrum arcs(double[] frequency, double sign) {
        double[] re = new double[frequency.length];
        double[] im = new double[frequency.length];
        for (int k = 0; k < frequency.length; k++) {
            double x = frequency[k] / 2500;
            double y = frequency[k] / 3;
            re[k] = 1 + 2 / (1 + x * x) + 4 / (1 + y * y);
            im[k] = -2 * x / (1 + x * x) - sign * 4 * y / (1 + y * y);
        }
        return new Spectrum(frequency, re, im);
    }

    @Test
    void endsAndTopsOfArcsAreReadOff() {
        SpectrumFigures f = SpectrumFigures.of(arcs(SpectrumRange.STANDARD.frequencies(), 1));
        assertThat(f.highResistance()).isCloseTo(1, within(1e-4)); // of 7 MHz
        assertThat(f.lowResistance()).isCloseTo(7, within(0.01)); // of 0.1 Hz
        assertThat(f.peaks()).hasSize(2);
        assertThat(f.peaks().getFirst().frequency()).isCloseTo(2500, within(2500 * INTERPOLATION));
        assertThat(f.peaks().getLast().frequency()).isCloseTo(3, within(3 * INTERPOLATION));
        assertThat(f.peaks().getLast().height()).isCloseTo(2, within(2 * INTERPOLATION));
        assertThat(f.kramersKronigResidual()).isLessThan(1e-4); // six relaxations per decade
    }

    @Test
    void anArcOfTheWrongSignIsNoPeakAndFailsTheTest() {
        SpectrumFigures f = SpectrumFigures.of(arcs(SpectrumRange.STANDARD.frequencies(), -1));
        assertThat(f.peaks()).hasSize(1);
        assertThat(f.kramersKronigResidual()).isGreaterThan(0.1);
    }

    @Test
    void aFewPointsAreNotTested() {
        assertThat(SpectrumFigures.of(arcs(new double[] {10, 1}, 1)).kramersKronigResidual())
                .isNaN();
    }
}
