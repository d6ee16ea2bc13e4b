package io.github.coble.lab.biologic;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Content of a module of which the end may be missing: what lies beyond it is empty.
record ClippedBytes(ByteBuffer bytes) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// Number of bytes there are.
    int size() {
        return bytes.limit();
    }

    OptionalInt unsignedByte(int at) {
        return has(at, 1) ? OptionalInt.of(bytes.get(at) & 0xFF) : OptionalInt.empty();
    }

    OptionalInt unsignedShort(int at) {
        return has(at, 2) ? OptionalInt.of(bytes.getShort(at) & 0xFFFF) : OptionalInt.empty();
    }

    OptionalInt integer(int at) {
        return has(at, 4) ? OptionalInt.of(bytes.getInt(at)) : OptionalInt.empty();
    }

    OptionalDouble number(int at) {
        return has(at, 4) ? OptionalDouble.of(bytes.getFloat(at)) : OptionalDouble.empty();
    }

    OptionalDouble longNumber(int at) {
        return has(at, 8) ? OptionalDouble.of(bytes.getDouble(at)) : OptionalDouble.empty();
    }

    /// Text after its length in one byte; empty if it is not all there or has control characters.
    String text(int at) {
        int length = unsignedByte(at).orElse(0);
        if (!has(at + 1, length)) {
            return "";
        }
        byte[] raw = new byte[length];
        bytes.get(at + 1, raw);
        String text = new String(raw, WINDOWS);
        return text.chars().allMatch(c -> c >= ' ' || c == '\t' || c == '\r' || c == '\n')
                ? text.strip()
                : "";
    }

    private boolean has(int at, int length) {
        return at >= 0 && at + length <= bytes.limit();
    }
}
