package io.github.coble.porescale.packing;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.porescale.packing.DecorationRecipe.Loading;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a recipe amounts to before anything has a place: the box, every diameter, the binder.
///
/// ```text
///   (V_s + V_b + V_d) / V = 1 - eps                                                       (P-40)
/// ```
///
/// Diameters are drawn at the quantiles (i + ½)/n of their distribution and shuffled, so that two
/// seeds differ in the places of the spheres and not in their sizes.
///
/// @param box size of it [m]
/// @param diameters of the scaffold [m]
/// @param decoration diameters of the small particles [m]
/// @param binderVolume \[m³\]
/// @param diameterScale by which the drawn diameters of the scaffold were multiplied
record PackingPlan(
        Box box,
        double[] diameters,
        double[] decoration,
        double binderVolume,
        double diameterScale) {
    /// Spheres beyond which the list of neighbours does not fit into an array.
    static final int MOST_SPHERES = 80_000_000;

    /// Share of a surface that equal discs cover at most when they come one after another at random
    /// and stay: 0.547 for very many (E. L. Hinrichsen, J. Feder, T. Jøssang, J. Stat. Phys. 44
    /// (1986) 793), and what they scatter by where there are few.
    private static final double FULL_OF_EQUAL = 0.56;

    private static final int SAMPLE_PURPOSE = 1;
    private static final int DECORATION_PURPOSE = 2;

    /// A drawn number of spheres changes their mean volume where the tail is long: so often at most
    /// it is drawn anew.
    private static final int DRAWS = 20;

    static PackingPlan of(PackingRecipe recipe) {
        return switch (recipe.amount()) {
            case Amount.Filling f ->
                    filling(recipe, new Box(f.thickness(), f.width(), recipe.boundary()));
            case Amount.Count c -> count(recipe, c);
        };
    }

    private static double binderRatio(PackingRecipe recipe) {
        return recipe.binder() == null ? 0 : recipe.binder().volumeRatio();
    }

    private static PackingPlan count(PackingRecipe recipe, Amount.Count amount) {
        double[] diameters = sample(recipe.diameters(), amount.spheres());
        double solid = volume(diameters);
        double[] decoration = decoration(recipe, amount.spheres(), solid);
        double binder = binderRatio(recipe) * solid;
        double all = (solid + binder + volume(decoration)) / (1 - recipe.porosity());
        double width = Math.cbrt(all / amount.aspect());
        Box box = new Box(amount.aspect() * width, width, recipe.boundary());
        return shuffled(recipe, new PackingPlan(box, diameters, decoration, binder, 1));
    }

    private static PackingPlan filling(PackingRecipe recipe, Box box) {
        double target = (1 - recipe.porosity()) * box.volume();
        double perSphere = recipe.diameters().meanVolume();
        double[] diameters = new double[0];
        double[] decoration = new double[0];
        double needed = target;
        double guess = target / (1 + binderRatio(recipe)) / perSphere;
        for (int draw = 0; draw < DRAWS; draw++) {
            int n = spheres(guess, box);
            if (n == diameters.length) {
                break;
            }
            diameters = sample(recipe.diameters(), n);
            double drawn = volume(diameters);
            double ratio = massShare(recipe);
            needed = target / (1 + binderRatio(recipe) + ratio);
            decoration = decoration(recipe, n, needed);
            if (ratio == 0) {
                needed = (target - volume(decoration)) / (1 + binderRatio(recipe));
            }
            if (!(needed > 0)) {
                throw invalid(
                        "decoration",
                        "the small particles alone would take more than the solid share of a"
                                + " porosity of "
                                + recipe.porosity()
                                + "; use fewer or smaller ones");
            }
            guess = n * needed / drawn;
        }
        double scale = Math.cbrt(needed / volume(diameters));
        for (int i = 0; i < diameters.length; i++) {
            diameters[i] *= scale;
        }
        double binder = binderRatio(recipe) * needed;
        return shuffled(recipe, new PackingPlan(box, diameters, decoration, binder, scale));
    }

    private static int spheres(double guess, Box box) {
        if (guess > MOST_SPHERES) {
            throw invalid(
                    "amount",
                    String.format(
                            Locale.ROOT,
                            "a box of %.4g m x %.4g m x %.4g m would take %.3g spheres, at most"
                                    + " %d can be packed; make the box smaller or the spheres"
                                    + " larger",
                            box.thickness(),
                            box.width(),
                            box.width(),
                            guess,
                            MOST_SPHERES));
        }
        return Math.max(1, (int) Math.round(guess));
    }

    /// Volume of the decoration over that of the scaffold where it is given by mass, else 0.
    private static double massShare(PackingRecipe recipe) {
        return recipe.decoration() != null
                        && recipe.decoration().loading() instanceof Loading.ByMass m
                ? m.massRatio() * m.scaffoldDensity() / m.decorationDensity()
                : 0;
    }

    private static double[] decoration(PackingRecipe recipe, int spheres, double solid) {
        DecorationRecipe decoration = recipe.decoration();
        if (decoration == null) {
            return new double[0];
        }
        double each = decoration.diameters().meanVolume();
        double count =
                switch (decoration.loading()) {
                    case Loading.ByMass _ -> solid * massShare(recipe) / each;
                    case Loading.PerSphere p -> p.number() * spheres;
                };
        if (count > MOST_SPHERES) {
            throw invalid(
                    "decoration",
                    String.format(
                            Locale.ROOT,
                            "%.3g small particles are more than %d; make them larger or the"
                                    + " box smaller",
                            count,
                            MOST_SPHERES));
        }
        double[] drawn = sample(decoration.diameters(), Math.max(1, (int) Math.round(count)));
        if (decoration.loading() instanceof Loading.ByMass) {
            double scale = Math.cbrt(solid * massShare(recipe) / volume(drawn));
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] *= scale;
            }
        }
        return drawn;
    }

    /// Refuses small particles that cannot all find a place before any is looked for: beyond what a
    /// free surface takes, a search fails only after very many tries.
    ///
    /// A small particle takes the cap of half-angle α from the shell of places around its host, sin
    /// α = r_d / (r + r_d); caps that do not overlap (P-51). Contacts, binder and walls take more,
    /// so what passes may still be too much.
    private static void requireSurface(PackingPlan plan) {
        double[] small = plan.decoration;
        if (small.length == 0) {
            return;
        }
        double least = Arrays.stream(small).min().orElseThrow();
        double most = Arrays.stream(small).max().orElseThrow();
        double covered = least == most ? FULL_OF_EQUAL : 1;
        double places = 0;
        for (double d : plan.diameters) {
            double sine = least / (d + least);
            places += covered * 2 / (1 - Math.sqrt(1 - sine * sine));
        }
        if (small.length > places) {
            throw invalid(
                    "decoration",
                    String.format(
                            Locale.ROOT,
                            "%d small particles of %.3g nm, %.0f per sphere; the surface of the"
                                    + " scaffold has places for at most %.0f per sphere: use"
                                    + " fewer, less mass, or larger particles at the same mass",
                            small.length,
                            least * 1e9,
                            (double) small.length / plan.diameters.length,
                            Math.floor(places / plan.diameters.length)));
        }
    }

    private static PackingPlan shuffled(PackingRecipe recipe, PackingPlan plan) {
        requireSurface(plan);
        new SeededNumbers(recipe.seed(), SAMPLE_PURPOSE).shuffle(plan.diameters);
        new SeededNumbers(recipe.seed(), DECORATION_PURPOSE).shuffle(plan.decoration);
        if (plan.diameters.length > MOST_SPHERES) {
            throw invalid(
                    "amount",
                    plan.diameters.length + " spheres; at most " + MOST_SPHERES + " can be packed");
        }
        return plan;
    }

    private static double[] sample(DiameterDistribution distribution, int n) {
        double[] drawn = new double[n];
        for (int i = 0; i < n; i++) {
            drawn[i] = distribution.quantile((i + 0.5) / n);
        }
        return drawn;
    }

    private static double volume(double[] diameters) {
        double sum = 0;
        for (double d : diameters) {
            sum += d * d * d;
        }
        return Math.PI / 6 * sum;
    }

    private static InvalidInputException invalid(String path, String message) {
        return new InvalidInputException(List.of(new Fault(path, message)));
    }
}
