package io.github.coble.study.inference;

import java.util.List;
import java.util.Optional;

/// A finished calibration.
///
/// @param problem that was calibrated
/// @param leftOut observations that were not used
/// @param best point known, inside the box
/// @param normalDraws of the normal approximation around it, cut off at the bounds
/// @param sampled what the ensemble brought, if it ran
/// @param identifiability of the unknowns
/// @param evaluations of the whole model that were asked for
/// @param doubts about the calibration, in sentences
public record Calibrated(
        Problem problem,
        boolean[] leftOut,
        State best,
        Draws normalDraws,
        Optional<Sampled> sampled,
        Identifiability identifiability,
        long evaluations,
        List<String> doubts) {
    public Calibrated {
        doubts = List.copyOf(doubts);
    }

    /// The draws that intervals are taken from: the ensemble's if it ran.
    public Draws draws() {
        return sampled.map(Sampled::draws).orElse(normalDraws);
    }

    /// The same, with what was asked for before it.
    public Calibrated counting(long all) {
        return new Calibrated(
                problem, leftOut, best, normalDraws, sampled, identifiability, all, doubts);
    }

    /// The best values.
    public double[] values() {
        return problem.values(best.u());
    }

    /// The draws as they would be without some of the observations, by weights; where these are not
    /// reliable, calibrate again.
    ///
    /// @param without observations to forget, beside those left out already
    public ParetoSmoothing forgetting(boolean[] without) {
        double[][] residuals = draws().residuals();
        double[] logWeights = new double[residuals.length];
        for (int k = 0; k < residuals.length; k++) {
            for (int j = 0; j < without.length; j++) {
                if (without[j] && !leftOut[j]) {
                    double r = residuals[k][j];
                    logWeights[k] += 0.5 * r * r;
                }
            }
        }
        return ParetoSmoothing.of(logWeights);
    }
}
