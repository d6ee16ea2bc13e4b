package io.github.coble.porescale.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.numerics.parallel.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackingFileTest {
    @TempDir private Path folder = Path.of("");

    private static Packing read(Path file) {
        try (Workers workers = Workers.of(1)) {
            return PackingFile.read(file, workers);
        }
    }

    @Test
    void whatIsWrittenIsReadBitForBit() {
        Packing packing =
                Packings.made(Packings.small(1).with(Packings.PVDF).with(Packings.silver(0.05)));
        Path file = folder.resolve("packing.csv");
        PackingFile.write(packing, file);
        Packing back = read(file);
        assertThat(back.scaffold()).isEqualTo(packing.scaffold());
        assertThat(back.decoration()).isEqualTo(packing.decoration());
        assertThat(back.binder().state()).isEqualTo(packing.binder().state());
        assertThat(back.binder().volume()).isEqualTo(packing.binder().volume());
        assertThat(back.box()).isEqualTo(packing.box());
        assertThat(back.notes())
                .isEqualTo(packing.notes())
                .contains("seed: 1")
                .anySatisfy(note -> assertThat(note).contains("porosity=0.45"));
    }

    @Test
    void packingsWithoutBinderHaveNoNecks() {
        Path file = folder.resolve("crystal.csv");
        Packing crystal = Packings.simpleCubic(3, 1e-6, 1e-6);
        PackingFile.write(crystal, file);
        assertThat(read(file).binder().count()).isZero();
        assertThat(read(file).scaffold()).isEqualTo(crystal.scaffold());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# coble packing 1 | x,y | :1 | first line",
                "# thickness: 3.0E-6 | # thick: 3 | :2 | thickness",
                "# width: 3.0E-6 | # width: wide | :3 | a number",
                "# boundary: PERIODIC | # boundary: OPEN | :4 | WALLS, PERIODIC",
                "x_m,y_m,z_m,diameter_m,kind | x,y,z,d | :7 | x_m,y_m,z_m",
                "5.0E-7,5.0E-7,5.0E-7,1.0E-6,scaffold | 5.0E-7,5.0E-7 | :8 | four numbers",
                "5.0E-7,5.0E-7,5.0E-7,1.0E-6,scaffold | 1e-7,1e-7,1e-7,1e-6,salt | :8 | of kind",
                "5.0E-7,5.0E-7,5.0E-7,1.0E-6,scaffold | 1e-7,1,1e-7,1e-6,scaffold | :8 | inside"
            })
    void badLinesAreNamed(String line, String instead, String place, String expected)
            throws IOException {
        Path file = folder.resolve("bad.csv");
        PackingFile.write(Packings.simpleCubic(3, 1e-6, 1e-6), file);
        String text = Files.readString(file);
        assertThat(text).contains(line);
        int at = text.indexOf(line);
        Files.writeString(
                file, text.substring(0, at) + instead + text.substring(at + line.length()));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("bad.csv" + place)
                .hasMessageContaining(expected);
    }

    @Test
    void filesWithoutSpheresOrAbsentAreRefused() throws IOException {
        Path file = folder.resolve("empty.csv");
        PackingFile.write(Packings.simpleCubic(3, 1e-6, 1e-6), file);
        Files.write(file, Files.readAllLines(file).subList(0, 7));
        assertThatThrownBy(() -> read(file)).hasMessageContaining("a sphere; the file has none");
        assertThatThrownBy(() -> read(folder.resolve("absent.csv")))
                .isInstanceOf(UncheckedIOException.class);
    }
}
