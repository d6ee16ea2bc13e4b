package io.github.coble.lab.text;

import io.github.coble.lab.table.Quantity;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a user says a column of a generic text file is, where its heading does not.
///
/// @param column its heading, or "#3" for the third
/// @param quantity what it is
/// @param unit of its numbers; empty leaves what the heading says
public record ColumnMapping(String column, Quantity quantity, String unit) {
    private static final Pattern TEXT = Pattern.compile("(.+?)=([A-Za-z_ -]+?)(?:\\s*/\\s*(.+))?");

    /// Reads "HEADING=QUANTITY" or "HEADING=QUANTITY/UNIT", for example "I_cell=current/mA".
    ///
    /// @throws IllegalArgumentException if it is not of that form, or no quantity has that name
    public static ColumnMapping parse(String text) {
        Matcher m = TEXT.matcher(text.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "\""
                            + text
                            + "\" should be HEADING=QUANTITY/UNIT, for example I_cell=current/mA");
        }
        String word = m.group(2).strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        Quantity quantity =
                Arrays.stream(Quantity.values())
                        .filter(q -> q.name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> unknown(m.group(2)));
        return new ColumnMapping(
                m.group(1).strip(),
                quantity,
                m.group(3) == null ? "" : UnitText.normal(m.group(3)));
    }

    private static IllegalArgumentException unknown(String word) {
        String names =
                String.join(
                        ", ",
                        Arrays.stream(Quantity.values())
                                .map(q -> q.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                .toList());
        return new IllegalArgumentException(
                "quantity \"" + word.strip() + "\" is unknown; these are: " + names);
    }

    boolean concerns(String heading, int index) {
        return column.equals(heading) || column.equals("#" + (index + 1));
    }
}
