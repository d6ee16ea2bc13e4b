package io.github.coble.porescale.transport;

import io.github.coble.numerics.multigrid.Box;
import io.github.coble.numerics.multigrid.BoxDiffusion;
import io.github.coble.numerics.multigrid.BoxDiffusion.Stop;
import io.github.coble.numerics.multigrid.Direction;
import io.github.coble.numerics.multigrid.FaceStencil;
import io.github.coble.numerics.multigrid.Minimum;
import io.github.coble.numerics.multigrid.Side;
import io.github.coble.numerics.multigrid.Stencil;
import io.github.coble.numerics.multigrid.UniformStencil;
import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import org.jspecify.annotations.Nullable;

/// One solution of div(k grad c) = 0 on voxels, c given on the outer faces of an axis (P-20).
///
/// @param conductivity flux × length / (area × drop), of the whole image (P-21)
/// @param error solver's share of its error, relative
/// @param imbalance flux in less flux out, relative to the flux
/// @param iterations steps of the solver
record Conduction(double conductivity, double error, double imbalance, int iterations) {

    /// What is known before and wanted after a solution, both as departures of c from the even fall
    /// between the ends, in fields of [Box].
    ///
    /// @param guess on the image seen with voxels twice as wide; null if there is none
    /// @param solution overwritten; null if it is not wanted
    record Departures(float @Nullable [] guess, float @Nullable [] solution) {}

    /// Length of a field of departures.
    static int departures(Extent extent) {
        return box(extent, Axis.X).length();
    }

    /// Through voxels that conduct alike. Every one must be connected to an end.
    static Conduction uniform(
            PhaseMask part,
            Axis axis,
            Departures departures,
            Workers workers,
            SolverOptions options) {
        Extent extent = part.extent();
        UniformStencil stencil =
                UniformStencil.of(
                        box(extent, axis),
                        (i, j, into) -> {
                            for (int k = 0; k < into.length; k++) {
                                into[k] = (byte) (part.contains(i, j, k) ? 1 : 0);
                            }
                        },
                        workers);
        return solve(stencil, extent, axis, departures, workers, options);
    }

    /// Through voxels of different conductivity, zero for none.
    static Conduction varying(
            Extent extent,
            FaceStencil.Rows conductivities,
            Axis axis,
            Departures departures,
            Workers workers,
            SolverOptions options) {
        FaceStencil stencil = FaceStencil.of(box(extent, axis), conductivities, workers);
        return solve(stencil, extent, axis, departures, workers, options);
    }

    private static Conduction solve(
            Stencil stencil,
            Extent extent,
            Axis axis,
            Departures departures,
            Workers workers,
            SolverOptions options) {
        float[] residual = new float[stencil.box().length()];
        double energy = stencil.ramp(direction(axis), residual, workers);
        Minimum least =
                BoxDiffusion.minimise(
                        stencil,
                        residual,
                        energy,
                        departures.solution,
                        departures.guess,
                        new Stop(options.tolerance(), options.imbalance(), options.iterations()),
                        workers);
        if (!least.converged()) {
            throw new IllegalStateException(
                    "transport along "
                            + axis
                            + " through "
                            + extent
                            + " voxels is not solved after "
                            + least.iterations()
                            + " steps: remaining "
                            + least.remaining() / least.energy()
                            + ", imbalance "
                            + least.imbalance() / least.energy()
                            + "; allow more steps or a larger tolerance");
        }
        double length = extent.along(axis);
        double area = extent.voxels() / length;
        return new Conduction(
                least.energy() * length / area,
                least.remaining() / least.energy(),
                least.imbalance() / least.energy(),
                least.iterations());
    }

    /// Memory of a solution [bytes].
    static long bytes(Extent extent, boolean uniform) {
        Box box = box(extent, Axis.X);
        long stencil = uniform ? 1 : 4L * Float.BYTES;
        long guess = departures(new Sublattice(2, 0, 0, 0).of(extent)) * (long) Float.BYTES;
        return box.length() * (stencil + Float.BYTES) + BoxDiffusion.bytes(box, false) + guess;
    }

    private static Box box(Extent extent, Axis axis) {
        return Box.between(extent.x(), extent.y(), extent.z(), direction(axis), Side.CLOSED);
    }

    private static Direction direction(Axis axis) {
        return switch (axis) {
            case X -> Direction.X;
            case Y -> Direction.Y;
            case Z -> Direction.Z;
        };
    }
}
