package io.github.coble.lab.circuit.fit;

import io.github.coble.lab.circuit.Circuit;
import io.github.coble.lab.circuit.Spectrum;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/// Errors and criteria of a fit, Z-29 to Z-31.
final class FitStatistics {
    /// Of the largest eigenvalue of the scaled Jᵀ J: below, a direction is not determined.
    private static final double NOTHING = 1e-13;

    /// Share of a direction that is not determined from which on a parameter is not either.
    private static final double PART_OF_IT = 1e-6;

    private FitStatistics() {}

    static CircuitFit of(
            Circuit circuit,
            Spectrum spectrum,
            Weighting weighting,
            Descent descent,
            Bounds bounds,
            Descent.Place place,
            int starts,
            int agreeing) {
        double[] p = place.parameters();
        int data = 2 * spectrum.size();
        boolean known = weighting instanceof Weighting.Known;
        double reduced = data > p.length ? place.chiSquared() / (data - p.length) : Double.NaN;
        boolean[] on = new boolean[p.length];
        for (int k = 0; k < on.length; k++) {
            on[k] = bounds.isOn(k, p[k]);
        }
        double[][] covariance = covariance(descent.slopes(p), on, known ? 1 : reduced);
        double[] errors = new double[p.length];
        Arrays.setAll(errors, k -> Math.sqrt(covariance[k][k]));
        double[][] correlation = new double[p.length][p.length];
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                correlation[i][j] = covariance[i][j] / (errors[i] * errors[j]);
            }
        }
        return new CircuitFit(
                spectrum,
                circuit,
                p,
                errors,
                correlation,
                on,
                place.chiSquared(),
                reduced,
                aicc(place.chiSquared(), data, p.length, known),
                starts,
                agreeing,
                circuit.spectrum(spectrum.frequency(), p));
    }

    private static double aicc(double chiSquared, int data, int parameters, boolean known) {
        int k = known ? parameters : parameters + 1;
        if (data - k - 1 <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double misfit = known ? chiSquared : data * Math.log(chiSquared / data);
        return misfit + 2 * k + 2.0 * k * (k + 1) / (data - k - 1);
    }

    /// Z-30, of the parameters that are not on a bound; not a number elsewhere.
    private static double[][] covariance(double[][] slopes, boolean[] on, double scale) {
        int n = on.length;
        double[][] c = new double[n][n];
        for (double[] row : c) {
            Arrays.fill(row, Double.NaN);
        }
        int[] kept = IntStream.range(0, n).filter(k -> !on[k]).toArray();
        int m = kept.length;
        if (m == 0) {
            return c;
        }
        double[] norm = new double[m];
        for (double[] row : slopes) {
            for (int i = 0; i < m; i++) {
                norm[i] += row[kept[i]] * row[kept[i]];
            }
        }
        double[][] gram = new double[m][m];
        for (double[] row : slopes) {
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    gram[i][j] += row[kept[i]] * row[kept[j]] / Math.sqrt(norm[i] * norm[j]);
                }
            }
        }
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(new Array2DRowRealMatrix(gram, false));
        double most = Arrays.stream(eigen.getEigenvalues()).max().orElse(0);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                double sum = 0;
                for (int k = 0; k < m; k++) {
                    double vi = eigen.getEigenvector(k).getEntry(i);
                    double vj = eigen.getEigenvector(k).getEntry(j);
                    double lambda = eigen.getEigenvalue(k);
                    if (lambda > NOTHING * most) {
                        sum += vi * vj / lambda;
                    } else if (Math.max(vi * vi, vj * vj) > PART_OF_IT) {
                        sum = Double.NaN;
                    }
                }
                c[kept[i]][kept[j]] = scale * sum / Math.sqrt(norm[i] * norm[j]);
            }
        }
        return c;
    }
}
