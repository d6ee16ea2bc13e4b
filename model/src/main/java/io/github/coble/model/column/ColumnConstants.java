package io.github.coble.model.column;

import static io.github.coble.model.physics.PhysicalConstants.FARADAY;

import io.github.coble.model.material.Host;
import io.github.coble.model.physics.creep.CobleCreep;
import io.github.coble.model.physics.creep.PoreFlow;
import io.github.coble.model.physics.energetics.Opening;
import io.github.coble.model.physics.energetics.Wetting;
import io.github.coble.model.physics.kinetics.Arrhenius;
import io.github.coble.model.physics.kinetics.ButlerVolmer;
import io.github.coble.model.physics.kinetics.HostKinetics;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.quadrature.NormalQuadrature;

/// The numbers of a cell in the units of [Layout], worked out once per run.
public final class ColumnConstants {
    public static final double MEGAPASCAL = 1e6;

    /// Charge of interphase that is there before lithium touches the electrolyte [C m^-2]: a native
    /// layer of about 1 nm, which keeps the parabolic law finite at its start.
    private static final double NATIVE_INTERPHASE = 4.0;

    /// Overpressure with which an interface opens or a film is consumed at 5 A m^-2 [MPa]: the
    /// smoothing of the complementarity, 10⁻³ of the pressure difference that decides.
    private static final double OPENING_OVERPRESSURE = 1e-3;

    private static final double OPENING_CURRENT = 5.0;

    /// Charge whose stripping [Wear#gapResistance()] refers to [C m^-2].
    public static final double GAP_CHARGE = 36_000;

    /// Width of the loss of contact when voids open [MPa].
    public static final double VOID_WIDTH = 0.02;

    /// Share of the scaffold's capacity that is filled when a cell is assembled.
    private static final double ASSEMBLED_SHARE = 0.01;

    /// Rest potential of a layer whose scaffold hosts no lithium [V].
    private static final double BARE_POTENTIAL = 1.0;

    /// Four neighbours of a square column, one square away (C-7 in docs/theory/cell.md).
    private static final double NEIGHBOURS = 4;

    public final int classes;
    public final double[] share;
    public final double[] diameter;
    public final double[] flow;
    public final double[] entryLength;
    public final double[] entryDrive;

    public final double thickness;
    public final double filmCharge;
    public final double porosity;
    public final double electrolyteOpening;
    public final double collectorOpening;
    public final double stack;
    public final double filmPressure;
    public final double capPressure;
    public final double voidPressure;
    public final double opening;
    public final double compliance;
    public final double sideways;
    public final double slot;
    public final double tearingLift;
    public final double correlationLength;

    public final ButlerVolmer kinetics;
    public final double pressurePotential;
    public final double capacitance;
    public final double seeds;
    public final double spreading;
    public final double interphaseSquared;
    public final double nativeInterphase;
    public final double interphaseResistance;
    public final double mouthReactivity;
    public final double filmCoverage;
    public final double isolated;
    public final double gapRate;
    public final double gapResistance;
    public final double creviceResistance;
    public final double filamentRate;
    public final double filamentExponent;
    public final double wallConductance;
    public final double wallThreshold;
    public final double assembledPotential;
    public final HostConstants scaffold;
    public final HostConstants alloy;
    public final double seriesResistance;

    /// Largest current density that still passes the full layer [A m^-2], at the mean pore
    /// diameter.
    public final double criticalCurrent;

