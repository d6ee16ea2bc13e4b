package io.github.coble.model;

import io.github.coble.model.material.Adhesion;
import io.github.coble.model.material.Collector;
import io.github.coble.model.material.DecorationMaterial;
import io.github.coble.model.material.ElectrolyteMaterial;
import io.github.coble.model.material.Filament;
import io.github.coble.model.material.Host;
import io.github.coble.model.material.Lithium;
import io.github.coble.model.material.Scaffold;
import io.github.coble.model.material.Surface;
import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.protocol.Step.Purpose;
import io.github.coble.model.stack.Cell;
import io.github.coble.model.stack.Conditions;
import io.github.coble.model.stack.Decoration;
import io.github.coble.model.stack.Electrolyte;
import io.github.coble.model.stack.Interfaces;
import io.github.coble.model.stack.Interlayer;
import io.github.coble.model.stack.Nucleation;
import io.github.coble.model.stack.PoreStructure;
import io.github.coble.model.stack.Wear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cells like those of Park 2022, put together in code, for tests that need no input file.
public final class ParkCells {
    public static final double NM = 1e-9;
    public static final double MPA = 1e6;
    public static final double MA_PER_CM2 = 10;
    public static final double MAH_PER_CM2 = 36_000;
    private static final double MAH_PER_G = 3600;

    public static final Lithium LITHIUM =
            new Lithium(
                    13e-6, 453.65, 0.5, 1.4e-6, 6.54, 0.3e-9, 47, 7.7e-3, 6.56, 37e3, 299.15, 105e6,
                    0.68, 15.2e3);

    private static final Adhesion HARD_CARBON_ON_SULFIDE =
            new Adhesion.Curve(
                    new double[] {100 * MPA, 200 * MPA, 300 * MPA, 400 * MPA},
                    new double[] {1, 3, 7, 11});

    private static final Filament FILAMENT = new Filament(4e-8, 2, 0.15, 1e-4);

    private static final Wear WEAR = new Wear(0.05, 0.037, 385e-4, 460e-4, 0.01);

    public static final ElectrolyteMaterial LI3PS4 =
            new ElectrolyteMaterial(
                    "Li3PS4", 1.64e-2, 33.77e3, 15, 2.5, 33.77e3, 1, 0.9, 0.4, 17, 57.9e3, 2.5e-10,
                    5e-3, FILAMENT, 298.15);

    private ParkCells() {}

    public static Scaffold carbon() {
        return scaffold(
                1600,
                new Surface(0.8, 1, 0.035, 0.28, 720, 1, 0.9),
                carbonHost(),
                HARD_CARBON_ON_SULFIDE);
    }

    private static Host carbonHost() {
        return new Host(60 * MAH_PER_G, 0.3, 1.2, 0.25, 0.005, 40, 4e-13);
    }

    private static Scaffold scaffold(
            double density, Surface surface, Host host, Adhesion adhesion) {
        return new Scaffold("test", density, 0.4, surface, host, adhesion, 5e8, 5e7, 1e9, 0.25);
    }

    public static Scaffold carbonBlack() {
        return scaffold(
                1900,
                new Surface(0.8, 1, 0.035, 0.28, 720, 1, 0.9),
                new Host(220 * MAH_PER_G, 0.4, 1.2, 0.3, 0.005, 40, 1e-13),
                new Adhesion.Curve(
                        new double[] {100 * MPA, 200 * MPA, 300 * MPA, 400 * MPA},
                        new double[] {9, 15, 26, 41}));
    }

    public static Scaffold lto() {
        return scaffold(
                3500,
                new Surface(1.0, 3, 0.035, 0.28, 720, 1, 0.9),
                new Host(160 * MAH_PER_G, 0.05, 1.6, 0.7, 0.005, 40, 1e-13),
                HARD_CARBON_ON_SULFIDE);
    }

    public static Scaffold metal() {
        return scaffold(
                8960,
                new Surface(0.8, 0.03, 0.040, 0.2, 720, 1, 0.9),
                new Host(0, 0, 1.2, 0.25, 0.005, 0.5, 0),
                HARD_CARBON_ON_SULFIDE);
    }

    public static Optional<Decoration> silver() {
        return Optional.of(
                new Decoration(
                        new DecorationMaterial(
                                "Ag",
                                10490,
                                new Surface(1.0, 1.15, 0.008, 0.6, 720, 0.5, 0),
                                new Host(559 * MAH_PER_G, 0.05, 0.4, 0.08, 0.01, 40, 1e-13)),
                        20 * NM,
                        0.5));
    }

