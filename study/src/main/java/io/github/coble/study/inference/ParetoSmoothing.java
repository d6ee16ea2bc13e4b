package io.github.coble.study.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Importance weights whose largest are replaced by the quantiles of a Pareto tail fitted to them,
/// and the shape of that tail (I-9).
///
/// Source: A. Vehtari, D. Simpson, A. Gelman, Y. Yao, J. Gabry, Pareto smoothed importance
/// sampling, JMLR 25 (2024) 72; the fit after J. Zhang, M. A. Stephens, Technometrics 51 (2009)
/// 316.
///
/// @param weights adding up to 1
/// @param shape k-hat of the tail; infinite where there are too few draws to fit one
public record ParetoSmoothing(double[] weights, double shape) {
    private static final int SMALLEST_TAIL = 5;
    private static final double PRIOR_DRAWS = 10;

    /// Smooths.
    ///
    /// @param logWeights up to a constant
    public static ParetoSmoothing of(double[] logWeights) {
        int n = logWeights.length;
        double most = Arrays.stream(logWeights).max().orElse(0);
        double[] weights = Arrays.stream(logWeights).map(l -> Math.exp(l - most)).toArray();
        int tail = (int) Math.min(Math.ceil(0.2 * n), Math.ceil(3 * Math.sqrt(n)));
        double shape = Double.POSITIVE_INFINITY;
        if (tail >= SMALLEST_TAIL && tail < n) {
            int[] order =
                    IntStream.range(0, n)
                            .boxed()
                            .sorted(Comparator.comparingDouble((Integer i) -> weights[i]))
                            .mapToInt(Integer::intValue)
                            .toArray();
            double cut = weights[order[n - tail - 1]];
            double[] excess = new double[tail];
            for (int k = 0; k < tail; k++) {
                excess[k] = weights[order[n - tail + k]] - cut;
            }
            if (excess[tail - 1] <= 1e-12 * (cut + excess[tail - 1])) {
                // All alike: nothing to smooth, and no tail at all.
                shape = Double.NEGATIVE_INFINITY;
            } else {
                Tail fitted = fit(excess);
                shape = fitted.shape;
                for (int k = 0; k < tail; k++) {
                    double q = cut + fitted.quantile((k + 0.5) / tail);
                    weights[order[n - tail + k]] = Math.min(q, 1);
                }
            }
        }
        double sum = Arrays.stream(weights).sum();
        return new ParetoSmoothing(Arrays.stream(weights).map(w -> w / sum).toArray(), shape);
    }

    /// Whether averages with these weights may be relied on: below 0.7, and below what so few draws
    /// can carry.
    public boolean reliable() {
        double limit = Math.min(1 - 1 / Math.log10(weights.length), 0.7);
        return shape < limit;
    }

    /// How many equally weighted draws the weights are worth.
    public double effectiveDraws() {
        double squares = Arrays.stream(weights).map(w -> w * w).sum();
        return 1 / squares;
    }

    /// A weighted mean.
    public double mean(double[] values) {
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            sum += weights[k] * values[k];
        }
        return sum;
    }

    /// A generalised Pareto tail.
    record Tail(double shape, double scale) {
        double quantile(double p) {
            return Math.abs(shape) < 1e-9
                    ? -scale * Math.log1p(-p)
                    : scale * Math.expm1(-shape * Math.log1p(-p)) / shape;
        }
    }

    /// Fits excesses, sorted upwards, the last above 0.
    static Tail fit(double[] excess) {
        int n = excess.length;
        int grid = 30 + (int) Math.sqrt(n);
        double quarter = excess[Math.max(0, (int) (n / 4.0 + 0.5) - 1)];
        double spread = quarter > 0 ? quarter : Quantiles.mean(excess);
        double[] theta = new double[grid];
        double[] likelihood = new double[grid];
        for (int g = 0; g < grid; g++) {
            theta[g] = 1 / excess[n - 1] + (1 - Math.sqrt(grid / (g + 0.5))) / (3 * spread);
            double k = meanLog(theta[g], excess);
            likelihood[g] = n * (Math.log(-theta[g] / k) - k - 1);
        }
        double best = Arrays.stream(likelihood).max().orElse(0);
        double sum = 0;
        double average = 0;
        for (int g = 0; g < grid; g++) {
            double w = Math.exp(likelihood[g] - best);
            sum += w;
            average += w * theta[g];
        }
        average /= sum;
        double k = meanLog(average, excess);
        double shape = (n * k + PRIOR_DRAWS * 0.5) / (n + PRIOR_DRAWS);
        return new Tail(shape, -k / average);
    }

    private static double meanLog(double theta, double[] excess) {
        double sum = 0;
        for (double x : excess) {
            sum += Math.log1p(-theta * x);
        }
        return sum / excess.length;
    }
}
