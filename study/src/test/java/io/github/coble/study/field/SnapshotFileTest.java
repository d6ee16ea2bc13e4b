package io.github.coble.study.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.field.FieldGrid;
import io.github.coble.model.field.FieldSnapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Files of snapshots, read with nothing but XML and zlib.
class SnapshotFileTest {
    private static final double HOUR = 3600;
    private static final double ROUND_OFF = 1e-12;

    /// Rounding to single numbers, once with another factor.
    private static final Percentage SINGLE = Percentage.withPercentage(1.2e-5);

    @TempDir private Path folder;

    /// @param arrays values by name
    private record Read(Document header, Map<String, float[]> arrays) {}

    /// Each field has values of its own, so that no two can be exchanged.
    private static FieldSnapshot snapshot(int columns, double time) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        return new FieldSnapshot(
                new FieldGrid(columns, 50e-6, 4),
                5e-6,
                time,
                3.6e4,
                values(columns, random, 1e-7),
                values(columns, random, 1),
                values(columns, random, 1e-6),
                values(columns, random, 1e-5),
                values(columns, random, 1e-6),
                values(columns, random, 1),
                values(columns, random, 5),
                values(columns, random, 1e7),
                values(columns, random, 1e7),
                values(columns, random, 1e-8));
    }

    private static float[] values(int columns, RandomGenerator random, double scale) {
        float[] values = new float[columns * columns];
        for (int c = 0; c < values.length; c++) {
            values[c] = (float) (scale * random.nextDouble());
        }
        return values;
    }

    /// 600² columns take more than one block of a megabyte.
    @ParameterizedTest
    @ValueSource(ints = {1, 30, 512, 600})
    void whatIsWrittenIsRead(int columns) throws Exception {
        FieldSnapshot snapshot = snapshot(columns, 2 * HOUR);
        Path file = folder.resolve("deeper/snapshot.vti");
        SnapshotFile.write(snapshot, file);
        Read read = read(file);
        Element image = only(read.header, "ImageData");
        assertThat(image.getAttribute("WholeExtent"))
                .isEqualTo("0 %d 0 %d 0 0".formatted(columns, columns));
        assertThat(Double.parseDouble(image.getAttribute("Spacing").split(" ", -1)[0]) * columns)
                .isCloseTo(50, within(ROUND_OFF));
        assertThat(only(read.header, "CellData").getAttribute("Scalars"))
                .isEqualTo("collectorLithium_um");
        assertThat(field(read.header, "TimeValue")).isEqualTo(2);
        assertThat(field(read.header, "passedCharge_mAh_cm2")).isEqualTo(1);
        assertThat(read.arrays).hasSize(10);
        same(read, "poreDiameter_nm", snapshot.poreDiameter(), 1e9);
        same(read, "filling", snapshot.filling(), 1);
        same(read, "electrolyteLithium_um", snapshot.electrolyteLithium(), 1e6);
        same(read, "collectorLithium_um", snapshot.collectorLithium(), 1e6);
        same(read, "lift_um", snapshot.lift(), 1e6);
        same(read, "torn", snapshot.torn(), 1);
        same(read, "currentDensity_mA_cm2", snapshot.currentDensity(), 0.1);
        same(read, "electrolytePressure_MPa", snapshot.electrolytePressure(), 1e-6);
        same(read, "collectorPressure_MPa", snapshot.collectorPressure(), 1e-6);
        same(read, "reacted_um", snapshot.reacted(), 1e6);
    }

    private static void same(Read read, String name, float[] values, double factor) {
        float[] found = Objects.requireNonNull(read.arrays.get(name), name);
        assertThat(found).as(name).hasSameSizeAs(values);
        for (int c = 0; c < values.length; c++) {
            assertThat(found[c]).isCloseTo((float) (values[c] * factor), SINGLE);
        }
    }

    @Test
    void theSeriesListsItsSnapshotsInTime() throws Exception {
        SnapshotSeries series = new SnapshotSeries(folder, "snapshot");
        for (int n = 0; n < 3; n++) {
            Path file = series.add(snapshot(8, n * HOUR / 2));
            assertThat(read(file).arrays).isNotEmpty();
            NodeList entries =
                    parse(Files.readAllBytes(series.collection())).getElementsByTagName("DataSet");
            assertThat(entries.getLength()).isEqualTo(n + 1);
            Element last = (Element) entries.item(n);
            assertThat(Double.parseDouble(last.getAttribute("timestep"))).isEqualTo(n * 0.5);
            assertThat(folder.resolve(last.getAttribute("file"))).isEqualTo(file);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()).sorted().toList())
                    .isEqualTo(
                            List.of(
                                    "snapshot-0000.vti",
                                    "snapshot-0001.vti",
                                    "snapshot-0002.vti",
                                    "snapshot.pvd"));
        }
    }

    @Test
    void namesThatBreakXmlAreRefused() {
        assertThatThrownBy(() -> new SnapshotSeries(folder, "a\"b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("letters");
    }

    @Test
    void aFailedFileLeavesWhatWasThere() throws IOException {
        Path file = folder.resolve("snapshot.vti");
        Files.writeString(file, "before");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> SnapshotFile.write(snapshot(8, 0), file))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(file).hasContent("before");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    private static double field(Document header, String name) {
        NodeList arrays = header.getElementsByTagName("DataArray");
        for (int n = 0; n < arrays.getLength(); n++) {
            Element array = (Element) arrays.item(n);
            if (array.getAttribute("Name").equals(name)) {
                return Double.parseDouble(array.getTextContent());
            }
        }
        throw new AssertionError("no " + name);
    }

    private static Element only(Document header, String name) {
        NodeList elements = header.getElementsByTagName(name);
        assertThat(elements.getLength()).isEqualTo(1);
        return (Element) elements.item(0);
    }

    private static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
    }

    private static Read read(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int data = text.indexOf("<AppendedData");
        String head = text.substring(0, data) + "</VTKFile>";
        assertThat(text).endsWith("\n  </AppendedData>\n</VTKFile>\n");
        Document header = parse(head.getBytes(StandardCharsets.ISO_8859_1));
        int start = text.indexOf('_', text.indexOf('>', data)) + 1;
        Map<String, float[]> arrays = new HashMap<>();
        NodeList elements = only(header, "CellData").getElementsByTagName("DataArray");
        for (int n = 0; n < elements.getLength(); n++) {
            Element array = (Element) elements.item(n);
            assertThat(array.getAttribute("type")).isEqualTo("Float32");
            int at = start + Integer.parseInt(array.getAttribute("offset"));
            arrays.put(array.getAttribute("Name"), inflated(bytes, at));
        }
        return new Read(header, arrays);
    }

    /// Number of blocks, their length, that of a last shorter one or 0, packed lengths, blocks.
    private static float[] inflated(byte[] bytes, int at) throws DataFormatException {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(at);
        int blocks = (int) file.getLong();
        int length = (int) file.getLong();
        int last = (int) file.getLong();
        int[] packed = new int[blocks];
        for (int b = 0; b < blocks; b++) {
            packed[b] = (int) file.getLong();
        }
        int total = last == 0 ? blocks * length : (blocks - 1) * length + last;
        byte[] values = new byte[total];
        int from = file.position();
        for (int b = 0; b < blocks; b++) {
            try (Inflater inflater = new Inflater()) {
                inflater.setInput(bytes, from, packed[b]);
                int whole = Math.min(length, total - b * length);
                assertThat(inflater.inflate(values, b * length, whole)).isEqualTo(whole);
                assertThat(inflater.inflate(new byte[1])).isZero();
                assertThat(inflater.finished()).isTrue();
            }
            from += packed[b];
        }
        float[] floats = new float[total / Float.BYTES];
        ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return floats;
    }
}