    /// A cell of the paper.
    ///
    /// @param particle diameter [m]
    /// @param pore mean diameter [m]
    /// @param celsius temperature [°C]
    /// @param formation contact formation pressure [Pa]
    public static Cell cell(
            String name,
            Scaffold scaffold,
            double particle,
            double pore,
            Optional<Decoration> decoration,
            double celsius,
            double formation) {
        return cell(name, scaffold, particle, pore, 0.25, decoration, celsius, formation);
    }

    public static Cell cell(
            String name,
            Scaffold scaffold,
            double particle,
            double pore,
            double spread,
            Optional<Decoration> decoration,
            double celsius,
            double formation) {
        return new Cell(
                name,
                LITHIUM,
                new Electrolyte(LI3PS4, 700e-6),
                new Interlayer(
                        scaffold,
                        particle,
                        5e-6,
                        0.1,
                        1780,
                        19 * MPA,
                        new PoreStructure(0.4, pore, spread, 3e-6, 2),
                        decoration),
                new Collector("SUS316", new Adhesion.Toughness(7), 0.8),
                new Interfaces(
                        scaffold.adhesionToElectrolyte(),
                        new Adhesion.Toughness(7),
                        formation,
                        10,
                        1e-6,
                        1e-6,
                        Interfaces.OpeningLaw.COHESIVE_ZONE,
                        new Nucleation(1 * MPA, 0.2, 1e-6),
                        WEAR),
                new Conditions(celsius + 273.15, 5 * MPA),
                Cell.FlowLaw.CAPILLARY_BUNDLE,
                400e-4,
                0.05,
                0.9);
    }

    public static Cell cs1() {
        return cell("cs1", carbon(), 1000 * NM, 433.3 * NM, Optional.empty(), 60, 380 * MPA);
    }

    public static Cell cs2() {
        return cell("cs2", carbon(), 350 * NM, 104.7 * NM, Optional.empty(), 60, 380 * MPA);
    }

    public static Cell cs3() {
        return cs3(60);
    }

    public static Cell cs3(double celsius) {
        return cell(
                "cs3-" + celsius,
                carbon(),
                75 * NM,
                30.9 * NM,
                Optional.empty(),
                celsius,
                380 * MPA);
    }

    /// The sixteen depositions of the paper.
    public static List<Cell> all() {
        return List.of(
                cs1(),
                cs2(),
                cs3(),
                cs3(45),
                cs3(30),
                cell("cs3-5MPa", carbon(), 75 * NM, 30.9 * NM, Optional.empty(), 60, 5 * MPA),
                cell("sc65", carbonBlack(), 40 * NM, 16 * NM, Optional.empty(), 60, 380 * MPA),
                cell("lto", lto(), 200 * NM, 94.2 * NM, Optional.empty(), 60, 380 * MPA),
                cell("cu", metal(), 100 * NM, 42.4 * NM, Optional.empty(), 60, 380 * MPA),
                cell("ni", metal(), 300 * NM, 29.6 * NM, Optional.empty(), 60, 380 * MPA),
                cell("ag-cs1", carbon(), 1000 * NM, 433.3 * NM, silver(), 60, 380 * MPA),
                cell("ag-cs2", carbon(), 350 * NM, 104.7 * NM, silver(), 60, 380 * MPA),
                cell("ag-cs3", carbon(), 75 * NM, 30.9 * NM, silver(), 60, 380 * MPA),
                cell("ag-sc65", carbonBlack(), 40 * NM, 16 * NM, silver(), 60, 380 * MPA));
    }

    /// Activation, then a number of plate–strip cycles at 0.5 mA cm⁻².
    ///
    /// @param charge plated per cycle [C m^-2]
    public static Protocol protocol(int activations, int cycles, double charge) {
        List<Step> steps = new ArrayList<>();
        steps.add(
                new Step.Repeat(
                        activations,
                        List.of(
                                new Step.Galvanostatic(
                                        Purpose.ACTIVATE, 2, List.of(new Limit.Voltage(0))),
                                new Step.Galvanostatic(
                                        Purpose.ACTIVATE, -2, List.of(new Limit.Voltage(1))))));
        steps.add(
                new Step.Repeat(
                        cycles,
                        List.of(
                                new Step.Galvanostatic(
                                        Purpose.PLATE, 5, List.of(new Limit.Capacity(charge))),
                                new Step.Galvanostatic(
                                        Purpose.STRIP, -5, List.of(new Limit.Voltage(1))))));
        return new Protocol(steps);
    }
}
