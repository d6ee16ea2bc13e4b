package io.github.coble.model.regime;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.deposit.Advisory.Priority;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Location;
import io.github.coble.model.physics.creep.PoreFlow;
import io.github.coble.model.physics.energetics.Opening;
import io.github.coble.model.stack.Cell;
import io.github.coble.model.stack.Conditions;
import io.github.coble.model.stack.Interfaces;
import io.github.coble.model.stack.Interlayer;
import io.github.coble.model.stack.PoreStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/// Says what limits a cell and what would change it, in the units of the lab.
final class Advice {
    /// A remedy is named a little beyond the border it has to pass [1].
    private static final double REACHES = 0.98;

    private Advice() {}

    static List<Advisory> on(Cell cell, Regime regime, double current, double charge) {
        List<Advisory> advice = new ArrayList<>();
        Deposition deposition = regime.deposition(current);
        deposition.nearBorder().ifPresent(advice::add);
        if (deposition.location() == Location.CC) {
            advice.add(
                    new Advisory(
                            "margin",
                            Priority.NOTE,
                            String.format(
                                    Locale.ROOT,
                                    "Lithium passes up to %.2f mA/cm2; above it the electrolyte side"
                                            + " opens.",
                                    regime.penetrationNumber() * current / 10)));
            return advice;
        }
        if (deposition.location() == Location.PORES) {
            advice.add(
                    new Advisory(
                            "pores-only",
                            Priority.NOTE,
                            "The plated charge fits into the pores; a larger one would show which"
                                    + " interface opens."));
            return advice;
        }
        if (regime.penetrationNumber() <= 0) {
            adhesion(cell, current, charge, advice);
        } else if (regime.filled() < Location.MAIN_SHARE) {
            filling(cell, regime, advice);
        } else {
            penetration(cell, regime, current, charge, advice);
        }
        return advice;
    }

    private static void adhesion(Cell cell, double current, double charge, List<Advisory> advice) {
        double missing =
                Opening.atCollector(cell).openingWork() - Opening.atElectrolyte(cell).openingWork();
        OptionalDouble pressure =
                smallest(
                        cell.interfaces().formationPressure(),
                        1e9,
                        p -> Regime.of(formedAt(cell, p), current, charge),
                        r -> r.penetrationNumber() >= 1 && passesAll(r));
        advice.add(
                new Advisory(
                        "adhesion",
                        Priority.CAUTION,
                        String.format(
                                        Locale.ROOT,
                                        "The layer holds to the electrolyte by %.2f J/m2 less than to the"
                                                + " collector, so the electrolyte side opens first.",
                                        missing)
                                + (pressure.isPresent()
                                        ? String.format(
                                                Locale.ROOT,
                                                " Press the contact at %.0f MPa or more.",
                                                pressure.getAsDouble() / 1e6)
                                        : " No contact pressure up to 1 GPa changes that.")));
    }

    private static void filling(Cell cell, Regime regime, List<Advisory> advice) {
        advice.add(
                new Advisory(
                        "pores-not-entered",
                        Priority.CAUTION,
                        String.format(
                                Locale.ROOT,
                                "Lithium enters pores below %.0f nm only, the mean is %.0f nm: %.0f %%"
                                        + " of the pores fill. Use finer particles%s.",
                                regime.criticalDiameter() * 1e9,
                                cell.interlayer().pores().meanDiameter() * 1e9,
                                100 * regime.filled(),
                                cell.interlayer().decoration().isPresent()
                                        ? "; the decoration does not help, as plating runs at a smaller"
                                                + " overpotential than nucleation on it takes"
                                        : ", or decorate the walls so that lithium nucleates inside")));
    }

