package io.github.coble.lab.circuit.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.lab.table.LabFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumReaderTest {
    /// Of units and of sines, in numbers of the size of one.
    private static final Offset<Double> ROUND_OFF = within(1e-12);

    private static final String ROWS = "1000,1.5,-2\n100,3,-4e0\n10,5,-6\n1,7,-8\n";

    @TempDir Path folder;

    private SpectrumReader.Found read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), content);
        return SpectrumReader.standard().read(file);
    }

    @Test
    void threeColumnsAreASpectrum() throws IOException {
        for (String between : new String[] {",", ";", "\t", "  ", ", "}) {
            Spectrum s = read(("f,re,im\n" + ROWS).replace(",", between)).spectrum();
            assertThat(s.frequency()).containsExactly(1000, 100, 10, 1);
            assertThat(s.real()).containsExactly(1.5, 3, 5, 7);
            assertThat(s.imaginary()).containsExactly(-2, -4, -6, -8);
        }
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        SpectrumReader.Found found = read(ROWS + "0.1;2\n0,1,1\n# end\n");
        assertThat(found.spectrum().size()).isEqualTo(4);
        assertThat(found.advisories().toString())
                .contains("line 5: is not three numbers", "1 of 5 rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000;1,5;2,5\n100;1,5;2,5\n10;1,5;2,5\n1;1,5;2,5\n",
                "1000 1,5 2,5\n100 1,5 2,5\n10 1,5 2,5\n1 1,5 2,5\n",
                "1,5\t2,5\t3,5\n1,4\t2,5\t3,5\n"
            })
    void decimalCommasWithoutHeadingsAreRefused(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("no column is known as frequency")
                .hasMessageContaining("-Z''/ohm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n\0\0", "hello", ""})
    void otherFilesAreRefused(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("none of the formats");
    }

    /// Each is the spectrum of [#ROWS] in other words.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "f/Hz,Z'/Ohm,-Z''/Ohm\n1000,1.5,2\n100,3,4\n10,5,6\n1,7,8\n",
                "f/kHz,Z' (kOhm),Z'' [mOhm]\n1,0.0015,-2000\n0.1,.003,-4000\n.01,.005,-6000\n.001,.007,-8000\n",
                "freq/Hz;Re(Z)/Ohm;-Im(Z)/Ohm\n1000;1,5;2,0\n100;3,0;4,0\n10;5,0;6,0\n1;7,0;8,0\n",
                "Frequency (Hz)\tRe(Z)\t\u2212Im(Z)\n1000\t1.5\t2\n100\t3\t4\n10\t5\t6\n1\t7\t8\n",
                "# f/kHz,Z',-Z''\n1,1.5,2\n0.1,3,4\n0.01,5,6\n0.001,7,8\n",
                "f;Z\u2032;- Z\u2033\nkHz;kOhm;Ohm\n1;0,0015;2\n0,1;0,003;4\n0,01;0,005;6\n0,001;0,007;8\n",
                """
                |Z| (Ohm),f (Hz),Phase (deg)
                2.5,1000,-53.13010235415598
                5,100,-53.13010235415598
                7.810249675906654,10,-50.19442890773481
                10.63014581273465,1,-48.81407483429036
                """,
                """
                |Z|/kOhm,f/Hz,-Phase/rad
                .0025,1000,0.9272952180016122
                .005,100,0.9272952180016122
                .007810249675906654,10,0.8760580505981934
                .01063014581273465,1,0.8519663271732721
                """,
            })
    void headingsSayUnitsSignsAndColumns(String content) throws IOException {
        SpectrumReader.Found found = read(content);
        Spectrum s = found.spectrum();
        assertThat(s.frequency()).containsExactly(new double[] {1000, 100, 10, 1}, ROUND_OFF);
        assertThat(s.real()).containsExactly(new double[] {1.5, 3, 5, 7}, ROUND_OFF);
        assertThat(s.imaginary()).containsExactly(new double[] {-2, -4, -6, -8}, ROUND_OFF);
        boolean negative = content.matches("(?s).*[-\u2212] ?(Z|Im|Phase).*");
        assertThat(found.advisories().toString().contains("sign turned")).isEqualTo(negative);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f/Hz,a,b\n", "f/Hz,Z'/furlong,Z''/Ohm\n", "omega (rad/s),Z',Z''\n"})
    void headingsThatAreNotKnownAreRefused(String headings) {
        assertThatThrownBy(() -> read(headings + ROWS))
                .isInstanceOf(LabFileException.class)
                .hasMessageMatching("(?s).*(the columns are .*Z''/ohm or -Z''/ohm|furlong).*");
    }

    @Test
    void anImaginaryPartThatIsMostlyPositiveIsSaid() throws IOException {
        assertThat(read(ROWS.replace(",-", ",")).advisories().toString())
                .contains("Z'' is positive at 4 of 4 frequencies");
        assertThat(read(ROWS).advisories()).isEmpty();
    }

    @Test
    void severalSweepsAreRefusedUntilOneIsChosen() throws IOException {
        String back = "f,re,im\n1,7,-8\n10,5,-6.5\n100,3,-4\n900,1,-2\n";
        Path file = Files.writeString(folder.resolve("s.csv"), back + ROWS + ROWS);
        assertThatThrownBy(() -> SpectrumReader.standard().read(file))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("3 sweeps")
                .hasMessageContaining("--sweep 1 to 3");
        assertThatThrownBy(() -> SpectrumReader.standard().read(file, OptionalInt.of(4)))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("no sweep 4: the file has 3");
        SpectrumReader.Found second = SpectrumReader.standard().read(file, OptionalInt.of(3));
        assertThat(second.name()).isEqualTo("s.csv, sweep 3 of 3");
        assertThat(second.spectrum().frequency()).containsExactly(1000, 100, 10, 1);
        assertThat(second.spectrum().imaginary()).containsExactly(-2, -4, -6, -8);
    }

    /// A damaged file is read with the numbers that stand in it, or refused; nothing else happens.
    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        byte[] sound = ("frequency,re,im\n" + ROWS).getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(42);
        int read = 0;
        for (int k = 0; k < 1100; k++) {
            byte[] damaged = k < 100 ? Arrays.copyOf(sound, sound.length * k / 100) : sound.clone();
            if (k >= 100) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = Files.write(folder.resolve("damaged.csv"), damaged);
            try {
                read += SpectrumReader.standard().read(file).spectrum().size() > 0 ? 1 : 0;
            } catch (LabFileException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        assertThat(read).isBetween(1, 1099);
    }
}
