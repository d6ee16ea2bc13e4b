package io.github.coble.model.regime;

import static io.github.coble.model.physics.PhysicalConstants.AVOGADRO;
import static io.github.coble.model.physics.PhysicalConstants.FARADAY;

import io.github.coble.model.deposit.SiteEnergy;
import io.github.coble.model.physics.creep.CobleCreep;
import io.github.coble.model.physics.creep.DislocationCreep;
import io.github.coble.model.physics.creep.PoreFlow;
import io.github.coble.model.physics.energetics.Opening;
import io.github.coble.model.physics.energetics.Wetting;
import io.github.coble.model.stack.Cell;
import java.util.List;

/// Draws up what the closed-form tier knows about one cell.
public final class Explainer {
    private Explainer() {}

    /// Explains a cell.
    ///
    /// @param cell the cell
    /// @param current plating current density, positive [A m^-2]
    /// @param charge plated [C m^-2]
    public static Explanation explain(Cell cell, double current, double charge) {
        Regime regime = Regime.of(cell, current, charge);
        double temperature = cell.conditions().temperature();
        double diameter = cell.interlayer().pores().meanDiameter();
        CobleCreep coble = CobleCreep.of(cell.lithium(), temperature);
        Opening se = Opening.atElectrolyte(cell);
        Opening cc = Opening.atCollector(cell);
        double drive = Math.abs(se.pressure() - cc.pressure());
        return new Explanation(
                regime.deposition(current),
                energies(cell, se, cc),
                current,
                charge,
                coble.surfaceDiffusivity(),
                PoreFlow.of(cell).conductance(diameter),
                coble.viscosity(diameter),
                se.pressure(),
                cc.pressure(),
                Wetting.of(cell).capillaryPressure(diameter),
                regime.criticalDiameter(),
                DislocationCreep.of(cell.lithium(), temperature).strainRate(drive),
                coble.strainRate(diameter, drive),
                Advice.on(cell, regime, current, charge));
    }

    private static List<SiteEnergy> energies(Cell cell, Opening se, Opening cc) {
        return List.of(
                interfaceEnergy(cell, "electrolyte | interlayer", se),
                poreEnergy(cell),
                interfaceEnergy(cell, "interlayer | collector", cc));
    }

    private static SiteEnergy interfaceEnergy(Cell cell, String site, Opening opening) {
        double atomicVolume = cell.lithium().molarVolume() / AVOGADRO;
        double areaPerAtom = Math.cbrt(atomicVolume * atomicVolume);
        return new SiteEnergy(
                site,
                opening.work(),
                opening.openingWork(),
                opening.openingWork() * areaPerAtom * AVOGADRO,
                opening.pressure(),
                shift(cell, opening.pressure()));
    }

    private static SiteEnergy poreEnergy(Cell cell) {
        Wetting wetting = Wetting.of(cell);
        double capillary = wetting.capillaryPressure(cell.interlayer().pores().meanDiameter());
        double pressure = cell.interlayer().entryPressure() - capillary;
        return new SiteEnergy(
                "pores",
                -cell.lithium().surfaceEnergy() * wetting.cosine(),
                0,
                -capillary * cell.lithium().molarVolume(),
                pressure,
                shift(cell, Math.max(pressure, 0)));
    }

    /// Equilibrium potential [V] of lithium at a pressure [Pa] against lithium at the stack
    /// pressure.
    private static double shift(Cell cell, double pressure) {
        return -(pressure - cell.conditions().stackPressure())
                * cell.lithium().molarVolume()
                / FARADAY;
    }
}
