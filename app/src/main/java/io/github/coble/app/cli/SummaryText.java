package io.github.coble.app.cli;

import io.github.coble.lab.read.LabSummary;
import io.github.coble.lab.read.LabSummary.ColumnSummary;
import io.github.coble.lab.table.Quantity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The summary of an instrument's file, for people and for programs.
final class SummaryText {
    private static final int LONGEST_NAME = 32;

    private SummaryText() {}

    static String of(Path file, LabSummary summary) {
        StringBuilder text = new StringBuilder();
        text.append(file).append('\n');
        line(text, "format", summary.format());
        if (!summary.technique().isEmpty()) {
            line(text, "technique", summary.technique());
        }
        line(text, "rows", Long.toString(summary.rows()));
        if (summary.cycles() > 0 || summary.steps() > 0) {
            line(text, "cycles", summary.cycles() + ", steps " + summary.steps());
        }
        text.append("  columns\n");
        int width = summary.columns().stream().mapToInt(c -> c.name().length()).max().orElse(0);
        for (ColumnSummary column : summary.columns()) {
            text.append(column(column, Math.min(LONGEST_NAME, width)));
        }
        if (!summary.metadata().isEmpty()) {
            text.append("  the file says\n");
            summary.metadata().forEach((k, v) -> text.append("    " + k + ": " + v + "\n"));
        }
        summary.advisories().forEach(a -> text.append("  ! ").append(a).append('\n'));
        return text.append('\n').toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-10s %s%n", name, value));
    }

    private static String column(ColumnSummary column, int width) {
        String range = "";
        if (column.words()) {
            range = "words";
        } else if (column.filled() > 0) {
            range =
                    String.format(
                            Locale.ROOT,
                            "%.6g to %.6g %s",
                            column.least(),
                            column.largest(),
                            column.unit());
        }
        String known = column.quantity() == Quantity.OTHER ? "" : word(column.quantity());
        return String.format(
                                Locale.ROOT,
                                "    %-" + Math.max(1, width) + "s  %-20s %s",
                                column.name(),
                                known,
                                range)
                        .stripTrailing()
                + "\n";
    }

    private static String word(Quantity quantity) {
        return quantity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Map<String, Object> json(Path file, LabSummary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.toString());
        json.put("format", summary.format());
        json.put("technique", summary.technique());
        json.put("rows", summary.rows());
        json.put("cycles", summary.cycles());
        json.put("steps", summary.steps());
        json.put("columns", summary.columns().stream().map(SummaryText::json).toList());
        json.put("metadata", summary.metadata());
        json.put("advisories", summary.advisories().stream().map(Object::toString).toList());
        return json;
    }

    private static Map<String, Object> json(ColumnSummary column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("quantity", word(column.quantity()));
        json.put("unit", column.unit());
        json.put("words", column.words());
        json.put("filled", column.filled());
        if (Double.isFinite(column.least()) && Double.isFinite(column.largest())) {
            json.put("least", column.least());
            json.put("largest", column.largest());
        }
        return json;
    }
}
