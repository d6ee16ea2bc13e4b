package io.github.coble.study.fit;

import io.github.coble.study.inference.Identifiability;
import io.github.coble.study.inference.Identifiability.Bound;
import io.github.coble.study.measured.Use;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A fit in a few lines.
public final class FitText {
    /// Relative difference from a spectrum that points to a mistake rather than to scatter.
    private static final double FAR_OFF = 0.1;

    private FitText() {}

    /// For standard output.
    public static String text(FinishedFit fit) {
        StringBuilder out = new StringBuilder();
        out.append(fit.input().name()).append(": ");
        if (!fit.input().findings().isEmpty() || fit.data().isEmpty()) {
            out.append(counted(fit.input().findings().size(), "observation")).append(", ");
        }
        if (!fit.data().isEmpty()) {
            out.append(counted(fit.data().size(), "data set")).append(", ");
        }
        out.append(counted(fit.input().parameters().size(), "parameter"))
                .append(", ")
                .append(counted(fit.found().evaluations(), "evaluation"))
                .append('\n');
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < fit.input().parameters().size(); i++) {
            FitParameter p = fit.input().parameters().get(i);
            FinishedFit.Estimate e = fit.estimate(i);
            rows.add(
                    new String[] {
                        p.name(),
                        Shown.value(p, e.best()),
                        "90 %: " + Shown.value(p, e.low()) + " to " + Shown.value(p, e.high()),
                        note(fit.found().identifiability().unknowns().get(i))
                    });
        }
        for (int j = 0; j < fit.input().findings().size(); j++) {
            var finding = fit.input().findings().get(j);
            rows.add(
                    new String[] {
                        finding.id(),
                        Shown.prediction(finding, fit.found().best().predictions()[j]),
                        "observed " + finding.observedText(),
                        "residual " + Numbers.readable(fit.found().best().residuals()[j], 2)
                    });
        }
        for (DataFit data : fit.data()) {
            rows.add(
                    new String[] {
                        data.set().id(),
                        counted(data.set().size(), "point"),
                        "off by " + Shown.difference(data, data.rms()),
                        "worth " + Numbers.readable(data.independent(), 2) + " independent points"
                    });
        }
        append(out, rows);
        for (String sentence : sentences(fit)) {
            out.append("  ! ").append(sentence).append('\n');
        }
        return out.toString();
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String note(Identifiability.OfUnknown u) {
        String determined = u.determined() ? "" : "not determined by the observations";
        String bound =
                u.bound() == Bound.NONE
                        ? ""
                        : "at its " + u.bound().name().toLowerCase(Locale.ROOT) + " bound";
        return determined.isEmpty() || bound.isEmpty()
                ? determined + bound
                : determined + ", " + bound;
    }

    private static void append(StringBuilder out, List<String[]> rows) {
        int[] width = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int k = 0; k < width.length; k++) {
                width[k] = Math.max(width[k], row[k].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int k = 0; k < width.length; k++) {
                line.append("  ").append(row[k]).append(" ".repeat(width[k] - row[k].length()));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    /// What a reader must know before using the values.
    static List<String> sentences(FinishedFit fit) {
        List<String> out = new ArrayList<>();
        Identifiability found = fit.found().identifiability();
        List<String> open =
                found.unknowns().stream()
                        .filter(u -> !u.determined())
                        .map(Identifiability.OfUnknown::name)
                        .toList();
        if (!open.isEmpty()) {
            out.add(
                    "These observations do not determine "
                            + String.join("; ", open)
                            + ": they leave more than half of the prior's spread.");
        }
        for (Identifiability.OfUnknown u : found.unknowns()) {
            if (u.bound() != Bound.NONE) {
                out.add(
                        u.name()
                                + " lies at its "
                                + u.bound().name().toLowerCase(Locale.ROOT)
                                + " bound: the observations ask for a "
                                + (u.bound() == Bound.LOWER ? "smaller" : "larger")
                                + " value than the bound allows.");
            }
        }
        for (Identifiability.Pair p : found.pairs()) {
            out.add(
                    p.first()
                            + " and "
                            + p.second()
                            + " are determined only together (correlation "
                            + Numbers.readable(p.correlation(), 2)
                            + ").");
        }
        for (DataFit data : fit.data()) {
            if (data.set().use() == Use.IMPEDANCE && data.rms() > FAR_OFF) {
                out.add(
                        data.set().id()
                                + ": the model stays off by "
                                + Shown.difference(data, data.rms())
                                + ". Look at its figure: is the imaginary part negative where the"
                                + " cell is capacitive, are impedances in ohm (not ohm cm2) and the"
                                + " area that of the electrode?");
            }
        }
        out.addAll(fit.found().doubts());
        out.addAll(fit.doubts());
        if (fit.failedRuns() > 0) {
            out.add(fit.failedRuns() + " runs of cells failed; they count as very bad.");
        }
        if (fit.found().sampled().isEmpty()) {
            out.add(
                    "Intervals are those of a normal approximation; \"posterior\" draws checks it.");
        }
        return out;
    }
}
