package io.github.coble.lab.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// A cycler's record that a test writes down, a sample every 10 s.
final class CyclerRecord {
    static final double INTERVAL = 10;

    private final List<double[]> rows = new ArrayList<>();
    private double time;

    /// Current for a duration, with a voltage over the share of it that has passed.
    CyclerRecord step(double current, double duration, DoubleUnaryOperator voltage) {
        int n = (int) Math.round(duration / INTERVAL);
        for (int k = 1; k <= n; k++) {
            rows.add(
                    new double[] {
                        time + k * INTERVAL, current, voltage.applyAsDouble((double) k / n)
                    });
        }
        time += duration;
        return this;
    }

    Trace trace() {
        double[][] columns = new double[3][rows.size()];
        for (int k = 0; k < rows.size(); k++) {
            for (int c = 0; c < 3; c++) {
                columns[c][k] = rows.get(k)[c];
            }
        }
        return new Trace(columns[0], columns[1], columns[2]);
    }
}
