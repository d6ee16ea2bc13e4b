package io.github.coble.lab.cycling;

import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import io.github.coble.lab.table.UnitFactor;
import java.util.Locale;
import java.util.Optional;

/// Voltage and current over time as a cycler recorded them, current positive while charging.
///
/// @param time since the start [s], not falling
/// @param current [A]
/// @param voltage [V]
/// @param step the cycler's own numbers of steps; empty where it gives none
@SuppressWarnings("ArrayRecordComponent")
public record Trace(double[] time, double[] current, double[] voltage, Optional<double[]> step) {
    /// @throws IllegalArgumentException if lengths differ or time runs backwards
    public Trace {
        if (time.length != current.length || time.length != voltage.length) {
            throw new IllegalArgumentException("time, current and voltage differ in length");
        }
        for (int k = 1; k < time.length; k++) {
            if (time[k] < time[k - 1]) {
                throw new IllegalArgumentException("time runs backwards in row " + (k + 1));
            }
        }
    }

    /// Number of samples.
    public int size() {
        return time.length;
    }

    /// The trace of a table.
    ///
    /// @throws LabFileException if time, current or voltage is missing, or has a unit that is none
    ///   of its quantity
    public static Trace of(LabTable table) throws LabFileException {
        double[] time = si(table, Quantity.TIME, "s");
        double[] current = si(table, Quantity.CURRENT, "A");
        double[] voltage = si(table, Quantity.VOLTAGE, "V");
        int n = 0;
        double last = Double.NEGATIVE_INFINITY;
        int[] kept = new int[time.length];
        for (int k = 0; k < time.length; k++) {
            boolean known = !Double.isNaN(time[k] + current[k] + voltage[k]);
            if (known && time[k] < last) {
                throw new LabFileException(
                        "row " + (k + 1), "time falls from " + last + " s to " + time[k] + " s");
            }
            if (known) {
                kept[n++] = k;
                last = time[k];
            }
        }
        Optional<double[]> steps = table.of(Quantity.STEP).map(Column.Numbers::values);
        int rows = n;
        return new Trace(
                taken(time, kept, rows),
                taken(current, kept, rows),
                taken(voltage, kept, rows),
                steps.map(s -> taken(s, kept, rows)));
    }

    private static double[] taken(double[] values, int[] kept, int rows) {
        double[] out = new double[rows];
        for (int k = 0; k < rows; k++) {
            out[k] = values[kept[k]];
        }
        return out;
    }

    private static double[] si(LabTable table, Quantity quantity, String unit)
            throws LabFileException {
        String word = quantity.name().toLowerCase(Locale.ROOT);
        Column.Numbers column =
                table.of(quantity)
                        .orElseThrow(() ->
                                new LabFileException(
                                        "",
                                        "there is no column of "
                                                + word
                                                + ", which cycling analysis needs; "
                                                + table.format()
                                                + (table.technique().isEmpty()
                                                        ? ""
                                                        : ", " + table.technique())
                                                + " has "
                                                + names(table)
                                                + ". Of text, --map HEADING="
                                                + word
                                                + "/"
                                                + unit
                                                + " says which it is; of a binary file, the"
                                                + " instrument's own export as text may have it"));
        double factor =
                UnitFactor.between(column.unit(), unit)
                        .orElseThrow(() ->
                                new LabFileException(
                                        column.name(),
                                        column.unit().isEmpty()
                                                ? "the file does not say its unit; say it with"
                                                        + " --map \""
                                                        + column.name()
                                                        + "="
                                                        + word
                                                        + "/UNIT\""
                                                : "unit '"
                                                        + column.unit()
                                                        + "' is none of "
                                                        + unit));
        double[] out = column.values().clone();
        for (int k = 0; k < out.length; k++) {
            out[k] *= factor;
        }
        return out;
    }

    private static String names(LabTable table) {
        return String.join(", ", table.columns().stream().map(Column::name).toList());
    }
}
