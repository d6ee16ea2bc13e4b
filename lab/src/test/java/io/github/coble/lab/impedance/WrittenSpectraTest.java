package io.github.coble.lab.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The formats of impedance analysers on files that the test writes: two points, 10 Hz with 1.5 −
/// 0.25 i ohm and 1 Hz with 2.5 − 0.75 i ohm.
class WrittenSpectraTest {
    private static final String GAMRY =
            """
            EXPLAIN
            TAG\tEISPOT
            NOTES\tNOTES\t1\t&Notes...
            \tfree text
            AREA\tQUANT\t1,00000E+000\t&Area (cm^2)
            OCVCURVE\tTABLE\t1
            \tPt\tT
            \t#\ts
            \t0\t0,2
            ZCURVE\tTABLE\t2
            \tPt\tFreq\tZreal\tZimag
            \t#\tHz\tohm\tohm
            \t0\t10,0\t1,5\t-0,25
            \t1\t1,0\t2,5\t-0,75
            """;

    private static final String ZPLOT =
            """
            ZPLOT2 ASCII
              Date:   10-12-2018
              Data Points:  2
              Freq(Hz)\tAmpl\tZ'(a)\tZ''(b)
            End Comments
            1.0E+01\t0\t1.5\t-2.5E-01
            1.0E+00\t0\t2.5\t-7.5E-01
            """;

    private static final String AUTOLAB =
            """
            "Z60W Data File: Version 1.1"
            ""
            0,2,0
            2
            "  Freq (Hz)    Ampl   Z'(a)    Z''(b)"
            10,0,1.5,-0.25
            1,0,2.5,-0.75
            """;

    private static final String VERSASTUDIO =
            """
            <Application>
            Name=VersaStudio
            </Application>
            <Action1>
            Name=Potentiostatic EIS
            </Action1>
            <Segment1>
            Type=2
            Definition=Segment #, Point #, Frequency(Hz), Z Real, Z Imag, 0
            0,0,10,1.5,-0.25
            0,1,1,2.5,-0.75
            </Segment1>
            <Segment2>
            </Segment2>
            """;

    private static final String CHI =
            """
            Feb. 20, 2020   15:55:08
            A.C. Impedance
            Instrument Model:  CHI660E
            Amplitude (V) = 0.025

            Freq/Hz, Z'/ohm, Z"/ohm, Z/ohm, Phase/deg

            1.0e+1, 1.5e+0, -2.5e-1, 1.521e+0, -9.5
            1.0e+0, 2.5e+0, -7.5e-1, 2.610e+0, -16.7
            """;

    private static final String PARSTAT =
            """
            Potential (V)\tFrequency (Hz)\tZre (ohms)\tZim (ohms)\t
            3.5\t10\t1.5\t-0.25\t
            3.5\t1\t2.5\t-0.75\t
            """;

    @TempDir Path folder;

    @Test
    void gamry() throws IOException {
        LabTable table = spectrum(new GamryFormat(), GAMRY);
        assertThat(table.technique()).isEqualTo("EISPOT");
        assertThat(table.metadata()).containsEntry("AREA (Area (cm^2))", "1,00000E+000");
        assertThat(said(table))
                .containsExactly("line 6: table OCVCURVE, 1 lines, is not part of this one");
        LabTable broken = read(new GamryFormat(), GAMRY.replace("\t1\t1,0", "x1\t1,0"));
        assertThat(said(broken))
                .contains("line 14: neither an entry nor part of a table")
                .contains("the file states 2 rows, 1 read");
        assertThatThrownBy(() -> read(new GamryFormat(), "EXPLAIN\nTAG\tX\n"))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("ZCURVE");
        assertThatThrownBy(() -> read(new GamryFormat(), GAMRY.replace("\t#\tHz\tohm", "\t#")))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("units");
    }

    @Test
    void zplot() throws IOException {
        LabTable table = spectrum(new ZPlotFormat(), ZPLOT);
        assertThat(table.advisories()).isEmpty();
        assertThat(said(read(new ZPlotFormat(), ZPLOT.replace("Points:  2", "Points:  3"))))
                .containsExactly("the file states 3 rows, 2 read");
        assertThatThrownBy(() -> read(new ZPlotFormat(), ZPLOT.replace("End Comments", "End")))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("End Comments");
    }

