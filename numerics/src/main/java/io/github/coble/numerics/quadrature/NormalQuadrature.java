package io.github.coble.numerics.quadrature;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.special.Erf;

/// Gauss–Hermite nodes and weights for the mean of a function of a standard normal variable.
///
/// ```text
///   E[f(Z)] = sum_i weights[i] f(nodes[i]),   Z ~ N(0, 1)          (N-16)
/// ```
///
/// Exact for polynomials up to degree 2 n - 1. Nodes ascend and are symmetric about 0; an odd count
/// holds 0 itself. Source: Abramowitz & Stegun 25.4.46, with x = z / sqrt(2); node values by
/// Hipparchus 4.0.3.
///
/// @param nodes z_i, in standard deviations [-]
/// @param weights w_i, positive, summing to 1 [-]
@SuppressWarnings("ArrayRecordComponent") // copied in and out
public record NormalQuadrature(double[] nodes, double[] weights) {

    /// Making one takes milliseconds, and it keeps the rules it has worked out.
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

    private static final int MOST_NODES = 40;

    /// Copies the arrays.
    public NormalQuadrature {
        if (nodes.length != weights.length || nodes.length == 0) {
            throw new IllegalArgumentException(
                    "NormalQuadrature: " + nodes.length + " nodes, " + weights.length + " weights");
        }
        nodes = nodes.clone();
        weights = weights.clone();
    }

    /// The rule with `n` nodes, 1 to 40.
    public static NormalQuadrature of(int n) {
        if (n < 1 || n > MOST_NODES) {
            throw new IllegalArgumentException(
                    "NormalQuadrature.of: " + n + " nodes is outside [1, " + MOST_NODES + "]");
        }
        GaussIntegrator rule = RULES.hermite(n);
        double[] nodes = new double[n];
        double[] weights = new double[n];
        double sum = 0.0;
        for (int i = 0; i < n; i++) {
            // Averaging with the mirror image makes the rule symmetric to the last bit, and the
            // middle node 0.
            nodes[i] = Math.sqrt(0.5) * (rule.getPoint(i) - rule.getPoint(n - 1 - i));
            weights[i] = 0.5 * (rule.getWeight(i) + rule.getWeight(n - 1 - i));
            sum += weights[i];
        }
        for (int i = 0; i < n; i++) {
            weights[i] /= sum;
        }
        return new NormalQuadrature(nodes, weights);
    }

    /// The rule with `n` nodes, 1 to 40, that is Gauss–Legendre in probability.
    ///
    /// ```text
    ///   E[f(Z)] = integral over u in (0, 1) of f(quantile(u)) du          (N-18)
    /// ```
    ///
    /// No node carries more than a few 1/n of the weight, so that a function with a jump, such as
    /// "does this pore fill", is resolved evenly; Gauss–Hermite is the better rule for smooth
    /// functions. Source: substitution u = normal distribution function of z; node values by
    /// Hipparchus 4.0.3.
    public static NormalQuadrature byProbability(int n) {
        if (n < 1 || n > MOST_NODES) {
            throw new IllegalArgumentException(
                    "NormalQuadrature.byProbability: "
                            + n
                            + " nodes is outside [1, "
                            + MOST_NODES
                            + "]");
        }
        GaussIntegrator rule = RULES.legendre(n, 0, 1);
        double[] nodes = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            // The rule on (0, 1) is symmetric about 1/2; using its lower half keeps the nodes so.
            double tail = Math.min(rule.getPoint(i), rule.getPoint(n - 1 - i));
            double z = 2 * i == n - 1 ? 0 : Math.sqrt(2.0) * Erf.erfInv(1 - 2 * tail);
            nodes[i] = i < n / 2 ? -z : z;
            weights[i] = rule.getWeight(i);
        }
        return new NormalQuadrature(nodes, weights);
    }

    @Override
    public double[] nodes() {
        return nodes.clone();
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }
}
