package io.github.coble.porescale.packing;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.numerics.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Makes packings from recipes: scaffold, then binder, then decoration.
///
/// Spheres never overlap: the soft spheres of the relaxation are a little larger than those of the
/// packing ([RelaxationWorkspace#MARGIN]), and it ends only when no hard ones overlap. The porosity
/// (P-40) is exact for spheres and as good as its volume for the binder. Works up to the jamming
/// limit; beyond it, the error names the porosity that was reached.
public final class RandomPacking {
    private static final int PLACE_PURPOSE = 3;
    static final int STEPS = 20_000;

    /// Steps of the attraction; clumps have formed by then.
    private static final int COHESIVE_STEPS = 400;

    /// Steps of each trial of the search for the jamming limit, and how often it is halved.
    private static final int TRIAL_STEPS = 3000;

    private static final int TRIALS = 7;

    private RandomPacking() {}

    /// The packing of a recipe; the same for every number of threads.
    ///
    /// @throws InvalidInputException if the spheres do not fit, naming what does
    public static Packing of(PackingRecipe recipe, Workers workers) {
        PackingPlan plan = PackingPlan.of(recipe);
        double reach = recipe.arrangement() instanceof Arrangement.Loose(double r) ? r : 0;
        double unit = Arrays.stream(plan.diameters()).average().orElseThrow();
        requireRoom(plan.box(), plan.diameters(), reach * unit);
        boolean endless = reach > 0 || plan.box().periodicInX();
        double[] start = thrownIn(plan, endless, recipe.seed());
        if (reach > 0) {
            start = drawnTogether(start, plan.box(), unit, reach, workers);
        }
        RelaxationWorkspace workspace = workspace(start, plan.box(), unit, workers);
        boolean free = workspace.relax(0, STEPS);
        if (!free) {
            throw jammed(recipe, plan, workspace);
        }
        List<String> notes = new ArrayList<>();
        notes.add("recipe: " + recipe);
        notes.add("seed: " + recipe.seed());
        notes.add("diameter scale: " + plan.diameterScale());
        Spheres scaffold = spheres(workspace, plan.box(), unit);
        return finished(
                plan.box(),
                scaffold,
                recipe.binder() == null ? 0 : recipe.binder().reach(),
                plan.binderVolume(),
                plan.decoration(),
                recipe.seed(),
                workers,
                notes);
    }

    /// Clumps of an endless packing, cut by the walls if there are any: between walls, attraction
    /// would draw the layer off them.
    ///
    /// @param spheres x, y, z, radius [m]
    /// @param reach of the attraction in units
    private static double[] drawnTogether(
            double[] spheres, Box box, double unit, double reach, Workers workers) {
        Box endless = new Box(box.thickness(), box.width(), Boundary.PERIODIC);
        RelaxationWorkspace workspace = workspace(spheres, endless, unit, workers);
        workspace.relax(0, COHESIVE_STEPS);
        workspace.relax(reach, COHESIVE_STEPS);
        double[] clumped = spheres(workspace, endless, unit).centresAndRadii();
        if (!box.periodicInX()) {
            for (int i = 0; i < clumped.length; i += 4) {
                double r = clumped[i + 3];
                clumped[i] = Math.clamp(clumped[i], r, box.thickness() - r);
            }
        }
        return clumped;
    }

    /// Adds binder and decoration to a scaffold.
    static Packing finished(
            Box box,
            Spheres scaffold,
            double reach,
            double binderVolume,
            double[] decoration,
            long seed,
            Workers workers,
            List<String> notes) {
        Necks necks = BinderPlacement.of(box, scaffold, reach, binderVolume, workers);
        Spheres small =
                DecorationWorkspace.place(
                        box,
                        scaffold,
                        necks,
                        decoration,
                        new SeededNumbers(seed, PLACE_PURPOSE + 1));
        return new Packing(box, scaffold, necks, small, notes);
    }

    /// Soft spheres in units of a length near their diameter.
    static RelaxationWorkspace workspace(
            double[] centresAndRadii, Box box, double unit, Workers workers) {
        double[] p = new double[centresAndRadii.length];
        for (int i = 0; i < p.length; i++) {
            double margin = i % 4 == 3 ? 1 + RelaxationWorkspace.MARGIN : 1;
            p[i] = centresAndRadii[i] / unit * margin;
        }
        return new RelaxationWorkspace(
                p, box.thickness() / unit, box.width() / unit, box.periodicInX(), workers);
    }

