package io.github.coble.model.cell;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;
import java.util.List;

/// The frequencies of a spectrum, evenly spaced in their logarithm, both ends included.
///
/// @param lowest frequency
/// @param highest frequency
/// @param perDecade at least so many in each decade, 1 to 100
public record SpectrumRange(
        @Si(value = "s^-1", min = 1e-6, max = 1e12) double lowest,
        @Si(value = "s^-1", min = 1e-6, max = 1e12) double highest,
        int perDecade) {
    /// 7 MHz to 0.1 Hz, ten per decade: what Park 2022 measured.
    public static final SpectrumRange STANDARD = new SpectrumRange(0.1, 7e6, 10);

    private static final int MOST_PER_DECADE = 100;

    public SpectrumRange {
        Require.withinRanges(SpectrumRange.class, lowest, highest);
        if (!(lowest < highest)) {
            throw new InvalidInputException(
                    List.of(
                            new Fault(
                                    "highest",
                                    highest + " s^-1 is not above the lowest, " + lowest)));
        }
        if (perDecade < 1 || perDecade > MOST_PER_DECADE) {
            throw new InvalidInputException(
                    List.of(
                            new Fault(
                                    "perDecade",
                                    perDecade + " is outside [1, " + MOST_PER_DECADE + "]")));
        }
    }

    /// The frequencies [s^-1], highest first.
    public double[] frequencies() {
        double decades = Math.log10(highest / lowest);
        int steps = Math.max(1, (int) Math.ceil(decades * perDecade - 1e-9));
        double[] f = new double[steps + 1];
        for (int k = 0; k <= steps; k++) {
            f[k] = highest * Math.pow(10, -decades * k / steps);
        }
        f[steps] = lowest;
        return f;
    }
}
