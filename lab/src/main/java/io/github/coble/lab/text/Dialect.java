package io.github.coble.lab.text;

import java.util.List;
import java.util.SequencedMap;

/// How a file of text is written.
///
/// @param encoding of its characters
/// @param lineEnd last byte of each line
/// @param delimiter between fields
/// @param mark decimal mark, or [NumberText#UNDECIDED] while no number has had one
/// @param headingLine number of the line with the headings, 0 if there is none
/// @param firstRow number of the first line with values
/// @param headings as they stand, or "column 1" and so on
/// @param units from a line of their own under the headings; else empty texts
/// @param kinds of the columns
/// @param preamble what stands above the headings
record Dialect(
        TextEncoding encoding,
        byte lineEnd,
        byte delimiter,
        byte mark,
        long headingLine,
        long firstRow,
        List<String> headings,
        List<String> units,
        List<ColumnKind> kinds,
        SequencedMap<String, String> preamble) {
    Dialect {
        headings = List.copyOf(headings);
        units = List.copyOf(units);
        kinds = List.copyOf(kinds);
    }

    Dialect with(List<ColumnKind> other) {
        return new Dialect(
                encoding,
                lineEnd,
                delimiter,
                mark,
                headingLine,
                firstRow,
                headings,
                units,
                other,
                preamble);
    }

    /// Whether all of these are headings, compared as [QuantityWords#plain] does and without units.
    boolean has(String... words) {
        List<String> plain =
                headings.stream()
                        .map(h -> QuantityWords.plain(h.replaceAll("[\\[(].*", "")))
                        .toList();
        return plain.containsAll(List.of(words));
    }
}
