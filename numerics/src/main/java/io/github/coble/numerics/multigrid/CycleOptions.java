package io.github.coble.numerics.multigrid;

import java.util.List;

/// How a cycle smooths and corrects.
///
/// @param dampings of the Jacobi sweeps before a correction, in their order; after it in the
///   opposite one, which keeps the cycle symmetric
/// @param overCorrection factor on corrections of blocks (N-24)
record CycleOptions(List<Float> dampings, float overCorrection) {
    CycleOptions {
        dampings = List.copyOf(dampings);
    }

    static final CycleOptions STANDARD = new CycleOptions(List.of(0.65f, 1.5f), 1.8f);

    /// Where many cells conduct to given values, so that little is left to coarse levels: more
    /// cycles, each for less.
    static final CycleOptions ANCHORED = new CycleOptions(List.of(0.8f), 1.4f);

    int sweeps() {
        return dampings.size();
    }

    float damping(int sweep) {
        return dampings.get(sweep);
    }
}
