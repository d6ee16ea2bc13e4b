package io.github.coble.study.inference;

import java.util.Arrays;

/// Mean, spread and quantiles of a sample.
public final class Quantiles {
    private Quantiles() {}

    /// The value below which a share of the sample lies, interpolated; NaNs are left out.
    public static double of(double[] sample, double share) {
        double[] sorted = Arrays.stream(sample).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = Math.clamp(share, 0, 1) * (sorted.length - 1);
        int k = Math.min((int) at, Math.max(0, sorted.length - 2));
        double next = sorted[Math.min(k + 1, sorted.length - 1)];
        return at == k ? sorted[k] : sorted[k] + (at - k) * (next - sorted[k]);
    }

    /// The mean.
    public static double mean(double[] sample) {
        return Arrays.stream(sample).average().orElse(Double.NaN);
    }

    /// The standard deviation.
    public static double sd(double[] sample) {
        double mean = mean(sample);
        double sum = 0;
        for (double v : sample) {
            sum += (v - mean) * (v - mean);
        }
        return sample.length < 2 ? Double.NaN : Math.sqrt(sum / (sample.length - 1));
    }

    /// The correlation of two samples; 0 where one does not vary.
    public static double correlation(double[] a, double[] b) {
        double ma = mean(a);
        double mb = mean(b);
        double ab = 0;
        for (int k = 0; k < a.length; k++) {
            ab += (a[k] - ma) * (b[k] - mb);
        }
        double scale = sd(a) * sd(b) * (a.length - 1);
        return scale > 0 ? Math.clamp(ab / scale, -1, 1) : 0;
    }
}
