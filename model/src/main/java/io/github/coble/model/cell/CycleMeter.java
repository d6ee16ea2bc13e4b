package io.github.coble.model.cell;

import java.util.List;

/// Turns the samples of one plate–strip cycle into its figures.
public final class CycleMeter {
    private CycleMeter() {}

    /// Plated and stripped are the charges that moved either way in the whole cycle, whichever
    /// steps moved them; the overpotentials are those of its first plating step.
    ///
    /// @param number of the cycle, from 1
    /// @param samples of the cycle
    /// @param plating samples of its first plating step
    /// @param resting area-specific resistance before plating [ohm m^2]
    /// @param resistance after the cycle [ohm m^2]
    public static Cycle measure(
            int number,
            List<Sample> samples,
            List<Sample> plating,
            double resting,
            double resistance) {
        double plated = 0;
        double stripped = 0;
        for (int i = 1; i < samples.size(); i++) {
            double moved = samples.get(i).passedCharge() - samples.get(i - 1).passedCharge();
            plated += Math.max(moved, 0);
            stripped += Math.max(-moved, 0);
        }
        double first = plating.getFirst().passedCharge();
        double half = 0.5 * (plating.getLast().passedCharge() - first);
        return new Cycle(
                number,
                plated,
                stripped,
                plated > 0 ? stripped / plated : 0,
                overpotential(plating, first + half),
                nucleation(plating),
                resistance,
                resting);
    }

    /// Mean magnitude of the voltage from a passed charge on, by the trapezoidal rule over charge.
    private static double overpotential(List<Sample> plating, double from) {
        double area = 0;
        double charge = 0;
        for (int i = 1; i < plating.size(); i++) {
            Sample a = plating.get(i - 1);
            Sample b = plating.get(i);
            if (a.passedCharge() >= from) {
                double dq = b.passedCharge() - a.passedCharge();
                area += 0.5 * (Math.abs(a.voltage()) + Math.abs(b.voltage())) * dq;
                charge += dq;
            }
        }
        return charge > 0 ? area / charge : Math.abs(plating.getLast().voltage());
    }

    /// Depth of the first dip below the highest voltage that follows it.
    private static double nucleation(List<Sample> plating) {
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
