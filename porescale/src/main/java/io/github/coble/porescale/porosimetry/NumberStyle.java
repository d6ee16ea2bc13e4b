package io.github.coble.porescale.porosimetry;

import java.util.List;

/// How a file writes its numbers: which sign stands before the decimals.
enum NumberStyle {
    /// 1,234.5
    POINT,
    /// 1.234,5
    COMMA,
    /// Only numbers such as 1,234 which may be either.
    UNDECIDED;

    /// The style that fits most of some cells.
    static NumberStyle of(List<String> cells) {
        int point = 0;
        int comma = 0;
        int either = 0;
        for (String cell : cells) {
            boolean asPoint = matches('.', cell);
            boolean asComma = matches(',', cell);
            if (asPoint && asComma) {
                either += cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0 ? 1 : 0;
            } else if (asPoint) {
                point++;
            } else if (asComma) {
                comma++;
            }
        }
        // A number of three decimals (1,234) fits both; the others of the file decide.
        if (point == 0 && comma == 0) {
            return either == 0 ? POINT : UNDECIDED;
        }
        return point >= comma ? POINT : COMMA;
    }

    /// Whether a cell is a number in any style.
    static boolean isNumber(String cell) {
        return matches('.', cell) || matches(',', cell);
    }

    /// The value of a cell, NaN if it is not a number in this style.
    double parse(String cell) {
        if (this == COMMA) {
            return matches(',', cell)
                    ? Double.parseDouble(cell.replace(".", "").replace(',', '.'))
                    : Double.NaN;
        }
        return matches('.', cell) ? Double.parseDouble(cell.replace(",", "")) : Double.NaN;
    }

    /// Number of decimals that a cell is written with.
    int decimals(String cell) {
        int sign = cell.indexOf(this == COMMA ? ',' : '.');
        int end = Math.max(cell.indexOf('e'), cell.indexOf('E'));
        return sign < 0 ? 0 : (end < 0 ? cell.length() : end) - sign - 1;
    }

    /// Whether a cell is a number with this sign before its decimals, and the other, if any,
    /// between thousands.
    private static boolean matches(char decimal, String cell) {
        char thousands = decimal == '.' ? ',' : '.';
        int n = !cell.isEmpty() && (cell.charAt(0) == '-' || cell.charAt(0) == '+') ? 1 : 0;
        int end = digits(cell, n);
        int digits = end - n;
        boolean grouped = end < cell.length() && cell.charAt(end) == thousands;
        if (grouped && (digits < 1 || digits > 3)) {
            return false;
        }
        while (end < cell.length() && cell.charAt(end) == thousands) {
            int next = digits(cell, end + 1);
            if (next - end != 4) {
                return false;
            }
            end = next;
        }
        if (end < cell.length() && cell.charAt(end) == decimal) {
            int next = digits(cell, end + 1);
            digits += next - end - 1;
            end = next;
        }
        if (digits > 0 && end < cell.length() && (cell.charAt(end) | 0x20) == 'e') {
            int from = end + 1;
            boolean sign =
                    from < cell.length() && (cell.charAt(from) == '-' || cell.charAt(from) == '+');
            int exponent = sign ? from + 1 : from;
            int next = digits(cell, exponent);
            return next > exponent && next - exponent <= 3 && next == cell.length();
        }
        return digits > 0 && end == cell.length();
    }

    /// End of the digits that begin at a place.
    private static int digits(String cell, int from) {
        int n = from;
        while (n < cell.length() && cell.charAt(n) >= '0' && cell.charAt(n) <= '9') {
            n++;
        }
        return n;
    }
}
