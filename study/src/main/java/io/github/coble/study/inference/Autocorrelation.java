package io.github.coble.study.inference;

/// How many steps of a walk make one independent draw (I-8).
final class Autocorrelation {
    /// The sum is cut off where the lag is this many times the sum.
    private static final double WINDOW = 5;

    private Autocorrelation() {}

    /// The integrated autocorrelation time of a coordinate, in steps.
    ///
    /// Source: A. Sokal, Monte Carlo Methods in Statistical Mechanics (1997), section 3; averaged
    /// over walkers before the sum.
    ///
    /// @param chain `[step][walker]`
    static double time(double[][] chain) {
        int steps = chain.length;
        int walkers = steps == 0 ? 0 : chain[0].length;
        double all = 0;
        for (double[] row : chain) {
            for (double value : row) {
                all += value / ((double) steps * walkers);
            }
        }
        double zero = covariance(chain, 0, all);
        if (!(zero > 0)) {
            return Double.NaN;
        }
        double sum = 1;
        for (int lag = 1; lag < steps; lag++) {
            sum += 2 * covariance(chain, lag, all) / zero;
            if (lag >= WINDOW * sum) {
                break;
            }
        }
        return Math.max(sum, 1);
    }

    /// About the mean of all walkers: walkers that stay apart are seen as such.
    private static double covariance(double[][] chain, int lag, double mean) {
        double sum = 0;
        int steps = chain.length - lag;
        for (int k = 0; k < steps; k++) {
            for (int w = 0; w < chain[k].length; w++) {
                sum += (chain[k][w] - mean) * (chain[k + lag][w] - mean);
            }
        }
        return sum / ((double) steps * chain[0].length);
    }
}