    /// The hard spheres of a relaxation [m].
    static Spheres spheres(RelaxationWorkspace workspace, Box box, double unit) {
        double[] p = workspace.p.clone();
        for (int i = 0; i < p.length; i += 4) {
            double d = 2 * p[i + 3] / (1 + RelaxationWorkspace.MARGIN) * unit;
            p[i] = box.periodicInX() ? wrapped(p[i] * unit, box.thickness()) : p[i] * unit;
            p[i + 1] = wrapped(p[i + 1] * unit, box.width());
            p[i + 2] = wrapped(p[i + 2] * unit, box.width());
            p[i + 3] = d;
        }
        return Spheres.of(p);
    }

    private static double wrapped(double x, double period) {
        double inside = x - period * Math.floor(x / period);
        return inside < period ? inside : 0;
    }

    /// Centres at random, in the order of cells two diameters wide, so that neighbours in space are
    /// neighbours in memory; x, y, z, radius [m].
    private static double[] thrownIn(PackingPlan plan, boolean endless, long seed) {
        SeededNumbers random = new SeededNumbers(seed, PLACE_PURPOSE);
        Box box = plan.box();
        int n = plan.diameters().length;
        double[] p = new double[4 * n];
        long[] key = new long[n];
        double mean = Arrays.stream(plan.diameters()).average().orElseThrow();
        for (int i = 0; i < n; i++) {
            double r = 0.5 * plan.diameters()[i];
            double low = endless ? 0 : r;
            p[4 * i] = low + (box.thickness() - 2 * low) * random.unit();
            p[4 * i + 1] = box.width() * random.unit();
            p[4 * i + 2] = box.width() * random.unit();
            p[4 * i + 3] = r;
            long cell = 0;
            for (int a = 0; a < 3; a++) {
                cell = cell << 11 | Math.min(2047, (long) (p[4 * i + a] / (2 * mean)));
            }
            key[i] = cell << 27 | i;
        }
        Arrays.sort(key);
        double[] ordered = new double[4 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(p, 4 * (int) (key[i] & (1 << 27) - 1), ordered, 4 * i, 4);
        }
        return ordered;
    }

    private static void requireRoom(Box box, double[] diameters, double reach) {
        double largest = Arrays.stream(diameters).max().orElseThrow();
        double mean = Arrays.stream(diameters).average().orElseThrow();
        double needed =
                2
                        * (largest * (1 + RelaxationWorkspace.MARGIN)
                                + RelaxationWorkspace.SKIN * mean
                                + reach);
        double along =
                box.periodicInX() || reach > 0
                        ? needed
                        : largest * (1 + RelaxationWorkspace.MARGIN);
        if (box.width() < needed || box.thickness() < along) {
            throw new InvalidInputException(
                    List.of(
                            new Fault(
                                    "amount",
                                    String.format(
                                            Locale.ROOT,
                                            "a box of %.4g m x %.4g m is too small for %d spheres"
                                                    + " up to %.4g m in diameter; at least %.4g m x"
                                                    + " %.4g m are needed: take a larger box or"
                                                    + " more spheres",
                                            box.thickness(),
                                            box.width(),
                                            diameters.length,
                                            largest,
                                            along,
                                            needed))));
        }
    }

    /// Shrinks the spheres until they fit, and says how dense that was.
    private static InvalidInputException jammed(
            PackingRecipe recipe, PackingPlan plan, RelaxationWorkspace workspace) {
        double low = 1 - Math.min(0.9, workspace.largestOverlap());
        double high = 1;
        double scale = 1;
        for (int trial = 0; trial < TRIALS; trial++) {
            double middle = 0.5 * (low + high);
            workspace.scaleRadii(middle / scale);
            scale = middle;
            if (workspace.relax(0, TRIAL_STEPS)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double solid = 0;
        for (double d : plan.diameters()) {
            solid += Math.PI / 6 * d * d * d;
        }
        double share = solid / plan.box().volume();
        double reached = 1 - (1 - recipe.porosity()) * low * low * low;
        return new InvalidInputException(
                List.of(
                        new Fault(
                                "porosity",
                                String.format(
                                        Locale.ROOT,
                                        "%s needs spheres on %.3f of the volume, where they jam;"
                                                + " %.3f was reached (spheres on %.3f): ask for"
                                                + " that or more, for more binder, a wider spread"
                                                + " of diameters or a thicker layer, whose walls"
                                                + " count less",
                                        recipe.porosity(),
                                        share,
                                        Math.ceil(1000 * reached) / 1000,
                                        share * low * low * low))));
    }
}
