package io.github.coble.study.table;

import io.github.coble.model.material.Adhesion;
import io.github.coble.model.material.Collector;
import io.github.coble.model.material.ElectrolyteMaterial;
import io.github.coble.model.material.Filament;
import io.github.coble.model.material.Host;
import io.github.coble.model.material.Lithium;
import io.github.coble.model.material.Scaffold;
import io.github.coble.model.material.Surface;
import io.github.coble.model.stack.Cell;
import io.github.coble.model.stack.Conditions;
import io.github.coble.model.stack.Electrolyte;
import io.github.coble.model.stack.Interfaces;
import io.github.coble.model.stack.Interlayer;
import io.github.coble.model.stack.Nucleation;
import io.github.coble.model.stack.PoreStructure;
import io.github.coble.model.stack.Wear;
import java.util.Optional;

/// A cell made up for tests of the output; its numbers mean nothing.
public final class SyntheticCell {
    public static final double LAYER_THICKNESS = 5e-6;

    private SyntheticCell() {}

    public static Cell named(String name) {
        Lithium lithium =
                new Lithium(
                        1.3e-5, 453.65, 0.5, 1.4e-6, 6.54, 3e-10, 47, 1e-4, 6.6, 4e4, 298.15, 1e8,
                        0.7, 1.5e4);
        ElectrolyteMaterial sulfide =
                new ElectrolyteMaterial(
                        "Li3PS4",
                        0.03,
                        3e4,
                        15,
                        10,
                        3e4,
                        1,
                        0.9,
                        0.5,
                        0.1,
                        3e4,
                        1e-10,
                        1e-5,
                        new Filament(1e-8, 2, 0.15, 1e-4),
                        298.15);
        Surface carbon = new Surface(0.4, 1, 0.035, 0.05, 1e3, 1, 0.9);
        Host host = new Host(1e6, 0.3, 1, 0.2, 0.01, 1, 1e-14);
        Scaffold scaffold =
                new Scaffold(
                        "hard-carbon-spheres",
                        1900,
                        0.41,
                        carbon,
                        host,
                        new Adhesion.Toughness(8),
                        1e8,
                        1e6,
                        3e8,
                        0.25);
        return new Cell(
                name,
                lithium,
                new Electrolyte(sulfide, 7e-4),
                new Interlayer(
                        scaffold,
                        7.5e-8,
                        LAYER_THICKNESS,
                        0.07,
                        1100,
                        1e6,
                        new PoreStructure(0.4, 3.09e-8, 0.35, 2e-6, 2),
                        Optional.empty()),
                new Collector("SUS316", new Adhesion.Toughness(4), 0.3),
                new Interfaces(
                        new Adhesion.Toughness(8),
                        new Adhesion.Toughness(4),
                        3.8e8,
                        8,
                        1e-6,
                        1e-6,
                        Interfaces.OpeningLaw.COHESIVE_ZONE,
                        new Nucleation(1e6, 0.2, 1e-6),
                        new Wear(0.1, 0.02, 0.01, 0.01, 0.01)),
                new Conditions(333.15, 5e6),
                Cell.FlowLaw.CAPILLARY_BUNDLE,
                1e-3,
                0.05,
                0.9);
    }
}
