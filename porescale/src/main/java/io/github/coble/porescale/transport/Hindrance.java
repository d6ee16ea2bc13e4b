package io.github.coble.porescale.transport;

import io.github.coble.numerics.multigrid.FaceStencil;
import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.statistics.Components;
import io.github.coble.porescale.statistics.Percolation;
import io.github.coble.porescale.transport.Staircase.View;
import org.jspecify.annotations.Nullable;

/// Porosity over conductivity of an image and of its coarser views.
///
/// @param porosity of the image, closed pores included
/// @param solved the solution on the image itself
/// @param value porosity / conductivity freed of the staircase, with its error
record Hindrance(double porosity, Conduction solved, Staircase value) {

    /// On the phase, with conductivity 1 or 1/d. Null if nothing percolates.
    static @Nullable Hindrance of(
            PhaseMask phase,
            @Nullable LocalDiameter diameter,
            Axis axis,
            Workers workers,
            SolverOptions options) {
        Conduction solved = conduct(phase, diameter, axis, workers, options);
        if (solved == null) {
            return null;
        }
        View fine = new View(phase.fraction() / solved.conductivity(), phase.fraction());
        Seen half = seen(phase, diameter, 0);
        Seen beside = seen(phase, diameter, 1);
        Seen quarter = seen(half.phase, half.diameter, 0);
        // Diffusion is hindered by 1 at least; for conductivities 1/d no such bound holds.
        double least = diameter == null ? 1 : 0;
        return new Hindrance(
                phase.fraction(),
                solved,
                Staircase.of(
                        fine,
                        half.solve(axis, workers, options),
                        beside.solve(axis, workers, options),
                        quarter.solve(axis, workers, options),
                        solved.error(),
                        least));
    }

    /// A coarser view of a phase and of its diameters.
    private record Seen(PhaseMask phase, @Nullable LocalDiameter diameter) {
        View solve(Axis axis, Workers workers, SolverOptions options) {
            Conduction solved = conduct(phase, diameter, axis, workers, options);
            return solved == null
                    ? new View(Double.POSITIVE_INFINITY, phase.fraction())
                    : new View(phase.fraction() / solved.conductivity(), phase.fraction());
        }
    }

    private static Seen seen(PhaseMask phase, @Nullable LocalDiameter diameter, int shift) {
        PhaseMask coarse = Coarsening.halved(phase, shift);
        return new Seen(
                coarse,
                diameter == null ? null : CoarseDiameter.of(phase, diameter, coarse, shift));
    }

    private static @Nullable Conduction conduct(
            PhaseMask phase,
            @Nullable LocalDiameter diameter,
            Axis axis,
            Workers workers,
            SolverOptions options) {
        if (!(Components.of(phase).percolation(axis) instanceof Percolation.Through through)) {
            return null;
        }
        PhaseMask part = through.mask();
        if (diameter == null) {
            return Conduction.uniform(part, axis, workers, options);
        }
        FaceStencil.Rows inverse =
                (i, j, into) -> {
                    diameter.fill(i, j, into);
                    for (int k = 0; k < into.length; k++) {
                        into[k] = part.contains(i, j, k) ? 1 / into[k] : 0;
                    }
                };
        return Conduction.varying(part.extent(), inverse, axis, workers, options);
    }

    /// Memory at the most demanding moment, the phase itself not counted [bytes].
    static long bytes(Extent extent, boolean uniform) {
        return Conduction.bytes(extent, uniform) + PhaseMask.bytes(extent);
    }
}
