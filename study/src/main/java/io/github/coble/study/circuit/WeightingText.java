package io.github.coble.study.circuit;

import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.lab.circuit.fit.Weighting;
import java.util.Optional;

/// How residuals are weighted, as it is written: `modulus`, `unit`, or an error such as `0.5 %` of
/// |Z|.
///
/// @param text as it was written
/// @param share of |Z|, where an error is given
public record WeightingText(String text, Optional<Double> share) {
    private static final double MOST_PERCENT = 100;

    /// Reads it.
    ///
    /// @throws IllegalArgumentException if it is none of these
    public static WeightingText parse(String text) {
        if (text.equals("modulus") || text.equals("unit")) {
            return new WeightingText(text, Optional.empty());
        }
        try {
            if (text.endsWith("%")) {
                double percent = Double.parseDouble(text.substring(0, text.length() - 1).strip());
                if (percent > 0 && percent <= MOST_PERCENT) {
                    return new WeightingText(text, Optional.of(percent / 100));
                }
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "--weighting "
                        + text
                        + ": modulus, unit, or the error of a point in percent of |Z|, for example"
                        + " 0.5%");
    }

    Weighting of(Spectrum spectrum) {
        return share.<Weighting>map(s -> Weighting.Known.share(spectrum, s))
                .orElseGet(
                        () -> text.equals("unit") ? new Weighting.Unit() : new Weighting.Modulus());
    }
}
