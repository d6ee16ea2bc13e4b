package io.github.coble.lab.read;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A file in short.
///
/// @param format as [LabFormat#name()]
/// @param technique empty where the format does not say
/// @param rows number of rows
/// @param columns in the file's order
/// @param cycles number of different cycle numbers; 0 where there is no such column
/// @param steps number of stretches of rows with the same cycle and step; 0 without such columns
/// @param metadata what the file says besides
/// @param advisories what a user should know
public record LabSummary(
        String format,
        String technique,
        long rows,
        List<ColumnSummary> columns,
        long cycles,
        long steps,
        SequencedMap<String, String> metadata,
        List<Advisory> advisories) {
    /// Copies the lists.
    public LabSummary {
        columns = List.copyOf(columns);
        metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
        advisories = List.copyOf(advisories);
    }

    /// A column in short.
    ///
    /// @param name as in the file
    /// @param quantity what it is; [Quantity#OTHER] for words
    /// @param unit empty where there is none
    /// @param words whether it holds words
    /// @param filled number of rows with a value
    /// @param least least number, NaN where there is none
    /// @param largest largest number, NaN where there is none
    public record ColumnSummary(
            String name,
            Quantity quantity,
            String unit,
            boolean words,
            long filled,
            double least,
            double largest) {}

    /// The summary of a table that is in memory.
    public static LabSummary of(LabTable table) {
        Summariser summariser = new Summariser(false);
        summariser.accept(table);
        return summariser.summary(table.advisories());
    }
}
