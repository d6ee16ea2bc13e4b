package io.github.coble.model.field;

import static io.github.coble.model.column.Smoothing.TOUCHING_AT;
import static io.github.coble.model.column.Smoothing.present;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.numerics.complementarity.SmoothStep;
import io.github.coble.numerics.parallel.Workers;

/// What stays as it is during a step: pressures at which columns open (F-4), their active and
/// touched areas (T-12, T-14).
final class Openings {
    /// Share of opened surroundings from which a front has all of its effect.
    private static final double FRONT_AT = 0.05;

    /// Range of a front's effect over the opening length: the standard deviation of the weights of
    /// the surroundings.
    private static final double FRONT_RANGE = 0.25;

    /// Range in which attached places are ligaments, over the opening length: the standard
    /// deviation of the weights.
    private static final double LIGAMENT_RANGE = 0.15;

    /// Share of opened surroundings from which a ligament starts to come off, and at which it has.
    private static final double LIGAMENT_FROM = 0.4;

    private static final double LIGAMENT_AT = 0.6;

    private static final int GRAIN = 2048;

    final double[] collector;
    final double[] active;
    final double[] touched;

    private final ColumnConstants c;
    private final FieldLaws laws;
    private final double[] adhesion;
    private final GaussianKernel surroundings;
    private final GaussianKernel closeBy;
    private final Workers workers;
    private final double[] open;

    Openings(
            FieldGrid grid,
            ColumnConstants c,
            FieldLaws laws,
            double[] adhesion,
            double openingLength,
            Workers workers) {
        this.c = c;
        this.laws = laws;
        this.adhesion = adhesion;
        this.workers = workers;
        surroundings = GaussianKernel.of(grid, FRONT_RANGE * openingLength);
        closeBy = GaussianKernel.of(grid, LIGAMENT_RANGE * openingLength);
        int n = grid.size();
        collector = new double[n];
        active = new double[n];
        touched = new double[n];
        open = new double[n];
    }

    void set(FieldState s, double[] lift, double ride) {
        int n = open.length;
        workers.forEach(
                n,
                GRAIN,
                (from, to) -> {
                    for (int a = from; a < to; a++) {
                        open[a] = present(s.cap[a]);
                    }
                });
        double[] near = surroundings.average(open, workers);
        double[] close = closeBy.average(open, workers);
        workers.forEach(
                n,
                GRAIN,
                (from, to) -> {
                    for (int a = from; a < to; a++) {
                        set(s, a, near[a], close[a], lift[a], ride);
                    }
                });
    }

    private void set(FieldState s, int a, double near, double close, double lift, double ride) {
        double weakened = laws.frontWeakening() * Math.min(1, near / FRONT_AT);
        double barrier =
                laws.nucleation().pressure()
                        / ColumnConstants.MEGAPASCAL
                        * (1 - weakened)
                        * (1 - open[a])
                        * (1 - SmoothStep.value(close, LIGAMENT_FROM, LIGAMENT_AT));
        double excess = adhesion[a] * (c.collectorOpening - c.stack + barrier);
        // Above a crevice there is a gap under no load until lithium there stands as high as the
        // lifted pieces beside it (T-7).
        boolean gap = s.torn[a] != 0 && lift + s.cap[a] < ride;
        collector[a] = gap ? 0 : c.stack + excess;
        double filled = s.crept[a] + s.reduced[a];
        double metal = c.porosity * filled + Math.max(s.film[a], 0);
        active[a] = c.seeds + (1 - c.seeds) * (1 - Math.exp(-metal / c.spreading));
        double film = present(s.film[a]);
        double mouths = c.porosity * SmoothStep.value(filled, 0, TOUCHING_AT);
        touched[a] = film * c.filmCoverage + (1 - film) * mouths * c.mouthReactivity;
    }
}
