package io.github.coble.study.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A picture of opaque pixels as a PNG file. (The JDK's own writer takes a fifth of a second to
/// start, which is more than all the drawing.)
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BITS_PER_SAMPLE = 8;
    private static final int TRUE_COLOUR = 2;
    private static final int PALETTE = 3;
    private static final int MOST_COLOURS = 256;
    private static final int FILTER_UP = 2;
    private static final int FILTERS = 5;
    private static final int QUICK = 4;
    private static final int THOROUGH = 7;

    private PngFile() {}

    /// The bytes of the file, written fast.
    ///
    /// @param image of type `TYPE_INT_RGB`
    static byte[] bytes(BufferedImage image) {
        int width = image.getWidth();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] rows = filteredUp(width, image.getHeight(), pixels);
        return file(width, image.getHeight(), TRUE_COLOUR, new byte[0], rows, QUICK);
    }

    /// The bytes of the file, small.
    static byte[] small(int width, int height, int[] pixels) {
        Optional<int[]> colours = palette(pixels);
        if (colours.isEmpty()) {
            byte[] rows = filteredBest(width, height, pixels);
            return file(width, height, TRUE_COLOUR, new byte[0], rows, THOROUGH);
        }
        int[] palette = colours.get();
        byte[] entries = new byte[3 * palette.length];
        for (int c = 0; c < palette.length; c++) {
            entries[3 * c] = (byte) (palette[c] >> 16);
            entries[3 * c + 1] = (byte) (palette[c] >> 8);
            entries[3 * c + 2] = (byte) palette[c];
        }
        byte[] rows = new byte[height * (1 + width)];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int index = Arrays.binarySearch(palette, pixels[y * width + x]);
                rows[y * (1 + width) + 1 + x] = (byte) index;
            }
        }
        return file(width, height, PALETTE, entries, rows, THOROUGH);
    }

    /// The colours in rising order, if they are few.
    private static Optional<int[]> palette(int[] pixels) {
        int[] found = new int[MOST_COLOURS];
        int n = 0;
        for (int pixel : pixels) {
            int at = Arrays.binarySearch(found, 0, n, pixel);
            if (at < 0) {
                if (n == MOST_COLOURS) {
                    return Optional.empty();
                }
                System.arraycopy(found, -at - 1, found, -at, n + at + 1);
                found[-at - 1] = pixel;
                n++;
            }
        }
        return Optional.of(Arrays.copyOf(found, n));
    }

    private static byte[] file(
            int width, int height, int kind, byte[] palette, byte[] rows, int effort) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        out.writeBytes(SIGNATURE);
        byte[] header =
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) BITS_PER_SAMPLE)
                        .put((byte) kind)
                        .array();
        chunk(out, "IHDR", header, header.length);
        if (palette.length > 0) {
            chunk(out, "PLTE", palette, palette.length);
        }
        byte[] packed = new byte[rows.length + (rows.length >> 8) + (1 << 12)];
        chunk(out, "IDAT", packed, pack(rows, packed, effort));
        chunk(out, "IEND", packed, 0);
        return out.toByteArray();
    }

    private static byte[] filteredUp(int width, int height, int[] pixels) {
        byte[] rows = new byte[height * (1 + 3 * width)];
        int k = 0;
        for (int y = 0; y < height; y++) {
            rows[k++] = FILTER_UP;
            for (int x = 0; x < width; x++) {
                int here = pixels[y * width + x];
                int above = y == 0 ? 0 : pixels[(y - 1) * width + x];
                for (int shift = 16; shift >= 0; shift -= 8) {
                    rows[k++] = (byte) ((here >> shift) - (above >> shift));
                }
            }
        }
        return rows;
    }

    /// Every row by the filter of the PNG specification whose differences are smallest in sum, the
    /// rule its section 12.8 recommends.
    private static byte[] filteredBest(int width, int height, int[] pixels) {
        int length = 3 * width;
        byte[] rows = new byte[height * (1 + length)];
        int[] above = new int[length];
        int[] here = new int[length];
        byte[][] tries = new byte[FILTERS][length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                here[3 * x] = pixel >> 16 & 0xFF;
                here[3 * x + 1] = pixel >> 8 & 0xFF;
                here[3 * x + 2] = pixel & 0xFF;
            }
            int best = filter(here, above, tries);
            rows[y * (1 + length)] = (byte) best;
            System.arraycopy(tries[best], 0, rows, y * (1 + length) + 1, length);
            int[] swap = above;
            above = here;
            here = swap;
        }
        return rows;
    }

    /// Overwrites the tries; returns the index of the best.
    private static int filter(int[] here, int[] above, byte[][] tries) {
        long[] sums = new long[FILTERS];
        for (int k = 0; k < here.length; k++) {
            int a = k < 3 ? 0 : here[k - 3];
            int b = above[k];
            int c = k < 3 ? 0 : above[k - 3];
            tries[0][k] = (byte) here[k];
            tries[1][k] = (byte) (here[k] - a);
            tries[2][k] = (byte) (here[k] - b);
            tries[3][k] = (byte) (here[k] - ((a + b) >> 1));
            tries[4][k] = (byte) (here[k] - paeth(a, b, c));
            for (int f = 0; f < FILTERS; f++) {
                sums[f] += Math.abs(tries[f][k]);
            }
        }
        int best = 0;
        for (int f = 1; f < FILTERS; f++) {
            best = sums[f] < sums[best] ? f : best;
        }
        return best;
    }

    private static int paeth(int a, int b, int c) {
        int pa = Math.abs(b - c);
        int pb = Math.abs(a - c);
        int pc = Math.abs(a + b - 2 * c);
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }

    private static int pack(byte[] rows, byte[] packed, int effort) {
        try (Deflater deflater = new Deflater(effort)) {
            deflater.setInput(rows);
            deflater.finish();
            return deflater.deflate(packed);
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(content, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
