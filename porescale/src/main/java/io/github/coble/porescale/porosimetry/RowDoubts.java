package io.github.coble.porescale.porosimetry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Doubts that a file may give in many rows: one advisory of a kind, which names all its lines.
final class RowDoubts {
    private final Map<String, List<Advisory>> kinds = new LinkedHashMap<>();

    /// Adds a doubt.
    ///
    /// @param kind that is told once
    /// @param line of the row
    /// @param message for the first row of the kind
    void add(String kind, int line, String message) {
        kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Advisory(line, message));
    }

    /// Adds one advisory for each kind, in the order in which they came up.
    void tell(List<Advisory> advisories) {
        for (List<Advisory> rows : kinds.values()) {
            Advisory first = rows.getFirst();
            String also =
                    rows.size() == 1
                            ? ""
                            : "; likewise in "
                                    + (rows.size() - 1)
                                    + (rows.size() == 2 ? " row more, line " : " rows more, lines ")
                                    + lines(rows.subList(1, rows.size()));
            advisories.add(new Advisory(first.line(), first.message() + also));
        }
    }

    /// `12, 15 to 17`.
    private static String lines(List<Advisory> rows) {
        List<String> parts = new ArrayList<>();
        int n = 0;
        while (n < rows.size()) {
            int last = n;
            while (last + 1 < rows.size()
                    && rows.get(last + 1).line() == rows.get(last).line() + 1) {
                last++;
            }
            int from = rows.get(n).line();
            parts.add(last == n ? "" + from : from + " to " + rows.get(last).line());
            n = last + 1;
        }
        return String.join(", ", parts);
    }
}
