package io.github.coble.study.report;

import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Shares;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;

/// A deposition in words.
final class Verdict {
    private static final double WORTH_SAYING = 0.005;
    private static final double PER_POINT = 100;

    private Verdict() {}

    /// In one line.
    static String headline(Deposition d) {
        return switch (d.location()) {
            case CC -> "Lithium goes to the current collector";
            case SE -> "Lithium stays at the solid electrolyte";
            case PORES -> "Lithium stays in the pores of the interlayer";
            case SPLIT -> "Lithium divides: neither side holds it all";
        };
    }

    /// With numbers: where how much is, and how safe the verdict.
    static String detail(Deposition d) {
        Shares s = d.shares();
        List<String> parts = new ArrayList<>();
        add(parts, s.cc(), "at the current collector");
        add(parts, s.pores(), "in the pores");
        add(parts, s.se(), "at the electrolyte");
        add(parts, s.crevice(), "in crevices");
        String where = parts.isEmpty() ? "no metal was plated" : String.join(", ", parts);
        return d.location() + ": " + where + "; " + margin(d) + ".";
    }

    /// How near a border the verdict is.
    static String margin(Deposition d) {
        return "margin to the next verdict "
                + Numbers.readable(PER_POINT * d.margin(), 2)
                + " points";
    }

    private static void add(List<String> parts, double share, String where) {
        if (share >= WORTH_SAYING) {
            parts.add(Numbers.percent(share) + " " + where);
        }
    }
}
