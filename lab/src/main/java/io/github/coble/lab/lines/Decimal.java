package io.github.coble.lab.lines;

import java.nio.charset.StandardCharsets;

/// Numbers out of bytes.
///
/// A number with at most 2⁵³ in its digits and a power of ten up to 10²² is one exact operation on
/// two exact doubles, hence correctly rounded (Clinger, PLDI 1990); others go to
/// [Double#parseDouble].
final class Decimal {
    private static final double[] TENS = new double[23];
    private static final long EXACT = 1L << 53;

    static {
        double ten = 1.0;
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = ten;
            ten *= 10.0;
        }
    }

    private Decimal() {}

    /// The number that the bytes from one offset up to another are, or NaN if they are none. Also
    /// "NaN" is NaN; [#isNone] tells.
    ///
    /// @param separator between integer and fraction, a point or a comma
    static double parse(byte[] bytes, int from, int to, byte separator) {
        int i = from;
        boolean negative = i < to && bytes[i] == '-';
        if (i < to && (bytes[i] == '-' || bytes[i] == '+')) {
            i++;
        }
        long digits = 0;
        int taken = 0;
        int scale = 0;
        boolean any = false;
        boolean fraction = false;
        for (; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                any = true;
                if (taken < 18) {
                    digits = 10 * digits + digit;
                }
                if (digits != 0) {
                    taken++;
                }
                if (fraction) {
                    scale--;
                }
            } else if (bytes[i] == separator && !fraction) {
                fraction = true;
            } else {
                break;
            }
        }
        if (!any) {
            return Double.NaN;
        }
        if (i < to) {
            int exponent = exponent(bytes, i, to);
            if (exponent == Integer.MIN_VALUE) {
                return Double.NaN;
            }
            scale += exponent;
        }
        if (taken > 18 || digits > EXACT || scale < -22 || scale > 22) {
            return slow(bytes, from, to, separator);
        }
        double value = scale < 0 ? digits / TENS[-scale] : digits * TENS[scale];
        return negative ? -value : value;
    }

    /// Whether bytes say that there is no number: nothing at all, or "NaN".
    static boolean isNone(byte[] bytes, int from, int to) {
        boolean three = to - from == 3;
        return from == to
                || (three
                        && (bytes[from] | 0x20) == 'n'
                        && (bytes[from + 1] | 0x20) == 'a'
                        && (bytes[from + 2] | 0x20) == 'n');
    }

    /// The value of "E-003", or Integer.MIN_VALUE if it is no exponent.
    private static int exponent(byte[] bytes, int from, int to) {
        if ((bytes[from] | 0x20) != 'e') {
            return Integer.MIN_VALUE;
        }
        int i = from + 1;
        boolean negative = i < to && bytes[i] == '-';
        if (i < to && (bytes[i] == '-' || bytes[i] == '+')) {
            i++;
        }
        if (i == to) {
            return Integer.MIN_VALUE;
        }
        int value = 0;
        for (; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            // Beyond four digits every number is zero or infinite; the sum must not wrap around.
            value = Math.min(10 * value + digit, 100_000);
        }
        return negative ? -value : value;
    }

    private static double slow(byte[] bytes, int from, int to, byte separator) {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        double value = Double.parseDouble(text.replace((char) separator, '.'));
        // No instrument measures infinity: such a number is damaged.
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
