package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.VoxelImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.Deflater;

/// TIFF stacks, a page a directory, strips packed by deflate, little-endian, with the description
/// from which ImageJ takes the voxel size. Images of more than 4 GB become BigTIFF, which ImageJ
/// opens by Bio-Formats.
final class TiffWriter implements AutoCloseable {
    /// A margin for directories below 2³² bytes.
    private static final long CLASSIC = (1L << 32) - (1L << 28);

    private static final int STRIP = 1 << 18;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int LONG8 = 16;
    private static final int DEFLATE = 8;

    private final VoxelImage image;
    private final Staged.Output to;
    private final boolean big;
    private final int rowsPerStrip;
    private final byte[] strip;
    private final byte[] packed = new byte[1 << 16];
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);

    private TiffWriter(VoxelImage image, Staged.Output to, boolean big) {
        this.image = image;
        this.to = to;
        this.big = big;
        Extent extent = image.extent();
        int row = Math.multiplyExact(extent.z(), image.depth().bytes());
        this.rowsPerStrip = Math.clamp(STRIP / row, 1, extent.y());
        this.strip = new byte[Math.multiplyExact(rowsPerStrip, row)];
    }

    static void write(VoxelImage image, Path path) {
        long bytes = image.extent().voxels() * image.depth().bytes();
        write(image, path, bytes > CLASSIC);
    }

    static void write(VoxelImage image, Path path, boolean big) {
        Staged.write(
                path,
                to -> {
                    try (TiffWriter writer = new TiffWriter(image, to, big)) {
                        writer.write();
                    }
                });
    }

    private void write() throws IOException {
        LittleEndian head = new LittleEndian().add(1, 'I').add(1, 'I');
        if (big) {
            head.add(2, 43).add(2, Long.BYTES).add(2, 0).add(8, 0);
        } else {
            head.add(2, 42).add(4, 0);
        }
        to.write(head.bytes());
        PageWriter pages = new PageWriter(image);
        long link = big ? 8 : 4;
        for (int i = 0; i < image.extent().x(); i++) {
            pages.load(i);
            link = page(i, pages, link);
        }
    }

    /// Writes the strips of a page and its directory, and points the link of the one before to it.
    ///
    /// @return where the link of this one is
    private long page(int number, PageWriter pages, long link) throws IOException {
        Extent extent = image.extent();
        int strips = Math.ceilDiv(extent.y(), rowsPerStrip);
        long[] offsets = new long[strips];
        long[] counts = new long[strips];
        for (int s = 0; s < strips; s++) {
            int top = s * rowsPerStrip;
            int values = Math.min(rowsPerStrip, extent.y() - top) * extent.z();
            pages.take(top * extent.z(), values, strip, 0);
            offsets[s] = to.position();
            pack(values * pages.size());
            counts[s] = to.position() - offsets[s];
        }
        Directory directory = new Directory();
        directory.number(TiffTags.WIDTH, LONG, extent.z());
        directory.number(TiffTags.LENGTH, LONG, extent.y());
        directory.number(TiffTags.BITS, SHORT, 8L * pages.size());
        directory.number(TiffTags.COMPRESSION, SHORT, DEFLATE);
        directory.number(TiffTags.PHOTOMETRIC, SHORT, 1);
        if (number == 0) {
            directory.text(TiffTags.DESCRIPTION, description());
        }
        directory.number(TiffTags.STRIP_OFFSETS, big ? LONG8 : LONG, offsets);
        directory.number(TiffTags.SAMPLES, SHORT, 1);
        directory.number(TiffTags.ROWS_PER_STRIP, LONG, rowsPerStrip);
        directory.number(TiffTags.STRIP_COUNTS, big ? LONG8 : LONG, counts);
        if (image.voxelEdge().isPresent()) {
            byte[] ratio = perMicrometre(image.voxelEdge().getAsDouble());
            directory.add(TiffTags.X_RESOLUTION, RATIONAL, 1, ratio);
            directory.add(TiffTags.Y_RESOLUTION, RATIONAL, 1, ratio);
            directory.number(TiffTags.RESOLUTION_UNIT, SHORT, 1);
        }
        directory.number(TiffTags.SAMPLE_FORMAT, SHORT, image.depth().whole() ? 1 : 3);
        return directory.write(link);
    }

    private void pack(int length) throws IOException {
        deflater.reset();
        deflater.setInput(strip, 0, length);
        deflater.finish();
        while (!deflater.finished()) {
            to.write(packed, 0, deflater.deflate(packed));
        }
    }

    private String description() {
        int pages = image.extent().x();
        String text = "ImageJ=1.54p\nimages=" + pages + "\nslices=" + pages + "\n";
        if (image.voxelEdge().isPresent()) {
            double edge = image.voxelEdge().getAsDouble() * 1e6;
            text += String.format(Locale.ROOT, "unit=um\nspacing=%s\n", edge);
        }
        return text + "loop=false\n";
    }

    /// Voxels per micrometre as a ratio of two 32-bit numbers, to about nine digits.
    private static byte[] perMicrometre(double edge) {
        double ratio = 1e-6 / edge;
        double scale = Math.min(Math.rint(0x7fffffff / Math.max(ratio, 1)), 1e9);
        long above = Math.clamp(Math.round(ratio * scale), 1, 0xffffffffL);
        return new LittleEndian().add(4, above).add(4, Math.max((long) scale, 1)).bytes();
    }

    /// The tags of a page. Values longer than a place in the directory go before it.
    private final class Directory {
        private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
        private final int word = big ? 8 : 4;
        private int count;

        void number(int tag, int type, long... values) throws IOException {
            int size = type == SHORT ? 2 : type == LONG ? 4 : 8;
            LittleEndian bytes = new LittleEndian();
            for (long value : values) {
                bytes.add(size, value);
            }
            add(tag, type, values.length, bytes.bytes());
        }

        void text(int tag, String text) throws IOException {
            byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
            add(tag, ASCII, bytes.length, bytes);
        }

        void add(int tag, int type, int values, byte[] bytes) throws IOException {
            LittleEndian entry = new LittleEndian().add(2, tag).add(2, type).add(word, values);
            if (bytes.length <= word) {
                entry.add(bytes, word);
            } else {
                align();
                entry.add(word, place());
                to.write(bytes);
            }
            entries.writeBytes(entry.bytes());
            count++;
        }

        /// The position of the output, if the format can state it.
        private long place() {
            if (!big && to.position() > 0xffffffffL) {
                throw new IllegalStateException("TIFF beyond 4 GB");
            }
            return to.position();
        }

        private void align() throws IOException {
            if ((to.position() & 1) != 0) {
                to.write(0);
            }
        }

        long write(long link) throws IOException {
            align();
            byte[] pointer = new LittleEndian().add(word, place()).bytes();
            to.write(new LittleEndian().add(big ? 8 : 2, count).bytes());
            to.write(entries.toByteArray());
            long next = to.position();
            to.write(new byte[word]);
            to.patch(link, pointer);
            return next;
        }
    }

    @Override
    public void close() {
        deflater.close();
    }
}
