package io.github.coble.numerics.multigrid;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The same with the JVM's vectors, in a third of the time (docs/performance.md).
final class VectorFaceRows implements FaceRows {
    /// Longer vectors straddle cache lines too often.
    private static final VectorSpecies<Float> FLOATS =
            FloatVector.SPECIES_PREFERRED.length() > FloatVector.SPECIES_256.length()
                    ? FloatVector.SPECIES_256
                    : FloatVector.SPECIES_PREFERRED;

    private static final VectorSpecies<Double> DOUBLES =
            VectorSpecies.of(double.class, FLOATS.vectorShape());

    private static final int LANES = FLOATS.length();

    @Override
    public void apply(FaceStencil s, int at, float[] p, double[] t, float[] q) {
        int end = at + FLOATS.loopBound(t.length);
        for (int c = at; c < end; c += LANES) {
            load(s.diagonal, c).mul(load(p, c)).sub(around(s, c, p)).intoArray(q, c);
        }
        for (int c = end; c < at + t.length; c++) {
            q[c] = s.diagonal[c] * p[c] - single(s, c, p);
        }
    }

    @Override
    public void addResidual(FaceStencil s, int at, float[] u, float[] b, double[] t, double[] sum) {
        int bound = FLOATS.loopBound(t.length);
        for (int k = 0; k < bound; k += LANES) {
            int c = at + k;
            FloatVector flow = load(s.diagonal, c).mul(load(u, c)).sub(around(s, c, u));
            FloatVector left = load(b, c).sub(flow);
            add((DoubleVector) left.convert(VectorOperators.F2D, 0), sum, k);
            add((DoubleVector) left.convert(VectorOperators.F2D, 1), sum, k + DOUBLES.length());
        }
        for (int k = bound; k < t.length; k++) {
            int c = at + k;
            sum[k] += b[c] - (s.diagonal[c] * u[c] - single(s, c, u));
        }
    }

    private static void add(DoubleVector part, double[] sum, int k) {
        DoubleVector.fromArray(DOUBLES, sum, k).add(part).intoArray(sum, k);
    }

    @Override
    public void smooth(
            FaceStencil s, int at, float w, float[] u, float[] b, double[] t, float[] out) {
        float keep = 1 - w;
        int end = at + FLOATS.loopBound(t.length);
        for (int c = at; c < end; c += LANES) {
            FloatVector step = load(b, c).add(around(s, c, u)).mul(w).mul(load(s.inverse, c));
            load(u, c).mul(keep).add(step).intoArray(out, c);
        }
        for (int c = end; c < at + t.length; c++) {
            out[c] = keep * u[c] + w * (b[c] + single(s, c, u)) * s.inverse[c];
        }
    }

    private static FloatVector around(FaceStencil s, int c, float[] u) {
        int x = s.box().planeStride();
        int y = s.box().rowStride();
        FloatVector alongZ = pair(s.gz, u, c - 1, c, c + 1);
        FloatVector alongY = pair(s.gy, u, c - y, c, c + y);
        FloatVector alongX = pair(s.gx, u, c - x, c, c + x);
        return alongZ.add(alongY).add(alongX);
    }

    private static FloatVector pair(float[] g, float[] u, int before, int c, int after) {
        return load(g, before).mul(load(u, before)).add(load(g, c).mul(load(u, after)));
    }

    private static FloatVector load(float[] from, int c) {
        return FloatVector.fromArray(FLOATS, from, c);
    }

    private static float single(FaceStencil s, int c, float[] u) {
        int x = s.box().planeStride();
        int y = s.box().rowStride();
        float alongZ = s.gz[c - 1] * u[c - 1] + s.gz[c] * u[c + 1];
        float alongY = s.gy[c - y] * u[c - y] + s.gy[c] * u[c + y];
        float alongX = s.gx[c - x] * u[c - x] + s.gx[c] * u[c + x];
        return alongZ + alongY + alongX;
    }
}
