package io.github.coble.model.physics.energetics;

import io.github.coble.model.material.Adhesion;
import io.github.coble.model.physics.Si;
import io.github.coble.model.stack.Cell;
import io.github.coble.model.stack.Interfaces;

/// What it takes lithium to open one interface of the interlayer.
///
/// ```
/// W_k = W(neighbour|layer) − W(Li|neighbour) − W(Li|layer)                           (E-1)
/// G_k = W_k + 2 γ_Li                                                                 (E-2)
/// p_open,k = P_stack + G_k/ℓ_k                        cohesive zone                   (E-8)
/// p_open,k = P_stack + √(π E G_k / (2 ℓ_k (1−ν²)))     penny blister of radius ℓ_k     (E-10)
/// ```
///
/// W_k is the paper's overall work; the two free surfaces of the new lithium film, the same at
/// either interface, complete it to the energy of the opening, G_k (docs/decisions/0004). A
/// negative G_k means that lithium spreads into the contact against part of the stack pressure.
/// Sources: Park 2022 eq 1; cohesive zone and Sneddon's blister, an assumption of this model.
///
/// @param adhesion W(neighbour|layer)
/// @param work W_k
/// @param openingWork G_k
/// @param pressure p_open,k
public record Opening(
        @Si("J m^-2") double adhesion,
        @Si("J m^-2") double work,
        @Si("J m^-2") double openingWork,
        @Si("Pa") double pressure) {
    /// Opening of the interface between electrolyte and interlayer.
    public static Opening atElectrolyte(Cell cell) {
        Interfaces i = cell.interfaces();
        return of(
                cell,
                i.electrolyteAdhesion(),
                cell.electrolyte().material().adhesionToLithium(),
                i.electrolyteOpeningLength());
    }

    /// Opening of the interface between interlayer and current collector.
    public static Opening atCollector(Cell cell) {
        Interfaces i = cell.interfaces();
        return of(
                cell,
                i.collectorAdhesion(),
                cell.collector().adhesionToLithium(),
                i.collectorOpeningLength());
    }

    private static Opening of(
            Cell cell, Adhesion toLayer, double lithiumToNeighbour, double length) {
        Interfaces interfaces = cell.interfaces();
        double adhesion =
                toLayer.workOfAdhesion(
                        interfaces.formationPressure(), interfaces.dissipationFactor());
        double lithiumToLayer = cell.interlayer().surface().adhesionToLithium();
        double work = adhesion - lithiumToNeighbour - lithiumToLayer;
        double openingWork = work + 2 * cell.lithium().surfaceEnergy();
        double excess =
                switch (interfaces.openingLaw()) {
                    case COHESIVE_ZONE -> openingWork / length;
                    case PENNY_BLISTER -> blisterPressure(cell, openingWork, length);
                };
        return new Opening(adhesion, work, openingWork, cell.conditions().stackPressure() + excess);
    }

    private static double blisterPressure(Cell cell, double openingWork, double radius) {
        var scaffold = cell.interlayer().scaffold();
        double nu = scaffold.poissonRatio();
        double squared =
                Math.PI * scaffold.youngModulus() * openingWork / (2 * radius * (1 - nu * nu));
        return Math.signum(squared) * Math.sqrt(Math.abs(squared));
    }
}
