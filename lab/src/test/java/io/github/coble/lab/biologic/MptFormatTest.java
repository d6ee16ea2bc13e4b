package io.github.coble.lab.biologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The text format on files that the test writes.
class MptFormatTest {
    private static final String HEADER =
            """
            EC-Lab ASCII FILE
            Nb header lines : 11

            Galvanostatic Cycling with Potential Limitation

            Acquisition started on : 01/10/2024 11:02:29.886
            Saved on :
            Is                  30,000              -30,000
            Number of loops : 1
            Loop 0 from point number 0 to 1
            time/s\tEwe/V\tCapacitance charge/µF\tQ charge/discharge/mA.h\tox/red
            """;

    private static final String ROWS =
            String.join(
                    "\r\n",
                    "0,5000E+000\t3,4228721E+000\t1,5E-003\t-2,25E-001\t1",
                    "1,5000E+000\t3,4219875E+000\t1,6E-003\t-2,30E-001\t0",
                    "");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16"})
    void readsAnyEncodingAndDecimalComma(String charset) throws IOException {
        LabTable table = read(HEADER + ROWS, Charset.forName(charset));
        assertThat(table.advisories()).isEmpty();
        assertThat(table.technique()).isEqualTo("GCPL");
        assertThat(table.metadata())
                .containsEntry("Acquisition started on", "01/10/2024 11:02:29.886")
                .containsEntry("Is", "30,000, -30,000")
                .containsEntry("Loop 0", "rows 0 to 1");
        assertThat(numbers(table, 0).values()).containsExactly(0.5, 1.5);
        assertThat(numbers(table, 1).values()).containsExactly(3.4228721, 3.4219875);
        assertThat(numbers(table, 1).quantity()).isEqualTo(Quantity.VOLTAGE);
        assertThat(numbers(table, 2).unit()).isEqualTo("uF");
        assertThat(numbers(table, 3).unit()).isEqualTo("mA.h");
        assertThat(numbers(table, 3).quantity()).isEqualTo(Quantity.OTHER);
        assertThat(numbers(table, 4).unit()).isEmpty();
    }

    @Test
    void readsRowsWithoutAHeader() throws IOException {
        LabTable table = read("time/s\tEwe/V\n0\t3.5\n1\t3.25\n", StandardCharsets.UTF_8);
        assertThat(table.advisories()).isEmpty();
        assertThat(numbers(table, 1).values()).containsExactly(3.5, 3.25);
        assertThat(
                        new MptFormat()
                                .recognises("time/s\tEwe/V\n".getBytes(StandardCharsets.UTF_8), ""))
                .isTrue();
        assertThat(new MptFormat().recognises("a\tb\n".getBytes(StandardCharsets.UTF_8), "x.mpt"))
                .isFalse();
    }

    @Test
    void turnsTheSignOfTheImaginaryPartAndItsNameSaysSo() throws IOException {
        LabTable table = read("freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\n10\t2\t3\n", StandardCharsets.UTF_8);
        Column.Numbers imaginary = table.of(Quantity.IMPEDANCE_IMAGINARY).orElseThrow();
        assertThat(imaginary.values()).containsExactly(-3.0);
        assertThat(imaginary.name()).contains("sign turned");
    }

    @Test
    void readsAbsoluteTimes() throws IOException {
        LabTable table = read("time/s\tI/mA\n07/30/2025 09:24:35.408\t1\n", StandardCharsets.UTF_8);
        double expected = Instant.parse("2025-07-30T09:24:35Z").getEpochSecond() + 0.408;
        assertThat(table.of(Quantity.INSTANT).orElseThrow().values()[0])
                .isCloseTo(expected, within(1e-6));
        LabTable european = read("time/s\tI/mA\n30/07/2025 09:24:35\t1\n", StandardCharsets.UTF_8);
        assertThat(european.columns().getFirst()).isInstanceOf(Column.Words.class);
        assertThat(european.advisories()).hasSize(1);
    }

    @Test
    void saysRowsThatTheLoopsStateAndTheFileLacks() throws IOException {
        LabTable table = read(HEADER + ROWS.lines().findFirst().orElseThrow() + "\n");
        assertThat(table.advisories()).hasSize(1);
        assertThat(table.advisories().getFirst().message()).contains("row 2, 1 read");
    }

    @Test
    void saysATechniqueItWasNotTriedOn() throws IOException {
        LabTable table = read(HEADER.replace("Galvanostatic Cycling", "Something") + ROWS);
        assertThat(table.technique()).startsWith("Something");
        assertThat(table.advisories()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nb header lines : 10", "Nb header lines : 12", "Nb header lines : 99"})
    void aWrongNumberOfHeaderLinesIsAnError(String line) {
        assertThatThrownBy(() -> read(HEADER.replace("Nb header lines : 11", line) + ROWS))
                .isInstanceOf(LabFileException.class);
    }

    @Test
    void emptyOrUnheadedFilesAreErrors() {
        assertThatThrownBy(() -> read("")).isInstanceOf(LabFileException.class);
        assertThatThrownBy(() -> read("EC-Lab ASCII FILE\n"))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("Nb header lines");
    }

    private LabTable read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private LabTable read(String text, Charset charset) throws IOException {
        Path file = folder.resolve("a.mpt");
        Files.write(file, text.getBytes(charset));
        return new MptFormat().read(file);
    }

    private static Column.Numbers numbers(LabTable table, int column) {
        return (Column.Numbers) table.columns().get(column);
    }
}
