package io.github.coble.numerics.multigrid;

import io.github.coble.numerics.parallel.Workers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One coarse level of a cycle with its fields, and the levels below it.
///
/// solve(): x ← B b with B the symmetric cycle of N-22: one damped Jacobi sweep, correction by the
/// next level enlarged by N-24, one more sweep. The last level is solved by elimination.
final class LevelWorkspace {
    private final FaceStencil stencil;
    private final CycleOptions options;
    final float[] b;
    private float[] x;
    private float[] other;
    private final Transfer transfer;
    private final @Nullable LevelWorkspace next;
    private final @Nullable DirectWorkspace direct;

    /// Sums of the faces' conductances and conductances to given values, where those change.
    private float @Nullable [] faces;

    private float @Nullable [] given;

    LevelWorkspace(FaceStencil stencil, CycleOptions options, Workers workers) {
        this.stencil = stencil;
        this.options = options;
        Box box = stencil.box();
        this.b = new float[box.length()];
        this.x = new float[box.length()];
        this.other = new float[box.length()];
        this.transfer = new Transfer(box);
        if (DirectWorkspace.fits(box)) {
            this.direct = new DirectWorkspace(stencil);
            this.next = null;
        } else {
            this.direct = null;
            this.next = new LevelWorkspace(stencil.halved(workers), options, workers);
        }
    }

    Box box() {
        return stencil.box();
    }

    /// Takes other conductances to given values, those of the level above summed over blocks.
    void give(float[] above, Transfer transferAbove, Workers workers) {
        if (faces == null || given == null) {
            faces = stencil.faces(workers);
            given = new float[stencil.box().length()];
        }
        transferAbove.sum(above, stencil.box(), given, workers);
        stencil.give(faces, given, workers);
        if (next != null) {
            next.give(given, transfer, workers);
        } else if (direct != null) {
            direct.factor(stencil);
        }
    }

    /// Values after the last solve().
    float[] x() {
        return x;
    }

    void solve(Workers workers) {
        if (direct != null) {
            direct.solve(b, x);
            stencil.box().wrap(x);
            return;
        }
        Box box = stencil.box();
        float w = options.damping(0);
        box.forRows(
                workers,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        stencil.relaxRow(box.row(row), w, b, x);
                    }
                });
        for (int s = 1; s < options.sweeps(); s++) {
            sweep(options.damping(s), workers);
        }
        LevelWorkspace below = Objects.requireNonNull(next);
        box.wrap(x);
        transfer.restrict(stencil, b, x, below, workers);
        below.solve(workers);
        transfer.correct(stencil, options.overCorrection(), below, x, workers);
        for (int s = options.sweeps() - 1; s >= 0; s--) {
            sweep(options.damping(s), workers);
        }
    }

    private void sweep(float w, Workers workers) {
        Box box = stencil.box();
        box.wrap(x);
        float[] from0 = x;
        float[] into = other;
        box.forRows(
                workers,
                (from, to) -> {
                    double[] t = new double[box.z()];
                    for (int row = from; row < to; row++) {
                        int at = box.row(row);
                        stencil.smoothRow(at, w, from0, b, t, into);
                    }
                });
        other = from0;
        x = into;
    }
}
