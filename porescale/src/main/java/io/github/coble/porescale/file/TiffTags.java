package io.github.coble.porescale.file;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// One directory of a TIFF file: tags and where their values are. TIFF 6.0, section 2; BigTIFF has
/// the same with longer numbers.
final class TiffTags {
    static final int SUBFILE = 254;
    static final int WIDTH = 256;
    static final int LENGTH = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int FILL_ORDER = 266;
    static final int DESCRIPTION = 270;
    static final int STRIP_OFFSETS = 273;
    static final int SAMPLES = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_COUNTS = 279;
    static final int X_RESOLUTION = 282;
    static final int Y_RESOLUTION = 283;
    static final int RESOLUTION_UNIT = 296;
    static final int PREDICTOR = 317;
    static final int TILE_WIDTH = 322;
    static final int TILE_LENGTH = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_COUNTS = 325;
    static final int SAMPLE_FORMAT = 339;

    /// Real files have about twenty.
    private static final int MOST_TAGS = 4096;

    private static final int LONGEST_TEXT = 1 << 16;

    private final FileBytes file;
    private final ByteOrder order;
    private final long offset;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final long next;
    private final int tags;

    private record Entry(int type, long count, long at) {}

    /// Reads the directory at an offset.
    ///
    /// @param big whether the file is a BigTIFF
    TiffTags(FileBytes file, ByteOrder order, boolean big, long offset) {
        this.file = file;
        this.order = order;
        this.offset = offset;
        HeaderNumbers shorts = new HeaderNumbers(file, order, 2);
        HeaderNumbers words = new HeaderNumbers(file, order, big ? 8 : 4);
        int word = words.bytes();
        long count = new HeaderNumbers(file, order, big ? 8 : 2).at(offset);
        if (count < 1 || count > MOST_TAGS) {
            throw file.fault(
                    "a directory has " + count + " tags",
                    "offset " + offset,
                    "the file is damaged: export it again");
        }
        this.tags = (int) count;
        long at = offset + (big ? 8 : 2);
        int size = 4 + 2 * word;
        byte[] all = new byte[tags * size];
        file.readAt(at, all, 0, all.length);
        for (int t = 0; t < tags; t++, at += size) {
            int type = (int) shorts.at(all, t * size + 2);
            long values = words.at(all, t * size + 4);
            int width = width(type);
            boolean inline = values <= word && width * values <= word;
            long where = inline ? at + 4 + word : words.at(all, t * size + 4 + word);
            entries.put((int) shorts.at(all, t * size), new Entry(type, values, where));
        }
        this.next = words.at(at);
    }

    private static int width(int type) {
        return switch (type) {
            case 1, 2, 6, 7 -> 1;
            case 3, 8 -> 2;
            case 4, 9, 11, 13 -> 4;
            case 5, 10, 12, 16, 17, 18 -> 8;
            default -> Integer.MAX_VALUE;
        };
    }

    /// Where the next directory is; 0 if there is none.
    long next() {
        return next;
    }

    /// Number of tags.
    int tags() {
        return tags;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /// The value of a tag, or what stands for it where it is absent.
    long number(int tag, long otherwise) {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return otherwise;
        }
        return numbers(entry, tag, 1)[0];
    }

    /// The value of a tag that must be there.
    long number(int tag) {
        if (!has(tag)) {
            throw file.fault("tag " + tag + " is missing", place(), "export the file again");
        }
        return number(tag, 0);
    }

    /// The first values of a tag.
    long[] numbers(int tag, int count) {
        Entry entry = entries.get(tag);
        if (entry == null || entry.count < count) {
            throw file.fault(
                    "tag "
                            + tag
                            + " has "
                            + (entry == null ? 0 : entry.count)
                            + " values, not "
                            + count,
                    place(),
                    "export the file again");
        }
        return numbers(entry, tag, count);
    }

    private long[] numbers(Entry entry, int tag, int count) {
        int width =
                switch (entry.type) {
                    case 1 -> 1;
                    case 3 -> 2;
                    case 4, 13 -> 4;
                    case 16, 18 -> 8;
                    default -> 0;
                };
        if (width == 0 || entry.count < 1) {
            throw file.fault("tag " + tag + " is no number", place(), "export the file again");
        }
        if ((long) count * width > file.size()) {
            throw file.fault(
                    "tag " + tag + " has more values than the file", place(), "export it again");
        }
        byte[] bytes = new byte[count * width];
        file.readAt(entry.at, bytes, 0, bytes.length);
        HeaderNumbers reader = new HeaderNumbers(file, order, width);
        long[] values = new long[count];
        for (int n = 0; n < count; n++) {
            values[n] = reader.at(bytes, n * width);
        }
        return values;
    }

    /// A ratio of two numbers; NaN where the tag is absent or no ratio.
    double ratio(int tag) {
        Entry entry = entries.get(tag);
        if (entry == null || entry.type != 5 || entry.count != 1) {
            return Double.NaN;
        }
        HeaderNumbers words = new HeaderNumbers(file, order, 4);
        return (double) words.at(entry.at) / words.at(entry.at + 4);
    }

    /// A text; empty where the tag is absent or no text.
    String text(int tag) {
        Entry entry = entries.get(tag);
        if (entry == null || entry.type != 2) {
            return "";
        }
        byte[] bytes = new byte[(int) Math.min(LONGEST_TEXT, entry.count)];
        file.readAt(entry.at, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private String place() {
        return "directory at offset " + offset;
    }
}
