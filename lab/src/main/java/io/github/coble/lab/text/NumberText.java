package io.github.coble.lab.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Set;

/// Reads numbers from bytes, to the same bits as [Double#parseDouble(String)] but without a string
/// where the digits allow it.
///
/// At most 2^53 as an integer times or through a power of ten up to 10^22 is exact in both factors,
/// so that one rounding remains: W. D. Clinger, "How to read floating point numbers accurately",
/// ACM SIGPLAN Notices 25 (1990) 92. Everything else is left to the library.
final class NumberText {
    /// No decimal mark has been seen yet.
    static final byte UNDECIDED = 0;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };

    private static final long EXACT = 1L << 53;
    private static final int SAFE_DIGITS = 18;
    private static final int LARGEST_EXPONENT = 9999;
    private static final int LONGEST = 400;

    private static final Set<String> MISSING =
            Set.of("nan", "na", "n/a", "#n/a", "null", "none", "-", "--", "-nan", "-nan(ind)");

    private byte mark;
    private double value;

    NumberText(byte mark) {
        this.mark = mark;
    }

    /// The decimal mark: as given, or of the first number that had one.
    byte mark() {
        return mark;
    }

    /// What the last successful [#parse] read.
    double value() {
        return value;
    }

    /// Reads the bytes from `from` to before `to`, which begin and end with no space.
    ///
    /// @return false if they are not a number; an empty cell and words for "missing" are NaN
    boolean parse(byte[] b, int from, int to) {
        int i = from;
        if (i >= to) {
            value = Double.NaN;
            return true;
        }
        boolean negative = b[i] == '-';
        if (negative || b[i] == '+') {
            i++;
        }
        long digits = 0;
        int count = 0;
        int scale = 0;
        byte seen = UNDECIDED;
        int any = i;
        for (; i < to; i++) {
            int c = b[i];
            int digit = c - '0';
            if (digit >= 0 && digit <= 9) {
                if (count > 0 || digit > 0) {
                    count++;
                }
                digits = digits * 10 + digit;
                if (seen != UNDECIDED) {
                    scale--;
                }
            } else if (seen == UNDECIDED && isMark((byte) c)) {
                seen = (byte) c;
                any++;
            } else {
                break;
            }
        }
        if (i == any) {
            return word(b, from, to);
        }
        if (i < to) {
            int exponent = exponent(b, i, to);
            if (exponent == Integer.MIN_VALUE) {
                return word(b, from, to);
            }
            scale += exponent;
        }
        if (mark == UNDECIDED) {
            mark = seen;
        }
        if (count <= SAFE_DIGITS && digits <= EXACT && scale >= -22 && scale <= 22) {
            double magnitude = scale < 0 ? digits / POWERS[-scale] : digits * POWERS[scale];
            value = negative ? -magnitude : magnitude;
            return true;
        }
        return library(b, from, to, seen);
    }

    private boolean isMark(byte c) {
        return mark == UNDECIDED ? c == '.' || c == ',' : c == mark;
    }

    /// The exponent from its letter on, or the smallest integer if it is none.
    private static int exponent(byte[] b, int from, int to) {
        int letter = b[from] | 0x20;
        int i = from + 1;
        if (letter != 'e' || i == to) {
            return Integer.MIN_VALUE;
        }
        boolean negative = b[i] == '-';
        if (negative || b[i] == '+') {
            i++;
        }
        if (i == to) {
            return Integer.MIN_VALUE;
        }
        int e = 0;
        for (; i < to; i++) {
            int digit = b[i] - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            e = Math.min(LARGEST_EXPONENT, 10 * e + digit);
        }
        return negative ? -e : e;
    }

    private boolean library(byte[] b, int from, int to, byte seen) {
        if (to - from > LONGEST) {
            return false;
        }
        String text = new String(b, from, to - from, ISO_8859_1);
        value = Double.parseDouble(seen == ',' ? text.replace(',', '.') : text);
        return true;
    }

    private boolean word(byte[] b, int from, int to) {
        if (to - from > 9) {
            return false;
        }
        String text = new String(b, from, to - from, ISO_8859_1).toLowerCase(Locale.ROOT);
        if (MISSING.contains(text)) {
            value = Double.NaN;
            return true;
        }
        value =
                switch (text) {
                    case "inf", "+inf", "infinity" -> Double.POSITIVE_INFINITY;
                    case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
                    default -> Double.NaN;
                };
        return Double.isInfinite(value);
    }
}
