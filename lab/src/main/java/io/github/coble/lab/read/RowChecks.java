package io.github.coble.lab.read;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds rows against what must be so in any measurement: rows are counted without gaps, and time
/// does not go back. Damage in formats without check sums often shows here first.
public final class RowChecks {
    private long row;
    private double lastIndex = Double.NaN;
    private double lastTime = Double.NaN;
    private long gaps;
    private long firstGap;
    private long backwards;
    private long firstBackwards;

    /// Looks at the next rows of a file.
    public void add(LabTable piece) {
        Optional<Column.Numbers> index = piece.of(Quantity.ROW);
        Optional<Column.Numbers> time = piece.of(Quantity.TIME);
        for (int k = 0; k < piece.rows(); k++) {
            row++;
            if (index.isPresent()) {
                double now = index.get().values()[k];
                if (now != lastIndex + 1 && !Double.isNaN(lastIndex)) {
                    firstGap = gaps++ == 0 ? row : firstGap;
                }
                lastIndex = now;
            }
            if (time.isPresent()) {
                double now = time.get().values()[k];
                if (now < lastTime) {
                    firstBackwards = backwards++ == 0 ? row : firstBackwards;
                }
                lastTime = now;
            }
        }
    }

    /// What was seen.
    public List<Advisory> advisories() {
        List<Advisory> said = new ArrayList<>();
        if (gaps > 0) {
            said.add(
                    new Advisory(
                            "row " + firstGap,
                            "the file's own count of rows does not go on by one, "
                                    + times(gaps)
                                    + "; rows are missing, repeated, or not all were recorded"));
        }
        if (backwards > 0) {
            said.add(new Advisory("row " + firstBackwards, "time goes back, " + times(backwards)));
        }
        return said;
    }

    private static String times(long n) {
        return n == 1 ? "once" : n + " times";
    }
}
