package io.github.coble.porescale.transport;

import io.github.coble.model.physics.Si;
import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;

/// How much the shape of a phase hinders diffusion through it: the tortuosity factor
///
/// τ = ε / D (P-22)
///
/// with ε the share of the phase in the image, closed pores included, and D the diffusivity of the
/// image relative to that in the phase (P-21): concentrations given on the outer faces of an axis,
/// nothing through the other sides. Valid for any phase of voxels joined by faces; edges and
/// corners do not conduct. Checked against exact cases, PoreSpy and TauFactor
/// (docs/theory/pore-transport.md).
public sealed interface Tortuosity {

    /// The phase reaches from end to end.
    ///
    /// @param porosity ε
    /// @param voxelFactor τ of the voxels as they are, what other programs report; exact for them
    ///   to solverError
    /// @param factor τ freed of the staircase (P-24), the best estimate
    /// @param error of factor (P-25), absolute; empirical: of images it was not chosen on, it
    ///   covered 97 % of pores and 77 % of solids
    /// @param corrected whether a correction was possible; otherwise factor is voxelFactor
    /// @param solverError largest error of voxelFactor from the solver, relative
    /// @param imbalance flux in less flux out, relative to the flux
    /// @param iterations steps of the solver on the image
    record Conducting(
            @Si("1") double porosity,
            @Si("1") double voxelFactor,
            @Si("1") double factor,
            @Si("1") double error,
            boolean corrected,
            @Si("1") double solverError,
            @Si("1") double imbalance,
            int iterations)
            implements Tortuosity {

        /// D of the voxels as they are.
        public double voxelDiffusivity() {
            return porosity / voxelFactor;
        }

        /// D freed of the staircase.
        public double diffusivity() {
            return porosity / factor;
        }
    }

    /// No way leads from end to end: D is zero and τ has no value.
    ///
    /// @param porosity ε
    record NotPercolating(@Si("1") double porosity) implements Tortuosity {}

    /// Along an axis of an image.
    static Tortuosity of(PhaseMask phase, Axis axis, Workers workers, SolverOptions options) {
        Hindrance found = Hindrance.of(phase, null, axis, workers, options);
        if (found == null) {
            return new NotPercolating(phase.fraction());
        }
        Conduction solved = found.solved();
        Staircase value = found.value();
        return new Conducting(
                found.porosity(),
                found.porosity() / solved.conductivity(),
                value.value(),
                value.error(),
                value.corrected(),
                solved.error(),
                solved.imbalance(),
                solved.iterations());
    }

    /// Memory needed, the phase itself not counted [bytes].
    static long bytes(Extent extent) {
        return Hindrance.bytes(extent, true);
    }
}
