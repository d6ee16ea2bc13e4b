package io.github.coble.study.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number with its unit, as written: `0.5 mA/cm2`.
///
/// @param value as written
/// @param unit as written
public record Quantity(BigDecimal value, Unit unit) {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<value>[-+−]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+−]?\\d+)?)(?<unit>.*)");
    private static final Pattern NOT_FINITE =
            Pattern.compile("[-+]?\\.?(nan|inf|infinity)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Unit> SEEN = new ConcurrentHashMap<>();
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_POWER = 300;
    private static final MathContext SHOWN = new MathContext(6);

    /// Reads a quantity and checks what it measures.
    ///
    /// @param text for example `5 MPa`, or `0.4` and `40 %` where a pure number is expected
    /// @param expected any unit of what is expected, for example the SI unit
    /// @throws NotAQuantityException with the reason
    public static Quantity parse(String text, String expected) throws NotAQuantityException {
        Quantity read;
        try {
            read = parse(text);
        } catch (NotAQuantityException e) {
            throw new NotAQuantityException(e.getMessage() + "; " + wanted(expected));
        }
        if (!read.measures(expected)) {
            boolean bare = read.unit.symbol().isEmpty();
            String kind = Kind.of(read.unit).name();
            String what = bare ? "the unit is missing" : text.strip() + " is " + kind;
            throw new NotAQuantityException(what + "; " + wanted(expected));
        }
        return read;
    }

    /// Reads a quantity of any kind.
    ///
    /// @throws NotAQuantityException with the reason
    public static Quantity parse(String text) throws NotAQuantityException {
        Matcher m = NUMBER.matcher(text.strip());
        if (NOT_FINITE.matcher(text.strip()).matches()) {
            throw new NotAQuantityException("this is not a finite number");
        }
        if (!m.matches()) {
            throw new NotAQuantityException("this does not start with a number");
        }
        BigDecimal value = number(m.group("value"));
        String symbol = m.group("unit").strip();
        if (symbol.startsWith(",")) {
            throw new NotAQuantityException("write the decimal point as \".\", not as \",\"");
        }
        Quantity read = new Quantity(value, symbol.isEmpty() ? Unit.ONE : UnitParser.parse(symbol));
        if (!Double.isFinite(read.si())) {
            throw new NotAQuantityException("this number is too large");
        }
        return read;
    }

    /// Whether this is of the kind of a unit.
    public boolean measures(String expected) {
        return unit.dimension().equals(unit(expected).dimension());
    }

    /// A unit by its expression.
    ///
    /// @throws IllegalArgumentException if it cannot be read: for units that are part of the
    ///   program
    public static Unit unit(String expression) {
        Unit seen = SEEN.get(expression);
        if (seen != null) {
            return seen;
        }
        try {
            Unit parsed = UnitParser.parse(expression);
            SEEN.put(expression, parsed);
            return parsed;
        } catch (NotAQuantityException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /// The number in coherent SI.
    public double si() {
        return unit.toSi(value);
    }

    /// A coherent SI number written in a unit, with six digits at most: `30.9 nm`.
    public static String show(double si, Unit unit) {
        double shown = unit.fromSi(si);
        String digits;
        if (!Double.isFinite(shown) || shown == 0) {
            digits = shown == 0 ? "0" : Double.toString(shown);
        } else {
            BigDecimal rounded = BigDecimal.valueOf(shown).round(SHOWN).stripTrailingZeros();
            double size = Math.abs(shown);
            digits = size >= 1e-3 && size < 1e6 ? rounded.toPlainString() : rounded.toString();
        }
        String symbol = unit.symbol();
        return symbol.isEmpty() || symbol.equals("1") ? digits : digits + " " + symbol;
    }

    /// A coherent SI number in the unit people of the field use for its kind; lengths below a
    /// micrometre are in nanometres.
    public static String show(double si, String siUnit) {
        String laboratory = Kind.of(unit(siUnit)).laboratoryUnit();
        boolean small = laboratory.equals("um") && si != 0 && Math.abs(si) < 1e-6;
        return show(si, unit(small ? "nm" : laboratory));
    }

    /// A coherent SI number as text that reads as the very same number: in the unit people of the
    /// field use if six digits are enough there, else in SI.
    ///
    /// @param unit coherent SI
    public static String exact(double si, String unit) {
        String shown = show(si, unit);
        try {
            if (parse(shown, unit).si() == si) {
                return shown;
            }
        } catch (NotAQuantityException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return unit.equals("1") ? Double.toString(si) : si + " " + unit;
    }

    private static BigDecimal number(String digits) throws NotAQuantityException {
        String plain = digits.replace('−', '-');
        int e = Math.max(plain.indexOf('e'), plain.indexOf('E'));
        boolean tooLong = plain.length() > LONGEST_NUMBER;
        if (tooLong || (e > 0 && plain.length() - e > 5)) {
            throw new NotAQuantityException("this number has too many digits");
        }
        if (e > 0 && Math.abs(Integer.parseInt(plain.substring(e + 1))) > LARGEST_POWER) {
            throw new NotAQuantityException("this number is out of all range");
        }
        return new BigDecimal(plain);
    }

    private static String wanted(String expected) {
        Kind kind = Kind.of(unit(expected));
        String example = kind.laboratoryUnit();
        return kind.name()
                + " is expected"
                + (example.equals("1") ? "" : ", for example in " + example);
    }
}
