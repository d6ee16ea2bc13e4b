package io.github.coble.model.regime;

import static io.github.coble.model.physics.PhysicalConstants.FARADAY;

import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Shares;
import io.github.coble.model.physics.Si;
import io.github.coble.model.physics.creep.CobleCreep;
import io.github.coble.model.physics.creep.PoreFlow;
import io.github.coble.model.physics.energetics.Opening;
import io.github.coble.model.physics.energetics.Wetting;
import io.github.coble.model.physics.kinetics.Arrhenius;
import io.github.coble.model.physics.kinetics.ButlerVolmer;
import io.github.coble.model.stack.Cell;

/// Where a given charge goes at a given current, in closed form.
///
/// ```
/// Λ = κ (p_open,SE − p_open,CC) F / (L i Ω_m)                                       
/// full = Φ(ln(d_c/d_50)/s) · min(1, √(2 κ Δp t/ε)/L)                                 
/// passed = min(1, Λ · E[κ(d) | d < d_c]/κ(d̄))   of what the full columns receive     
/// climbed = min(1 − full · passed, 4 φ (1−φ)/ξ · Q_slot Δp/(L v))                    
/// ```
///
/// with d_c the largest pore that lithium enters before the electrolyte side opens and Φ the normal
/// distribution function. Where decorated walls nucleate below the plating overpotential, all pores
/// count as full. What the columns neither hold nor pass opens the electrolyte side; where attached
/// and lifted columns lie side by side and the lift exceeds the layer's cohesion, the layer tears
/// and lithium climbs the crevices. The attached share of the area φ is, while pores fill,
/// that of the columns that are entered, the others being lifted by what these take up (ε L at
/// most); afterwards it is all full columns where together they pass what they receive, else those
/// whose own Λ is 1 or more, so that a layer that is full throughout and passes little anywhere
/// lifts as a whole. Crevices stay open, so the longer of the two lengths counts. Valid for one
/// plating at constant current from an empty layer; it ignores the order in which things happen,
/// which the cell tier resolves. Source: docs/theory/regime.md.
///
/// @param penetrationNumber Λ at the mean pore diameter
/// @param meanPassed R-3
/// @param filled share of the pores that is full at the end
/// @param criticalDiameter d_c
/// @param electrolyteSide share of the metal
/// @param pores share of the metal
/// @param collectorSide share of the metal
/// @param crevice share of the metal
public record Regime(
        @Si("1") double penetrationNumber,
        @Si("1") double meanPassed,
        @Si("1") double filled,
        @Si("m") double criticalDiameter,
        @Si("1") double electrolyteSide,
        @Si("1") double pores,
        @Si("1") double collectorSide,
        @Si("1") double crevice) {
    /// The regime of a cell.
    ///
    /// @param cell the cell
    /// @param current plating current density, positive [A m^-2]
    /// @param charge plated [C m^-2]
    public static Regime of(Cell cell, double current, double charge) {
        var layer = cell.interlayer();
        var structure = layer.pores();
        double molarVolume = cell.lithium().molarVolume();
        double velocity = current * molarVolume / FARADAY;
        double thickness = layer.thickness();

        PoreFlow flow = PoreFlow.of(cell);
        double kappa = flow.conductance(structure.meanDiameter());
        double pressureSe = Opening.atElectrolyte(cell).pressure();
        double pressureCc = Opening.atCollector(cell).pressure();
        double lambda = kappa * (pressureSe - pressureCc) / (thickness * velocity);

        Wetting wetting = Wetting.of(cell);
        double critical = wetting.criticalDiameter(pressureSe, layer.entryPressure());
        PoreSpread spread = new PoreSpread(structure.meanDiameter(), structure.spread());
        boolean seeded = wallsNucleate(cell, current);
        double limit = seeded ? Double.POSITIVE_INFINITY : critical;
        double entered = spread.shareBelow(limit);
        double drive =
                pressureSe
                        + wetting.capillaryPressure(structure.meanDiameter())
                        - layer.entryPressure();
        double depth =
                seeded
                        ? 1
                        : Math.min(
                                1,
                                Math.sqrt(
                                                2
                                                        * kappa
                                                        * Math.max(drive, 0)
                                                        * (charge / current)
                                                        / structure.porosity())
                                        / thickness);
        double filled = entered * (entered > 0 && drive <= 0 && !seeded ? 1 : depth);

        double plated = charge * molarVolume / FARADAY;
        double held = Math.min(plated, filled * structure.porosity() * thickness);
        double outside = plated - held;
        double exponent = -flow.slope(structure.meanDiameter()) * structure.meanDiameter() / kappa;
        double passed =
                pressureSe > pressureCc && filled > 0
                        ? Math.min(1, lambda * spread.meanPower(exponent, limit))
                        : 0;
        double attached = filled * passed;
        // Columns that pass what they receive stay attached; short of that, only those whose own Λ
        // suffices.
        double own =
                passed >= 1
                        ? limit
                        : Math.min(
                                limit,
                                structure.meanDiameter()
                                        * Math.pow(Math.max(lambda, 0), 1 / exponent));
        double holding = entered > 0 ? filled * spread.shareBelow(own) / entered : 0;
        double whileFilling =
                tornLength(cell, filled, Math.min(plated, structure.porosity() * thickness));
        double afterwards =
                tornLength(cell, holding, outside * (1 - attached) / Math.max(1 - holding, 1e-9));
        double climbed =
                climbed(
                        cell,
                        Math.max(whileFilling, afterwards),
                        1 - attached,
                        velocity,
                        pressureSe - pressureCc);
        return new Regime(
                lambda,
                passed,
                filled,
                critical,
                outside / plated * (1 - attached - climbed),
                held / plated,
                outside / plated * attached,
                outside / plated * climbed);
    }

    /// The same as a deposit, with verdict and margin.
    ///
    /// @param current density the regime is for [A m^-2]
    public Deposition deposition(double current) {
        Shares shares = new Shares(electrolyteSide, pores, collectorSide, crevice);
        return new Deposition(
                shares,
                filled,
                penetrationNumber,
                penetrationNumber * current,
                electrolyteSide > 0 ? 1 - filled * meanPassed : 0);
    }

    /// Whether lithium is reduced on pore walls away from the electrolyte: the plating
    /// overpotential exceeds what nucleation there takes, and the scaffold conducts lithium ions.
    private static boolean wallsNucleate(Cell cell, double current) {
        var material = cell.electrolyte().material();
        double temperature = cell.conditions().temperature();
        double exchange =
                material.exchangeCurrentDensity()
                        * Arrhenius.factor(
                                material.exchangeActivationEnergy(),
                                temperature,
                                material.referenceTemperature());
        double eta = -new ButlerVolmer(exchange, temperature).overpotential(current, 1);
        var host = cell.interlayer().scaffold().host();
        return eta > cell.interlayer().surface().nucleationOverpotential()
                && host.diffusivity() > 0
                && host.capacity() > 0;
    }

    /// Crevice length per area [m^-1]: the border between attached and lifted squares of a random
    /// mosaic, 4 φ (1−φ)/ξ, where the lift exceeds what the layer's cohesion bears.
    private static double tornLength(Cell cell, double attached, double lift) {
        var layer = cell.interlayer();
        double strain = layer.scaffold().cohesiveStrength() / layer.scaffold().shearModulus();
        double correlation = layer.pores().correlationLength();
        return lift < strain * correlation ? 0 : 4 * attached * (1 - attached) / correlation;
    }

    /// Share of the lithium outside the pores that climbs slots of a length per area, R-4.
    private static double climbed(
            Cell cell, double length, double left, double velocity, double difference) {
        if (difference <= 0) {
            return 0;
        }
        double slot =
                CobleCreep.of(cell.lithium(), cell.conditions().temperature()).slotConductance();
        return Math.min(
                left, length * slot * difference / (cell.interlayer().thickness() * velocity));
    }
}
