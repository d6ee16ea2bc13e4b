package io.github.coble.numerics.complementarity;

/// The complementarity condition a >= 0, b >= 0, a b = 0 as one smooth equation.
///
/// ```text
///   phi(a, b) = a + b - sqrt(a² + b² + 2 e²) = 0     (N-15)
/// ```
///
/// `phi = 0` is equivalent to a > 0, b > 0, a b = e²; with e = 0 to the exact condition, and the
/// slopes then are those of the Clarke generalised derivative at a = b = 0, where both are 1 -
/// sqrt(1/2). Smoothing error: both a and b are at least e² / max(a, b) away from zero. `a`, `b`,
/// `e` must be in one unit: scale before calling. Source: Fischer, *Optimization* 24 (1992) 269;
/// smoothing of Kanzow, SIAM J. Matrix Anal. Appl. 17 (1996) 851.
public final class FischerBurmeister {

    private FischerBurmeister() {}

    /// phi(a, b), in the unit of `a`.
    public static double value(double a, double b, double e) {
        double s = a + b;
        double root = root(a, b, e);
        // For a + b > 0 the difference cancels; the conjugate form does not.
        return s > 0.0 ? 2.0 * (a * b - e * e) / (s + root) : s - root;
    }

    /// d phi / d a [-], in [0, 2].
    public static double slopeA(double a, double b, double e) {
        double root = root(a, b, e);
        return root > 0.0 ? 1.0 - a / root : 1.0 - Math.sqrt(0.5);
    }

    /// d phi / d b [-], in [0, 2].
    public static double slopeB(double a, double b, double e) {
        return slopeA(b, a, e);
    }

    private static double root(double a, double b, double e) {
        return Math.sqrt(a * a + b * b + 2.0 * e * e);
    }
}
