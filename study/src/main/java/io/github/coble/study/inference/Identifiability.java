package io.github.coble.study.inference;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/// Which unknowns the observations determine (I-10).
///
/// @param unknowns in order
/// @param pairs that only go together
/// @param weak directions in which the observations say less than the prior, weakest first
public record Identifiability(List<OfUnknown> unknowns, List<Pair> pairs, List<Direction> weak) {
    /// An unknown counts as determined if the observations at least halve its spread.
    static final double DETERMINED = 0.5;

    /// From this correlation on a pair is named.
    static final double TIED = 0.9;

    /// A share of the range: nearer to a wall than this is at it.
    static final double AT_BOUND = 1e-3;

    public Identifiability {
        unknowns = List.copyOf(unknowns);
        pairs = List.copyOf(pairs);
        weak = List.copyOf(weak);
    }

    /// What the observations do to one unknown.
    ///
    /// @param name of it
    /// @param shrinkage posterior over prior standard deviation, on its scale
    /// @param bound at which the best value lies
    public record OfUnknown(String name, double shrinkage, Bound bound) {
        /// Whether the observations determine it.
        public boolean determined() {
            return shrinkage < DETERMINED;
        }
    }

    /// A side of the range.
    public enum Bound {
        NONE,
        LOWER,
        UPPER
    }

    /// Two unknowns of which the observations determine a combination.
    ///
    /// @param correlation in the posterior
    public record Pair(String first, String second, double correlation) {}

    /// A direction, in units of the priors' standard deviations.
    ///
    /// @param information curvature by the observations alone: 1 is as much as the prior says
    /// @param components of a vector of length 1, one per unknown
    public record Direction(double information, double[] components) {}

    /// Judges.
    ///
    /// @param draws of the posterior
    /// @param best point
    /// @param slopes there
    static Identifiability of(Problem problem, Draws draws, State best, Slopes slopes) {
        int n = problem.unknowns().size();
        List<OfUnknown> each = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Unknown unknown = problem.unknowns().get(i);
            double u = best.u()[i];
            Bound bound = u < AT_BOUND ? Bound.LOWER : u > 1 - AT_BOUND ? Bound.UPPER : Bound.NONE;
            double shrinkage = Quantiles.sd(draws.placesOf(i)) / unknown.priorSd();
            each.add(new OfUnknown(unknown.name(), shrinkage, bound));
            for (int k = 0; k < i; k++) {
                double rho = Quantiles.correlation(draws.placesOf(k), draws.placesOf(i));
                if (Math.abs(rho) > TIED) {
                    pairs.add(new Pair(problem.unknowns().get(k).name(), unknown.name(), rho));
                }
            }
        }
        return new Identifiability(each, pairs, weak(problem, slopes));
    }

    private static List<Direction> weak(Problem problem, Slopes slopes) {
        int n = problem.unknowns().size();
        double[][] information = new double[n][n];
        for (int j = 0; j < problem.observations(); j++) {
            double[] row = slopes.residuals()[j];
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    information[i][k] +=
                            row[i]
                                    * row[k]
                                    * problem.unknowns().get(i).priorSd()
                                    * problem.unknowns().get(k).priorSd();
                }
            }
        }
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(new Array2DRowRealMatrix(information, false));
        List<Direction> weak = new ArrayList<>();
        for (int k = n - 1; k >= 0; k--) {
            double value = Math.max(0, eigen.getEigenvalues()[k]);
            if (value < 1) {
                weak.add(new Direction(value, eigen.getEigenvector(k).toArray()));
            }
        }
        return weak;
    }
}
