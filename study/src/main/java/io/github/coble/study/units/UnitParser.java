package io.github.coble.study.units;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a unit expression: products by `·`, `*` or a space, quotients by `/` (from left to right),
/// powers as `cm2`, `cm^2`, `cm²`, `cm-2` or `s^-1/2`, roots as `√s` or `sqrt(s)`, brackets.
final class UnitParser {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(?<op>[/*()])|(?<root>√|sqrt(?=\\())|(?<one>1)(?![\\d.])"
                            + "|(?<symbol>[A-Za-z]+|%))");
    private static final String EXPONENT = "(?<sign>[-+]?)(?<n>\\d{1,2})(?<half>/2(?!\\d)|\\.5)?";
    private static final Pattern POWER = Pattern.compile("\\^?" + EXPONENT);
    private static final Pattern BRACKETED_POWER = Pattern.compile("\\^\\(" + EXPONENT + "\\)");
    private static final int LONGEST = 100;
    private static final int MOST_HALVES = 24;

    private final String written;
    private final String text;
    private int at;

    private UnitParser(String written) {
        this.written = written.strip();
        this.text = plain(this.written);
    }

    static Unit parse(String written) throws NotAQuantityException {
        if (written.length() > LONGEST) {
            throw new NotAQuantityException("this is too long for a unit");
        }
        UnitParser parser = new UnitParser(written);
        Unit unit;
        try {
            unit = parser.product(0);
        } catch (ArithmeticException _) {
            throw new NotAQuantityException(
                    "the unit \"" + parser.written + "\" has a power that makes no sense");
        }
        if (parser.at < parser.text.length()) {
            throw parser.unreadable();
        }
        return unit.named(parser.written);
    }

    /// The same expression in plain letters, digits and signs.
    private static String plain(String s) {
        StringBuilder out = new StringBuilder();
        boolean raised = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺½".indexOf(c);
            if (superscript >= 0 && !raised) {
                out.append('^');
            }
            raised = superscript >= 0;
            if (superscript >= 0) {
                out.append(superscript == 12 ? "1/2" : "0123456789-+".charAt(superscript));
                continue;
            }
            switch (c) {
                case 'µ', 'μ' -> out.append('u');
                case 'Ω', '\u2126' -> out.append("ohm");
                case '·', '⋅', '×', '∙' -> out.append('*');
                case '−' -> out.append('-');
                case '℃' -> out.append("degC");
                case 'Å', '\u212B' -> out.append("angstrom");
                default -> out.append(Character.isWhitespace(c) ? ' ' : c);
            }
        }
        return out.toString()
                .replaceAll("(°|deg) ?C\\b", "degC")
                .replaceAll("(?i)\\bohms?\\b", "ohm")
                .replaceAll(" per ", "/")
                .strip();
    }

    private Unit product(int depth) throws NotAQuantityException {
        if (depth > 8) {
            throw unreadable();
        }
        Unit all = factor(depth);
        boolean single = true;
        while (at < text.length() && text.charAt(at) != ')') {
            Matcher next = TOKEN.matcher(text).region(at, text.length());
            boolean divide = false;
            if (next.lookingAt() && next.group("op") != null && !next.group("op").equals("(")) {
                divide = next.group("op").equals("/");
                if (!divide && !next.group("op").equals("*")) {
                    break;
                }
                at = next.end();
            }
            if (single) {
                refuseOffset(all);
                single = false;
            }
            Unit other = factor(depth);
            refuseOffset(other);
            all = all.times(divide ? other.toHalves(-2) : other);
        }
        return all;
    }

    private Unit factor(int depth) throws NotAQuantityException {
        Matcher token = TOKEN.matcher(text).region(at, text.length());
        if (!token.lookingAt()) {
            throw unreadable();
        }
        at = token.end();
        Unit base;
        if (token.group("root") != null) {
            return factor(depth + 1).toHalves(1);
        } else if (token.group("one") != null) {
            return Unit.ONE;
        } else if ("(".equals(token.group("op"))) {
            base = product(depth + 1);
            if (at >= text.length() || text.charAt(at) != ')') {
                throw unreadable();
            }
            at++;
        } else if (token.group("symbol") != null) {
            base = symbol(token.group("symbol"));
        } else {
            throw unreadable();
        }
        return power(base);
    }

    private Unit power(Unit base) throws NotAQuantityException {
        Matcher power = BRACKETED_POWER.matcher(text).region(at, text.length());
        if (!power.lookingAt()) {
            power = POWER.matcher(text).region(at, text.length());
            if (!power.lookingAt()) {
                return base;
            }
        }
        at = power.end();
        refuseOffset(base);
        int n = Integer.parseInt(power.group("n"));
        String half = power.group("half");
        int halves = half == null ? 2 * n : half.equals("/2") ? n : 2 * n + 1;
        if (halves > MOST_HALVES) {
            throw unreadable();
        }
        return base.toHalves(power.group("sign").equals("-") ? -halves : halves);
    }

    private static Unit symbol(String symbol) throws NotAQuantityException {
        Unit unit = UnitTable.find(symbol);
        if (unit == null) {
            String hint =
                    Spelling.nearest(symbol, UnitTable.symbols())
                            .map(name -> " (did you mean \"" + name + "\"?)")
                            .orElse("");
            throw new NotAQuantityException("unknown unit \"" + symbol + "\"" + hint);
        }
        return unit;
    }

    private static void refuseOffset(Unit unit) throws NotAQuantityException {
        if (unit.hasOffset()) {
            throw new NotAQuantityException(
                    "degrees Celsius cannot be multiplied or divided; write K for a difference");
        }
    }

    private NotAQuantityException unreadable() {
        return new NotAQuantityException(
                "the unit \"" + written + "\" cannot be read; write it like mA/cm2 or m^2 s^-1");
    }
}