    public ColumnConstants(Cell cell, int classes) {
        var layer = cell.interlayer();
        var pores = layer.pores();
        var material = cell.electrolyte().material();
        var surface = layer.surface();
        double temperature = cell.conditions().temperature();

        this.classes = classes;
        thickness = layer.thickness();
        filmCharge = thickness * FARADAY / cell.lithium().molarVolume();
        porosity = pores.porosity();
        correlationLength = pores.correlationLength();

        electrolyteOpening = Opening.atElectrolyte(cell).pressure() / MEGAPASCAL;
        collectorOpening = Opening.atCollector(cell).pressure() / MEGAPASCAL;
        stack = cell.conditions().stackPressure() / MEGAPASCAL;
        filmPressure = Math.min(stack, electrolyteOpening);
        capPressure = Math.min(stack, collectorOpening);
        voidPressure =
                -material.adhesionToLithium()
                        / cell.interfaces().electrolyteOpeningLength()
                        / MEGAPASCAL;
        opening = OPENING_CURRENT / filmCharge / OPENING_OVERPRESSURE;

        compliance = MEGAPASCAL / layer.scaffold().youngModulus();

        NormalQuadrature quadrature = NormalQuadrature.byProbability(classes);
        share = quadrature.weights();
        diameter = new double[classes];
        flow = new double[classes];
        entryLength = new double[classes];
        entryDrive = new double[classes];
        PoreFlow law = PoreFlow.of(cell);
        Wetting wetting = Wetting.of(cell);
        double median = pores.meanDiameter() * Math.exp(-0.5 * pores.spread() * pores.spread());
        double[] nodes = quadrature.nodes();
        for (int k = 0; k < classes; k++) {
            double d = median * Math.exp(pores.spread() * nodes[k]);
            diameter[k] = d;
            flow[k] = law.conductance(d) * MEGAPASCAL / (thickness * thickness);
            entryLength[k] = d / thickness;
            entryDrive[k] = (wetting.capillaryPressure(d) - layer.entryPressure()) / MEGAPASCAL;
        }
        double aspect = thickness / correlationLength;
        sideways = NEIGHBOURS * aspect * aspect;
        slot =
                CobleCreep.of(cell.lithium(), temperature).slotConductance()
                        * MEGAPASCAL
                        / (thickness * thickness * correlationLength);
        tearingLift =
                layer.scaffold().cohesiveStrength() / layer.scaffold().shearModulus() / aspect;

        double reference = material.referenceTemperature();
        double transfer =
                Arrhenius.factor(material.exchangeActivationEnergy(), temperature, reference);
        double conduction =
                Arrhenius.factor(material.conductivityActivationEnergy(), temperature, reference);
        kinetics = new ButlerVolmer(material.exchangeCurrentDensity() * transfer, temperature);
        pressurePotential = cell.lithium().molarVolume() * MEGAPASCAL / FARADAY;
        capacitance = material.doubleLayerCapacitance();
        seeds = surface.seedFraction();
        spreading = surface.spreadingCharge() / filmCharge;
        double rate =
                material.interphaseRate()
                        * Arrhenius.factor(
                                material.interphaseActivationEnergy(), temperature, reference)
                        / filmCharge;
        interphaseSquared = rate * rate;
        nativeInterphase = NATIVE_INTERPHASE / filmCharge;
        interphaseResistance =
                filmCharge
                        * material.interphaseThicknessPerCharge()
                        / (material.interphaseConductivity() * conduction);
        Host solid = layer.scaffold().host();
        assembledPotential =
                solid.capacity() > 0
                        ? HostKinetics.of(solid, temperature).potential(ASSEMBLED_SHARE)
                        : BARE_POTENTIAL;
        scaffold = host(solid, layer.scaffoldMass(), temperature);
        alloy =
                layer.decoration()
                        .map(d -> host(d.material().host(), layer.decorationMass(), temperature))
                        .orElse(HostConstants.none(temperature));
        var wear = cell.interfaces().wear();
        mouthReactivity = wear.mouthReactivity();
        filmCoverage = surface.filmCoverage();
        isolated = wear.isolatedShare();
        gapRate = unwetted(cell) / GAP_CHARGE;
        gapResistance = wear.gapResistance();
        // Lithium keeps contact with the silvered part of a crevice's faces.
        creviceResistance = wear.creviceResistance() * (1 - layer.coverage());
        var filament = material.filament();
        filamentRate = filament.velocity() / cell.electrolyte().thickness();
        filamentExponent = filament.exponent();
        wallConductance = wallConductance(cell);
        wallThreshold = surface.nucleationOverpotential();
        seriesResistance = SeriesImpedance.of(cell).resistance();
        double difference =
                Opening.atElectrolyte(cell).pressure() - Opening.atCollector(cell).pressure();
        criticalCurrent =
                law.conductance(pores.meanDiameter())
                        * difference
                        / (thickness * thickness)
                        * filmCharge;
    }

    /// Pressure [MPa] at which a column without lithium carries no current at the assembled
    /// potential.
    public double assembledPressure() {
        return voidPressure
                - VOID_WIDTH * 2 * kinetics.halfInverseThermalVoltage() * assembledPotential;
    }

    /// Resistance that gaps, crevices and interphase add [ohm m^2] (T-18).
    ///
    /// @param gaps variance of the gaps [1]
    /// @param emptied crevices, length per area times the correlation length [1]
    /// @param interphase lithium reacted [Q_L]
    public double contactResistance(double gaps, double emptied, double interphase) {
        return gapResistance * Smoothing.root(gaps)
                + creviceResistance * emptied
                + interphaseResistance * interphase;
    }

    /// How far lithium is from wetting the layer, 0 to 1: (1 − cos θ)/2 by Young-Dupré, of the
    /// better wetted of scaffold and decoration, whose particles lie closer than gaps are wide.
    private static double unwetted(Cell cell) {
        var layer = cell.interlayer();
        double adhesion = layer.scaffold().surface().adhesionToLithium();
        if (layer.decoration().isPresent()) {
            adhesion =
                    Math.max(
                            adhesion,
                            layer.decoration().get().material().surface().adhesionToLithium());
        }
        return Math.max(0, 1 - adhesion / (2 * cell.lithium().surfaceEnergy()));
    }

    private HostConstants host(Host host, double mass, double temperature) {
        double share = HostKinetics.of(host, temperature).restingShare(assembledPotential);
        return new HostConstants(share, host, mass, temperature, filmCharge);
    }

    /// Conductance per area [S m^-2] of lithium ions through the lithiated scaffold to the middle
    /// of the layer, where lithium reduced on pore walls lies on average (C-8 in
    /// docs/theory/cell.md).
    private static double wallConductance(Cell cell) {
        var layer = cell.interlayer();
        var host = layer.scaffold().host();
        var pores = layer.pores();
        double concentration = host.capacity() * layer.scaffold().density() / FARADAY;
        double conductivity =
                host.diffusivity()
                        * concentration
                        * FARADAY
                        * 2
                        * new ButlerVolmer(1, cell.conditions().temperature())
                                .halfInverseThermalVoltage();
        return 2
                * conductivity
                * (1 - pores.porosity())
                / (pores.tortuosityFactor() * layer.thickness());
    }
}
