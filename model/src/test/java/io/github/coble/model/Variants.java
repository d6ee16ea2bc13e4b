package io.github.coble.model;

import io.github.coble.model.material.Adhesion;
import io.github.coble.model.material.ElectrolyteMaterial;
import io.github.coble.model.material.Filament;
import io.github.coble.model.material.Host;
import io.github.coble.model.material.Scaffold;
import io.github.coble.model.material.Surface;
import io.github.coble.model.stack.Cell;
import io.github.coble.model.stack.Conditions;
import io.github.coble.model.stack.Electrolyte;
import io.github.coble.model.stack.Interfaces;
import io.github.coble.model.stack.Interlayer;
import io.github.coble.model.stack.PoreStructure;
import io.github.coble.model.stack.Wear;

/// Cells that differ from a given one in a single respect.
public final class Variants {
    private Variants() {}

    /// The same cell, its interfaces opening at the given pressures above the stack pressure.
    public static Cell opening(Cell cell, double electrolyteExcess, double collectorExcess) {
        Interfaces i = cell.interfaces();
        double layer = cell.interlayer().surface().adhesionToLithium();
        double films = 2 * cell.lithium().surfaceEnergy();
        double se =
                electrolyteExcess * i.electrolyteOpeningLength()
                        - films
                        + cell.electrolyte().material().adhesionToLithium()
                        + layer;
        double cc =
                collectorExcess * i.collectorOpeningLength()
                        - films
                        + cell.collector().adhesionToLithium()
                        + layer;
        return interfaces(
                cell,
                new Interfaces(
                        new Adhesion.Work(se),
                        new Adhesion.Work(cc),
                        i.formationPressure(),
                        i.dissipationFactor(),
                        i.electrolyteOpeningLength(),
                        i.collectorOpeningLength(),
                        i.openingLaw(),
                        i.nucleation(),
                        i.wear()));
    }

    public static Cell law(Cell cell, Interfaces.OpeningLaw law) {
        Interfaces i = cell.interfaces();
        return interfaces(
                cell,
                new Interfaces(
                        i.electrolyteAdhesion(),
                        i.collectorAdhesion(),
                        i.formationPressure(),
                        i.dissipationFactor(),
                        i.electrolyteOpeningLength(),
                        i.collectorOpeningLength(),
                        law,
                        i.nucleation(),
                        i.wear()));
    }