    @Test
    void autolab() throws IOException {
        assertThat(spectrum(new AutolabFormat(), AUTOLAB).advisories()).isEmpty();
        assertThat(said(read(new AutolabFormat(), AUTOLAB.replace("\n2\n", "\nx\n"))))
                .containsExactly("line 4: the number of points should stand here");
        assertThatThrownBy(() -> read(new AutolabFormat(), AUTOLAB.replace("Freq", "F")))
                .isInstanceOf(LabFileException.class);
    }

    @Test
    void versaStudio() throws IOException {
        LabTable table = spectrum(new VersaStudioFormat(), VERSASTUDIO);
        assertThat(table.technique()).isEqualTo("Potentiostatic EIS");
        assertThat(said(table)).containsExactly("line 13: Segment2 is not part of this table");
        assertThat(said(read(new VersaStudioFormat(), VERSASTUDIO.split("</Segment1>", -1)[0])))
                .containsExactly("line 11: the file ends within the section Segment1");
        assertThatThrownBy(
                        () -> read(new VersaStudioFormat(), VERSASTUDIO.replace("Definition", "D")))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("no columns");
        assertThatThrownBy(() -> read(new VersaStudioFormat(), "<Application>\nName=VersaStudio\n"))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("Segment1");
    }

    @Test
    void chInstruments() throws IOException {
        LabTable table = spectrum(new ChInstrumentsFormat(), CHI);
        assertThat(table.technique()).isEqualTo("A.C. Impedance");
        assertThat(table.metadata()).containsEntry("Amplitude (V)", "0.025");
        assertThat(table.of(Quantity.IMPEDANCE_MAGNITUDE).orElseThrow().values()[0])
                .isEqualTo(1.521);
        assertThat(table.of(Quantity.IMPEDANCE_PHASE).orElseThrow().unit()).isEqualTo("deg");
        assertThatThrownBy(() -> read(new ChInstrumentsFormat(), CHI.replace("Freq/Hz", "F")))
                .isInstanceOf(LabFileException.class);
    }

    @Test
    void parstat() throws IOException {
        assertThat(spectrum(new ParstatFormat(), PARSTAT).advisories()).isEmpty();
        LabTable direct = read(new ParstatFormat(), PARSTAT.replace("3.5\t1\t", "3.5\t0\t"));
        assertThat(said(direct).getFirst()).contains("1 of 2 rows have no frequency above zero");
        assertThat(
                        said(
                                read(
                                        new ParstatFormat(),
                                        PARSTAT.lines().findFirst().orElseThrow() + "\n")))
                .containsExactly("the file has no rows");
        assertThatThrownBy(() -> read(new ParstatFormat(), "a\tb\n"))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("Zre");
    }

    private LabTable spectrum(LabFormat format, String text) throws IOException {
        assertThat(format.recognises(text.getBytes(StandardCharsets.UTF_8), "")).isTrue();
        assertThat(format.recognises("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "")).isFalse();
        LabTable table = read(format, text);
        assertThat(numbers(table, Quantity.FREQUENCY, "Hz")).containsExactly(10, 1);
        assertThat(numbers(table, Quantity.IMPEDANCE_REAL, "ohm")).containsExactly(1.5, 2.5);
        assertThat(numbers(table, Quantity.IMPEDANCE_IMAGINARY, "ohm"))
                .containsExactly(-0.25, -0.75);
        return table;
    }

    private static double[] numbers(LabTable table, Quantity quantity, String unit) {
        Column.Numbers column = table.of(quantity).orElseThrow();
        assertThat(column.unit()).isEqualTo(unit);
        return column.values();
    }

    private LabTable read(LabFormat format, String text) throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, text);
        return format.read(file);
    }

    private static List<String> said(LabTable table) {
        return table.advisories().stream().map(Object::toString).toList();
    }
}
