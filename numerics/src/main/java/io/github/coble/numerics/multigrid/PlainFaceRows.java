package io.github.coble.numerics.multigrid;

/// Loops that the compiler takes several cells at a time: see [Stencil] for what forbids it.
final class PlainFaceRows implements FaceRows {
    @Override
    public void apply(FaceStencil s, int at, float[] p, double[] t, float[] q) {
        around(s, at, p, t);
        for (int k = 0; k < t.length; k++) {
            q[at + k] = s.diagonal[at + k] * p[at + k] - (float) t[k];
        }
    }

    @Override
    public void addResidual(FaceStencil s, int at, float[] u, float[] b, double[] t, double[] sum) {
        around(s, at, u, t);
        for (int k = 0; k < t.length; k++) {
            sum[k] += b[at + k] - (s.diagonal[at + k] * u[at + k] - (float) t[k]);
        }
    }

    @Override
    public void smooth(
            FaceStencil s, int at, float w, float[] u, float[] b, double[] t, float[] out) {
        around(s, at, u, t);
        float keep = 1 - w;
        for (int k = 0; k < t.length; k++) {
            out[at + k] = keep * u[at + k] + w * (b[at + k] + (float) t[k]) * s.inverse[at + k];
        }
    }

    /// t ← what the neighbours contribute; the face towards the one before has its conductance.
    private static void around(FaceStencil s, int at, float[] u, double[] t) {
        int x = s.box().planeStride();
        int y = s.box().rowStride();
        setPair(s.gz, u, at - 1, at, at + 1, t);
        addPair(s.gy, u, at - y, at, at + y, t);
        addPair(s.gx, u, at - x, at, at + x, t);
    }

    private static void setPair(float[] g, float[] u, int before, int at, int after, double[] t) {
        for (int k = 0; k < t.length; k++) {
            t[k] = g[before + k] * u[before + k] + g[at + k] * u[after + k];
        }
    }

    private static void addPair(float[] g, float[] u, int before, int at, int after, double[] t) {
        for (int k = 0; k < t.length; k++) {
            t[k] = (float) t[k] + (g[before + k] * u[before + k] + g[at + k] * u[after + k]);
        }
    }
}
