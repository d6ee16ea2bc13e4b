package io.github.coble.lab.biologic;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The mean current `<I>/mA` of techniques that record charge, as GCPL does: EC-Lab computes it
/// when it exports text, and binary files do not hold it.
///
/// ```
/// <I> = 3600 · dq / Δt      dq in mAh, Δt in s since the row before, <I> in mA
/// ```
///
/// Where there is no `dq/mA.h`, rows in galvanostatic mode have the current that was set, those at
/// open circuit none, and others are not known. The text of the same measurements has these numbers
/// (docs/guide/lab-files.md).
final class ExportedCurrent {
    private static final String NAME = "<I>/mA";
    private static final double SECONDS_PER_HOUR = 3600;

    /// What EC-Lab's column `mode` says.
    private static final int GALVANOSTATIC = 1;

    private static final int OPEN_CIRCUIT = 3;

    private ExportedCurrent() {}

    /// The column, where the file has no current and what it follows from; what was done is said.
    static Optional<Column> of(List<Column> columns, List<Advisory> advisories) {
        if (columns.stream().anyMatch(c -> c.name().equals("I/mA") || c.name().equals(NAME))) {
            return Optional.empty();
        }
        Optional<double[]> dq = named(columns, "dq/mA.h");
        Optional<double[]> time = named(columns, "time/s");
        if (dq.isPresent() && time.isPresent()) {
            advisories.add(
                    new Advisory(
                            NAME,
                            "EC-Lab computes it only on export; here 3600·dq/mA.h over the time"
                                    + " since the row before, as EC-Lab does"));
            return Optional.of(EcLabColumns.column(NAME, quotient(dq.get(), time.get())));
        }
        Optional<double[]> mode = named(columns, "mode");
        Optional<double[]> control =
                named(columns, "control/V/mA").or(() -> named(columns, "control/mA"));
        if (mode.isEmpty() || control.isEmpty()) {
            return Optional.empty();
        }
        double[] current = set(mode.get(), control.get());
        List<String> said = new ArrayList<>();
        said.add("EC-Lab computes it only on export; here the current that was set");
        for (double i : current) {
            if (Double.isNaN(i)) {
                said.add("not known where the potential was; export the file as text (.mpt)");
                break;
            }
        }
        advisories.add(new Advisory(NAME, String.join(", ", said)));
        return Optional.of(EcLabColumns.column(NAME, current));
    }

    private static double[] quotient(double[] dq, double[] time) {
        double[] current = new double[dq.length];
        for (int k = 0; k < current.length; k++) {
            double dt = k == 0 ? Double.NaN : time[k] - time[k - 1];
            // a first row, or one at the time of the row before, is known only without charge
            current[k] = dq[k] == 0 ? 0 : dt > 0 ? SECONDS_PER_HOUR * dq[k] / dt : Double.NaN;
        }
        return current;
    }

    private static double[] set(double[] mode, double[] control) {
        double[] current = new double[mode.length];
        for (int k = 0; k < current.length; k++) {
            current[k] =
                    switch ((int) mode[k]) {
                        case GALVANOSTATIC -> control[k];
                        case OPEN_CIRCUIT -> 0;
                        default -> Double.NaN;
                    };
        }
        return current;
    }

    private static Optional<double[]> named(List<Column> columns, String name) {
        return columns.stream()
                .filter(c -> c.name().equals(name))
                .map(Column.Numbers.class::cast)
                .map(Column.Numbers::values)
                .findFirst();
    }
}
