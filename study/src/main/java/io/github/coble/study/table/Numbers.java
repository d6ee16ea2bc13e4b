package io.github.coble.study.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers as text, the same on every computer.
public final class Numbers {
    private static final int DIGITS = 12;
    private static final int LARGEST_EXACT_POWER = 22;
    private static final double PLAIN_FROM = 1e-3;
    private static final double PLAIN_TO = 1e5;

    private Numbers() {}

    /// A finite number with 12 significant digits and no trailing zeros, as JSON and CSV take it.
    public static String precise(double value) {
        if (value == 0) {
            return "0";
        }
        int power = DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
        double rounded;
        if (power >= 0 && power <= LARGEST_EXACT_POWER) {
            double scale = Math.pow(10, power);
            rounded = Math.rint(value * scale) / scale;
        } else {
            rounded = new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
        }
        String text = Double.toString(rounded);
        text = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return text.replace(".0E", "e").replace('E', 'e');
    }

    /// A number for people, with so many significant digits: `0.852`, `12.0`, `7.6×10⁻²¹`; a dash
    /// where it is not known.
    public static String readable(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (value == 0) {
            return "0";
        }
        double magnitude = new BigDecimal(value).abs().round(new MathContext(digits)).doubleValue();
        String text;
        if (magnitude < PLAIN_FROM || magnitude >= PLAIN_TO) {
            text = String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
            int e = text.indexOf('e');
            text = text.substring(0, e) + "×10" + raised(Integer.parseInt(text.substring(e + 1)));
        } else {
            int before = (int) Math.floor(Math.log10(magnitude)) + 1;
            int after = Math.max(0, digits - before);
            text = String.format(Locale.ROOT, "%." + after + "f", value);
        }
        return text.replace('-', '−');
    }

    private static String raised(int exponent) {
        StringBuilder s = new StringBuilder();
        for (char c : Integer.toString(exponent).toCharArray()) {
            s.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return s.toString();
    }

    /// A share as a whole percentage, `86 %`; shares that are small but not zero as `< 1 %`.
    public static String percent(double share) {
        if (!Double.isFinite(share)) {
            return "–";
        }
        if (share > 0 && share < 0.005) {
            return "< 1 %";
        }
        return Math.round(100 * share) + " %";
    }
}
