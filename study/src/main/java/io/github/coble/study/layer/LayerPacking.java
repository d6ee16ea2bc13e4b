package io.github.coble.study.layer;

import io.github.coble.model.stack.Decoration;
import io.github.coble.model.stack.Interlayer;
import io.github.coble.porescale.packing.Amount;
import io.github.coble.porescale.packing.Arrangement;
import io.github.coble.porescale.packing.BinderRecipe;
import io.github.coble.porescale.packing.Boundary;
import io.github.coble.porescale.packing.DecorationRecipe;
import io.github.coble.porescale.packing.DiameterDistribution;
import io.github.coble.porescale.packing.DiameterDistribution.Equal;
import io.github.coble.porescale.packing.DiameterDistribution.LogNormal;
import io.github.coble.porescale.packing.PackingRecipe;
import io.github.coble.porescale.packing.Weighting;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.structure.PackingStudy;
import io.github.coble.study.units.Option;
import io.github.coble.study.units.Quantity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Reads the order of a packing: from the layer of a cell file, from options, or both, options
/// going over the file.
public final class LayerPacking {
    private static final double SMALLEST = 1e-9;
    private static final double LARGEST = 1e-4;
    private static final double VOXELS_PER_DIAMETER = 16;
    private static final double BINDER_REACH = 0.05;
    private static final double LOOSE_REACH = 0.2;

    /// Particle diameters from which on walls matter less than the scatter between packings.
    private static final double THICK = 30;

    /// Without a cell the binder is as dense as the spheres; which number stands for both is all
    /// one.
    private static final double ANY_DENSITY = 1000;

    private LayerPacking() {}

    /// What the command line says; what is absent comes from the cell, or a default.
    ///
    /// @param cell file to start from
    /// @param diameter of the particles, mean by volume
    /// @param spread of ln d
    /// @param porosity of the finished layer
    /// @param spheres number of them
    /// @param thickness of the box
    /// @param width of the box
    /// @param loose clumped rather than close
    /// @param binder mass of binder over mass of solid
    /// @param compress porosity to press to
    /// @param periodic no walls
    /// @param voxel edge
    /// @param seed of all random numbers
    public record Wishes(
            Optional<Path> cell,
            Optional<String> diameter,
            Optional<String> spread,
            Optional<String> porosity,
            int spheres,
            Optional<String> thickness,
            Optional<String> width,
            boolean loose,
            Optional<String> binder,
            Optional<String> compress,
            boolean periodic,
            Optional<String> voxel,
            long seed) {}

    /// The order.
    ///
    /// @throws IllegalArgumentException that names the option, its value and what is allowed
    public static PackingStudy.Order order(Wishes w, String name) {
        Optional<Interlayer> layer = w.cell().map(file -> CellFile.read(file).cell().interlayer());
        double diameter =
                Option.quantity("--diameter", w.diameter(), "m", SMALLEST, LARGEST)
                        .orElseGet(() ->
                                layer.map(Interlayer::particleDiameter)
                                        .orElseThrow(() ->
                                                new IllegalArgumentException(
                                                        "name a cell file or give"
                                                                + " --diameter, for"
                                                                + " example 75nm")));
        double spread = Option.quantity("--spread", w.spread(), "1", 0, 1).orElse(0);
        double porosity =
                Option.quantity("--porosity", w.porosity(), "1", 0.05, 0.99)
                        .orElseGet(() -> layer.map(l -> l.pores().porosity()).orElse(0.4));
        DiameterDistribution sizes =
                spread > 0
                        ? new LogNormal(diameter, spread, Weighting.VOLUME)
                        : new Equal(diameter);
        Piece piece = piece(w, layer, diameter);
        PackingRecipe recipe =
                new PackingRecipe(
                        sizes,
                        piece.amount(),
                        porosity,
                        w.loose() ? new Arrangement.Loose(LOOSE_REACH) : new Arrangement.Close(),
                        piece.boundary(),
                        binder(w, layer),
                        decoration(layer),
                        w.seed());
        double voxel =
                Option.quantity("--voxel", w.voxel(), "m", SMALLEST / 100, LARGEST)
                        .orElse(diameter / VOXELS_PER_DIAMETER);
        return new PackingStudy.Order(
                name,
                words(recipe, diameter, spread, w),
                recipe,
                Option.quantity("--compress", w.compress(), "1", 0.05, 0.99),
                voxel);
    }

