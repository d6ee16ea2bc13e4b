package io.github.coble.model;

import static io.github.coble.model.ParkCells.MPA;
import static io.github.coble.model.ParkCells.NM;

import io.github.coble.model.material.Scaffold;
import io.github.coble.model.stack.Cell;
import io.github.coble.model.stack.Decoration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Cells and currents drawn from the ranges a user may reasonably ask for.
public final class RandomCells {
    /// A drawn cell and the current density it is plated and stripped at [A m^-2].
    public record Draw(long seed, Cell cell, double current) {
        @Override
        public String toString() {
            var layer = cell.interlayer();
            return String.format(
                    java.util.Locale.ROOT,
                    "seed %d: d %.1f nm, s %.2f, L %.1f um, %.1f C, %.2f mA/cm2, pressed at %.0f MPa,"
                            + " stack %.1f MPa, density %.0f, %s",
                    seed,
                    layer.pores().meanDiameter() * 1e9,
                    layer.pores().spread(),
                    layer.thickness() * 1e6,
                    cell.conditions().temperature() - 273.15,
                    current / 10,
                    cell.interfaces().formationPressure() / MPA,
                    cell.conditions().stackPressure() / MPA,
                    layer.scaffold().density(),
                    layer.decoration().isPresent() ? "Ag" : "bare");
        }
    }

    private RandomCells() {}

    /// The draw of a seed: pores 5 nm to 1 µm, 0 to 80 °C, 0.05 to 5 mA cm⁻², contact formed at 1
    /// to 500 MPa, layer 1 to 30 µm, spread 0 to 0.6, stack pressure 0 to 50 MPa, any scaffold of
    /// the paper, with or without silver.
    public static Draw of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double pore = logUniform(random, 5 * NM, 1000 * NM);
        double celsius = uniform(random, 0, 80);
        double current = logUniform(random, 0.5, 50);
        double formation = logUniform(random, 1 * MPA, 500 * MPA);
        double thickness = logUniform(random, 1e-6, 30e-6);
        double spread = uniform(random, 0, 0.6);
        double stack = uniform(random, 0, 50 * MPA);
        List<Scaffold> scaffolds =
                List.of(
                        ParkCells.carbon(),
                        ParkCells.carbonBlack(),
                        ParkCells.lto(),
                        ParkCells.metal());
        Scaffold scaffold = scaffolds.get(random.nextInt(scaffolds.size()));
        Optional<Decoration> silver = random.nextBoolean() ? ParkCells.silver() : Optional.empty();
        Cell cell =
                ParkCells.cell(
                        "random-" + seed,
                        scaffold,
                        pore / 0.4,
                        pore,
                        spread,
                        silver,
                        celsius,
                        formation);
        cell = Variants.thickness(cell, thickness);
        cell = Variants.conditions(cell, celsius + 273.15, stack);
        return new Draw(seed, cell, current);
    }

    private static double uniform(SplittableRandom random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private static double logUniform(SplittableRandom random, double low, double high) {
        return low * Math.exp(random.nextDouble() * Math.log(high / low));
    }
}
