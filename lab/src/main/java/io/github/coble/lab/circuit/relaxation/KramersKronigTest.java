package io.github.coble.lab.circuit.relaxation;

import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.numerics.response.RelaxationFit;

/// Whether a spectrum can be that of a causal, linear and steady system (N-19, N-20).
///
/// @param fit number of RC elements, μ, and residuals over |Z|, from the highest frequency to the
///   lowest
public record KramersKronigTest(RelaxationFit fit) {
    /// The customary limit of μ (Schönleber 2014).
    public static final double MU = 0.85;

    /// With as many RC elements as μ asks for; where that is too few, as for narrow arcs, with as
    /// few as describe the spectrum as well as any number: whichever leaves less scatter per degree
    /// of freedom.
    public static KramersKronigTest of(Spectrum s) {
        RelaxationFit byMu = RelaxationFit.byMu(s.omega(), s.real(), s.imaginary(), MU);
        RelaxationFit other = RelaxationFit.automatic(s.omega(), s.real(), s.imaginary());
        return new KramersKronigTest(byMu.scatter() <= other.scatter() ? byMu : other);
    }

    /// Root mean square of the residuals, over |Z|.
    public double rootMeanSquare() {
        double sum = 0;
        int n = fit.realResidual().length;
        for (int i = 0; i < n; i++) {
            sum += fit.realResidual()[i] * fit.realResidual()[i];
            sum += fit.imaginaryResidual()[i] * fit.imaginaryResidual()[i];
        }
        return Math.sqrt(sum / (2 * n));
    }

    /// Index of the frequency with the largest residual.
    public int worstRow() {
        int worst = 0;
        double most = -1;
        for (int i = 0; i < fit.realResidual().length; i++) {
            double here = Math.hypot(fit.realResidual()[i], fit.imaginaryResidual()[i]);
            if (here > most) {
                most = here;
                worst = i;
            }
        }
        return worst;
    }
}
