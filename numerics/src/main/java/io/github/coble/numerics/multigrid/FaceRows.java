package io.github.coble.numerics.multigrid;

/// Arithmetic on the rows of a [FaceStencil], from offset `at`; `t` is room for a row. All
/// implementations give the same bits.
sealed interface FaceRows permits PlainFaceRows, VectorFaceRows {
    /// The vectors of the JVM where it was started with their module, else plain loops.
    static FaceRows fastest() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorFaceRows()
                : new PlainFaceRows();
    }

    /// q ← A p.
    void apply(FaceStencil s, int at, float[] p, double[] t, float[] q);

    /// sum ← sum + b − A u, sum from its start.
    void addResidual(FaceStencil s, int at, float[] u, float[] b, double[] t, double[] sum);

    /// out ← u + w (b − A u) / diagonal.
    void smooth(FaceStencil s, int at, float w, float[] u, float[] b, double[] t, float[] out);
}
