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
        Seen image = new Seen(phase, diameter);
        PhaseMask part = image.through(axis);
        if (part == null) {
            return null;
        }
        // First, so that their masks and diameters are gone when the image is solved.
        CoarseViews coarse = coarseViews(image, axis, workers, options);
        Conduction solved = image.conduct(part, axis, workers, options);
        View fine = new View(phase.fraction() / solved.conductivity(), phase.fraction());
        // Diffusion is hindered by 1 at least; for conductivities 1/d no such bound holds.
        double least = diameter == null ? 1 : 0;
        return new Hindrance(
                phase.fraction(),
                solved,
                Staircase.of(
                        fine, coarse.half, coarse.beside, coarse.quarter, solved.error(), least));
    }

    /// What is left of the coarser views for the image itself.
    private record CoarseViews(View half, View beside, View quarter) {}

    private static CoarseViews coarseViews(
            Seen image, Axis axis, Workers workers, SolverOptions options) {
        Seen half = image.halved(0, workers);
        return new CoarseViews(
                half.solve(axis, workers, options),
                image.halved(1, workers).solve(axis, workers, options),
                half.halved(0, workers).solve(axis, workers, options));
    }

    /// A phase and its diameters.
    private record Seen(PhaseMask phase, @Nullable LocalDiameter diameter) {
        Seen halved(int shift, Workers workers) {
            PhaseMask coarse = Coarsening.halved(phase, shift, workers);
            return new Seen(
                    coarse,
                    diameter == null ? null : CoarseDiameter.of(phase, diameter, coarse, shift));
        }

        View solve(Axis axis, Workers workers, SolverOptions options) {
            PhaseMask part = through(axis);
            double hindrance =
                    part == null
                            ? Double.POSITIVE_INFINITY
                            : phase.fraction()
                                    / conduct(part, axis, workers, options).conductivity();
            return new View(hindrance, phase.fraction());
        }

        /// What leads from end to end; null if nothing does.
        @Nullable PhaseMask through(Axis axis) {
            return Components.of(phase).percolation(axis) instanceof Percolation.Through through
                    ? through.mask()
                    : null;
        }

        Conduction conduct(PhaseMask part, Axis axis, Workers workers, SolverOptions options) {
            LocalDiameter widths = diameter;
            if (widths == null) {
                return Conduction.uniform(part, axis, workers, options);
            }
            FaceStencil.Rows inverse =
                    (i, j, into) -> {
                        widths.fill(i, j, into);
                        for (int k = 0; k < into.length; k++) {
                            into[k] = part.contains(i, j, k) ? 1 / into[k] : 0;
                        }
                    };
            return Conduction.varying(part.extent(), inverse, axis, workers, options);
        }
    }

    /// Memory at the most demanding moment, the phase itself not counted [bytes].
    static long bytes(Extent extent, boolean uniform) {
        return Conduction.bytes(extent, uniform) + PhaseMask.bytes(extent);
    }
}
