package io.github.coble.lab.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpectrumTest {
    private static final double[] F = {0, 1, 10, 100, 1000};

    private static Column column(Quantity quantity, String unit, double... values) {
        return new Column.Numbers(quantity.name(), quantity, unit, values);
    }

    private static LabTable table(Column... columns) {
        return new LabTable("test", "", List.of(columns), new LinkedHashMap<>(), List.of());
    }

    @Test
    void rowsAreSortedAndThoseWithoutFrequencyLeftOut() throws LabFileException {
        Spectrum s =
                Spectrum.of(
                        table(
                                column(Quantity.FREQUENCY, "kHz", F),
                                column(Quantity.IMPEDANCE_REAL, "mohm", 0, 4, 3, 2, 1),
                                column(Quantity.IMPEDANCE_IMAGINARY, "ohm", 0, -4, -3, -2, -1)));
        assertThat(s.frequency()).containsExactly(1e6, 1e5, 1e4, 1e3);
        assertThat(s.real()).containsExactly(1e-3, 2e-3, 3e-3, 4e-3);
        assertThat(s.imaginary()).containsExactly(-1, -2, -3, -4);
    }

    @Test
    void magnitudeAndPhaseDo() throws LabFileException {
        Spectrum s =
                Spectrum.of(
                        table(
                                column(Quantity.FREQUENCY, "Hz", F),
                                column(Quantity.IMPEDANCE_MAGNITUDE, "ohm", 1, 2, 2, 2, 2),
                                column(Quantity.IMPEDANCE_PHASE, "deg", 0, -30, -30, -30, -30)));
        assertThat(s.imaginary()[0]).isCloseTo(-1, within(1e-12));
        assertThat(s.real()[0]).isCloseTo(Math.sqrt(3), within(1e-12));
    }

    @Test
    void whatIsNoSpectrumSaysWhatIsMissing() {
        assertThatThrownBy(() -> Spectrum.of(table(column(Quantity.VOLTAGE, "V", F))))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("no column is known as frequency; the columns are [VOLTAGE]");
        assertThatThrownBy(() -> Spectrum.of(table(column(Quantity.FREQUENCY, "rpm", F))))
                .hasMessageContaining("the unit \"rpm\" is not known");
        assertThatThrownBy(() -> new Spectrum(F, F, F)).hasMessageContaining("not positive");
        double[] ones = {1, 1, 1, 1};
        assertThatThrownBy(() -> new Spectrum(ones, ones, ones))
                .hasMessageContaining("all frequencies");
        assertThatThrownBy(() -> new Spectrum(new double[3], ones, ones))
                .hasMessageContaining("3 frequencies, 4 real");
        double[] rising = {1, 2, 3, 4};
        assertThatThrownBy(() -> new Spectrum(rising, new double[4], new double[4]))
                .hasMessageContaining("row 1");
        assertThatThrownBy(() -> new Spectrum(new double[2], new double[2], new double[2]))
                .hasMessageContaining("needs 4");
    }
}
