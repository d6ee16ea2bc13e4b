package io.github.coble.lab.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The content of one file of an instrument.
///
/// @param format for people, for example "BioLogic EC-Lab text (.mpt)"
/// @param technique for people, for example "GCPL"; empty where the format does not say
/// @param columns of equal length, in the file's order
/// @param metadata what the file says besides, in its order and words
/// @param advisories what a user should know
public record LabTable(
        String format,
        String technique,
        List<Column> columns,
        SequencedMap<String, String> metadata,
        List<Advisory> advisories) {
    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException if columns differ in length
    public LabTable {
        columns = List.copyOf(columns);
        metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
        advisories = List.copyOf(advisories);
        int rows = columns.isEmpty() ? 0 : columns.getFirst().rows();
        for (Column column : columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException(
                        column.name() + " has " + column.rows() + " rows, others " + rows);
            }
        }
    }

    /// Number of rows.
    public int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().rows();
    }

    /// The first column that is a quantity.
    public Optional<Column.Numbers> of(Quantity quantity) {
        return columns.stream()
                .filter(Column.Numbers.class::isInstance)
                .map(Column.Numbers.class::cast)
                .filter(c -> c.quantity() == quantity)
                .findFirst();
    }

    /// The column with a name.
    public Optional<Column> named(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
