package io.github.coble.lab.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.lab.LabFiles;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
    @TempDir private Path folder;

    private static LabTable table() {
        return new LabTable(
                "test",
                "",
                List.of(
                        new Column.Numbers("t", Quantity.TIME, "h", new double[] {0, 0.5, 1}),
                        new Column.Numbers(
                                "U", Quantity.VOLTAGE, "mV", new double[] {3100, Double.NaN, 0.1}),
                        new Column.Numbers(
                                "I(mA)", Quantity.CURRENT, "mA", new double[] {1, 2, -1.0 / 3}),
                        new Column.Words("note", List.of("a, b", "\"c\"", ""))),
                new LinkedHashMap<>(),
                List.of());
    }

    private LabTable again(String name) throws IOException {
        Path file = folder.resolve(name);
        TableFile.write(table(), file);
        return LabFiles.read(file);
    }

    @Test
    void csvAndParquetComeBackToTheSameBits() throws IOException {
        for (String name : List.of("a.csv", "a.parquet")) {
            LabTable read = again(name);
            for (int c = 0; c < 3; c++) {
                Column.Numbers wrote = (Column.Numbers) table().columns().get(c);
                Column.Numbers got = (Column.Numbers) read.columns().get(c);
                assertThat(got.values()).as(name + wrote.name()).isEqualTo(wrote.values());
                assertThat(got.unit()).as(name + wrote.name()).isEqualTo(wrote.unit());
            }
            assertThat(read.of(Quantity.CURRENT)).isPresent();
            assertThat(read.columns().get(3)).isInstanceOf(Column.Words.class);
        }
    }

    @Test
    void batteryDataFormatHasItsOwnLabelsAndUnits() throws IOException {
        for (String name : List.of("b.bdf.csv", "b.bdf.parquet")) {
            LabTable read = again(name);
            assertThat(read.columns().stream().map(Column::name))
                    .containsExactly("Test Time / s", "Voltage / V", "Current / A");
            assertThat(read.of(Quantity.TIME).orElseThrow().values())
                    .containsExactly(0, 1800, 3600);
            assertThat(read.of(Quantity.VOLTAGE).orElseThrow().values()[0]).isEqualTo(3.1);
        }
        assertThat(Bdf.of(table()).advisories())
                .singleElement()
                .asString()
                .contains("no column for note");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        LabTable noUnit =
                new LabTable(
                        "test",
                        "",
                        List.of(new Column.Numbers("t", Quantity.TIME, "", new double[1])),
                        new LinkedHashMap<>(),
                        List.of());
        assertThatThrownBy(() -> Bdf.of(noUnit)).hasMessageContaining("--map \"t=time/s\"");
        assertThatThrownBy(() -> TableFile.write(table(), folder.resolve("a.xls")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(".bdf.parquet");
    }

    @Test
    void parquetThatIsCutOrDamagedIsRefused() throws IOException {
        Path file = folder.resolve("a.parquet");
        TableFile.write(table(), file);
        byte[] bytes = Files.readAllBytes(file);
        Path copy = folder.resolve("cut.parquet");
        for (int length = 4; length < bytes.length; length += 1 + bytes.length / 100) {
            Files.write(copy, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> LabFiles.read(copy)).isInstanceOf(LabFileException.class);
        }
    }
}
