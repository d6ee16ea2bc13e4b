package io.github.coble.numerics.response;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

/// The linear Kramers–Kronig test: a response is compared with the best sum of relaxations.
///
/// ```text
///   Z(ω) ≈ R_0 + jω L + 1/(jω C) + sum_k R_k / (1 + jω τ_k)                     (N-19)
///   μ = 1 − sum of |R_k| over R_k < 0 / sum of |R_k| over R_k >= 0              (N-20)
/// ```
///
/// Every term obeys the Kramers–Kronig relations, and so does every sum with coefficients of either
/// sign. With time constants given, evenly spaced in their logarithm, the coefficients are a linear
/// least-squares problem (rows divided by |Z|). What is left over violates the relations: the
/// system was not causal, not linear, or not the same all the time. Near 1, μ says that the
/// relaxations are few enough; towards 0 that their signs alternate to follow noise.
///
/// Source: Boukamp, J. Electrochem. Soc. 142 (1995) 1885; Schönleber, Klotz & Ivers-Tiffée,
/// Electrochim. Acta 131 (2014) 20.
///
/// @param relaxations number K of time constants
/// @param mu μ of N-20
/// @param realResidual (Re Z − Re fit) / |Z| at each frequency
/// @param imaginaryResidual (Im Z − Im fit) / |Z| at each frequency
public record RelaxationFit(
        int relaxations, double mu, double[] realResidual, double[] imaginaryResidual) {

    /// Decades by which the time constants reach beyond the frequencies at each end.
    private static final double MARGIN = 1.0;

    /// A fit is as good as the best if its residual is at most so much larger.
    private static final double AS_GOOD = 1.1;

    /// R_0, L, 1/C.
    private static final int OTHERS = 3;

    /// Fits with a number of time constants per decade, fewer where the response has too few points
    /// for that.
    ///
    /// @param omega angular frequencies, positive, in any order, at least four
    /// @param re real part at each
    /// @param im imaginary part at each
    public static RelaxationFit withDensity(
            double[] omega, double[] re, double[] im, double perDecade) {
        check(omega, re, im);
        double decades = Math.log10(largest(omega) / smallest(omega)) + 2 * MARGIN;
        int wanted = (int) Math.ceil(decades * perDecade) + 1;
        return fit(omega, re, im, Math.clamp(wanted, 1, omega.length - OTHERS), MARGIN);
    }

    /// Fits with as few time constants as describe the response as well as any number up to half of
    /// its points, by the root mean square of the residuals per degree of freedom. For responses
    /// with noise, which more time constants would follow. (The threshold of μ that Schönleber 2014
    /// proposes for this stops too early where arcs are narrow.)
    ///
    /// @param omega angular frequencies, positive, in any order, at least four
    /// @param re real part at each
    /// @param im imaginary part at each
    public static RelaxationFit automatic(double[] omega, double[] re, double[] im) {
        check(omega, re, im);
        int most = Math.clamp(omega.length / 2, 1, omega.length - OTHERS);
        RelaxationFit[] fits = new RelaxationFit[most];
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < most; k++) {
            fits[k] = fit(omega, re, im, k + 1, MARGIN);
            least = Math.min(least, fits[k].scatter());
        }
        int chosen = 0;
        while (!(fits[chosen].scatter() <= AS_GOOD * least)) {
            chosen++;
        }
        return fits[chosen];
    }

    /// Fits with more and more time constants until μ falls to a limit, as Schönleber 2014 does;
    /// the time constants then lie between the ends of the frequencies, as there. Where μ never
    /// falls that far, with half as many time constants as there are points.
    ///
    /// @param omega angular frequencies, positive, in any order, at least four
    /// @param re real part at each
    /// @param im imaginary part at each
    /// @param limit of μ, customarily 0.85
    public static RelaxationFit byMu(double[] omega, double[] re, double[] im, double limit) {
        check(omega, re, im);
        int most = Math.clamp(omega.length / 2, 1, omega.length - OTHERS);
        RelaxationFit fit = fit(omega, re, im, 1, 0);
        while (fit.mu > limit && fit.relaxations < most) {
            fit = fit(omega, re, im, fit.relaxations + 1, 0);
        }
        return fit;
    }

    /// Root mean square of the residuals per degree of freedom.
    public double scatter() {
        double sum = 0;
        for (int i = 0; i < realResidual.length; i++) {
            sum += realResidual[i] * realResidual[i];
            sum += imaginaryResidual[i] * imaginaryResidual[i];
        }
        return Math.sqrt(sum / (2 * realResidual.length - relaxations - OTHERS));
    }

    /// The largest of all residuals, as a magnitude.
    public double worst() {
        double worst = 0;
        for (int i = 0; i < realResidual.length; i++) {
            worst = Math.max(worst, Math.abs(realResidual[i]));
            worst = Math.max(worst, Math.abs(imaginaryResidual[i]));
        }
        return worst;
    }

    private static void check(double[] omega, double[] re, double[] im) {
        boolean sound = omega.length > OTHERS;
        sound &= re.length == omega.length && im.length == omega.length;
        for (int i = 0; sound && i < omega.length; i++) {
            sound =
                    omega[i] > 0
                            && omega[i] < Double.POSITIVE_INFINITY
                            && Math.abs(re[i]) + Math.abs(im[i]) > 0
                            && Math.abs(re[i]) + Math.abs(im[i]) < Double.POSITIVE_INFINITY;
        }
        if (!sound || !(smallest(omega) < largest(omega))) {
            throw new IllegalArgumentException(
                    "a response needs at least four finite values that are not zero, at positive"
                            + " frequencies that are not all the same; there are "
                            + omega.length);
        }
    }

    private static RelaxationFit fit(
            double[] omega, double[] re, double[] im, int count, double margin) {
        int n = omega.length;
        double[][] a = new double[2 * n][count + OTHERS];
        double[] b = new double[2 * n];
        double[] tau = timeConstants(omega, count, margin);
        double middle = Math.sqrt(largest(omega) * smallest(omega));
        for (int i = 0; i < n; i++) {
            double weight = 1 / Math.hypot(re[i], im[i]);
            for (int k = 0; k < count; k++) {
                double x = omega[i] * tau[k];
                a[i][k] = weight / (1 + x * x);
                a[n + i][k] = -weight * x / (1 + x * x);
            }
            a[i][count] = weight;
            a[n + i][count + 1] = weight * omega[i] / middle;
            a[n + i][count + 2] = -weight * middle / omega[i];
            b[i] = weight * re[i];
            b[n + i] = weight * im[i];
        }
        double[] scale = normalise(a);
        double[] x =
                new QRDecomposition(new Array2DRowRealMatrix(a, false), 0.0)
                        .getSolver()
                        .solve(new ArrayRealVector(b, false))
                        .toArray();
        double[] residual = new double[2 * n];
        for (int i = 0; i < 2 * n; i++) {
            residual[i] = b[i];
            for (int k = 0; k < x.length; k++) {
                residual[i] -= a[i][k] * x[k];
            }
        }
        return new RelaxationFit(
                count,
                mu(x, scale, count),
                Arrays.copyOf(residual, n),
                Arrays.copyOfRange(residual, n, 2 * n));
    }

    /// Evenly spaced in the logarithm, from so many decades beyond the fastest to as many beyond
    /// the slowest.
    private static double[] timeConstants(double[] omega, int count, double margin) {
        double reach = Math.pow(10, margin);
        double first = 1 / (largest(omega) * reach);
        double last = reach / smallest(omega);
        double[] tau = new double[count];
        for (int k = 0; k < count; k++) {
            double share = count == 1 ? 0.5 : (double) k / (count - 1);
            tau[k] = first * Math.pow(last / first, share);
        }
        return tau;
    }

    /// Divides every column by its norm.
    ///
    /// @return the norms
    private static double[] normalise(double[][] a) {
        double[] scale = new double[a[0].length];
        for (int k = 0; k < scale.length; k++) {
            double sum = 0;
            for (double[] row : a) {
                sum += row[k] * row[k];
            }
            scale[k] = Math.sqrt(sum);
            for (double[] row : a) {
                row[k] /= scale[k];
            }
        }
        return scale;
    }

    private static double mu(double[] x, double[] scale, int count) {
        double negative = 0;
        double positive = 0;
        for (int k = 0; k < count; k++) {
            double r = x[k] / scale[k];
            negative += Math.max(-r, 0);
            positive += Math.max(r, 0);
        }
        return positive > 0 ? 1 - negative / positive : 0;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }

    private static double smallest(double[] values) {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }
}
