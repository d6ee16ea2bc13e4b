package io.github.coble.lab.impedance;

import io.github.coble.lab.table.Advisory;
import java.util.List;

/// Compares the rows that were read with the number that a file states.
final class CountedRows {
    private CountedRows() {}

    /// Says it if they differ.
    ///
    /// @param stated as it stands in the file
    static void check(String stated, int rows, List<Advisory> advisories) {
        if (!stated.equals(String.valueOf(rows))) {
            advisories.add(
                    new Advisory("", "the file states " + stated + " rows, " + rows + " read"));
        }
    }
}
