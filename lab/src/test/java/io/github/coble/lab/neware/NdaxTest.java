package io.github.coble.lab.neware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.lab.LabFiles;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdaxTest {
    private static final int ROWS = 600;
    private static final double ROUNDING_OF_FLOATS = 1e-6;

    @TempDir private Path folder;

    private interface Writing {
        void write(ByteBuffer page, int at, int record);
    }

    /// A file of pages with one record after another.
    private static byte[] pages(int type, int version, int size, int records, Writing record) {
        int perPage = (4096 - 133) / size;
        int pages = (records + perPage - 1) / perPage;
        ByteBuffer bytes = ByteBuffer.allocate(4096 * (pages + 1)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, (byte) type).put(2, (byte) version);
        for (int r = 0; r < records; r++) {
            int start = 4096 * (1 + r / perPage);
            int place = r % perPage;
            bytes.putShort(start + 2, (short) (place + 1));
            int bits = start + 4 + place / 8;
            bytes.put(bits, (byte) (bytes.get(bits) | 1 << place % 8));
            record.write(bytes, start + 132 + place * size, r);
        }
        return bytes.array();
    }

    /// One ampere charged for 300 s, then discharged; stated at every 60th record.
    private static Map<String, byte[]> members(
            int version, double volt, double ampere, double hour) {
        Layout layout = Layout.of(version).orElseThrow();
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put(
                "data.ndc",
                pages(
                        1,
                        version,
                        8,
                        ROWS,
                        (p, at, r) ->
                                p.putFloat(at, (float) (3.5 / volt))
                                        .putFloat(at + 4, (float) ((r < 300 ? 1 : -1) / ampere))));
        members.put(
                "data_runInfo.ndc",
                pages(
                        18,
                        version,
                        layout.runSize(),
                        ROWS / 60,
                        (p, at, s) -> {
                            int inStep = 60 * s % 300;
                            float moved = (float) (inStep / 3600.0 / hour);
                            p.putInt(at, inStep * 1000)
                                    .putFloat(at + (s < 5 ? 5 : 9), moved)
                                    .putInt(at + 29, 1000)
                                    .putInt(at + 33, 1_700_000_000 + 60 * s)
                                    .putInt(at + 37, s < 5 ? 1 : 2)
                                    .putInt(at + 41, 60 * s + 1)
                                    .putShort(at + 45, (short) 250);
                        }));
        members.put(
                "data_step.ndc",
                pages(
                        7,
                        version,
                        layout.stepSize(),
                        2,
                        (p, at, s) -> p.putInt(at + 4, s + 1).put(at + 24, (byte) (s + 1))));
        members.put(
                "TestInfo.xml",
                "<TestInfo ChlID=\"72\" Aux=\"1\"><Aux1 AuxID=\"1\" RealChlID=\"144\" ChlType=\"103\" /></TestInfo>"
                        .getBytes(StandardCharsets.UTF_8));
        return members;
    }

    private static byte[] member(Map<String, byte[]> members, String name) {
        return Objects.requireNonNull(members.get(name));
    }

    private Path archive(Map<String, byte[]> members) throws IOException {
        Path file = folder.resolve("test.ndax");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return file;
    }

    private static double[] values(LabTable table, Quantity quantity) {
        return table.of(quantity).orElseThrow().values();
    }

    private static void check(LabTable table) {
        assertThat(table.rows()).isEqualTo(ROWS);
        assertThat(values(table, Quantity.VOLTAGE)[7]).isCloseTo(3.5, within(ROUNDING_OF_FLOATS));
        assertThat(values(table, Quantity.CURRENT)[299]).isCloseTo(1, within(ROUNDING_OF_FLOATS));
        assertThat(values(table, Quantity.CURRENT)[300]).isCloseTo(-1, within(ROUNDING_OF_FLOATS));
        double[] charged = values(table, Quantity.CHARGE_CAPACITY);
        assertThat(charged[90]).isCloseTo(90 / 3600.0, within(ROUNDING_OF_FLOATS));
        assertThat(values(table, Quantity.DISCHARGE_CAPACITY)[390])
                .isCloseTo(90 / 3600.0, within(ROUNDING_OF_FLOATS));
        assertThat(values(table, Quantity.CHARGE_ENERGY)[30])
                .isCloseTo(3.5 * 30 / 3600, within(ROUNDING_OF_FLOATS));
        assertThat(values(table, Quantity.STEP_TIME)[390]).isEqualTo(90);
        assertThat(values(table, Quantity.TIME)[390]).isEqualTo(299 + 90);
        assertThat(values(table, Quantity.INSTANT)[61]).isEqualTo(1_700_000_061.25);
        assertThat(values(table, Quantity.STEP)).startsWith(1).endsWith(2);
        assertThat(values(table, Quantity.CYCLE)).containsOnly(1);
        assertThat(((Column.Words) table.named("step type").orElseThrow()).values())
                .startsWith("CC Chg")
                .endsWith("CC DChg");
    }

    @Test
    void everyKnownVersionGivesTheSame() throws IOException {
        check(LabFiles.read(archive(members(17, 1, 1, 1))));
        check(LabFiles.read(archive(members(14, 1, 1, 1))));
        check(LabFiles.read(archive(members(16, 1e-4, 1e-3, 1e-3 / 3600))));
        check(LabFiles.read(archive(members(11, 1e-4, 1e-3, 1e-3 / 3600))));
    }

    @Test
    void auxiliaryChannelsAreReadAndUnknownOnesSaid() throws IOException {
        Map<String, byte[]> members = members(17, 1, 1, 1);
        byte[] single = pages(5, 17, 4, ROWS, (p, at, r) -> p.putFloat(at, 25.5f));
        members.put("data_AUX_144_3_1.ndc", single);
        members.put("data_AUX_1_99_1.ndc", single);
        LabTable table = LabFiles.read(archive(members));
        assertThat(values(table, Quantity.TEMPERATURE)).hasSize(ROWS).containsOnly(25.5);
        assertThat(table.named("auxiliary 1/1 channel type 199")).isPresent();
        assertThat(table.advisories()).anyMatch(a -> a.toString().contains("does not describe"));

        Map<String, byte[]> pairs = members(16, 1e-4, 1e-3, 1e-3 / 3600);
        pairs.put(
                "data_AUX_144_3_1.ndc",
                pages(
                        5,
                        16,
                        7,
                        ROWS,
                        (p, at, r) ->
                                p.put(at, (byte) 0x65)
                                        .putFloat(at + 1, 35000)
                                        .putShort(at + 5, (short) -155)));
        pairs.put("data_AUX_2_3_1.ndc", pages(5, 16, 4, 1, (p, at, r) -> p.put(at, (byte) 1)));
        LabTable second = LabFiles.read(archive(pairs));
        assertThat(values(second, Quantity.TEMPERATURE)).containsOnly(-15.5);
        assertThat(second.advisories())
                .anyMatch(a -> a.toString().contains("layout of its records"));
    }

    @Test
    void whatIsNotKnownIsSaid() throws IOException {
        Map<String, byte[]> members = members(17, 1, 1, 1);
        member(members, "data.ndc")[2] = 99;
        assertThatThrownBy(() -> LabFiles.read(archive(members)))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("version 99 is not known");
        Map<String, byte[]> mixed = members(17, 1, 1, 1);
        member(mixed, "data_step.ndc")[2] = 3;
        mixed.remove("TestInfo.xml");
        LabTable table = LabFiles.read(archive(mixed));
        assertThat(table.of(Quantity.STEP)).isEmpty();
        assertThat(table.advisories()).anyMatch(a -> a.toString().contains("type 7 version 3"));
        Map<String, byte[]> other = Map.of("word/document.xml", new byte[10]);
        assertThatThrownBy(() -> LabFiles.read(archive(other)))
                .hasMessageContaining("not a Neware .ndax");
    }

    @Test
    void pagesThatStateAnotherCountAreSaid() throws IOException {
        Map<String, byte[]> members = members(17, 1, 1, 1);
        member(members, "data.ndc")[4096 + 2] = 1;
        assertThat(LabFiles.read(archive(members)).advisories())
                .anyMatch(a -> a.toString().contains("1 of 2 pages state another number"));
    }

    /// The archive's check sums see every changed value.
    @Test
    void damageIsRefusedOrSaid() throws IOException {
        Path file = archive(members(17, 1, 1, 1));
        LabTable sound = LabFiles.read(file);
        byte[] bytes = Files.readAllBytes(file);
        Path copy = folder.resolve("damaged.ndax");
        for (int percent = 1; percent < 100; percent++) {
            Files.write(copy, Arrays.copyOf(bytes, bytes.length * percent / 100));
            assertThatThrownBy(() -> LabFiles.read(copy)).isInstanceOf(LabFileException.class);
        }
        Random random = new Random(6);
        for (int i = 0; i < 1000; i++) {
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(copy, flipped);
            try {
                LabTable read = LabFiles.read(copy);
                if (read.advisories().size() <= sound.advisories().size()) {
                    assertThat(values(read, Quantity.VOLTAGE))
                            .isEqualTo(values(sound, Quantity.VOLTAGE));
                    assertThat(values(read, Quantity.CHARGE_CAPACITY))
                            .isEqualTo(values(sound, Quantity.CHARGE_CAPACITY));
                }
            } catch (LabFileException e) {
                assertThat(e).hasMessageMatching("(?s).{20,}");
            }
        }
    }
}
