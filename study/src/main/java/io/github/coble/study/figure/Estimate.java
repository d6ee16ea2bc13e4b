package io.github.coble.study.figure;

/// A measured number, in SI.
///
/// @param value best estimate
/// @param halfWidth of the interval around it; 0 where none is known
public record Estimate(double value, double halfWidth) {
    public Estimate {
        if (!Double.isFinite(value) || !(halfWidth >= 0) || !Double.isFinite(halfWidth)) {
            throw new IllegalArgumentException("estimate " + value + " ± " + halfWidth);
        }
    }

    /// A number without a known interval.
    public static Estimate exact(double value) {
        return new Estimate(value, 0);
    }

    /// Lower end of the interval.
    public double low() {
        return value - halfWidth;
    }

    /// Upper end of the interval.
    public double high() {
        return value + halfWidth;
    }
}
