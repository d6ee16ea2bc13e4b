package io.github.coble.study.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/// One run of the covariance matrix adaptation evolution strategy (I-4), asked for points and told
/// their costs, so that a whole population can be evaluated at once.
///
/// The search is unbounded; places beyond the box are folded back into it at its walls. Source: N.
/// Hansen, The CMA Evolution Strategy: A Tutorial, arXiv:1604.00772, with its default constants.
final class EvolutionWorkspace {
    private final int n;
    private final int lambda;
    private final int mu;
    private final double[] weights;
    private final double muEff;
    private final double cSigma;
    private final double dSigma;
    private final double cC;
    private final double c1;
    private final double cMu;
    private final double chiN;
    private final RandomGenerator random;

    private final double[] mean;
    private double sigma;
    private double[][] c;
    private double[][] axes;
    private double[] lengths;
    private final double[] pSigma;
    private final double[] pC;
    private final double[][] steps;
    private int generation;

    EvolutionWorkspace(double[] start, double sigma, int lambda, RandomGenerator random) {
        this.n = start.length;
        this.lambda = lambda;
        this.mu = lambda / 2;
        this.random = random;
        this.mean = start.clone();
        this.sigma = sigma;
        this.weights = new double[mu];
        for (int k = 0; k < mu; k++) {
            weights[k] = Math.log((lambda + 1) / 2.0) - Math.log(k + 1);
        }
        double sum = Arrays.stream(weights).sum();
        double squares = 0;
        for (int k = 0; k < mu; k++) {
            weights[k] /= sum;
            squares += weights[k] * weights[k];
        }
        this.muEff = 1 / squares;
        this.cSigma = (muEff + 2) / (n + muEff + 5);
        this.dSigma = 1 + 2 * Math.max(0, Math.sqrt((muEff - 1) / (n + 1)) - 1) + cSigma;
        this.cC = (4 + muEff / n) / (n + 4 + 2 * muEff / n);
        this.c1 = 2 / ((n + 1.3) * (n + 1.3) + muEff);
        this.cMu = Math.min(1 - c1, 2 * (muEff - 2 + 1 / muEff) / ((n + 2) * (n + 2.0) + muEff));
        this.chiN = Math.sqrt(n) * (1 - 1 / (4.0 * n) + 1 / (21.0 * n * n));
        this.c = identity(n);
        this.axes = identity(n);
        this.lengths = new double[n];
        Arrays.fill(lengths, 1);
        this.pSigma = new double[n];
        this.pC = new double[n];
        this.steps = new double[lambda][n];
    }

    /// The usual population for a number of unknowns.
    static int population(int unknowns) {
        return 4 + (int) (3 * Math.log(unknowns));
    }

    /// The next population, in the box.
    List<double[]> ask() {
        double[] z = new double[n];
        double[][] points = new double[lambda][n];
        for (int k = 0; k < lambda; k++) {
            for (int i = 0; i < n; i++) {
                z[i] = lengths[i] * random.nextGaussian();
            }
            for (int i = 0; i < n; i++) {
                steps[k][i] = dot(axes[i], z);
                points[k][i] = folded(mean[i] + sigma * steps[k][i]);
            }
        }
        return List.of(points);
    }

    /// Adapts to the costs of the population last asked for.
    void tell(double[] costs) {
        generation++;
        int[] order =
                IntStream.range(0, lambda)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer k) -> costs[k]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] step = new double[n];
        for (int k = 0; k < mu; k++) {
            for (int i = 0; i < n; i++) {
                step[i] += weights[k] * steps[order[k]][i];
            }
        }
        for (int i = 0; i < n; i++) {
            mean[i] += sigma * step[i];
        }
        paths(step);
        covariance(order);
        sigma *= Math.exp(Math.min(1, cSigma / dSigma * (norm(pSigma) / chiN - 1)));
        decompose();
    }

    private void paths(double[] step) {
        double[] whitened = new double[n];
        for (int j = 0; j < n; j++) {
            double along = 0;
            for (int i = 0; i < n; i++) {
                along += axes[i][j] * step[i];
            }
            for (int i = 0; i < n; i++) {
                whitened[i] += axes[i][j] * along / lengths[j];
            }
        }
        double keep = Math.sqrt(cSigma * (2 - cSigma) * muEff);
        for (int i = 0; i < n; i++) {
            pSigma[i] = (1 - cSigma) * pSigma[i] + keep * whitened[i];
        }
        double expected = Math.sqrt(1 - Math.pow(1 - cSigma, 2.0 * generation));
        boolean moving = norm(pSigma) / expected < (1.4 + 2.0 / (n + 1)) * chiN;
        double take = moving ? Math.sqrt(cC * (2 - cC) * muEff) : 0;
        for (int i = 0; i < n; i++) {
            pC[i] = (1 - cC) * pC[i] + take * step[i];
        }
        if (!moving) {
            // What the path lacks, the matrix keeps.
            for (double[] row : c) {
                for (int j = 0; j < n; j++) {
                    row[j] *= 1 + c1 * cC * (2 - cC);
                }
            }
        }
    }

    private void covariance(int[] order) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rank = 0;
                for (int k = 0; k < mu; k++) {
                    rank += weights[k] * steps[order[k]][i] * steps[order[k]][j];
                }
                double value = (1 - c1 - cMu) * c[i][j] + c1 * pC[i] * pC[j] + cMu * rank;
                c[i][j] = value;
                c[j][i] = value;
            }
        }
    }

    private void decompose() {
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(new Array2DRowRealMatrix(c, false));
        axes = eigen.getV().getData();
        double[] values = eigen.getEigenvalues();
        double floor = 1e-14 * Arrays.stream(values).max().orElse(1);
        for (int i = 0; i < n; i++) {
            lengths[i] = Math.sqrt(Math.max(values[i], floor));
        }
    }

    /// The longest standard deviation of the search distribution.
    double reach() {
        return sigma * Arrays.stream(lengths).max().orElse(1);
    }

    int population() {
        return lambda;
    }

    /// Folds a coordinate into [0, 1], as between two mirrors.
    static double folded(double x) {
        double r = Math.abs(x) % 2;
        return r > 1 ? 2 - r : r;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    private static double[][] identity(int n) {
        double[][] one = new double[n][n];
        for (int i = 0; i < n; i++) {
            one[i][i] = 1;
        }
        return one;
    }
}
