package io.github.coble.lab.cycling;

import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import io.github.coble.lab.table.UnitFactor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Voltage and current over time as a cycler recorded them, current positive while charging.
///
/// @param time since the start [s], not falling
/// @param current [A]
/// @param voltage [V]
@SuppressWarnings("ArrayRecordComponent")
public record Trace(double[] time, double[] current, double[] voltage) {
    /// Its columns in a table, with the units they are wanted in.
    private static final List<Wanted> WANTED =
            List.of(
                    new Wanted(Quantity.TIME, "s"),
                    new Wanted(Quantity.CURRENT, "A"),
                    new Wanted(Quantity.VOLTAGE, "V"));

    private record Wanted(Quantity quantity, String unit) {
        String word() {
            return quantity.name().toLowerCase(Locale.ROOT);
        }
    }

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

    /// The same with the other sign of the current.
    public Trace withCurrentTurned() {
        double[] turned = new double[current.length];
        for (int k = 0; k < turned.length; k++) {
            // from zero, so that no current has no sign
            turned[k] = 0.0 - current[k];
        }
        return new Trace(time, turned, voltage);
    }

    /// The trace of a table: its rows in which time, current and voltage are numbers.
    ///
    /// @throws LabFileException if one of them is missing, has no unit that is one of it, or time
    ///   falls
    public static Trace of(LabTable table) throws LabFileException {
        double[][] si = si(table);
        double last = Double.NEGATIVE_INFINITY;
        int n = 0;
        for (int k = 0; k < si[0].length; k++) {
            double time = si[0][k];
            if (!Double.isFinite(time + si[1][k] + si[2][k])) {
                continue;
            }
            if (time < last) {
                throw new LabFileException(
                        "row " + (k + 1),
                        "time falls from "
                                + last
                                + " s to "
                                + time
                                + " s; several measurements in one file, or damage, are to be taken"
                                + " apart first");
            }
            last = time;
            for (double[] column : si) {
                column[n] = column[k];
            }
            n++;
        }
        for (int c = 0; c < si.length; c++) {
            si[c] = n == si[c].length ? si[c] : Arrays.copyOf(si[c], n);
        }
        return new Trace(si[0], si[1], si[2]);
    }

    /// The columns in SI; all that is wrong with them is said at once.
    private static double[][] si(LabTable table) throws LabFileException {
        List<String> missing = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        double[][] si = new double[WANTED.size()][];
        for (int c = 0; c < si.length; c++) {
            Wanted wanted = WANTED.get(c);
            Optional<Column.Numbers> column = table.of(wanted.quantity);
            if (column.isEmpty()) {
                missing.add(wanted.word());
                continue;
            }
            String unit = column.get().unit();
            OptionalDouble factor = UnitFactor.between(unit, wanted.unit);
            if (factor.isPresent()) {
                si[c] = scaled(column.get().values(), factor.getAsDouble());
            } else {
                faults.add(
                        (unit.isEmpty() ? "no unit is known of " : "unit " + unit + " is none of ")
                                + wanted.word()
                                + ": say it with --map \""
                                + column.get().name()
                                + "="
                                + wanted.word()
                                + "/"
                                + wanted.unit
                                + "\" or another unit");
            }
        }
        if (!missing.isEmpty()) {
            faults.add(missing(table, missing));
        }
        if (!faults.isEmpty()) {
            throw new LabFileException("", String.join("; ", faults));
        }
        return si;
    }

    private static String missing(LabTable table, List<String> words) {
        String technique = table.technique().isEmpty() ? "" : ", " + table.technique();
        return "there is no column of "
                + String.join(" nor of ", words)
                + ", which cycling analysis needs; "
                + table.format()
                + technique
                + ", has "
                + (table.columns().isEmpty()
                        ? "no column that is known"
                        : String.join(", ", table.columns().stream().map(Column::name).toList()))
                + ". Of text, a mapping HEADING="
                + words.getFirst()
                + "/UNIT says which it is (--map, columns: in a fit file); of a binary file, the"
                + " instrument's own export as text may have it";
    }

    private static double[] scaled(double[] values, double factor) {
        double[] out = new double[values.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = values[k] * factor;
        }
        return out;
    }
}
