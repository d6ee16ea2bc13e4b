package io.github.coble.porescale.file;

import java.io.ByteArrayOutputStream;

/// Collects numbers as little-endian bytes.
final class LittleEndian {
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();

    /// Adds the lowest bytes of a number.
    LittleEndian add(int bytes, long number) {
        for (int b = 0; b < bytes; b++) {
            collected.write((int) (number >>> (8 * b)));
        }
        return this;
    }

    /// Adds bytes as they are, and zeros up to a length.
    LittleEndian add(byte[] bytes, int length) {
        collected.writeBytes(bytes);
        for (int b = bytes.length; b < length; b++) {
            collected.write(0);
        }
        return this;
    }

    byte[] bytes() {
        return collected.toByteArray();
    }
}
