package io.github.coble.model.cell;

/// Turns the samples of one plate–strip cycle into its figures.
final class CycleMeter {
    private CycleMeter() {}

    /// @param number of the cycle, from 1
    /// @param plating samples of the plating step
    /// @param stripped charge passed while stripping, positive [C m^-2]
    /// @param resting area-specific resistance before plating [ohm m^2]
    /// @param resistance at the end of plating [ohm m^2]
    static Cycle measure(
            int number,
            java.util.List<Sample> plating,
            double stripped,
            double resting,
            double resistance) {
        double first = plating.getFirst().passedCharge();
        double plated = plating.getLast().passedCharge() - first;
        return new Cycle(
                number,
                plated,
                stripped,
                plated > 0 ? stripped / plated : 0,
                overpotential(plating, first + 0.5 * plated),
                nucleation(plating),
                resistance,
                resting);
    }

    /// Mean magnitude of the voltage from a passed charge on, by the trapezoidal rule over charge.
    private static double overpotential(java.util.List<Sample> plating, double from) {
        double area = 0;
        double charge = 0;
        for (int i = 1; i < plating.size(); i++) {
            Sample a = plating.get(i - 1);
            Sample b = plating.get(i);
            if (a.passedCharge() >= from) {
                double dq = b.passedCharge() - a.passedCharge();
                area += 0.5 * (a.voltage() + b.voltage()) * dq;
                charge += dq;
            }
        }
        return charge > 0 ? -area / charge : -plating.getLast().voltage();
    }

    /// Depth of the first dip below the highest voltage that follows it.
    private static double nucleation(java.util.List<Sample> plating) {
        double deepest = Double.POSITIVE_INFINITY;
        double best = 0;
        double above = Double.NEGATIVE_INFINITY;
        for (int i = plating.size() - 1; i >= 0; i--) {
            double v = plating.get(i).voltage();
            if (v < deepest) {
                deepest = v;
            }
            above = Math.max(above, v);
            if (above - v > best && v < 0) {
                best = above - v;
            }
            if (v >= 0) {
                break;
            }
        }
        return best;
    }
}
