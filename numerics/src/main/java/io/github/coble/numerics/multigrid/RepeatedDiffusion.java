package io.github.coble.numerics.multigrid;

import io.github.coble.numerics.parallel.Workers;

/// Solves flux balances (N-21) on the same faces again and again, while conductances to given
/// values change: coarse faces are summed once, all fields are used again.
public final class RepeatedDiffusion {
    private final FaceStencil stencil;
    private final float[] faces;
    private final ConjugateGradientWorkspace run;
    private final Transfer transfer;
    private final Workers workers;

    /// @param alongX conductance from each cell to the next along x, on the fields of the box; kept
    ///   and given the values of the sides they stand for
    /// @param alongY along y
    /// @param alongZ along z
    public RepeatedDiffusion(
            Box box, float[] alongX, float[] alongY, float[] alongZ, Workers workers) {
        this.workers = workers;
        stencil = FaceStencil.of(box, alongX, alongY, alongZ, new float[box.length()], workers);
        faces = stencil.faces(workers);
        run = new ConjugateGradientWorkspace(stencil, CycleOptions.ANCHORED, workers);
        transfer = new Transfer(box);
    }

    /// Lowers the energy of zero to its minimum, as [BoxDiffusion#minimise].
    ///
    /// @param given conductance from each cell to a given value
    /// @param residual overwritten by that of the solution
    /// @param values zeros, overwritten by the solution
    public Minimum minimise(
            float[] given, float[] residual, float[] values, BoxDiffusion.Stop stop) {
        stencil.give(faces, given, workers);
        run.below().give(given, transfer, workers);
        run.start(residual, values);
        return BoxDiffusion.descend(run, 0, stop);
    }
}
