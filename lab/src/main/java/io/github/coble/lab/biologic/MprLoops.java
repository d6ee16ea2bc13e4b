package io.github.coble.lab.biologic;

import io.github.coble.lab.table.Advisory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Where the loops of a measurement begin: a number n of indexes, then the indexes, of which the
/// last is the number of rows.
final class MprLoops {
    private MprLoops() {}

    /// "Loop 0" = "rows 0 to 32" and so on.
    static SequencedMap<String, String> entries(
            ClippedBytes loops, int rows, List<Advisory> advisories) {
        SequencedMap<String, String> entries = new LinkedHashMap<>();
        int count = loops.integer(0).orElse(0);
        if (count < 0 || 4L * count + 4 > loops.size()) {
            advisories.add(
                    new Advisory("", "the loop module states " + count + " indexes; not read"));
            return entries;
        }
        for (int i = 0; i + 1 < count; i++) {
            int first = loops.integer(4 + 4 * i).orElseThrow();
            int next = loops.integer(8 + 4 * i).orElseThrow();
            entries.put("Loop " + i, "rows " + first + " to " + (next - 1));
        }
        int last = count == 0 ? rows : loops.integer(4 * count).orElseThrow();
        if (last != rows) {
            advisories.add(
                    new Advisory(
                            "",
                            "the loop module ends with row " + last + ", the data with " + rows));
        }
        return entries;
    }
}