    /// Each remedy is tried in the closed form first, and named only if the lithium then goes to
    /// the collector: what raises the penetration number may empty the pores.
    private static void penetration(
            Cell cell, Regime regime, double current, double charge, List<Advisory> advice) {
        double slower = REACHES * regime.penetrationNumber() * current;
        PoreFlow flow = PoreFlow.of(cell);
        double diameter = cell.interlayer().pores().meanDiameter();
        double exponent = -flow.slope(diameter) * diameter / flow.conductance(diameter);
        double narrower = REACHES * diameter * Math.pow(regime.penetrationNumber(), 1 / exponent);
        double thinner = REACHES * cell.interlayer().thickness() * regime.penetrationNumber();
        OptionalDouble warmer =
                smallest(
                        cell.conditions().temperature(),
                        cell.lithium().meltingTemperature() - 5,
                        t -> Regime.of(atTemperature(cell, t), current, charge),
                        Advice::passesAll);
        List<String> remedies = new ArrayList<>();
        if (passesAll(Regime.of(cell, slower, charge))) {
            remedies.add(String.format(Locale.ROOT, "plate at %.2f mA/cm2 or less", slower / 10));
        }
        if (passesAll(
                Regime.of(
                        layered(cell, cell.interlayer().thickness(), narrower), current, charge))) {
            remedies.add(String.format(Locale.ROOT, "use pores of %.0f nm", narrower * 1e9));
        }
        if (passesAll(Regime.of(layered(cell, thinner, diameter), current, charge))) {
            remedies.add(String.format(Locale.ROOT, "use a layer of %.1f um", thinner * 1e6));
        }
        if (warmer.isPresent()) {
            remedies.add(
                    String.format(Locale.ROOT, "run at %.0f °C", warmer.getAsDouble() - 273.15));
        }
        advice.add(
                new Advisory(
                        "penetration",
                        Priority.CAUTION,
                        String.format(
                                        Locale.ROOT,
                                        "Only %.0f %% of the lithium passes the full layer. ",
                                        100 * regime.meanPassed())
                                + (remedies.isEmpty()
                                        ? "No single change of current, pores, thickness or"
                                                + " temperature brings it to the collector."
                                        : "To bring it to the collector: "
                                                + String.join(", or ", remedies)
                                                + ".")));
    }

    private static boolean passesAll(Regime regime) {
        // The current enters a deposit only through the critical one, which is not asked for here.
        return regime.meanPassed() >= 1 && regime.deposition(1).location() == Location.CC;
    }

    private static Cell layered(Cell cell, double thickness, double diameter) {
        Interlayer l = cell.interlayer();
        PoreStructure p = l.pores();
        return new Cell(
                cell.name(),
                cell.lithium(),
                cell.electrolyte(),
                new Interlayer(
                        l.scaffold(),
                        l.particleDiameter(),
                        Math.max(thickness, 1e-8),
                        l.binderFraction(),
                        l.binderDensity(),
                        l.entryPressure(),
                        new PoreStructure(
                                p.porosity(),
                                Math.max(diameter, 1e-9),
                                p.spread(),
                                p.correlationLength(),
                                p.tortuosityFactor()),
                        l.decoration()),
                cell.collector(),
                cell.interfaces(),
                cell.conditions(),
                cell.flowLaw(),
                cell.counterResistance(),
                cell.counterCapacitance(),
                cell.counterExponent());
    }

    private interface Holds {
        boolean test(Regime regime);
    }

    /// Smallest value between two ends at which a condition holds, by bisection; empty if it does
    /// not hold at the upper end.
    private static OptionalDouble smallest(
            double low, double high, DoubleFunction<Regime> regime, Holds condition) {
        if (!(low < high) || !condition.test(regime.apply(high))) {
            return OptionalDouble.empty();
        }
        double a = low;
        double b = high;
        for (int k = 0; k < 50; k++) {
            double middle = 0.5 * (a + b);
            if (condition.test(regime.apply(middle))) {
                b = middle;
            } else {
                a = middle;
            }
        }
        return OptionalDouble.of(b);
    }

    private static Cell formedAt(Cell cell, double pressure) {
        Interfaces i = cell.interfaces();
        return with(
                cell,
                new Interfaces(
                        i.electrolyteAdhesion(),
                        i.collectorAdhesion(),
                        pressure,
                        i.dissipationFactor(),
                        i.electrolyteOpeningLength(),
                        i.collectorOpeningLength(),
                        i.openingLaw(),
                        i.nucleation(),
                        i.wear()),
                cell.conditions());
    }

    private static Cell atTemperature(Cell cell, double temperature) {
        return with(
                cell,
                cell.interfaces(),
                new Conditions(temperature, cell.conditions().stackPressure()));
    }

    private static Cell with(Cell cell, Interfaces interfaces, Conditions conditions) {
        return new Cell(
                cell.name(),
                cell.lithium(),
                cell.electrolyte(),
                cell.interlayer(),
                cell.collector(),
                interfaces,
                conditions,
                cell.flowLaw(),
                cell.counterResistance(),
                cell.counterCapacitance(),
                cell.counterExponent());
    }
}
