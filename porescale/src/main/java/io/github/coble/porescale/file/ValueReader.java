package io.github.coble.porescale.file;

import io.github.coble.porescale.image.InvalidImageException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Turns stored bytes into values. What a float cannot hold is refused, not rounded: whole numbers
/// beyond 2²⁴, and numbers that are not finite. Doubles are rounded to seven digits.
final class ValueReader {
    /// Below it every whole number is a float.
    private static final long WHOLE_FLOATS = 1L << 24;

    private static final VarHandle SHORT_LE = view(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT_BE = view(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT_LE = view(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT_BE = view(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG_LE = view(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_BE = view(long[].class, ByteOrder.BIG_ENDIAN);

    private final ValueType type;
    private final boolean big;
    private final ByteSupply source;

    /// @param source is told what is wrong with a value
    ValueReader(ValueType type, ByteSupply source) {
        this.type = type;
        this.big = type.order() == ByteOrder.BIG_ENDIAN;
        this.source = source;
    }

    private static VarHandle view(Class<?> type, ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(type, order);
    }

    /// Reads `count` values from byte `from` of an array into places from `at` on; only for eight
    /// and sixteen bits without sign.
    void whole(byte[] bytes, int from, short[] into, int at, int count) {
        if (type.kind() == ValueKind.UINT8) {
            for (int n = 0; n < count; n++) {
                into[at + n] = (short) (bytes[from + n] & 0xff);
            }
        } else if (type.kind() == ValueKind.UINT16) {
            VarHandle shorts = big ? SHORT_BE : SHORT_LE;
            for (int n = 0; n < count; n++) {
                into[at + n] = (short) shorts.get(bytes, from + 2 * n);
            }
        } else {
            throw new IllegalStateException("this image holds floats");
        }
    }

    /// Reads `count` values from byte `from` of an array into places from `at` on.
    ///
    /// @param page and `at` are the place named when a value is refused
    void floats(byte[] bytes, int from, float[] into, int at, int count, int page) {
        switch (type.kind()) {
            case UINT8 -> {
                for (int n = 0; n < count; n++) {
                    into[at + n] = bytes[from + n] & 0xff;
                }
            }
            case INT8 -> {
                for (int n = 0; n < count; n++) {
                    into[at + n] = bytes[from + n];
                }
            }
            case UINT16 -> {
                for (int n = 0; n < count; n++) {
                    into[at + n] = shortAt(bytes, from + 2 * n) & 0xffff;
                }
            }
            case INT16 -> {
                for (int n = 0; n < count; n++) {
                    into[at + n] = shortAt(bytes, from + 2 * n);
                }
            }
            case UINT32 -> {
                for (int n = 0; n < count; n++) {
                    long value = intAt(bytes, from + 4 * n) & 0xffffffffL;
                    into[at + n] = exact(value, page, at + n);
                }
            }
            case INT32 -> {
                for (int n = 0; n < count; n++) {
                    into[at + n] = exact(intAt(bytes, from + 4 * n), page, at + n);
                }
            }
            case UINT64, INT64 -> {
                for (int n = 0; n < count; n++) {
                    into[at + n] = exact(longAt(bytes, from + 8 * n), page, at + n);
                }
            }
            case FLOAT32 -> {
                for (int n = 0; n < count; n++) {
                    float value = Float.intBitsToFloat(intAt(bytes, from + 4 * n));
                    into[at + n] = finite(value, page, at + n);
                }
            }
            case FLOAT64 -> {
                for (int n = 0; n < count; n++) {
                    double value = Double.longBitsToDouble(longAt(bytes, from + 8 * n));
                    into[at + n] = finite((float) value, page, at + n);
                }
            }
        }
    }

    private short shortAt(byte[] bytes, int at) {
        return (short) (big ? SHORT_BE : SHORT_LE).get(bytes, at);
    }

    private int intAt(byte[] bytes, int at) {
        return (int) (big ? INT_BE : INT_LE).get(bytes, at);
    }

    private long longAt(byte[] bytes, int at) {
        return (long) (big ? LONG_BE : LONG_LE).get(bytes, at);
    }

    private float exact(long value, int page, int at) {
        if (value < -WHOLE_FLOATS || value > WHOLE_FLOATS) {
            throw refused(
                    Long.toString(value), page, at, "save the image with 16 bits or as float32");
        }
        return value;
    }

    private float finite(float value, int page, int at) {
        if (!(Math.abs(value) <= Float.MAX_VALUE)) {
            throw refused(Float.toString(value), page, at, "replace it by a number");
        }
        return value;
    }

    private InvalidImageException refused(String value, int page, int at, String advice) {
        return source.fault(
                "a value is " + value, "page " + page + ", voxel " + at + " of it", advice);
    }
}
