package io.github.coble.lab.neware;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.LabFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/// The records of an `.ndc` file.
///
/// Pages of 4096 bytes: the first describes the file (byte 0 its type, byte 2 its version). Each
/// other one has the number of its records in bytes 2 and 3, a bit for each place that holds one
/// from byte 4, and from byte 132 the places themselves.
final class Pages {
    private static final int PAGE = 4096;
    private static final int BITS = 4;
    private static final int RECORDS = 132;

    private final ByteBuffer bytes;
    private final int[] offsets;

    private Pages(ByteBuffer bytes, int[] offsets) {
        this.bytes = bytes;
        this.offsets = offsets;
    }

    /// Type of a file, from its first page.
    static int type(byte[] content) {
        return content.length > 2 ? content[0] & 0xff : -1;
    }

    /// Version of a file, from its first page.
    static int version(byte[] content) {
        return content.length > 2 ? content[2] & 0xff : -1;
    }

    /// Finds the records.
    ///
    /// @param size of one record, bytes
    static Pages of(String name, byte[] content, int size, List<Advisory> said)
            throws LabFileException {
        if (content.length < 2 * PAGE) {
            throw new LabFileException(name, "has no page of records");
        }
        if (content.length % PAGE != 0) {
            said.add(
                    new Advisory(
                            name, "is no whole number of pages; the last, cut one is left out"));
        }
        int perPage = (PAGE - RECORDS - 1) / size;
        int pages = content.length / PAGE - 1;
        int[] offsets = new int[pages * perPage];
        int count = 0;
        int wrong = 0;
        for (int p = 1; p <= pages; p++) {
            int start = p * PAGE;
            int before = count;
            for (int r = 0; r < perPage; r++) {
                if ((content[start + BITS + r / 8] >> (r % 8) & 1) == 1) {
                    offsets[count++] = start + RECORDS + r * size;
                }
            }
            int stated = (content[start + 2] & 0xff) | (content[start + 3] & 0xff) << 8;
            if (stated != count - before) {
                wrong++;
            }
        }
        if (wrong > 0) {
            said.add(
                    new Advisory(
                            name,
                            wrong
                                    + " of "
                                    + pages
                                    + " pages state another number of records than they mark"));
        }
        return new Pages(
                ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN),
                Arrays.copyOf(offsets, count));
    }

    int count() {
        return offsets.length;
    }

    float real(int record, int at) {
        return bytes.getFloat(offsets[record] + at);
    }

    long whole(int record, int at) {
        return bytes.getInt(offsets[record] + at) & 0xffffffffL;
    }

    int signed(int record, int at) {
        return bytes.getInt(offsets[record] + at);
    }

    int small(int record, int at) {
        return bytes.getShort(offsets[record] + at) & 0xffff;
    }

    int tiny(int record, int at) {
        return bytes.get(offsets[record] + at) & 0xff;
    }
}
