package io.github.coble.lab.circuit.relaxation;

import io.github.coble.lab.circuit.Spectrum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The distribution of relaxation times of a spectrum.
///
/// ```text
///   Z(ω) = R_0 + jω L + 1/(jω C) + ∫ γ(ln τ) / (1 + jω τ) d ln τ               (Z-22)
///   minimise Σ |Z − Z_fit|²/|Z|² + λ Σ (Δ²γ)²,  γ, R_0, L, 1/C ≥ 0             (Z-23)
///   GCV(λ) = n S(λ) / (n − 2 tr H(λ))²,  n = 2 N                               (Z-24)
/// ```
///
/// λ minimises the generalised cross validation Z-24, where S is the weighted sum of squares and H
/// the map from data to fit, both without the signs asked for (with them, few variables are free at
/// any λ and Z-24 knows no limit to roughness). The band at each τ holds 95 % of what comes out
/// when the weighted residuals are dealt out anew (bootstrap at the same λ): it is about scatter,
/// not about what smoothing and the choice of λ do to the shape.
///
/// Source: Wan, Saccoccio, Chen & Ciucci, Electrochim. Acta 184 (2015) 483; GCV: Golub, Heath &
/// Wahba, Technometrics 21 (1979) 215; a degree of freedom counts more than once: Kim & Gu, J. R.
/// Stat. Soc. B 66 (2004) 337, who take 1.4. The 2 is this program's: residuals of neighbouring
/// frequencies are not independent.
///
/// @param tau relaxation times [s], rising evenly in their logarithm
/// @param gamma γ at each [ohm]
/// @param low lower end of its 95 % band [ohm]
/// @param high upper end of it [ohm]
/// @param resistance R_0 [ohm]
/// @param inductance L [H]
/// @param elastance 1/C [F⁻¹]
/// @param lambda regularisation, for γ relative to the median of |Z|
/// @param real Z' of the fit [ohm] at the frequencies of the spectrum
/// @param imaginary Z'' of it [ohm]
@SuppressWarnings("ArrayRecordComponent")
public record RelaxationTimes(
        double[] tau,
        double[] gamma,
        double[] low,
        double[] high,
        double resistance,
        double inductance,
        double elastance,
        double lambda,
        double[] real,
        double[] imaginary) {
    /// Of the largest peak, below which a rise of γ is no peak.
    private static final double SMALLEST_PEAK = 0.01;

    /// A maximum of γ.
    ///
    /// @param tau relaxation time of the maximum [s]
    /// @param resistance ∫ γ d ln τ between the minima beside it [ohm]
    /// @param low lower end of the 95 % band of γ at the maximum, relative to γ there
    /// @param high upper end of it, relative to γ there
    public record Peak(double tau, double resistance, double low, double high) {}

    /// That of a spectrum.
    public static RelaxationTimes of(Spectrum spectrum) {
        return new RelaxationWorkspace(spectrum).distribution(0);
    }

    /// That of a spectrum with the band of γ.
    ///
    /// @param draws of residuals, at least 40
    public static RelaxationTimes withBand(Spectrum spectrum, int draws) {
        return new RelaxationWorkspace(spectrum).distribution(draws);
    }

    /// Peaks with at least a hundredth of the largest one's resistance, from fast to slow.
    ///
    /// A γ that still rises at an end of its range is no peak: its relaxation time is not known.
    public List<Peak> peaks() {
        double step = Math.log(tau[1] / tau[0]);
        List<Peak> peaks = new ArrayList<>();
        for (int k = 1; k < tau.length - 1; k++) {
            if (gamma[k] > 0 && gamma[k] > gamma[k - 1] && gamma[k] >= gamma[k + 1]) {
                double bend = gamma[k - 1] - 2 * gamma[k] + gamma[k + 1];
                double shift = 0.5 * (gamma[k - 1] - gamma[k + 1]) / bend;
                peaks.add(
                        new Peak(
                                tau[k] * Math.exp(shift * step),
                                area(k, step),
                                low[k] / gamma[k],
                                high[k] / gamma[k]));
            }
        }
        double most =
                peaks.stream()
                        .max(Comparator.comparingDouble(Peak::resistance))
                        .map(Peak::resistance)
                        .orElse(0.0);
        return peaks.stream().filter(p -> p.resistance >= SMALLEST_PEAK * most).toList();
    }

    /// Down both sides to the minima; a minimum is shared by halves.
    private double area(int top, double step) {
        double sum = gamma[top];
        int k = top;
        while (k > 0 && gamma[k - 1] <= gamma[k] && gamma[k] > 0) {
            k--;
            sum += gamma[k];
        }
        sum -= gamma[k] / 2;
        k = top;
        while (k < gamma.length - 1 && gamma[k + 1] <= gamma[k] && gamma[k] > 0) {
            k++;
            sum += gamma[k];
        }
        return step * (sum - gamma[k] / 2);
    }
}
