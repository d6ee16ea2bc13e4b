package io.github.coble.numerics.multigrid;

import io.github.coble.numerics.parallel.Workers;
import org.jspecify.annotations.Nullable;

/// Solves flux balances (N-21) by conjugate gradients with one multigrid cycle as preconditioner
/// (N-22).
///
/// A step lowers the energy of the values by exactly α (r, z), so that the energy, and with it a
/// conductance, is known without the values (N-24). Fields are single precision, sums double: the
/// energy is good to about 1e-7 of itself. The same bits for every number of threads.
public final class BoxDiffusion {
    private static final double SLOWEST_RATE = 0.95;

    private BoxDiffusion() {}

    /// When to stop.
    ///
    /// @param energy largest remaining energy, relative
    /// @param imbalance largest imbalance, relative to the energy; infinite where sources make it
    ///   meaningless
    /// @param iterations largest number of steps
    public record Stop(double energy, double imbalance, int iterations) {}

    /// Memory of a solution on top of the stencil and the residual [bytes].
    public static long bytes(Box box, boolean values) {
        long fields = (long) box.length() * Float.BYTES * (values ? 4 : 3);
        Box level = box;
        do {
            level = level.halved();
            fields += 8L * level.length() * Float.BYTES;
        } while (!DirectWorkspace.fits(level));
        return fields;
    }

    /// Lowers the energy of a start to its minimum.
    ///
    /// @param residual of the start; overwritten by that of the solution
    /// @param energy of the start
    /// @param values the start, overwritten by the solution; null if only the energy is wanted
    public static Minimum minimise(
            Stencil stencil,
            float[] residual,
            double energy,
            float @Nullable [] values,
            Stop stop,
            Workers workers) {
        var run = new ConjugateGradientWorkspace(stencil, CycleOptions.STANDARD, workers);
        run.start(residual, values);
        return descend(run, energy, stop);
    }

    static Minimum descend(ConjugateGradientWorkspace run, double start, Stop stop) {
        double energy = start;
        double before = Double.POSITIVE_INFINITY;
        double last = Double.NaN;
        double remaining = Double.POSITIVE_INFINITY;
        double imbalance = Double.POSITIVE_INFINITY;
        for (int step = 1; step <= stop.iterations(); step++) {
            double rz = run.precondition();
            if (!(rz > 0)) {
                return new Minimum(energy, 0, 0, step - 1, rz == 0);
            }
            run.turn((float) (rz / before));
            double alpha = rz / run.apply();
            imbalance = run.advance((float) alpha);
            double gain = alpha * rz;
            energy -= gain;
            remaining = remaining(gain, last);
            before = rz;
            last = gain;
            if (remaining > stop.energy() * Math.abs(energy)) {
                continue;
            }
            if (Math.abs(imbalance) > stop.imbalance() * Math.abs(energy)) {
                run.turnToOne();
                double shift = imbalance / run.apply();
                energy -= shift * imbalance;
                imbalance = run.advance((float) shift);
                before = Double.POSITIVE_INFINITY;
            }
            if (Math.abs(imbalance) <= stop.imbalance() * Math.abs(energy)) {
                return new Minimum(energy, remaining, imbalance, step, true);
            }
        }
        return new Minimum(energy, remaining, imbalance, stop.iterations(), false);
    }

    /// Sum of the gains to come if they go on falling as from the one before to the last.
    private static double remaining(double gain, double before) {
        if (!(before > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double rate = Math.min(SLOWEST_RATE, gain / before);
        return gain * rate / (1 - rate);
    }
}
