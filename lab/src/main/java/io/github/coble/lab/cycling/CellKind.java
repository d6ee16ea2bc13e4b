package io.github.coble.lab.cycling;

/// What the voltage is measured against, which decides what plates.
public enum CellKind {
    /// Collector against lithium: negative current plates, the voltage is that of the plating.
    HALF,
    /// Collector against a cathode: charging plates.
    FULL;

    /// The kind that a trace shows: a half cell falls below 0.05 V while current flows.
    public static CellKind of(Trace trace) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < trace.size(); k++) {
            if (trace.current()[k] < 0) {
                least = Math.min(least, trace.voltage()[k]);
            }
        }
        return least < 0.05 ? HALF : FULL;
    }

    Direction direction(double current, double least) {
        if (Math.abs(current) <= least) {
            return Direction.REST;
        }
        return current < 0 == (this == HALF) ? Direction.PLATE : Direction.STRIP;
    }
}
