package io.github.coble.porescale.segmentation;

import io.github.coble.porescale.image.PhaseValues;
import java.util.Arrays;

/// Values that part an image into classes. A class holds the values above the threshold below it,
/// up to and including the threshold above it.
///
/// @param values increasing; at least one
public record Thresholds(double[] values) {
    public Thresholds {
        values = values.clone();
        boolean increasing = values.length > 0 && Double.isFinite(values[values.length - 1]);
        for (int t = 1; t < values.length; t++) {
            increasing &= values[t] > values[t - 1];
        }
        if (!increasing || !Double.isFinite(values[0])) {
            throw new IllegalArgumentException(
                    "thresholds " + Arrays.toString(values) + " are not increasing numbers");
        }
    }

    /// Thresholds that somebody has chosen.
    public static Thresholds of(double... values) {
        return new Thresholds(values);
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    /// Number of classes.
    public int classes() {
        return values.length + 1;
    }

    /// The values of a class, counted from 0, the darkest.
    public PhaseValues phase(int number) {
        if (number < 0 || number > values.length) {
            throw new IllegalArgumentException(
                    "class " + number + "; there are classes 0 to " + values.length);
        }
        double lowest = number == 0 ? -Float.MAX_VALUE : Math.nextUp(values[number - 1]);
        double highest = number == values.length ? Float.MAX_VALUE : values[number];
        return PhaseValues.between(lowest, highest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thresholds t && Arrays.equals(values, t.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
