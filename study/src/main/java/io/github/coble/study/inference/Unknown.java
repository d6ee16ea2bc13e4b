package io.github.coble.study.inference;

import java.util.Optional;
import java.util.OptionalDouble;

/// A number to be found.
///
/// It is worked with as a place $u$ in its range, 0 at the lower bound and 1 at the upper (I-3).
///
/// @param name for people and files
/// @param low bound
/// @param high bound, above `low`
/// @param scale on which the range is even
/// @param prior what is known beside the bounds
/// @param start where to begin the search; the prior's middle if not given
public record Unknown(
        String name, double low, double high, Scale scale, Prior prior, OptionalDouble start) {
    private static final double SD_OF_UNIT_INTERVAL = 1 / Math.sqrt(12);

    public Unknown {
        boolean positive = scale == Scale.LINEAR || low > 0;
        if (!(high > low && Double.isFinite(high - low) && positive)) {
            throw new IllegalArgumentException(name + ": from " + low + " to " + high);
        }
        if (start.isPresent() && !(start.getAsDouble() >= low && start.getAsDouble() <= high)) {
            throw new IllegalArgumentException(
                    name + ": the start " + start.getAsDouble() + " is outside the bounds");
        }
        boolean fits =
                switch (prior) {
                    case Prior.Flat() -> true;
                    case Prior.Normal _ -> scale == Scale.LINEAR;
                    case Prior.LogNormal _ -> scale == Scale.LOG;
                };
        if (!fits) {
            throw new IllegalArgumentException(
                    name
                            + ": a normal prior goes with a linear scale, a log-normal with a log scale");
        }
    }

    /// An unknown of which only the bounds are known.
    public static Unknown flat(String name, double low, double high, Scale scale) {
        return new Unknown(name, low, high, scale, new Prior.Flat(), OptionalDouble.empty());
    }

    /// The value at a place in the range.
    public double value(double u) {
        if (u <= 0) {
            return low;
        }
        if (u >= 1) {
            return high;
        }
        double a = scale.forward(low);
        return Math.clamp(scale.back(a + u * (scale.forward(high) - a)), low, high);
    }

    /// The place of a value in the range, beyond 0 and 1 outside it.
    public double place(double value) {
        double a = scale.forward(low);
        return (scale.forward(value) - a) / (scale.forward(high) - a);
    }

    /// Where the search begins.
    public double startPlace() {
        if (start.isPresent()) {
            return place(start.getAsDouble());
        }
        return Math.clamp(bell().map(Bell::mean).orElse(0.5), 0.0, 1.0);
    }

    /// Standard deviation of the prior as a share of the range. That a bell is cut off is taken
    /// into account only by never calling it wider than the even prior.
    public double priorSd() {
        return Math.min(bell().map(Bell::sd).orElse(SD_OF_UNIT_INTERVAL), SD_OF_UNIT_INTERVAL);
    }

    /// The prior's bell over the places, if it has one.
    Optional<Bell> bell() {
        double width = scale.forward(high) - scale.forward(low);
        return switch (prior) {
            case Prior.Flat() -> Optional.empty();
            case Prior.Normal(double mean, double sd) ->
                    Optional.of(new Bell(place(mean), sd / width));
            case Prior.LogNormal(double median, double factor) ->
                    Optional.of(new Bell(place(median), Math.log(factor) / width));
        };
    }

    /// A normal distribution of the place.
    record Bell(double mean, double sd) {
        double residual(double u) {
            return (u - mean) / sd;
        }
    }
}
