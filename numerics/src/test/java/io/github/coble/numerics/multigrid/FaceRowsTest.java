package io.github.coble.numerics.multigrid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.numerics.parallel.Workers;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Vectors and plain loops give the same bits.
class FaceRowsTest {
    private static final FaceRows PLAIN = new PlainFaceRows();
    private static final FaceRows VECTORS = new VectorFaceRows();
    private static final float DAMPING = 0.8f;

    private static float[] random(int length, Random random) {
        float[] values = new float[length];
        for (int k = 0; k < length; k++) {
            values[k] = random.nextFloat(-1, 1);
        }
        return values;
    }

    private static float[] conductances(int length, Random random) {
        float[] values = random(length, random);
        for (int k = 0; k < length; k++) {
            values[k] = Math.max(values[k], 0);
        }
        return values;
    }

    /// Rows shorter than a vector, as long, and with a rest.
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 16, 37})
    void vectorsGiveThePlainBits(int length) {
        Box box = Box.between(3, 4, length, Direction.X, Side.PERIODIC);
        Random random = new Random(length);
        float[] u = random(box.length(), random);
        float[] b = random(box.length(), random);
        try (Workers workers = Workers.of(1)) {
            FaceStencil stencil =
                    FaceStencil.of(
                            box,
                            conductances(box.length(), random),
                            conductances(box.length(), random),
                            conductances(box.length(), random),
                            conductances(box.length(), random),
                            workers);
            for (int row = 0; row < box.rows(); row++) {
                int at = box.row(row);
                assertThat(applied(VECTORS, stencil, at, u))
                        .isEqualTo(applied(PLAIN, stencil, at, u));
                assertThat(smoothed(VECTORS, stencil, at, u, b))
                        .isEqualTo(smoothed(PLAIN, stencil, at, u, b));
                assertThat(residual(VECTORS, stencil, at, u, b))
                        .isEqualTo(residual(PLAIN, stencil, at, u, b));
            }
        }
    }

    /// Tests run with the module of vectors; without it the plain loops would be tested twice.
    @Test
    void vectorsAreChosenWhereTheyAre() {
        assertThat(FaceRows.fastest()).isInstanceOf(VectorFaceRows.class);
    }

    private static float[] applied(FaceRows rows, FaceStencil stencil, int at, float[] p) {
        float[] out = new float[p.length];
        rows.apply(stencil, at, p, new double[stencil.box().z()], out);
        assertThat(out[at]).isNotZero();
        return out;
    }

    private static float[] smoothed(
            FaceRows rows, FaceStencil stencil, int at, float[] u, float[] b) {
        float[] out = new float[u.length];
        rows.smooth(stencil, at, DAMPING, u, b, new double[stencil.box().z()], out);
        assertThat(out[at]).isNotZero();
        return out;
    }

    private static double[] residual(
            FaceRows rows, FaceStencil stencil, int at, float[] u, float[] b) {
        double[] sum = new double[stencil.box().z()];
        sum[0] = 1;
        rows.addResidual(stencil, at, u, b, new double[sum.length], sum);
        assertThat(sum[0]).isNotEqualTo(1);
        return sum;
    }
}
