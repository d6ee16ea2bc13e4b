package io.github.coble.model.field;

import io.github.coble.numerics.parallel.Workers;

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
    double[] average(double[] values, Workers workers) {
        double[] along = new double[values.length];
        double[] out = new double[values.length];
        workers.forEach(columns, 8, (from, to) -> alongRows(values, from, to, along));
        workers.forEach(columns, 8, (from, to) -> acrossRows(along, from, to, out));
        return out;
    }

    private void alongRows(double[] values, int from, int to, double[] out) {
        int reach = weights.length - 1;
        double[] line = new double[columns + 2 * reach];
        for (int row = from; row < to; row++) {
            int at = row * columns;
            for (int k = 0; k < line.length; k++) {
                line[k] = values[at + Math.floorMod(k - reach, columns)];
            }
            for (int j = 0; j < columns; j++) {
                double sum = weights[0] * line[j + reach];
                for (int k = 1; k <= reach; k++) {
                    sum += weights[k] * (line[j + reach - k] + line[j + reach + k]);
                }
                out[at + j] = sum;
            }
        }
    }

    private void acrossRows(double[] values, int from, int to, double[] out) {
        for (int row = from; row < to; row++) {
            int at = row * columns;
            for (int j = 0; j < columns; j++) {
                out[at + j] = weights[0] * values[at + j];
            }
            for (int k = 1; k < weights.length; k++) {
                double weight = weights[k];
                int low = Math.floorMod(row - k, columns) * columns;
                int high = Math.floorMod(row + k, columns) * columns;
                for (int j = 0; j < columns; j++) {
                    out[at + j] += weight * (values[low + j] + values[high + j]);
                }
            }
        }
    }
}
