package io.github.coble.numerics.complementarity;

/// The positive part max(x, 0), rounded near the kink, and exactly zero where it should be off.
///
/// ```text
///   p(x) = 0                     x <= -w
///   p(x) = (x + w)² / (4 w)      -w < x < w                 (N-13)
///   p(x) = x                     x >= w
/// ```
///
/// Continuously differentiable. The smoothing error p(x) - max(x, 0) lies in [0, w/4], largest at x
/// = 0; outside the blend there is none, so a process that is off does not leak. Unit of `x` and
/// `w`: any, the same. Source: assumption (quadratic blend).
public final class SmoothPlus {

    private SmoothPlus() {}

    /// p(x). A width of 0 gives max(x, 0).
    public static double value(double x, double w) {
        assert w >= 0.0 : "width " + w;
        if (x >= w) {
            return x;
        }
        if (x <= -w) {
            return 0.0;
        }
        double s = x + w;
        return s * s / (4.0 * w);
    }

    /// dp/dx [-], in [0, 1].
    public static double slope(double x, double w) {
        assert w >= 0.0 : "width " + w;
        if (x >= w) {
            return 1.0;
        }
        if (x <= -w) {
            return 0.0;
        }
        return (x + w) / (2.0 * w);
    }
}
