package io.github.coble.porescale.porosimetry;

import io.github.coble.model.physics.Si;
import io.github.coble.numerics.probability.NormalDistribution;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/// The log-normal distribution nearest to a cumulative volume.
///
/// `V(>d) = V∞ · Φ((μ − ln d) / σ)` (P-74), all pressures weighted alike, volumes as measured.
/// Standard errors are those of the linearised fit; neighbouring residuals are not independent, so
/// they are lower bounds.
///
/// @param median exp μ
/// @param medianError standard error of the median
/// @param spread σ, standard deviation of ln d over the volume: the whole width
/// @param spreadError standard error of σ
/// @param volume V∞
/// @param residual root mean square of the residuals over V∞
/// @param points of the cumulative volume that were fitted
public record LogNormalFit(
        @Si("m") double median,
        @Si("m") double medianError,
        @Si("1") double spread,
        @Si("1") double spreadError,
        @Si("m^3 kg^-1") double volume,
        @Si("1") double residual,
        int points) {
    private static final int MOST_STEPS = 200;

    /// Residual above which one log-normal peak does not describe the distribution.
    private static final double POOR = 0.05;

    /// Whether the measured volumes lie within 5 % of the total around the fit, in the mean.
    public boolean describes() {
        return residual <= POOR;
    }

    static LogNormalFit of(Distribution pores, double median, double spread) {
        int n = pores.diameter.length;
        double[] x = new double[n];
        double[] target = new double[n];
        for (int k = 0; k < n; k++) {
            x[k] = Math.log(pores.diameter[k]);
            target[k] = (pores.volume[k] - pores.volume[0]) / pores.total();
        }
        MultivariateJacobianFunction model =
                at -> {
                    double share = at.getEntry(0);
                    double mu = at.getEntry(1);
                    double sigma = Math.exp(at.getEntry(2));
                    double[] value = new double[n];
                    RealMatrix slope = MatrixUtils.createRealMatrix(n, 3);
                    // The window begins at a finite diameter, and so does the volume.
                    double z0 = (mu - x[0]) / sigma;
                    double p0 = NormalDistribution.below(z0);
                    double f0 = density(z0);
                    for (int k = 0; k < n; k++) {
                        double z = (mu - x[k]) / sigma;
                        double p = NormalDistribution.below(z) - p0;
                        value[k] = share * p;
                        slope.setEntry(k, 0, p);
                        slope.setEntry(k, 1, share * (density(z) - f0) / sigma);
                        slope.setEntry(k, 2, -share * (density(z) * z - f0 * z0));
                    }
                    return new Pair<>(new ArrayRealVector(value, false), slope);
                };
        Optimum best =
                new LevenbergMarquardtOptimizer()
                        .optimize(
                                new LeastSquaresBuilder()
                                        .start(new double[] {1, Math.log(median), Math.log(spread)})
                                        .model(model)
                                        .target(target)
                                        .maxEvaluations(MOST_STEPS)
                                        .maxIterations(MOST_STEPS)
                                        .lazyEvaluation(false)
                                        .build());
        double scatter = best.getCost() * best.getCost() / Math.max(1, n - 3);
        RealMatrix covariance = best.getCovariances(1e-14).scalarMultiply(scatter);
        double sigma = Math.exp(best.getPoint().getEntry(2));
        double centre = Math.exp(best.getPoint().getEntry(1));
        double share = best.getPoint().getEntry(0);
        return new LogNormalFit(
                centre,
                centre * Math.sqrt(covariance.getEntry(1, 1)),
                sigma,
                sigma * Math.sqrt(covariance.getEntry(2, 2)),
                share * pores.total(),
                best.getRMS() / share,
                n);
    }

    private static double density(double z) {
        return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }
}
