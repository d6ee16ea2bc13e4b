package io.github.coble.lab.circuit.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.lab.table.LabFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumReaderTest {
    private static final String ROWS = "1000,1.5,-2\n100,3,-4e0\n10,5,-6\n1,7,-8\n";

    @TempDir Path folder;

    private SpectrumReader.Found read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), content);
        return SpectrumReader.standard().read(file);
    }

    @Test
    void threeColumnsAreASpectrum() throws IOException {
        for (String between : new String[] {",", ";", "\t", "  ", ", "}) {
            Spectrum s = read("f,re,im\n" + ROWS.replace(",", between)).spectrum();
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
                "1,5\t2,5\t3,5\n1,4\t2,5\t3,5\n",
                "a\n\0\0",
                "hello",
                ""
            })
    void decimalCommasAndOtherFilesAreRefused(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("none of the formats");
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
