package io.github.coble.numerics.complementarity;

/// A step from exactly 0 to exactly 1 over [low, high], twice continuously differentiable.
///
/// ```text
///   s(x) = u³ (10 - 15 u + 6 u²),   u = (x - low) / (high - low) clipped to [0, 1]          (N-14)
/// ```
///
/// Against the jump at the middle, the error is below 1/2 inside the interval and 0 outside.
/// Source: the quintic smoothstep, Perlin, ACM Trans. Graph. 21 (2002) 681.
public final class SmoothStep {

    private SmoothStep() {}

    /// s(x) [-]; `low < high`, in the unit of `x`.
    public static double value(double x, double low, double high) {
        assert low < high : low + " " + high;
        double u = (x - low) / (high - low);
        if (u <= 0.0) {
            return 0.0;
        }
        if (u >= 1.0) {
            return 1.0;
        }
        return u * u * u * (10.0 - u * (15.0 - 6.0 * u));
    }

    /// ds/dx [1 / unit of x].
    public static double slope(double x, double low, double high) {
        assert low < high : low + " " + high;
        double u = (x - low) / (high - low);
        if (u <= 0.0 || u >= 1.0) {
            return 0.0;
        }
        double v = u * (1.0 - u);
        return 30.0 * v * v / (high - low);
    }
}
