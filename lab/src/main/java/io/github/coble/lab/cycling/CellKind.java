package io.github.coble.lab.cycling;

/// What the voltage is measured against, which decides what plates.
public enum CellKind {
    /// Collector against lithium: negative current plates, the voltage is that of the plating.
    HALF,
    /// Collector against a cathode: charging plates.
    FULL;

    /// Mean voltage of a half cell while current is negative is below this [V]: lithium plates near
    /// 0 V, and what a cathode gives back comes above.
    private static final double HALF_BELOW = 1;

    /// The kind that a trace shows, by its mean voltage over the charge that negative current
    /// passes.
    public static CellKind of(Trace trace) {
        double charge = 0;
        double energy = 0;
        for (int k = 1; k < trace.size(); k++) {
            if (trace.current()[k] < 0) {
                double dq = -trace.current()[k] * (trace.time()[k] - trace.time()[k - 1]);
                charge += dq;
                energy += dq * trace.voltage()[k];
            }
        }
        return energy < HALF_BELOW * charge ? HALF : FULL;
    }

    Direction direction(double current, double least) {
        if (Math.abs(current) <= least) {
            return Direction.REST;
        }
        return current < 0 == (this == HALF) ? Direction.PLATE : Direction.STRIP;
    }
}
