package io.github.coble.study.inference;

/// What the ensemble brought.
///
/// @param draws after the walkers had settled
/// @param acceptance share of proposals taken
/// @param autocorrelation steps per independent draw, of each unknown; NaN where nothing moved
/// @param steps kept
/// @param walkers of the ensemble
public record Sampled(
        Draws draws, double acceptance, double[] autocorrelation, int steps, int walkers) {
    private static final double FEWEST_DRAWS = 100;
    private static final double FEWEST_TIMES = 10;

    public Sampled {
        autocorrelation = autocorrelation.clone();
    }

    /// The slowest unknown's steps per independent draw.
    public double slowest() {
        double slowest = 0;
        for (double t : autocorrelation) {
            slowest = Double.isNaN(t) ? Double.POSITIVE_INFINITY : Math.max(slowest, t);
        }
        return slowest;
    }

    /// Independent draws the sample is worth, for the slowest unknown.
    public double effectiveDraws() {
        return (double) steps * walkers / slowest();
    }

    /// Whether quantiles may be relied on: a hundred independent draws, and a walk of ten
    /// autocorrelation times, below which that time itself is not known.
    public boolean enough() {
        return effectiveDraws() >= FEWEST_DRAWS && steps >= FEWEST_TIMES * slowest();
    }
}
