package io.github.coble.lab.circuit.relaxation;

import io.github.coble.lab.circuit.Spectrum;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;

/// Solves Z-22 to Z-24 for one spectrum. Unknowns are γ/m at each relaxation time, then R_0/m, L
/// ω_max/m and 1/(C ω_min m), m the median of |Z|.
final class RelaxationWorkspace {
    private static final double PER_DECADE = 10;

    /// Decades by which the relaxation times reach beyond the frequencies at each end.
    private static final double MARGIN = 0.5;

    private static final int OTHERS = 3;

    /// Powers of ten of λ that are tried, and how many in each.
    private static final int LOWEST = -8;

    private static final int HIGHEST = 2;
    private static final int STEPS = 2;

    /// Added to the diagonal of the normal equations, of its mean: makes them definite where no
    /// data determine R_0, L or C.
    private static final double RIDGE = 1e-11;

    /// Of a degree of freedom in Z-24.
    private static final double COST = 2;

    /// Relative difference of mirrored elements that is round-off.
    private static final double SYMMETRY = 1e-8;

    private static final long SEED = 20_14;
    private static final double TAIL = 0.025;

    private final Spectrum spectrum;
    private final int rows;
    private final double[] tau;
    private final double middle;
    private final double[][] a;
    private final double[] b;
    private final double[] weight;
    private final double[][] normal;
    private final double[][] rough;

    RelaxationWorkspace(Spectrum spectrum) {
        this.spectrum = spectrum;
        int n = spectrum.size();
        rows = 2 * n;
        double[] omega = spectrum.omega();
        double[] size = spectrum.modulus();
        double[] sorted = size.clone();
        Arrays.sort(sorted);
        middle = sorted[n / 2];
        tau = grid(omega[0], omega[n - 1]);
        int m = tau.length;
        double step = Math.log(tau[1] / tau[0]);
        a = new double[rows][m + OTHERS];
        b = new double[rows];
        weight = new double[n];
        for (int i = 0; i < n; i++) {
            double w = middle / size[i];
            weight[i] = 1 / size[i];
            for (int k = 0; k < m; k++) {
                double x = omega[i] * tau[k];
                a[i][k] = w * step / (1 + x * x);
                a[n + i][k] = -w * step * x / (1 + x * x);
            }
            a[i][m] = w;
            a[n + i][m + 1] = w * omega[i] / omega[0];
            a[n + i][m + 2] = -w * omega[n - 1] / omega[i];
            b[i] = weight[i] * spectrum.real()[i];
            b[n + i] = weight[i] * spectrum.imaginary()[i];
        }
        normal = gram(a);
        double trace = 0;
        for (int k = 0; k < normal.length; k++) {
            trace += normal[k][k];
        }
        for (int k = 0; k < normal.length; k++) {
            normal[k][k] += RIDGE * trace / normal.length;
        }
        rough = gram(secondDifferences(m, step));
    }

    RelaxationTimes distribution(int draws) {
        double best = Double.POSITIVE_INFINITY;
        double lambda = 0;
        double[] c = projected(b);
        for (int k = LOWEST * STEPS; k <= HIGHEST * STEPS; k++) {
            double trial = Math.pow(10, (double) k / STEPS);
            double score = crossValidation(c, trial);
            if (score < best) {
                best = score;
                lambda = trial;
            }
        }
        double[] x = new NonNegativeWorkspace(penalised(lambda)).minimum(c);
        double[] fit = product(x);
        double[][] band = band(x, fit, lambda, draws);
        int m = tau.length;
        int n = spectrum.size();
        double[] re = new double[n];
        double[] im = new double[n];
        for (int i = 0; i < n; i++) {
            re[i] = fit[i] / weight[i];
            im[i] = fit[n + i] / weight[i];
        }
        double[] omega = spectrum.omega();
        return new RelaxationTimes(
                tau,
                scaled(Arrays.copyOf(x, m)),
                scaled(band[0]),
                scaled(band[1]),
                middle * x[m],
                middle * x[m + 1] / omega[0],
                middle * x[m + 2] * omega[n - 1],
                lambda,
                re,
                im);
    }

