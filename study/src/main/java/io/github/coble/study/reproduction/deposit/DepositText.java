package io.github.coble.study.reproduction.deposit;

import java.util.ArrayList;
import java.util.List;

/// What `coble reproduce --model field` prints, and leaves as `deposits.txt`.
public final class DepositText {
    private DepositText() {}

    /// Plain text: the headline, where lithium is, and what is said about its shape.
    public static String text(DepositReproduction r) {
        StringBuilder out =
                new StringBuilder(r.study().study().name() + ": " + r.headline() + "\n");
        table(DepositTables.PLACES, DepositTables.places(r), out);
        if (!r.judgements().isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            for (Judgement j : r.judgements()) {
                rows.add(
                        List.of(
                                j.statement().id(),
                                j.statement().criterion().words(),
                                j.computed(),
                                j.verdict().words()));
            }
            table(List.of("statement", "criterion", "computed", "agrees"), rows, out);
        }
        r.failures()
                .forEach((cell, why) ->
                        out.append("! ").append(cell).append(" failed: ").append(why).append('\n'));
        return out.toString();
    }

    private static void table(List<String> header, List<List<String>> rows, StringBuilder out) {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        int[] widths = new int[header.size()];
        for (List<String> row : all) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        out.append('\n');
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                line.append("  ").append(row.get(c));
                line.append(" ".repeat(widths[c] - row.get(c).length()));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        out.append('\n');
    }
}
