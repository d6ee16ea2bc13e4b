package io.github.coble.lab.impedance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.lab.Damage;
import io.github.coble.lab.RealFiles;
import io.github.coble.lab.biologic.MptFormat;
import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One spectrum of each analyser: rows, first and last point, and what the other columns of the
/// file demand of Z' and Z''.
class RealSpectraTest {
    private static final long SEED = 20261123;

    private static final Map<String, LabFormat> FORMATS =
            Map.of(
                    "exampleDataGamry.DTA", new GamryFormat(),
                    "exampleDataZPlot.z", new ZPlotFormat(),
                    "exampleDataAutolab.txt", new AutolabFormat(),
                    "exampleDataVersaStudio.par", new VersaStudioFormat(),
                    "exampleDataCHInstruments.txt", new ChInstrumentsFormat(),
                    "exampleDataParstat.txt", new ParstatFormat(),
                    "exampleDataBioLogic.mpt", new MptFormat());

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "exampleDataGamry.DTA, 72, 200015.6, 825.8584, -1367.239, 0.0158898, 17007.49, -6635.557",
        "exampleDataZPlot.z, 21, 300000, 147.77, -11.335, 3000, 613.68, -137.13",
        "exampleDataAutolab.txt, 41, 10000, 0.013785863964281, 0.007191946305823, 0.1,"
                + " 0.0345697771923854, -0.00390292888845954",
        "exampleDataVersaStudio.par, 61, 100000, 55.31571, 4.575431, 0.02154435, 1516.313, -122.8279",
        "exampleDataCHInstruments.txt, 73, 99610, 98.91, -2.748, 0.1, 5685, -15860",
        "exampleDataParstat.txt, 812, 0, 0, 0, 10, 0.0270946491457229, -0.00399791080333837",
        "exampleDataBioLogic.mpt, 43, 1000.3201, 65.470886, -0.38998979, 0.01689554, 110.97003,"
                + " -2.3458567"
    })
    void areRead(
            String name,
            int rows,
            double f0,
            double re0,
            double im0,
            double f1,
            double re1,
            double im1)
            throws IOException {
        LabTable table = format(name).read(RealFiles.file("eis/" + name));
        double[] f = values(table, Quantity.FREQUENCY);
        double[] re = values(table, Quantity.IMPEDANCE_REAL);
        double[] im = values(table, Quantity.IMPEDANCE_IMAGINARY);
        int last = table.rows() - 1;
        assertThat(table.rows()).isEqualTo(rows);
        assertThat(List.of(f[0], re[0], im[0])).isEqualTo(List.of(f0, re0, im0));
        assertThat(List.of(f[last], re[last], im[last])).isEqualTo(List.of(f1, re1, im1));
        assertThat(table.of(Quantity.FREQUENCY).orElseThrow().unit()).isEqualTo("Hz");
        assertThat(table.of(Quantity.IMPEDANCE_REAL).orElseThrow().unit()).isEqualTo("ohm");
        assertThat(table.of(Quantity.IMPEDANCE_IMAGINARY).orElseThrow().unit()).isEqualTo("ohm");
    }

    /// Only what the files give cause for.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exampleDataGamry.DTA | line 20: table OCVCURVE, 387 lines, is not part of this one",
                "exampleDataZPlot.z | the file states 56 rows, 21 read",
                "exampleDataAutolab.txt | ''",
                "exampleDataVersaStudio.par | ''",
                "exampleDataCHInstruments.txt | ''",
                "exampleDataParstat.txt | Frequency (Hz): 781 of 812 rows have no frequency above"
                        + " zero: they are no points of a spectrum",
                "exampleDataBioLogic.mpt | ''"
            })
    void areSaid(String name, String said) throws IOException {
        LabTable table = format(name).read(RealFiles.file("eis/" + name));
        assertThat(String.join("; ", table.advisories().stream().map(Object::toString).toList()))
                .isEqualTo(said);
    }

    /// |Z| and the phase, where a file has them, are those of Z' and Z''.
    @ParameterizedTest
    @CsvSource({
        "exampleDataGamry.DTA, 1e-6, 1e-4",
        "exampleDataCHInstruments.txt, 1e-3, 0.08",
        "exampleDataBioLogic.mpt, 1e-6, 1e-4"
    })
    void agreeWithMagnitudeAndPhase(String name, double relative, double degrees)
            throws IOException {
        LabTable table = format(name).read(RealFiles.file("eis/" + name));
        double[] re = values(table, Quantity.IMPEDANCE_REAL);
        double[] im = values(table, Quantity.IMPEDANCE_IMAGINARY);
        double[] magnitude = values(table, Quantity.IMPEDANCE_MAGNITUDE);
        double[] phase = values(table, Quantity.IMPEDANCE_PHASE);
        for (int i = 0; i < re.length; i++) {
            assertThat(Math.hypot(re[i], im[i]) / magnitude[i] - 1).isBetween(-relative, relative);
            assertThat(Math.toDegrees(Math.atan2(im[i], re[i])) - phase[i])
                    .isBetween(-degrees, degrees);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "exampleDataGamry.DTA",
        "exampleDataZPlot.z",
        "exampleDataAutolab.txt",
        "exampleDataVersaStudio.par",
        "exampleDataCHInstruments.txt",
        "exampleDataParstat.txt",
        "exampleDataBioLogic.mpt"
    })
    void areRecognisedByOneFormatOnly(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(RealFiles.file("eis/" + name));
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, LabFormat.HEAD));
        for (Map.Entry<String, LabFormat> format : FORMATS.entrySet()) {
            assertThat(format.getValue().recognises(head, ""))
                    .as(format.getKey())
                    .isEqualTo(format.getKey().equals(name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "exampleDataGamry.DTA",
        "exampleDataZPlot.z",
        "exampleDataAutolab.txt",
        "exampleDataVersaStudio.par",
        "exampleDataCHInstruments.txt",
        "exampleDataParstat.txt",
        "exampleDataBioLogic.mpt"
    })
    void damagedAreSaid(String name) throws IOException {
        Damage damage = new Damage(format(name), RealFiles.file("eis/" + name), folder);
        damage.truncate();
        damage.flip(1000, SEED);
    }

    private static LabFormat format(String name) {
        return Objects.requireNonNull(FORMATS.get(name));
    }

    private static double[] values(LabTable table, Quantity quantity) {
        return table.of(quantity).map(Column.Numbers::values).orElseThrow();
    }
}
