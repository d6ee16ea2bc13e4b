package io.github.coble.study.figure;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Where along a section each pore class lies.
///
/// A cell tier knows shares of the area, not places. To draw a section, places are made up: a
/// smooth, quasi-periodic wave over the section is ranked, and the ranks are handed to the classes
/// in rising pore diameter. Every class gets its share and neighbours differ little, as in a
/// correlated field. The same input always gives the same arrangement.
final class Arrangement {
    private static final double GOLDEN = 0.6180339887498949;
    private static final int WAVES = 5;
    private static final double WAVELENGTHS_PER_CORRELATION_LENGTH = 5;

    private Arrangement() {}

    /// Class of each slice.
    ///
    /// @param share of each class, adding up to 1
    /// @param slices of equal width
    /// @param sliceWidth over the correlation length
    static int[] classes(double[] share, int slices, double sliceWidth) {
        double[] wave = new double[slices];
        for (int i = 0; i < slices; i++) {
            for (int k = 0; k < WAVES; k++) {
                double wavelength =
                        WAVELENGTHS_PER_CORRELATION_LENGTH * Math.pow(GOLDEN, 0.5 * k - 0.5);
                double phase = 2 * Math.PI * (i * sliceWidth / wavelength + (k + 1) * GOLDEN);
                wave[i] += Math.sin(phase) * Math.pow(0.8, k);
            }
        }
        int[] byRank =
                IntStream.range(0, slices)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> wave[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] classes = new int[slices];
        int k = 0;
        double reached = share[0];
        for (int rank = 0; rank < slices; rank++) {
            while (k < share.length - 1 && (rank + 0.5) / slices > reached) {
                k++;
                reached += share[k];
            }
            classes[byRank[rank]] = k;
        }
        return classes;
    }
}
