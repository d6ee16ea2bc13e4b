package io.github.coble.porescale.transport;

import io.github.coble.numerics.multigrid.FaceStencil;
import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.statistics.Components;
import io.github.coble.porescale.statistics.Percolation;
import java.util.List;
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
        double[] quarters =
                hindrances(image, Sublattice.quarters(phase.extent()), axis, workers, options);
        double[] halves =
                hindrances(image, Sublattice.halves(phase.extent()), axis, workers, options);
        Conduction solved = image.conduct(part, axis, workers, options);
        double fine = phase.fraction() / solved.conductivity();
        // Diffusion is hindered by 1 at least; for conductivities 1/d no such bound holds.
        double least = diameter == null ? 1 : 0;
        return new Hindrance(
                phase.fraction(),
                solved,
                Staircase.of(fine, halves, quarters, solved.error(), least));
    }

    private static double[] hindrances(
            Seen image, List<Sublattice> views, Axis axis, Workers workers, SolverOptions options) {
        return views.stream()
                .mapToDouble(s -> image.on(s, workers).hindrance(axis, workers, options.coarse()))
                .toArray();
    }

    /// A phase and its diameters.
    private record Seen(PhaseMask phase, @Nullable LocalDiameter diameter) {
        Seen on(Sublattice voxels, Workers workers) {
            return new Seen(
                    voxels.of(phase, workers),
                    diameter == null ? null : voxels.of(diameter, phase.extent()));
        }

        /// Porosity / conductivity, infinite if nothing percolates.
        double hindrance(Axis axis, Workers workers, SolverOptions options) {
            PhaseMask part = through(axis);
            return part == null
                    ? Double.POSITIVE_INFINITY
                    : phase.fraction() / conduct(part, axis, workers, options).conductivity();
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
