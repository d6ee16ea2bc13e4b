package io.github.coble.study.figure.micrograph;

/// Fields of columns on the pixels of a picture of the whole square.
///
/// Uniform cubic B-splines of the columns' values, periodic (de Boor, A Practical Guide to Splines,
/// 1978): twice continuously differentiable, so that shading shows no columns, never beyond the
/// values, and equal where those are equal. Where columns are finer than pixels, their means over
/// squares of 2 × 2 come first.
final class Upsampling {
    private Upsampling() {}

    /// The field on `pixels` × `pixels` pixels; rows follow the columns' first index.
    static float[] plane(float[] field, int columns, int pixels) {
        float[] values = field;
        int n = columns;
        while (n > pixels && n % 2 == 0) {
            values = halved(values, n);
            n /= 2;
        }
        float[] wide = new float[n * pixels];
        double[] w = new double[4];
        for (int x = 0; x < pixels; x++) {
            int first = weights((x + 0.5) * n / pixels, w);
            for (int i = 0; i < n; i++) {
                wide[i * pixels + x] = sum(values, i * n, 1, first, n, w);
            }
        }
        float[] all = new float[pixels * pixels];
        for (int y = 0; y < pixels; y++) {
            int first = weights((y + 0.5) * n / pixels, w);
            for (int x = 0; x < pixels; x++) {
                all[y * pixels + x] = sum(wide, x, pixels, first, n, w);
            }
        }
        return all;
    }

    /// The field on pixels, where only some of the columns count: their mean by the splines'
    /// weights and their own; 0 where none counts.
    ///
    /// @param weight 0 to 1 of each column
    /// @param share the weights on the pixels, by [#plane]
    static float[] plane(float[] field, float[] weight, float[] share, int columns, int pixels) {
        return quotient(plane(product(field, weight), columns, pixels), share);
    }

    private static float[] product(float[] a, float[] b) {
        float[] c = new float[a.length];
        for (int k = 0; k < c.length; k++) {
            c[k] = a[k] * b[k];
        }
        return c;
    }

    private static float[] quotient(float[] a, float[] b) {
        float[] c = new float[a.length];
        for (int k = 0; k < c.length; k++) {
            c[k] = b[k] > 0 ? a[k] / b[k] : 0;
        }
        return c;
    }

    /// The complement to 1 of each.
    static float[] rest(float[] shares) {
        float[] rest = new float[shares.length];
        for (int k = 0; k < rest.length; k++) {
            rest[k] = 1 - shares[k];
        }
        return rest;
    }

    /// Pixels along the middle of a row of columns or across the rows.
    ///
    /// @param start index of the first column
    /// @param stride from one to the next
    /// @param columns their number, joined at the ends
    /// @param pixels as many as the line gets
    record Line(int start, int stride, int columns, int pixels) {
        /// A field there.
        float[] of(float[] field) {
            float[] line = new float[pixels];
            double[] w = new double[4];
            for (int x = 0; x < pixels; x++) {
                int first = weights((x + 0.5) * columns / pixels, w);
                line[x] = sum(field, start, stride, first, columns, w);
            }
            return line;
        }

        /// A field there, where only some of the columns count, as in [#plane].
        float[] of(float[] field, float[] weight, float[] share) {
            return quotient(of(product(field, weight)), share);
        }
    }

    private static float sum(
            float[] values, int start, int stride, int first, int n, double[] weights) {
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            sum += weights[k] * values[start + stride * Math.floorMod(first + k, n)];
        }
        return (float) sum;
    }

    /// Sets the weights of four columns for a place in columns from the edge; returns the first.
    private static int weights(double at, double[] w) {
        double place = at - 0.5;
        int cell = (int) Math.floor(place);
        double t = place - cell;
        double s = 1 - t;
        w[0] = s * s * s / 6;
        w[1] = (4 - 6 * t * t + 3 * t * t * t) / 6;
        w[2] = (4 - 6 * s * s + 3 * s * s * s) / 6;
        w[3] = t * t * t / 6;
        return cell - 1;
    }

    private static float[] halved(float[] field, int n) {
        int m = n / 2;
        float[] half = new float[m * m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                int p = 2 * i * n + 2 * j;
                half[i * m + j] =
                        0.25f * (field[p] + field[p + 1] + field[p + n] + field[p + n + 1]);
            }
        }
        return half;
    }
}
