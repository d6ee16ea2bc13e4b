package io.github.coble.lab.biologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.lab.Damage;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The binary format on files that the test writes.
class MprFormatTest {
    /// mode, ox/red, Ns, time/s, -Im(Z)/Ohm, half cycle
    private static final int[] IDS = {1, 2, 131, 4, 38, 468};

    private static final int ROW = 1 + 2 + 8 + 4 + 4;
    private static final int ROWS = 9000;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 11})
    void readsEveryColumnOfEveryVersion(int version) throws IOException {
        LabTable table = read(file(version, ROWS, IDS));
        assertThat(table.advisories()).isEmpty();
        assertThat(table.rows()).isEqualTo(ROWS);
        assertThat(table.technique()).isEqualTo("PEIS");
        assertThat(table.columns().stream().map(Column::name))
                .containsExactly(
                        "mode", "ox/red", "Ns", "time/s", EcLabColumns.IMAGINARY, "half cycle");
        for (int row : new int[] {0, 1, 6899, ROWS - 1}) {
            assertThat(table.columns().stream().map(c -> ((Column.Numbers) c).values()[row]))
                    .containsExactly(
                            3.0,
                            (double) (row % 2),
                            40000.0,
                            0.1 * row,
                            -(double) (float) (1.5 + row),
                            3e9);
        }
        assertThat(table.of(Quantity.IMPEDANCE_IMAGINARY).orElseThrow().unit()).isEqualTo("ohm");
        assertThat(table.metadata())
                .containsEntry("Acquisition started on", "11/23/2026 08:30:00.250")
                .containsEntry("Run on channel", "3 (SN 70000)")
                .containsEntry("Electrolyte", "LPSCl")
                .containsEntry("Loop 1", "rows 4 to " + (ROWS - 1));
    }

    @Test
    void isRecognisedByItsFirstWords() {
        MprFormat format = new MprFormat();
        assertThat(format.recognises(file(3, 1, IDS), "")).isTrue();
        assertThat(format.recognises("BIO-LOGIC".getBytes(StandardCharsets.US_ASCII), ""))
                .isFalse();
        assertThat(format.recognises(new byte[100], "a.mpr")).isFalse();
    }

    @Test
    void stopsBeforeAnUnknownColumnAndSaysWhere() throws IOException {
        // Id 182 has the length of half cycle here, but nobody can know.
        LabTable table = read(file(3, 20, new int[] {1, 2, 131, 4, 38, 182}));
        assertThat(table.columns()).hasSize(5);
        assertThat(((Column.Numbers) table.columns().get(3)).values()[7]).isEqualTo(0.1 * 7);
        assertThat(said(table)).contains("column id 182, number 6 of 6").contains("byte ");
    }

    @Test
    void givesNothingWhereNothingIsCertain() {
        byte[] rows = rows(20);
        byte[] data = MprFile.data(3, 17, new int[] {1, 2, 131, 4, 38, 182}, rows);
        assertThatThrownBy(() -> read(new MprFile().module("VMP data", 3, data).bytes()))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("id 182")
                .hasMessageContaining("nothing is certain");
    }

    @Test
    void refusesUnknownVersions() {
        byte[] data = MprFile.data(3, 20, IDS, rows(20));
        assertThatThrownBy(() -> read(new MprFile().module("VMP data", 4, data).bytes()))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("version 4");
    }

    @Test
    void comparesStatedRowsWithTheRoomForThem() throws IOException {
        byte[] data = MprFile.data(3, 21, IDS, rows(20));
        LabTable table = read(new MprFile().module("VMP data", 3, data).bytes());
        assertThat(table.rows()).isEqualTo(20);
        assertThat(said(table)).contains("21 rows are stated, the data have room for 20");
        byte[] wrong = MprFile.data(3, 20, new int[] {1, 2, 131, 4, 4, 468}, rows(20));
        assertThatThrownBy(() -> read(new MprFile().module("VMP data", 3, wrong).bytes()))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("20 rows of 23 bytes");
    }

    @Test
    void saysAnUnknownModuleTechniqueAndDuplicate() throws IOException {
        byte[] data = MprFile.data(3, 2, new int[] {4, 4}, new byte[32]);
        LabTable table =
                read(
                        new MprFile()
                                .module("VMP Set", 0, new byte[] {99})
                                .module("VMP new", 0, new byte[5])
                                .module("VMP data", 3, data)
                                .bytes());
        assertThat(said(table))
                .contains("technique number 99 is not known")
                .contains("\"VMP new\" is not known")
                .contains("time/s is listed twice");
    }

    @Test
    void aFileWithoutDataIsAnError() {
        assertThatThrownBy(() -> read(new MprFile().bytes()))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("VMP data");
    }

    @Test
    void damageIsSaid() throws IOException {
        Path file = folder.resolve("sound.mpr");
        Files.write(file, file(11, 40, IDS));
        Damage damage =
                new Damage(new MprFormat(), file, Files.createDirectory(folder.resolve("d")));
        damage.truncate();
        damage.flip(300, 7);
    }

    private LabTable read(byte[] bytes) throws IOException {
        Path file = folder.resolve("a.mpr");
        Files.write(file, bytes);
        return new MprFormat().read(file);
    }

    private static String said(LabTable table) {
        return String.join("; ", table.advisories().stream().map(Advisory::toString).toList());
    }

    private static byte[] file(int version, int rows, int[] ids) {
        int others = version >= 10 ? 10 : 0;
        return new MprFile()
                .module("VMP Set", others, settings())
                .module("VMP data", version, MprFile.data(version, rows, ids, rows(rows)))
                .module("VMP LOG", others, log())
                .module("VMP loop", others, loops(rows))
                .bytes();
    }

    private static byte[] rows(int rows) {
        byte[] all = new byte[rows * ROW];
        ByteBuffer bytes = MprFile.little(all);
        for (int row = 0; row < rows; row++) {
            bytes.put((byte) (0x3 | (row % 2 == 1 ? 0x4 : 0)));
            bytes.putShort((short) 40000);
            bytes.putDouble(0.1 * row);
            bytes.putFloat((float) (1.5 + row));
            bytes.putInt((int) 3_000_000_000L);
        }
        return all;
    }

    private static byte[] settings() {
        byte[] bytes = new byte[0x2000];
        bytes[0] = 0x1D;
        bytes[0x1C0] = 5;
        for (int i = 0; i < 5; i++) {
            bytes[0x1C1 + i] = (byte) "LPSCl".charAt(i);
        }
        return bytes;
    }

    private static byte[] log() {
        double days =
                ChronoUnit.MILLIS.between(
                                LocalDateTime.of(1899, 12, 30, 0, 0),
                                LocalDateTime.of(2026, 11, 23, 8, 30, 0, 250_000_000))
                        / 86_400_000.0;
        byte[] bytes = new byte[2400];
        MprFile.little(bytes).put(9, (byte) 2).putInt(0xAB, 70000).putDouble(585, days);
        return bytes;
    }

    private static byte[] loops(int rows) {
        byte[] bytes = new byte[280];
        MprFile.little(bytes).putInt(3).putInt(0).putInt(4).putInt(rows);
        return bytes;
    }
}
