package io.github.coble.porescale.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.InvalidImageException;
import io.github.coble.porescale.image.Pages;
import io.github.coble.porescale.image.VoxelImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Kinds of TIFF that neither our writer nor the JDK's makes: put together byte by byte.
class TiffDialectsTest {
    private static final int WIDTH = 37;
    private static final int HEIGHT = 21;

    @TempDir private Path folder;

    /// One page, put together from tags; texts, ratios and lists go behind the values.
    private static final class Page {
        private final ByteOrder order;
        private final Map<Integer, Object> tags = new TreeMap<>();
        private byte[][] strips = {};

        Page(ByteOrder order, int bits) {
            this.order = order;
            tag(256, WIDTH).tag(257, HEIGHT).tag(258, bits).tag(259, 1).tag(262, 1).tag(277, 1);
        }

        Page tag(int tag, Object value) {
            tags.put(tag, value);
            return this;
        }

        Page strips(byte[]... all) {
            strips = all;
            return this;
        }

        byte[] bytes() {
            ByteBuffer out = ByteBuffer.allocate(1 << 20).order(order);
            out.put(
                    (order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM")
                            .getBytes(StandardCharsets.US_ASCII));
            out.putShort((short) 42).putInt(0);
            long[] offsets = new long[strips.length];
            long[] counts = new long[strips.length];
            for (int s = 0; s < strips.length; s++) {
                offsets[s] = out.position();
                counts[s] = strips[s].length;
                out.put(strips[s]);
            }
            boolean tiled = tags.containsKey(322);
            tag(tiled ? 324 : 273, offsets).tag(tiled ? 325 : 279, counts);
            Map<Integer, Integer> places = new TreeMap<>();
            tags.forEach((tag, value) -> {
                places.put(tag, out.position());
                switch (value) {
                    case String text -> out.put(text.getBytes(StandardCharsets.ISO_8859_1));
                    case int[] ratio -> out.putInt(ratio[0]).putInt(ratio[1]);
                    case long[] list -> Arrays.stream(list).forEach(n -> out.putInt((int) n));
                    default -> {}
                }
            });
            out.putInt(4, out.position());
            out.putShort((short) tags.size());
            tags.forEach((tag, value) -> entry(out, tag, value, places.getOrDefault(tag, 0)));
            out.putInt(0);
            return Arrays.copyOf(out.array(), out.position());
        }

        private static void entry(ByteBuffer out, int tag, Object value, int place) {
            out.putShort((short) tag);
            switch (value) {
                case Integer number -> out.putShort((short) 4).putInt(1).putInt(number);
                case String text -> out.putShort((short) 2).putInt(text.length()).putInt(place);
                case int[] _ -> out.putShort((short) 5).putInt(1).putInt(place);
                case long[] list when list.length == 1 ->
                        out.putShort((short) 4).putInt(1).putInt((int) list[0]);
                case long[] list -> out.putShort((short) 4).putInt(list.length).putInt(place);
                default -> throw new IllegalArgumentException(value.toString());
            }
        }
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("a.tif"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float[] read(byte[] bytes) {
        try (VoxelImage image = ImageFiles.open(file(bytes))) {
            assertThat(image.extent()).isEqualTo(new Extent(1, HEIGHT, WIDTH));
            float[] page = new float[Pages.voxels(image.extent())];
            image.readPage(0, page);
            return page;
        }
    }

    private static ByteOrder order(String name) {
        return name.equals("MM") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /// Values of `size` bytes, row by row, as differences of neighbours modulo 2^(8 size).
    @ParameterizedTest
    @CsvSource({"II,1", "II,2", "MM,2", "II,4", "MM,4"})
    void differencesOfValues(String byteOrder, int size) {
        Random random = new Random(size);
        float[] expected = new float[HEIGHT * WIDTH];
        ByteBuffer rows = ByteBuffer.allocate(expected.length * size).order(order(byteOrder));
        for (int r = 0; r < HEIGHT; r++) {
            int before = 0;
            for (int c = 0; c < WIDTH; c++) {
                int value = random.nextInt(size == 1 ? 256 : 60000);
                expected[r * WIDTH + c] = value;
                switch (size) {
                    case 1 -> rows.put((byte) (value - before));
                    case 2 -> rows.putShort((short) (value - before));
                    default -> rows.putInt(value - before);
                }
                before = value;
            }
        }
        Page page = new Page(order(byteOrder), 8 * size).tag(259, 8).tag(317, 2).tag(278, HEIGHT);
        assertThat(read(page.strips(deflated(rows.array())).bytes())).isEqualTo(expected);
    }

    /// Technical Note 3: bytes by weight, highest first whatever the order, then differences.
    @ParameterizedTest
    @CsvSource({"II,4", "MM,4", "II,8"})
    void differencesOfBytesOfFloats(String byteOrder, int size) {
        Random random = new Random(3);
        float[] expected = new float[HEIGHT * WIDTH];
        byte[] rows = new byte[expected.length * size];
        for (int r = 0; r < HEIGHT; r++) {
            byte[] row = new byte[WIDTH * size];
            for (int c = 0; c < WIDTH; c++) {
                float value = (float) random.nextGaussian();
                expected[r * WIDTH + c] = value;
                long bits =
                        size == 4 ? Float.floatToIntBits(value) : Double.doubleToLongBits(value);
                for (int b = 0; b < size; b++) {
                    row[b * WIDTH + c] = (byte) (bits >>> (8 * (size - 1 - b)));
                }
            }
            for (int n = row.length - 1; n > 0; n--) {
                row[n] -= row[n - 1];
            }
            System.arraycopy(row, 0, rows, r * row.length, row.length);
        }
        Page page = new Page(order(byteOrder), 8 * size).tag(259, 8).tag(317, 3).tag(339, 3);
        assertThat(read(page.strips(deflated(rows)).bytes())).isEqualTo(expected);
    }

    /// Tiles reach beyond the page; what is there does not count.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tiles(boolean packed) {
        int across = 3;
        byte[][] tiles = new byte[6][16 * 16];
        float[] expected = new float[HEIGHT * WIDTH];
        for (int t = 0; t < 6; t++) {
            for (int n = 0; n < 256; n++) {
                int row = t / across * 16 + n / 16;
                int column = t % across * 16 + n % 16;
                tiles[t][n] = (byte) (3 * row + 5 * column);
                if (row < HEIGHT && column < WIDTH) {
                    expected[row * WIDTH + column] = tiles[t][n] & 0xff;
                }
            }
            tiles[t] = packed ? deflated(tiles[t]) : tiles[t];
        }
        Page page = new Page(ByteOrder.LITTLE_ENDIAN, 8).tag(322, 16).tag(323, 16);
        page.tag(259, packed ? 32946 : 1);
        assertThat(read(page.strips(tiles).bytes())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void singleBits(int fillOrder) {
        float[] expected = new float[HEIGHT * WIDTH];
        byte[] rows = new byte[HEIGHT * 5];
        for (int n = 0; n < expected.length; n++) {
            if (n % 3 == 0) {
                int bit = n % WIDTH % 8;
                expected[n] = 1;
                rows[n / WIDTH * 5 + n % WIDTH / 8] |=
                        (byte) (1 << (fillOrder == 1 ? 7 - bit : bit));
            }
        }
        Page page = new Page(ByteOrder.LITTLE_ENDIAN, 1).tag(266, fillOrder);
        assertThat(read(page.strips(rows).bytes())).isEqualTo(expected);
    }

    private static byte[] stack(int pages) {
        byte[] values = new byte[pages * HEIGHT * WIDTH];
        for (int n = 0; n < values.length; n++) {
            values[n] = (byte) (n / 100);
        }
        return values;
    }

    private static Page imageJ(String description, int pages) {
        String text = "ImageJ=1.54p\n" + description + "\0";
        Page page = new Page(ByteOrder.BIG_ENDIAN, 8).tag(270, text);
        return page.strips(stack(pages)).tag(278, HEIGHT);
    }

    /// All pages behind the first directory, as ImageJ writes them beyond 4 GB.
    @Test
    void pagesBehindOneDirectory() {
        Path path = file(imageJ("images=5\nslices=5\n", 5).bytes());
        byte[] values = stack(5);
        short[] page = new short[HEIGHT * WIDTH];
        try (VoxelImage image = ImageFiles.open(path)) {
            assertThat(image.extent()).isEqualTo(new Extent(5, HEIGHT, WIDTH));
            image.readPage(4, page);
            for (int n = 0; n < page.length; n++) {
                assertThat(page[n]).isEqualTo((short) (values[4 * page.length + n] & 0xff));
            }
        }
    }

    private void refused(Page page, String words) {
        assertThatThrownBy(() -> ImageFiles.open(file(page.bytes())))
                .isInstanceOf(InvalidImageException.class)
                .hasMessageContaining(words);
    }

    @Test
    void accountsThatDoNotMatchAreRefused() {
        refused(imageJ("images=6\n", 5), "6 pages and has one directory and room for 5");
        refused(imageJ("images=-1\n", 5), "images=-1");
        refused(imageJ("images=9999999999\n", 5), "images=9999999999");
        refused(imageJ("images=4\nchannels=2\nslices=2\n", 5), "more than one of channels");
        refused(imageJ("images=5\n", 5).tag(259, 8), "one directory");
        byte[] strip = stack(5);
        refused(
                imageJ("images=5\n", 5).tag(278, 20).strips(strip, strip),
                "5 pages and has one directory");
    }

    @ParameterizedTest
    @CsvSource({
        // unit, resolution, spacing, edge in m (0: unknown, -1: refused)
        "um, 4, 0.25, 0.25e-6",
        "\\u00B5m, 2, 0.5, 0.5e-6",
        "micron, 1, , 1e-6",
        "nm, 4, 0.25, 0.25e-9",
        "um, 4, , 0",
        "pixel, 4, 0.25, 0",
        "um, 4, 0.5, -1",
        "um, 4, x, -1",
        "um, 4, -0.25, -1"
    })
    void voxelSizesOfImageJ(String unit, int resolution, String spacing, double edge) {
        String text = "images=2\nunit=" + unit + "\n";
        Page page = imageJ(spacing == null ? text : text + "spacing=" + spacing + "\n", 2);
        page.tag(282, new int[] {resolution, 1}).tag(283, new int[] {resolution, 1}).tag(296, 1);
        if (edge < 0) {
            refused(page, "spacing");
            return;
        }
        try (VoxelImage image = ImageFiles.open(file(page.bytes()))) {
            assertThat(image.voxelEdge().orElse(0)).isEqualTo(edge, DIGITS);
        }
    }

    /// Round-off of a ratio.
    private static final Offset<Double> DIGITS = Offset.offset(1e-18);

    /// Centimetres are believed, inches are for printers.
    @ParameterizedTest
    @CsvSource({"3, 1e-6", "2, 0"})
    void resolutionsWithoutImageJ(int unit, double edge) {
        Page page = new Page(ByteOrder.LITTLE_ENDIAN, 8).strips(stack(1)).tag(296, unit);
        page.tag(282, new int[] {10000, 1}).tag(283, new int[] {10000, 1});
        try (VoxelImage image = ImageFiles.open(file(page.bytes()))) {
            assertThat(image.voxelEdge().orElse(0)).isEqualTo(edge, DIGITS);
        }
        refused(page.tag(283, new int[] {5000, 1}).tag(296, 3), "no cubes");
    }

    /// LZW whose table is full and goes on, as the longest chains of one value make it.
    @Test
    void lzwOfOneValue() {
        byte[] packed = new byte[2000];
        int bits = 0;
        int width = 9;
        int[] codes = new int[40];
        codes[0] = 256;
        codes[1] = 7;
        for (int n = 2; n < 40; n++) {
            codes[n] = 256 + n;
        }
        for (int code : codes) {
            for (int b = width - 1; b >= 0; b--, bits++) {
                packed[bits >> 3] |= (byte) (((code >> b) & 1) << (7 - (bits & 7)));
            }
        }
        // 1 + 2 + 3 + … + 39 bytes of 7, cut at the length of the page.
        Page page = new Page(ByteOrder.LITTLE_ENDIAN, 8).tag(259, 5);
        float[] expected = new float[HEIGHT * WIDTH];
        Arrays.fill(expected, 7);
        assertThat(read(page.strips(packed).bytes())).isEqualTo(expected);
    }
}