    public static Cell formedAt(Cell cell, double pressure) {
        Interfaces i = cell.interfaces();
        return interfaces(
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
                        i.wear()));
    }

    public static Cell interfaces(Cell cell, Interfaces interfaces) {
        return build(cell, cell.electrolyte(), cell.interlayer(), interfaces, cell.conditions());
    }

    public static Cell conditions(Cell cell, double temperature, double stackPressure) {
        return build(
                cell,
                cell.electrolyte(),
                cell.interlayer(),
                cell.interfaces(),
                new Conditions(temperature, stackPressure));
    }

    public static Cell flowLaw(Cell cell, Cell.FlowLaw law) {
        return new Cell(
                cell.name(),
                cell.lithium(),
                cell.electrolyte(),
                cell.interlayer(),
                cell.collector(),
                cell.interfaces(),
                cell.conditions(),
                law,
                cell.counterResistance(),
                cell.counterCapacitance(),
                cell.counterExponent());
    }

    public static Cell pores(Cell cell, PoreStructure pores) {
        return layer(
                cell,
                cell.interlayer().scaffold(),
                cell.interlayer().thickness(),
                cell.interlayer().entryPressure(),
                pores);
    }

    public static Cell spread(Cell cell, double spread) {
        PoreStructure p = cell.interlayer().pores();
        return pores(
                cell,
                new PoreStructure(
                        p.porosity(),
                        p.meanDiameter(),
                        spread,
                        p.correlationLength(),
                        p.tortuosityFactor()));
    }

    public static Cell diameter(Cell cell, double diameter) {
        PoreStructure p = cell.interlayer().pores();
        return pores(
                cell,
                new PoreStructure(
                        p.porosity(),
                        diameter,
                        p.spread(),
                        p.correlationLength(),
                        p.tortuosityFactor()));
    }

    public static Cell thickness(Cell cell, double thickness) {
        Interlayer l = cell.interlayer();
        return layer(cell, l.scaffold(), thickness, l.entryPressure(), l.pores());
    }

    public static Cell entry(Cell cell, double entryPressure) {
        Interlayer l = cell.interlayer();
        return layer(cell, l.scaffold(), l.thickness(), entryPressure, l.pores());
    }

    /// The same cell with its scaffold's mobility factor f_s multiplied.
    public static Cell mobility(Cell cell, double factor) {
        Surface s = cell.interlayer().scaffold().surface();
        return surface(
                cell,
                new Surface(
                        s.adhesionToLithium(),
                        s.mobilityFactor() * factor,
                        s.nucleationOverpotential(),
                        s.seedFraction(),
                        s.spreadingCharge(),
                        s.filmCoverage(),
                        s.frontWeakening()));
    }

    public static Cell surface(Cell cell, Surface surface) {
        Scaffold s = cell.interlayer().scaffold();
        return scaffold(cell, surface, s.host());
    }

    /// The same cell with another law of filaments.
    public static Cell filament(Cell cell, Filament filament) {
        ElectrolyteMaterial m = cell.electrolyte().material();
        return build(
                cell,
                new Electrolyte(
                        new ElectrolyteMaterial(
                                m.name(),
                                m.conductivity(),
                                m.conductivityActivationEnergy(),
                                m.relativePermittivity(),
                                m.exchangeCurrentDensity(),
                                m.exchangeActivationEnergy(),
                                m.doubleLayerCapacitance(),
                                m.doubleLayerExponent(),
                                m.adhesionToLithium(),
                                m.interphaseRate(),
                                m.interphaseActivationEnergy(),
                                m.interphaseThicknessPerCharge(),
                                m.interphaseConductivity(),
                                filament,
                                m.referenceTemperature()),
                        cell.electrolyte().thickness()),
                cell.interlayer(),
                cell.interfaces(),
                cell.conditions());
    }

    /// The same cell with other wear.
    public static Cell wear(Cell cell, Wear wear) {
        Interfaces i = cell.interfaces();
        return interfaces(
                cell,
                new Interfaces(
                        i.electrolyteAdhesion(),
                        i.collectorAdhesion(),
                        i.formationPressure(),
                        i.dissipationFactor(),
                        i.electrolyteOpeningLength(),
                        i.collectorOpeningLength(),
                        i.openingLaw(),
                        i.nucleation(),
                        wear));
    }

    /// The same cell with nothing that takes up lithium but metal: no host, no interphase.
    public static Cell inert(Cell cell) {
        ElectrolyteMaterial m = cell.electrolyte().material();
        Cell bare =
                scaffold(
                        cell,
                        cell.interlayer().scaffold().surface(),
                        new Host(0, 0, 1.2, 0.25, 0.005, 0.5, 0));
        return build(
                bare,
                new Electrolyte(
                        new ElectrolyteMaterial(
                                m.name(),
                                m.conductivity(),
                                m.conductivityActivationEnergy(),
                                m.relativePermittivity(),
                                m.exchangeCurrentDensity(),
                                m.exchangeActivationEnergy(),
                                m.doubleLayerCapacitance(),
                                m.doubleLayerExponent(),
                                m.adhesionToLithium(),
                                0,
                                m.interphaseActivationEnergy(),
                                m.interphaseThicknessPerCharge(),
                                m.interphaseConductivity(),
                                m.filament(),
                                m.referenceTemperature()),
                        cell.electrolyte().thickness()),
                bare.interlayer(),
                cell.interfaces(),
                cell.conditions());
    }

    private static Cell scaffold(Cell cell, Surface surface, Host host) {
        Interlayer l = cell.interlayer();
        Scaffold s = l.scaffold();
        return layer(
                cell,
                new Scaffold(
                        s.name(),
                        s.density(),
                        s.poreToParticleRatio(),
                        surface,
                        host,
                        s.adhesionToElectrolyte(),
                        s.shearModulus(),
                        s.cohesiveStrength(),
                        s.youngModulus(),
                        s.poissonRatio()),
                l.thickness(),
                l.entryPressure(),
                l.pores());
    }

    private static Cell layer(
            Cell cell, Scaffold scaffold, double thickness, double entry, PoreStructure pores) {
        Interlayer l = cell.interlayer();
        return build(
                cell,
                cell.electrolyte(),
                new Interlayer(
                        scaffold,
                        l.particleDiameter(),
                        thickness,
                        l.binderFraction(),
                        l.binderDensity(),
                        entry,
                        pores,
                        l.decoration()),
                cell.interfaces(),
                cell.conditions());
    }

    private static Cell build(
            Cell cell,
            Electrolyte electrolyte,
            Interlayer layer,
            Interfaces interfaces,
            Conditions conditions) {
        return new Cell(
                cell.name(),
                cell.lithium(),
                electrolyte,
                layer,
                cell.collector(),
                interfaces,
                conditions,
                cell.flowLaw(),
                cell.counterResistance(),
                cell.counterCapacitance(),
                cell.counterExponent());
    }
}
