package io.github.coble.study.yaml;

import java.util.List;
import java.util.regex.Pattern;

/// Writes a tree as YAML that [YamlReader] reads to the same tree.
public final class YamlWriter {
    /// Texts that need no quotes wherever they stand.
    private static final Pattern PLAIN =
            Pattern.compile("(?!(?i:null)$)[A-Za-z0-9_./+-][A-Za-z0-9_./+ ()%^*-]*(?<! )");

    private YamlWriter() {}

    /// The text of a table.
    public static String text(Node.Table table) {
        StringBuilder out = new StringBuilder();
        table(out, table, 0);
        return out.toString();
    }

    private static void table(StringBuilder out, Node.Table table, int depth) {
        for (Node.Entry entry : table.entries()) {
            out.append("  ".repeat(depth)).append(scalar(entry.key().value())).append(':');
            value(out, entry.value(), depth + 1);
        }
    }

    private static void value(StringBuilder out, Node node, int depth) {
        switch (node) {
            case Node.Text text -> out.append(' ').append(scalar(text.value())).append('\n');
            case Node.Items(List<Node> values, _) -> {
                out.append(values.isEmpty() ? " []\n" : "\n");
                values.forEach(v -> item(out, v, depth));
            }
            case Node.Table table -> {
                out.append(table.entries().isEmpty() ? " {}\n" : "\n");
                table(out, table, depth);
            }
        }
    }

    private static void item(StringBuilder out, Node node, int depth) {
        out.append("  ".repeat(depth)).append('-');
        if (node instanceof Node.Table table && !table.entries().isEmpty()) {
            StringBuilder inner = new StringBuilder();
            table(inner, table, depth + 1);
            // The first key stands behind the dash.
            out.append(inner.substring(2 * depth + 1));
        } else {
            value(out, node, depth + 1);
        }
    }

    private static String scalar(String text) {
        if (PLAIN.matcher(text).matches() && !text.startsWith("- ") && !text.equals("-")) {
            return text;
        }
        StringBuilder out = new StringBuilder("\"");
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '"' -> out.append("\\\"");
                        case '\\' -> out.append("\\\\");
                        case '\n' -> out.append("\\n");
                        case '\t' -> out.append("\\t");
                        default -> {
                            if (c < ' ') {
                                out.append(String.format("\\x%02x", c));
                            } else {
                                out.appendCodePoint(c);
                            }
                        }
                    }
                });
        return out.append('"').toString();
    }
}
