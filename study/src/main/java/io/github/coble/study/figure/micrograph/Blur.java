package io.github.coble.study.figure.micrograph;

/// Means over the surroundings of each pixel of a square whose sides are joined.
final class Blur {
    private Blur() {}

    /// A Gaussian mean.
    ///
    /// @param sigma its standard deviation in pixels
    static float[] of(float[] field, int n, double sigma) {
        int reach = Math.min((int) Math.ceil(3 * sigma), (n - 1) / 2);
        double[] weights = new double[2 * reach + 1];
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
            weights[k + reach] = sigma > 0 ? Math.exp(-0.5 * k * k / (sigma * sigma)) : 1;
            sum += weights[k + reach];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return along(along(field, n, 1, weights), n, n, weights);
    }

    /// Along rows (stride 1) or columns (stride n).
    private static float[] along(float[] field, int n, int stride, double[] weights) {
        int reach = weights.length / 2;
        int across = stride == 1 ? n : 1;
        float[] out = new float[field.length];
        float[] joined = new float[n + 2 * reach];
        for (int line = 0; line < n; line++) {
            for (int x = 0; x < joined.length; x++) {
                joined[x] = field[line * across + Math.floorMod(x - reach, n) * stride];
            }
            for (int x = 0; x < n; x++) {
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * joined[x + k];
                }
                out[line * across + x * stride] = (float) sum;
            }
        }
        return out;
    }
}
