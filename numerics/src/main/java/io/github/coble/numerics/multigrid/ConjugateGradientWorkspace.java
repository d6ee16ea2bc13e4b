package io.github.coble.numerics.multigrid;

import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Fields of one run of conjugate gradients on the finest level.
final class ConjugateGradientWorkspace {
    private final Stencil stencil;
    private final Box box;
    private final Workers workers;
    private final CycleOptions options;
    private final LevelWorkspace below;
    private final Transfer transfer;
    private final float[] p;
    private float[] q;
    private float[] z;
    private float[] r;
    private float @Nullable [] x;

    ConjugateGradientWorkspace(Stencil stencil, CycleOptions options, Workers workers) {
        this.stencil = stencil;
        this.box = stencil.box();
        this.workers = workers;
        this.options = options;
        this.p = new float[box.length()];
        this.q = new float[box.length()];
        this.z = new float[box.length()];
        this.transfer = new Transfer(box);
        this.below = new LevelWorkspace(stencil.halved(workers), options, workers);
        this.r = new float[0];
    }

    /// The level below the finest.
    LevelWorkspace below() {
        return below;
    }

    /// Starts with a residual, which is overwritten, as are the values.
    void start(float[] residual, float @Nullable [] values) {
        r = residual;
        x = values;
        box.forRows(
                workers,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        stencil.relaxRow(box.row(row), options.damping(0), r, z);
                    }
                });
    }

    /// q ← B r; returns (r, q). z must hold the first sweep.
    double precondition() {
        for (int s = 1; s < options.sweeps(); s++) {
            sweep(options.damping(s));
        }
        box.wrap(z);
        transfer.restrict(stencil, r, z, below, workers);
        below.solve(workers);
        transfer.correct(stencil, options.overCorrection(), below, z, workers);
        for (int s = options.sweeps() - 1; s > 0; s--) {
            sweep(options.damping(s));
        }
        return sweep(options.damping(0));
    }

    /// One sweep from z into q, then exchanged; returns (r, new z).
    private double sweep(float w) {
        box.wrap(z);
        float[] u = z;
        float[] out = q;
        double dot =
                box.sumOverRows(
                        workers,
                        (from, to) -> {
                            double[] t = new double[box.z()];
                            double[] sum = new double[box.z()];
                            for (int row = from; row < to; row++) {
                                int at = box.row(row);
                                stencil.smoothRow(at, w, u, r, t, out);
                                RowLoops.addProducts(at, r, out, sum);
                            }
                            return RowLoops.total(sum);
                        });
        z = out;
        q = u;
        return dot;
    }

    /// p ← 1 at cells that take part.
    void turnToOne() {
        double[] ones = new double[box.z()];
        Arrays.fill(ones, 1);
        Arrays.fill(p, 0);
        box.forRows(
                workers,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        stencil.addRow(box.row(row), ones, p);
                    }
                });
    }

    /// p ← z + beta p.
    void turn(float beta) {
        box.forRows(
                workers,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        int at = box.row(row);
                        RowLoops.turn(at, box.z(), beta, z, p);
                    }
                });
    }

    /// q ← A p; returns (p, q).
    double apply() {
        box.wrap(p);
        float[] out = q;
        return box.sumOverRows(
                workers,
                (from, to) -> {
                    double[] t = new double[box.z()];
                    double[] sum = new double[box.z()];
                    for (int row = from; row < to; row++) {
                        int at = box.row(row);
                        stencil.applyRow(at, p, t, out);
                        RowLoops.addProducts(at, p, out, sum);
                    }
                    return RowLoops.total(sum);
                });
    }

    /// r ← r − alpha q, z ← first sweep; returns the sum of r.
    double advance(float alpha) {
        float[] in = q;
        float[] out = z;
        return box.sumOverRows(
                workers,
                (from, to) -> {
                    double[] sum = new double[box.z()];
                    for (int row = from; row < to; row++) {
                        int at = box.row(row);
                        RowLoops.subtract(at, alpha, in, r, sum);
                        stencil.relaxRow(at, options.damping(0), r, out);
                        if (x != null) {
                            RowLoops.add(at, box.z(), alpha, p, x);
                        }
                    }
                    return RowLoops.total(sum);
                });
    }
}
