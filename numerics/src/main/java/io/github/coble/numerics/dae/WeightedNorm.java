package io.github.coble.numerics.dae;

/// The weighted root mean square in which errors and corrections are measured (N-4).
final class WeightedNorm {

    private WeightedNorm() {}

    /// sqrt(mean (v_i w_i)²) [-].
    static double of(double[] v, double[] w) {
        double sum = 0.0;
        for (int i = 0; i < v.length; i++) {
            double s = v[i] * w[i];
            sum += s * s;
        }
        return Math.sqrt(sum / v.length);
    }

    /// Index of the largest |v_i w_i|, or of the first that is not a number.
    static int worst(double[] v, double[] w) {
        int worst = 0;
        double largest = -1.0;
        for (int i = 0; i < v.length; i++) {
            double s = Math.abs(v[i] * w[i]);
            if (Double.isNaN(s)) {
                return i;
            }
            if (s > largest) {
                largest = s;
                worst = i;
            }
        }
        return worst;
    }
}
