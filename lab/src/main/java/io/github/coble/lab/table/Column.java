package io.github.coble.lab.table;

import java.util.List;

/// A column of a [LabTable].
public sealed interface Column {
    /// Its heading in the file, or what the format calls it.
    String name();

    /// Number of rows.
    int rows();

    /// Numbers.
    ///
    /// @param unit as UCUM-like text with ASCII letters ("V", "mA", "mA.h", "ohm", "s", "degC"),
    ///   empty where there is none
    /// @param values one per row, NaN where the file has none; not copied
    @SuppressWarnings("ArrayRecordComponent")
    record Numbers(String name, Quantity quantity, String unit, double[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }
    }

    /// Words, flags, dates as they stand.
    record Words(String name, List<String> values) implements Column {
        /// Copies the values.
        public Words {
            values = List.copyOf(values);
        }

        @Override
        public int rows() {
            return values.size();
        }
    }
}
