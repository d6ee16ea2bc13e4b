package io.github.coble.porescale.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Whole numbers without sign in the structure of a file.
///
/// @param bytes size of a number: 1, 2, 4 or 8
record HeaderNumbers(FileBytes file, ByteOrder order, int bytes) {
    /// The number at an offset; one beyond 2⁶³ is refused.
    long at(long offset) {
        byte[] raw = new byte[bytes];
        file.readAt(offset, raw, 0, bytes);
        return of(ByteBuffer.wrap(raw).order(order), offset);
    }

    /// The number at a place of an array.
    long at(byte[] raw, int place) {
        return of(ByteBuffer.wrap(raw).order(order).position(place), place);
    }

    private long of(ByteBuffer buffer, long offset) {
        return switch (bytes) {
            case 1 -> buffer.get() & 0xff;
            case 2 -> buffer.getShort() & 0xffff;
            case 4 -> buffer.getInt() & 0xffffffffL;
            default -> {
                long value = buffer.getLong();
                if (value < 0) {
                    throw file.fault(
                            "a number in its structure is beyond any file",
                            "offset " + offset,
                            "export the file again");
                }
                yield value;
            }
        };
    }
}
