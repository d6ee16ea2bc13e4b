package io.github.coble.study.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A picture of opaque pixels as a PNG file. (The JDK's own writer takes a fifth of a second to
/// start, which is more than all the drawing.)
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BITS_PER_SAMPLE = 8;
    private static final int TRUE_COLOUR = 2;
    private static final int FILTER_UP = 2;

    private PngFile() {}

    /// The bytes of the file.
    ///
    /// @param image of type `TYPE_INT_RGB`
    static byte[] bytes(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        out.writeBytes(SIGNATURE);
        byte[] header =
                ByteBuffer.allocate(13)
                        .putInt(image.getWidth())
                        .putInt(image.getHeight())
                        .put((byte) BITS_PER_SAMPLE)
                        .put((byte) TRUE_COLOUR)
                        .array();
        chunk(out, "IHDR", header, header.length);
        byte[] packed = new byte[image.getWidth() * image.getHeight() * 3 + (1 << 12)];
        chunk(out, "IDAT", packed, pack(filtered(image), packed));
        chunk(out, "IEND", packed, 0);
        return out.toByteArray();
    }

    private static byte[] filtered(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
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

    private static int pack(byte[] rows, byte[] packed) {
        try (Deflater deflater = new Deflater(4)) {
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
