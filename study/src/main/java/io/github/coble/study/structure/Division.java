package io.github.coble.study.structure;

import java.util.Arrays;
import java.util.Locale;

/// How a grey image is divided into classes, dark to bright.
public sealed interface Division {
    /// By the histogram.
    ///
    /// @param thresholds that it places, 1 to 4
    record Otsu(int thresholds) implements Division {}

    /// By hand.
    ///
    /// @param thresholds ascending; a value above one belongs to the brighter class
    record Manual(double[] thresholds) implements Division {}

    /// Reads `otsu`, `multi-otsu:3`, or thresholds.
    ///
    /// @throws IllegalArgumentException if it is none of these
    static Division parse(Wording wording, String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("otsu")) {
            return new Otsu(1);
        }
        if (word.matches("multi-otsu:[1-4]")) {
            return new Otsu(word.charAt(word.length() - 1) - '0');
        }
        try {
            double[] thresholds =
                    Arrays.stream(word.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
            for (int n = 0; n < thresholds.length; n++) {
                if (!Double.isFinite(thresholds[n])
                        || (n > 0 && thresholds[n] <= thresholds[n - 1])) {
                    throw new NumberFormatException();
                }
            }
            return new Manual(thresholds);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(
                    wording.of("segment")
                            + " "
                            + text
                            + ": otsu, multi-otsu:2 (to 4), or ascending thresholds such as 90 or"
                            + " 60,140 are expected");
        }
    }
}
