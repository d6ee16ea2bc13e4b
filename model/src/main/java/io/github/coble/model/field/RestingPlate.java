package io.github.coble.model.field;

import java.util.Arrays;

/// Where a stiff plate comes to rest on columns of lithium (F-6): as high as the mean of the
/// highest ones, on the share of the area that bears it there.
final class RestingPlate {
    /// Heights are told apart to this part of the highest one.
    private static final int CLASSES = 8192;

    private static final int BISECTIONS = 40;

    private final double load;
    private final double exponent;
    private final int[] counts = new int[CLASSES];
    private final double[] volumes = new double[CLASSES];

    /// @param load stack pressure over the strength of lithium as high as the layer is thick
    /// @param exponent m, by which strength falls with height
    RestingPlate(double load, double exponent) {
        this.load = load;
        this.exponent = exponent;
    }

    /// Share of the area that has to bear the plate at a height [L].
    private double bearing(double height) {
        return Math.min(1, load * Math.pow(height, exponent));
    }

    /// Height at which it comes to rest [L]; 0 where there is nothing to rest on.
    double height(double[] heights) {
        double highest = 0;
        for (double h : heights) {
            highest = Math.max(highest, h);
        }
        if (highest == 0) {
            return 0;
        }
        sort(heights, (CLASSES - 1) / highest);
        double count = 0;
        double volume = 0;
        for (int k = CLASSES - 1; k >= 0; k--) {
            double more = count + counts[k];
            double all = volume + volumes[k];
            if (counts[k] > 0 && more >= heights.length * bearing(all / more)) {
                return within(count, volume, volumes[k] / counts[k], counts[k], heights.length);
            }
            count = more;
            volume = all;
        }
        return volume / count;
    }

    private void sort(double[] heights, double scale) {
        Arrays.fill(counts, 0);
        Arrays.fill(volumes, 0);
        for (double h : heights) {
            int k = (int) (Math.max(h, 0) * scale);
            counts[k]++;
            volumes[k] += Math.max(h, 0);
        }
    }

    /// Mean height of columns known to be too few and of some of a class of equal ones.
    private double within(double count, double volume, double height, int most, int columns) {
        double low = 0;
        double high = most;
        double mean = 0;
        for (int k = 0; k < BISECTIONS; k++) {
            double some = 0.5 * (low + high);
            mean = (volume + some * height) / (count + some);
            if (count + some < columns * bearing(mean)) {
                low = some;
            } else {
                high = some;
            }
        }
        return mean;
    }
}
