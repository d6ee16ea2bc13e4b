package io.github.coble.model.field;

/// Weighted averages over the surroundings of each column, with weights exp(−r²/2σ²), cut off at
/// 4σ, on the periodic square.
final class GaussianKernel {
    private static final double CUT_OFF = 4;

    private final int columns;
    private final double[] weights;

    private GaussianKernel(int columns, double[] weights) {
        this.columns = columns;
        this.weights = weights;
    }

    /// @param sigma σ [m]
    static GaussianKernel of(FieldGrid grid, double sigma) {
        double steps = sigma / grid.spacing();
        int reach = Math.min((int) Math.ceil(CUT_OFF * steps), (grid.columns() - 1) / 2);
        double[] weights = new double[reach + 1];
        double sum = 0;
        for (int k = 0; k <= reach; k++) {
            weights[k] = Math.exp(-0.5 * k * k / (steps * steps + 1e-30));
            sum += k == 0 ? 1 : 2 * weights[k];
        }
        for (int k = 0; k <= reach; k++) {
            weights[k] /= sum;
        }
        return new GaussianKernel(grid.columns(), weights);
    }

    /// Root of the sum of the squared weights over the plane: what averaging leaves of white noise.
    double rootOfSquares() {
        double sum = weights[0] * weights[0];
        for (int k = 1; k < weights.length; k++) {
            sum += 2 * weights[k] * weights[k];
        }
        return sum;
    }

    /// The averages, one per column.
    double[] average(double[] values) {
        return along(along(values, 1), columns);
    }

    private double[] along(double[] values, int step) {
        double[] out = new double[values.length];
        int across = step == 1 ? columns : 1;
        for (int line = 0; line < columns; line++) {
            int at = line * across;
            for (int n = 0; n < columns; n++) {
                double sum = weights[0] * values[at + n * step];
                for (int k = 1; k < weights.length; k++) {
                    int low = n - k < 0 ? n - k + columns : n - k;
                    int high = n + k >= columns ? n + k - columns : n + k;
                    sum += weights[k] * (values[at + low * step] + values[at + high * step]);
                }
                out[at + n * step] = sum;
            }
        }
        return out;
    }
}
