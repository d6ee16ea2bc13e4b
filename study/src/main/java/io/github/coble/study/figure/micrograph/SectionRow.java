package io.github.coble.study.figure.micrograph;

import io.github.coble.model.field.FieldSnapshot;

/// Which row of columns a cross-section shows: the one most like the whole field.
final class SectionRow {
    private static final int MEASURES = 4;

    private SectionRow() {}

    /// The row whose lithium has mean thickness and standard deviation nearest to those of all
    /// rows, at the electrolyte and at the collector, and whose torn share is nearest: least sum of
    /// squared differences, thicknesses relative to the mean of all lithium outside the layer. The
    /// first of equals.
    static int mostRepresentative(FieldSnapshot s) {
        int n = s.grid().columns();
        double[] whole = measures(s, 0, n * n);
        double scale = whole[0] + whole[1];
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < n; row++) {
            double[] m = measures(s, row * n, n);
            double torn = m[MEASURES] - whole[MEASURES];
            double distance = torn * torn;
            for (int k = 0; k < MEASURES && scale > 0; k++) {
                double d = (m[k] - whole[k]) / scale;
                distance += d * d;
            }
            if (distance < least) {
                least = distance;
                best = row;
            }
        }
        return best;
    }

    /// Mean thicknesses, standard deviations, torn share.
    private static double[] measures(FieldSnapshot s, int from, int count) {
        double[] below = moments(s.electrolyteLithium(), from, count);
        double[] above = moments(s.collectorLithium(), from, count);
        double torn = moments(s.torn(), from, count)[0];
        return new double[] {below[0], above[0], below[1], above[1], torn};
    }

    private static double[] moments(float[] field, int from, int count) {
        double sum = 0;
        double squares = 0;
        for (int c = from; c < from + count; c++) {
            sum += field[c];
            squares += (double) field[c] * field[c];
        }
        double mean = sum / count;
        return new double[] {mean, Math.sqrt(Math.max(0, squares / count - mean * mean))};
    }
}
