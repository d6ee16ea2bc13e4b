package io.github.coble.porescale.packing;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.numerics.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Presses a packing along its thickness to a lower porosity, at constant width and solid volume.
///
/// ```text
///   L' = L (1 - eps) / (1 - eps')                                                         (P-48)
/// ```
///
/// In steps of at most [#STRAIN] all centres move with the box, then spheres that overlap push each
/// other apart. Spheres stay rigid; binder and decoration give way and are placed anew with the
/// same volume and the same small particles. Friction, and with it the pressure that this takes, is
/// not computed.
public final class Compression {
    /// Largest strain of a step.
    private static final double STRAIN = 0.01;

    private static final int STEPS = 5000;

    private Compression() {}

    /// The packing at a lower porosity.
    ///
    /// @param porosity after, binder and decoration included
    /// @param seed of the new places of the decoration
    /// @throws InvalidInputException if the spheres jam before, naming what was reached
    public static Packing to(Packing packing, double porosity, long seed, Workers workers) {
        double before = PackingMeasures.porosity(packing);
        if (!(porosity > 0 && porosity <= before)) {
            throw fault(
                    String.format(
                            Locale.ROOT,
                            "%s is not between 0 and %.6f, the porosity before; compression only"
                                    + " lowers it",
                            porosity,
                            before));
        }
        double unit = packing.scaffold().meanDiameter();
        double target = packing.box().thickness() * (1 - before) / (1 - porosity);
        int steps = (int) Math.ceil(Math.log(packing.box().thickness() / target) / STRAIN);
        Box box = packing.box();
        Spheres scaffold = packing.scaffold();
        double ratio = Math.pow(target / box.thickness(), 1.0 / Math.max(1, steps));
        for (int s = 1; s <= steps; s++) {
            double thickness = s == steps ? target : box.thickness() * ratio;
            Box smaller = new Box(thickness, box.width(), box.boundary());
            RelaxationWorkspace workspace =
                    RandomPacking.workspace(
                            pressed(scaffold, box, smaller), smaller, unit, workers);
            if (!workspace.relax(0, STEPS)) {
                double reached = 1 - (1 - before) * packing.box().thickness() / box.thickness();
                throw fault(
                        String.format(
                                Locale.ROOT,
                                "%s is beyond where the spheres jam; %.4f was reached: ask for that"
                                        + " or more",
                                porosity,
                                Math.ceil(1e4 * reached) / 1e4));
            }
            scaffold = RandomPacking.spheres(workspace, smaller, unit);
            box = smaller;
        }
        List<String> notes = new ArrayList<>(packing.notes());
        notes.add("compressed: to a porosity of " + porosity + " with seed " + seed);
        double[] decoration = new double[packing.decoration().count()];
        for (int i = 0; i < decoration.length; i++) {
            decoration[i] = packing.decoration().diameter(i);
        }
        return RandomPacking.finished(
                box,
                scaffold,
                packing.binder().reach(),
                packing.binder().volume(),
                decoration,
                seed,
                workers,
                notes);
    }

    private static double[] pressed(Spheres spheres, Box before, Box after) {
        double[] p = spheres.centresAndRadii();
        for (int i = 0; i < p.length; i += 4) {
            double low = before.periodicInX() ? 0 : p[i + 3];
            p[i] =
                    low
                            + (p[i] - low)
                                    * (after.thickness() - 2 * low)
                                    / (before.thickness() - 2 * low);
        }
        return p;
    }

    private static InvalidInputException fault(String message) {
        return new InvalidInputException(List.of(new Fault("porosity", message)));
    }
}