    /// A piece of a layer.
    private record Piece(Amount amount, Boundary boundary) {}

    /// The box that is asked for; without one, a cell's layer at its whole thickness between its
    /// walls, or, where it is so thick that walls do not matter, a piece from its inside.
    private static Piece piece(Wishes w, Optional<Interlayer> layer, double diameter) {
        OptionalDouble thickness =
                Option.quantity("--thickness", w.thickness(), "m", SMALLEST, 1e-2);
        OptionalDouble width = Option.quantity("--width", w.width(), "m", SMALLEST, 1e-2);
        if (thickness.isPresent() != width.isPresent()) {
            throw new IllegalArgumentException(
                    "--thickness and --width go together; without both, --spheres counts");
        }
        Boundary asked = w.periodic() ? Boundary.PERIODIC : Boundary.WALLS;
        if (thickness.isPresent()) {
            return new Piece(
                    new Amount.Filling(thickness.getAsDouble(), width.orElseThrow()), asked);
        }
        double whole = layer.map(Interlayer::thickness).orElse(0.0);
        if (whole > THICK * diameter) {
            return new Piece(new Amount.Count(w.spheres(), 1), Boundary.PERIODIC);
        }
        if (whole > 0 && !w.periodic()) {
            double solid = 1 - layer.orElseThrow().pores().porosity();
            double volume = w.spheres() * Math.PI / 6 * Math.pow(diameter, 3) / solid;
            return new Piece(new Amount.Filling(whole, Math.sqrt(volume / whole)), asked);
        }
        return new Piece(new Amount.Count(w.spheres(), 1), asked);
    }

    private static @Nullable BinderRecipe binder(Wishes w, Optional<Interlayer> layer) {
        double share =
                Option.quantity("--binder", w.binder(), "1", 0, 0.9)
                        .orElseGet(() -> layer.map(Interlayer::binderFraction).orElse(0.0));
        return share == 0
                ? null
                : new BinderRecipe(
                        share / (1 - share),
                        layer.map(l -> l.scaffold().density()).orElse(ANY_DENSITY),
                        layer.map(Interlayer::binderDensity).orElse(ANY_DENSITY),
                        BINDER_REACH);
    }

    private static @Nullable DecorationRecipe decoration(Optional<Interlayer> layer) {
        Optional<Decoration> decoration = layer.flatMap(Interlayer::decoration);
        if (decoration.isEmpty()) {
            return null;
        }
        Decoration d = decoration.get();
        return new DecorationRecipe(
                new Equal(d.particleDiameter()),
                new DecorationRecipe.Loading.ByMass(
                        d.massFraction() / (1 - d.massFraction()),
                        layer.orElseThrow().scaffold().density(),
                        d.material().density()));
    }

    private static String words(PackingRecipe r, double diameter, double spread, Wishes w) {
        List<String> parts = new ArrayList<>();
        parts.add("spheres of " + Quantity.show(diameter, "m"));
        if (spread > 0) {
            parts.add(String.format(Locale.ROOT, "ln d spread by %.3g", spread));
        }
        parts.add(String.format(Locale.ROOT, "porosity %.3g", r.porosity()));
        parts.add(w.loose() ? "loose" : "close");
        if (r.binder() != null) {
            parts.add(
                    String.format(
                            Locale.ROOT,
                            "binder %.3g of the spheres' volume",
                            r.binder().volumeRatio()));
        }
        if (r.decoration() != null) {
            parts.add("decorated");
        }
        w.compress().ifPresent(c -> parts.add("pressed to porosity " + c));
        parts.add(
                r.boundary() == Boundary.PERIODIC
                        ? "periodic in all directions"
                        : "between flat walls");
        parts.add("seed " + r.seed());
        return "random packing: " + String.join(", ", parts);
    }
}
