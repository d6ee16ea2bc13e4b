package io.github.coble.porescale.transport;

import io.github.coble.model.physics.Si;
import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;

/// What a pore structure lets through of a flow whose local conductivity is 1/d, with d the width
/// of the pore there: Poiseuille's d² against Coble's viscosity, which goes with d³.
///
/// div((1/d) grad p) = 0, G = flux · length / (area · drop) (P-26)
///
/// in 1/voxels; divide by the voxel's width for 1/m. A bundle of equal capillaries has G = ε / (τ
/// d) (P-27); the bundle that stands for a structure, ε / (τ² d̄), is an estimate of it. The error
/// covers the staircase, not what is wrong with the diameters themselves.
public sealed interface CreepConductance {

    /// The phase reaches from end to end.
    ///
    /// @param porosity ε
    /// @param voxelConductance G of the voxels as they are [1/voxel]
    /// @param conductance G freed of the staircase (P-24) [1/voxel]
    /// @param error of conductance (P-25), absolute [1/voxel]
    /// @param corrected whether a correction was possible
    /// @param solverError largest error of voxelConductance from the solver, relative
    /// @param imbalance flux in less flux out, relative to the flux
    /// @param iterations steps of the solver on the image
    record Conducting(
            @Si("1") double porosity,
            @Si("1") double voxelConductance,
            @Si("1") double conductance,
            @Si("1") double error,
            boolean corrected,
            @Si("1") double solverError,
            @Si("1") double imbalance,
            int iterations)
            implements CreepConductance {}

    /// No way leads from end to end: nothing flows.
    ///
    /// @param porosity ε
    record NotPercolating(@Si("1") double porosity) implements CreepConductance {}

    /// Along an axis of an image.
    static CreepConductance of(
            PhaseMask phase,
            LocalDiameter diameter,
            Axis axis,
            Workers workers,
            SolverOptions options) {
        Hindrance found = Hindrance.of(phase, diameter, axis, workers, options);
        if (found == null) {
            return new NotPercolating(phase.fraction());
        }
        Conduction solved = found.solved();
        Staircase value = found.value();
        double conductance = found.porosity() / value.value();
        return new Conducting(
                found.porosity(),
                solved.conductivity(),
                conductance,
                conductance * value.error() / value.value(),
                value.corrected(),
                solved.error(),
                solved.imbalance(),
                solved.iterations());
    }

    /// Memory needed, the phase and the diameters not counted [bytes].
    static long bytes(Extent extent) {
        return Hindrance.bytes(extent, false);
    }
}
