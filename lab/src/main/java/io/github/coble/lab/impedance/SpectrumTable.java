package io.github.coble.lab.impedance;

import io.github.coble.lab.lines.Rows;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Puts a table together out of rows and what their columns mean.
final class SpectrumTable {
    private SpectrumTable() {}

    /// What a column is.
    record Meaning(Quantity quantity, String unit) {
        static final Meaning OTHER = new Meaning(Quantity.OTHER, "");
    }

    /// The table of all columns but such as have neither heading nor cells, as before an indent.
    ///
    /// @param meanings one per heading
    /// @param advisories found before the rows; those of the rows are added
    static LabTable of(
            String format,
            String technique,
            Rows rows,
            List<String> headings,
            List<Meaning> meanings,
            SequencedMap<String, String> metadata,
            List<Advisory> advisories) {
        List<Advisory> all = new ArrayList<>(advisories);
        all.addAll(rows.advisories());
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int c = 0; c < headings.size(); c++) {
            String name = headings.get(c);
            if (name.isEmpty() && rows.isEmpty(c)) {
                continue;
            }
            if (!names.add(name)) {
                all.add(new Advisory("", "column " + name + " is there twice"));
            }
            columns.add(
                    rows.isWords(c)
                            ? new Column.Words(name, rows.words(c))
                            : new Column.Numbers(
                                    name,
                                    meanings.get(c).quantity(),
                                    meanings.get(c).unit(),
                                    rows.numbers(c)));
        }
        LabTable table = new LabTable(format, technique, columns, metadata, all);
        all.addAll(missing(table));
        return new LabTable(format, technique, columns, metadata, all);
    }

    private static List<Advisory> missing(LabTable table) {
        List<Advisory> missing = new ArrayList<>();
        if (table.rows() == 0) {
            missing.add(new Advisory("", "the file has no rows"));
        }
        for (Quantity needed :
                List.of(
                        Quantity.FREQUENCY,
                        Quantity.IMPEDANCE_REAL,
                        Quantity.IMPEDANCE_IMAGINARY)) {
            if (table.of(needed).isEmpty()) {
                missing.add(new Advisory("", "no column is the " + words(needed)));
            }
        }
        Optional<Column.Numbers> frequency = table.of(Quantity.FREQUENCY);
        if (frequency.isPresent()) {
            int without = 0;
            for (double f : frequency.get().values()) {
                without += f > 0 ? 0 : 1;
            }
            if (without > 0) {
                missing.add(
                        new Advisory(
                                frequency.get().name(),
                                without
                                        + " of "
                                        + table.rows()
                                        + " rows have no frequency above zero: they are no points"
                                        + " of a spectrum"));
            }
        }
        return missing;
    }

    private static String words(Quantity quantity) {
        return switch (quantity) {
            case FREQUENCY -> "frequency";
            case IMPEDANCE_REAL -> "real part of the impedance";
            default -> "imaginary part of the impedance";
        };
    }
}
