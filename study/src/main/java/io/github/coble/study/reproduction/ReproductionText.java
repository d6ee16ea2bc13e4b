package io.github.coble.study.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What `coble reproduce` prints: a line a subject, and the totals.
public final class ReproductionText {
    private ReproductionText() {}

    /// A few lines of plain text.
    public static String text(Reproduction r) {
        StringBuilder out = new StringBuilder(r.study().name() + ": " + r.headline() + "\n\n");
        out.append(row("", "agree", "of", "not fitted, agree", "of"));
        for (Group g : Group.of(r)) {
            out.append(
                    row(
                            g.words(),
                            String.valueOf(g.agreeing()),
                            String.valueOf(g.total()),
                            String.valueOf(g.predictedAgreeing()),
                            String.valueOf(g.predicted())));
        }
        List<String> differing = new ArrayList<>();
        for (Comparison c : r.comparisons()) {
            if (!c.agrees()) {
                differing.add(c.finding().id());
            }
        }
        if (!differing.isEmpty()) {
            out.append("\nDisagree: ").append(String.join(", ", differing)).append('\n');
        }
        r.failures()
                .forEach((cell, f) ->
                        out.append("! ")
                                .append(cell)
                                .append(" failed: ")
                                .append(f.message())
                                .append('\n'));
        return out.toString();
    }

    private static String row(String words, String... numbers) {
        return String.format(
                Locale.ROOT,
                "  %-26s %5s %4s %19s %4s%n",
                words,
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3]);
    }
}
