package io.github.coble.lab.neware;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Times, charges and energies of every record, from those that `data_runInfo.ndc` states now and
/// then.
///
/// Between two statements records follow each other at the interval the first one states; charge
/// and energy grow by current, and by current times voltage, over that interval. Each statement is
/// held against what the sum has come to.
final class RunInfo {
    private static final int STEP_TIME = 0;
    private static final int CHARGE = 5;
    private static final int DISCHARGE = 9;
    private static final int CHARGE_ENERGY = 13;
    private static final int DISCHARGE_ENERGY = 17;
    private static final int INTERVAL = 29;
    private static final int INSTANT = 33;
    private static final int STEP_COUNT = 37;
    private static final int INDEX = 41;
    private static final int MILLISECONDS = 45;

    private static final double SECONDS_OF_HOUR = 3600;

    private final double[] stepTime;
    private final double[] instant;
    private final double[][] sums = new double[4][];
    private final int[] step;
    private double worst;
    private double largest;

    private RunInfo(int rows) {
        stepTime = new double[rows];
        instant = new double[rows];
        step = new int[rows];
        Arrays.fill(stepTime, Double.NaN);
        Arrays.fill(instant, Double.NaN);
        for (int q = 0; q < sums.length; q++) {
            sums[q] = new double[rows];
            Arrays.fill(sums[q], Double.NaN);
        }
    }

    /// @param voltage of every record, V
    /// @param current of every record, A, charging positive
    static RunInfo of(
            Pages pages, Layout layout, double[] voltage, double[] current, List<Advisory> said) {
        RunInfo info = new RunInfo(voltage.length);
        int[] stated = new int[voltage.length];
        Arrays.fill(stated, -1);
        int outside = 0;
        for (int r = 0; r < pages.count(); r++) {
            long index = pages.whole(r, INDEX);
            if (index < 1 || index > voltage.length) {
                outside++;
            } else if (stated[(int) index - 1] < 0) {
                // a record that is stated twice begins a step: the first is its beginning
                stated[(int) index - 1] = r;
            }
        }
        if (outside > 0) {
            said.add(
                    new Advisory(
                            "data_runInfo.ndc",
                            outside + " entries are for records that data.ndc does not have"));
        }
        info.fill(pages, layout, stated, voltage, current);
        info.say(pages.count(), said);
        return info;
    }

    private void fill(
            Pages pages, Layout layout, int[] stated, double[] voltage, double[] current) {
        double interval = 0;
        for (int k = 0; k < stated.length; k++) {
            int r = stated[k];
            if (r >= 0) {
                compare(pages, layout, r, k, interval, voltage, current);
                interval = pages.signed(r, INTERVAL) / 1e3;
                stepTime[k] = pages.whole(r, STEP_TIME) / 1e3;
                instant[k] = pages.whole(r, INSTANT) + pages.small(r, MILLISECONDS) / 1e3;
                step[k] = (int) pages.whole(r, STEP_COUNT);
                for (int q = 0; q < sums.length; q++) {
                    sums[q][k] = Math.abs(decimal(pages.real(r, at(q)))) * layout.ampereHour();
                }
            } else if (k > 0) {
                stepTime[k] = stepTime[k - 1] + interval;
                instant[k] = instant[k - 1] + interval;
                step[k] = step[k - 1];
                for (int q = 0; q < sums.length; q++) {
                    sums[q][k] = sums[q][k - 1] + growth(q, voltage[k], current[k], interval);
                }
            }
        }
    }

    /// Notes how far the sum has come from a statement in the same step.
    private void compare(
            Pages pages,
            Layout layout,
            int r,
            int k,
            double interval,
            double[] voltage,
            double[] current) {
        if (k == 0 || pages.whole(r, STEP_COUNT) != step[k - 1]) {
            return;
        }
        for (int q = 0; q < 2; q++) {
            double is = Math.abs(pages.real(r, at(q))) * layout.ampereHour();
            double expected = sums[q][k - 1] + growth(q, voltage[k], current[k], interval);
            worst = Math.max(worst, Math.abs(is - expected));
            largest = Math.max(largest, is);
        }
    }

    private static int at(int q) {
        return switch (q) {
            case 0 -> CHARGE;
            case 1 -> DISCHARGE;
            case 2 -> CHARGE_ENERGY;
            default -> DISCHARGE_ENERGY;
        };
    }

    private static double growth(int q, double voltage, double current, double interval) {
        double part = q % 2 == 0 ? Math.max(0, current) : Math.max(0, -current);
        return part * (q < 2 ? 1 : voltage) * interval / SECONDS_OF_HOUR;
    }

    private void say(int entries, List<Advisory> said) {
        if (entries < stepTime.length) {
            said.add(
                    new Advisory(
                            "data_runInfo.ndc",
                            String.format(
                                    Locale.ROOT,
                                    "time, charge and energy are stated for %d of %d records;"
                                            + " between them they are summed up from the interval,"
                                            + " current and voltage (charge: at most %.2g A.h"
                                            + " beside the next statement, of up to %.3g A.h)",
                                    entries,
                                    stepTime.length,
                                    worst,
                                    largest)));
        }
    }

    /// Time since the start, adding up steps as they ended.
    double[] total() {
        double[] total = new double[stepTime.length];
        double before = 0;
        for (int k = 0; k < total.length; k++) {
            if (k > 0 && step[k] != step[k - 1]) {
                before += stepTime[k - 1];
            }
            total[k] = before + stepTime[k];
        }
        return total;
    }

    /// The number of a record's step in `data_step.ndc`, from 1; 0 where none is stated.
    int step(int record) {
        return step[record];
    }

    List<Column> columns() {
        return List.of(
                new Column.Numbers("total time", Quantity.TIME, "s", total()),
                new Column.Numbers("step time", Quantity.STEP_TIME, "s", stepTime),
                new Column.Numbers("time stamp", Quantity.INSTANT, "s", instant),
                new Column.Numbers("charge capacity", Quantity.CHARGE_CAPACITY, "A.h", sums[0]),
                new Column.Numbers(
                        "discharge capacity", Quantity.DISCHARGE_CAPACITY, "A.h", sums[1]),
                new Column.Numbers("charge energy", Quantity.CHARGE_ENERGY, "W.h", sums[2]),
                new Column.Numbers("discharge energy", Quantity.DISCHARGE_ENERGY, "W.h", sums[3]));
    }

    /// The shortest decimal of a single-precision number: what was recorded.
    static double decimal(float f) {
        return Float.isFinite(f) ? Double.parseDouble(Float.toString(f)) : f;
    }
}
