package io.github.coble.study.table;

import java.util.function.ToDoubleFunction;

/// One column of a table over rows of a type.
///
/// @param name with unit, as files carry it
/// @param unit of the numbers
/// @param whole whether they are integers
/// @param description what they are
/// @param value in SI, from a row; NaN where it is not known
public record Column<R>(
        String name, LabUnit unit, boolean whole, String description, ToDoubleFunction<R> value) {
    /// A column of real numbers.
    public static <R> Column<R> of(
            String quantity, LabUnit unit, String description, ToDoubleFunction<R> value) {
        return new Column<>(unit.name(quantity), unit, false, description, value);
    }

    /// A column of integers.
    public static <R> Column<R> whole(
            String quantity, String description, ToDoubleFunction<R> value) {
        return new Column<>(quantity, LabUnit.NONE, true, description, value);
    }

    /// The row's number in the column's unit.
    public double number(R row) {
        return unit.of(value.applyAsDouble(row));
    }
}
