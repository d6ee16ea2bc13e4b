package io.github.coble.study.fit;

import io.github.coble.study.inference.Draws;
import io.github.coble.study.inference.Quantiles;
import io.github.coble.study.observation.Finding;
import io.github.coble.study.observation.Ordering;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.Arrays;
import java.util.List;

/// Predictions as people read them.
final class Shown {
    private static final int DIGITS = 3;

    private Shown() {}

    /// What a prediction says.
    static String prediction(Finding finding, double number) {
        if (Double.isNaN(number)) {
            return "–";
        }
        if (finding instanceof Ordering) {
            return number == FitProblem.HOLDS ? "holds" : "does not hold";
        }
        List<String> words = finding.quantity().subject().categories();
        return words.isEmpty() ? Numbers.readable(number, DIGITS) : words.get((int) number);
    }

    /// What the draws say about it: an interval, or how often it comes out as observed.
    static String interval(Finding finding, Draws draws, int j) {
        double[] numbers = draws.predictionsOf(j);
        boolean words = !finding.quantity().subject().categories().isEmpty();
        if (!words && !(finding instanceof Ordering)) {
            return Numbers.readable(Quantiles.of(numbers, FinishedFit.LOW), DIGITS)
                    + " to "
                    + Numbers.readable(Quantiles.of(numbers, FinishedFit.HIGH), DIGITS);
        }
        if (draws.linearised()) {
            return "–";
        }
        double wanted =
                finding instanceof Ordering
                        ? FitProblem.HOLDS
                        : finding.quantity().subject().categories().indexOf(finding.observedText());
        double share =
                (double) Arrays.stream(numbers).filter(n -> n == wanted).count() / draws.size();
        return "as observed in " + Numbers.percent(share);
    }

    /// A difference of a data set with its unit.
    static String difference(DataFit data, double si) {
        LabUnit unit = data.set().use().unit();
        return Numbers.readable(unit.of(si), 2) + " " + unit.symbol();
    }

    /// A parameter's value with its unit.
    static String value(FitParameter parameter, double si) {
        return Numbers.readable(parameter.unit().fromSi(si), DIGITS) + parameter.suffix();
    }
}
