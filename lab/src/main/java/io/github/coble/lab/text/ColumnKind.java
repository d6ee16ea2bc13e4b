package io.github.coble.lab.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the cells of a column are.
enum ColumnKind {
    NUMBER,
    /// Hours, minutes and seconds, perhaps days: become seconds.
    DURATION,
    /// Date and time with the year first: become seconds since 1970, in the file's own zone. Dates
    /// that begin with day or month are left as words, because which of the two is not said.
    INSTANT,
    WORDS;

    private static final Pattern DURATION_TEXT =
            Pattern.compile(
                    "(?:(\\d{1,5})[-d ] ?)?(\\d{1,6}):([0-5]?\\d)(?::([0-5]?\\d(?:[.,]\\d{1,9})?))");
    private static final Pattern INSTANT_TEXT =
            Pattern.compile(
                    "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})[ T](\\d{1,2}):(\\d{2}):(\\d{2}(?:[.,]\\d{1,9})?)");

    /// Seconds, or NaN if the text is not of this kind.
    double seconds(String text) {
        return switch (this) {
            case DURATION -> duration(text);
            case INSTANT -> instant(text);
            case NUMBER, WORDS -> Double.NaN;
        };
    }

    private static double duration(String text) {
        Matcher m = DURATION_TEXT.matcher(text);
        if (!m.matches()) {
            return Double.NaN;
        }
        double days = m.group(1) == null ? 0 : Double.parseDouble(m.group(1));
        return ((days * 24 + Double.parseDouble(m.group(2))) * 60 + Double.parseDouble(m.group(3)))
                        * 60
                + Double.parseDouble(m.group(4).replace(',', '.'));
    }

    private static double instant(String text) {
        Matcher m = INSTANT_TEXT.matcher(text);
        if (!m.matches()) {
            return Double.NaN;
        }
        try {
            LocalDateTime minute =
                    LocalDateTime.of(
                            Integer.parseInt(m.group(1)),
                            Integer.parseInt(m.group(2)),
                            Integer.parseInt(m.group(3)),
                            Integer.parseInt(m.group(4)),
                            Integer.parseInt(m.group(5)));
            return minute.toEpochSecond(ZoneOffset.UTC)
                    + Double.parseDouble(m.group(6).replace(',', '.'));
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }
}