    private double[] scaled(double[] x) {
        return Arrays.stream(x).map(v -> v * middle).toArray();
    }

    private static double[] grid(double fastest, double slowest) {
        double reach = Math.pow(10, MARGIN);
        double first = 1 / (fastest * reach);
        double last = reach / slowest;
        int count = (int) Math.ceil(PER_DECADE * Math.log10(last / first)) + 1;
        double[] tau = new double[count];
        for (int k = 0; k < count; k++) {
            tau[k] = first * Math.pow(last / first, (double) k / (count - 1));
        }
        return tau;
    }

    /// γ is zero beyond its range, so that rising towards an end costs something.
    private static double[][] secondDifferences(int m, double step) {
        double[][] d = new double[m + 2][m + OTHERS];
        double scale = Math.pow(step, -1.5);
        double[] stencil = {1, -2, 1};
        for (int i = 0; i < m + 2; i++) {
            for (int j = 0; j < stencil.length; j++) {
                int k = i + j - 2;
                if (k >= 0 && k < m) {
                    d[i][k] = scale * stencil[j];
                }
            }
        }
        return d;
    }

    private static double[][] gram(double[][] a) {
        int n = a[0].length;
        double[][] g = new double[n][n];
        for (double[] row : a) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; row[i] != 0 && j < n; j++) {
                    g[i][j] += row[i] * row[j];
                }
            }
        }
        return g;
    }

    private double[][] penalised(double lambda) {
        int n = normal.length;
        double[][] h = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                h[i][j] = normal[i][j] + lambda * rough[i][j];
            }
        }
        return h;
    }

    private double[] projected(double[] data) {
        double[] c = new double[normal.length];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < c.length; k++) {
                c[k] += a[i][k] * data[i];
            }
        }
        return c;
    }

    private double[] product(double[] x) {
        double[] fit = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < x.length; k++) {
                fit[i] += a[i][k] * x[k];
            }
        }
        return fit;
    }

    private double crossValidation(double[] c, double lambda) {
        DecompositionSolver solver =
                new CholeskyDecomposition(
                                new Array2DRowRealMatrix(penalised(lambda), false), SYMMETRY, 0)
                        .getSolver();
        double[] fit = product(solver.solve(new ArrayRealVector(c, false)).toArray());
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += (b[i] - fit[i]) * (b[i] - fit[i]);
        }
        double left =
                rows - COST * solver.solve(new Array2DRowRealMatrix(normal, false)).getTrace();
        return rows * sum / (left * left);
    }

    /// Lower and upper end of γ/m.
    private double[][] band(double[] x, double[] fit, double lambda, int draws) {
        int m = tau.length;
        if (draws == 0) {
            return new double[][] {Arrays.copyOf(x, m), Arrays.copyOf(x, m)};
        }
        SplittableRandom random = new SplittableRandom(SEED);
        NonNegativeWorkspace solver = new NonNegativeWorkspace(penalised(lambda));
        double[][] drawn = new double[m][draws];
        for (int d = 0; d < draws; d++) {
            double[] data = new double[rows];
            for (int i = 0; i < rows; i++) {
                int from = random.nextInt(rows);
                data[i] = fit[i] + (b[from] - fit[from]);
            }
            double[] again = solver.minimum(projected(data));
            for (int k = 0; k < m; k++) {
                drawn[k][d] = again[k];
            }
        }
        double[][] band = new double[2][m];
        for (int k = 0; k < m; k++) {
            Arrays.sort(drawn[k]);
            int out = (int) (TAIL * draws);
            band[0][k] = drawn[k][out];
            band[1][k] = drawn[k][draws - 1 - out];
        }
        return band;
    }
}
