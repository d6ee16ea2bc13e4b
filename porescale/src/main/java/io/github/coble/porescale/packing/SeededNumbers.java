package io.github.coble.porescale.packing;

/// Random numbers from a seed, the same on every computer and in every version of Java.
///
/// SplitMix64: a counter in steps of the golden ratio, mixed. Source: Steele, Lea & Flood, Fast
/// splittable pseudorandom number generators, OOPSLA 2014. Mutable; owned by one run.
final class SeededNumbers {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    /// Numbers for one purpose of a run; different purposes have unrelated numbers.
    SeededNumbers(long seed, int purpose) {
        this.state = mixed(seed ^ mixed(STEP * (purpose + 1L)));
    }

    private static long mixed(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }

    /// Uniform in [0, 1).
    double unit() {
        state += STEP;
        return (mixed(state) >>> 11) * UNIT;
    }

    /// Uniform in 0 … n − 1; uneven by less than n/2⁵³.
    int below(int n) {
        return (int) (unit() * n);
    }

    /// Puts an array into random order (Fisher & Yates).
    void shuffle(double[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = below(i + 1);
            double held = values[i];
            values[i] = values[j];
            values[j] = held;
        }
    }
}
