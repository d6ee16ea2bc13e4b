package io.github.coble.study.report;

import io.github.coble.study.table.Numbers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes JSON. (A few lines, so that a run does not wait for a library to load.)
public final class Json {
    private static final int LINE = 100;

    private Json() {}

    /// An object under construction, in order.
    public static final class Fields {
        private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

        /// Adds a field.
        public Fields put(String name, @Nullable Object value) {
            fields.put(name, value);
            return this;
        }
    }

    /// A document: objects of [Fields], arrays of collections, text, booleans, numbers. A number
    /// that is not finite is written as `null`.
    public static String document(Fields value) {
        StringBuilder out = new StringBuilder(1024);
        write(out, value, 0);
        return out.append('\n').toString();
    }

    private static void write(StringBuilder out, @Nullable Object value, int depth) {
        switch (value) {
            case null -> out.append("null");
            case Fields f -> {
                Runnable[] items =
                        f.fields.entrySet().stream()
                                .map(e ->
                                        (Runnable)
                                                () -> {
                                                    text(out, e.getKey());
                                                    out.append(": ");
                                                    write(out, e.getValue(), depth + 1);
                                                })
                                .toArray(Runnable[]::new);
                group(out, '{', '}', items, depth);
            }
            case Collection<?> c -> {
                Runnable[] items =
                        c.stream()
                                .map(e -> (Runnable) () -> write(out, e, depth + 1))
                                .toArray(Runnable[]::new);
                group(out, '[', ']', items, depth);
            }
            case Double d -> out.append(Double.isFinite(d) ? Numbers.precise(d) : "null");
            case Number n -> out.append(n);
            case Boolean b -> out.append(b);
            default -> text(out, value.toString());
        }
    }

    /// On one line where that is short, else one item a line.
    private static void group(
            StringBuilder out, char open, char close, Runnable[] items, int depth) {
        int start = out.length();
        out.append(open);
        for (int i = 0; i < items.length; i++) {
            out.append(i == 0 ? "" : ", ");
            items[i].run();
        }
        out.append(close);
        boolean longLine = out.length() - start + 2 * depth > LINE || out.indexOf("\n", start) >= 0;
        if (depth == 0 || longLine) {
            out.setLength(start);
            out.append(open);
            for (int i = 0; i < items.length; i++) {
                out.append(i == 0 ? "\n" : ",\n").append("  ".repeat(depth + 1));
                items[i].run();
            }
            out.append('\n').append("  ".repeat(depth)).append(close);
        }
    }

    private static void text(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
