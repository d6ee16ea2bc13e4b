package io.github.coble.study.parameters;

import io.github.coble.model.material.Provenance;
import io.github.coble.model.material.Provenance.Status;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import java.util.List;
import java.util.Locale;

/// A value with what its writer says about where it comes from: either the value alone, or `{value:
/// 5 um, status: assumed, source: …}`.
///
/// @param value the value alone
/// @param provenance as stated, or the reader's own
record Stated(Node value, Provenance provenance) {
    private static final String SECONDARY = "literature (secondary)";
    private static final List<String> STATUSES =
            List.of("literature", SECONDARY, "measured", "fitted", "assumed");

    static Stated read(Node node, Provenance plain, String shown, FaultList faults) {
        if (!(node instanceof Node.Table table) || table.get("value").isEmpty()) {
            return new Stated(node, plain);
        }
        Status status = plain.status();
        String source = plain.source();
        String suffix = "";
        for (Node.Entry entry : table.entries()) {
            String key = entry.key().value();
            String text = entry.value() instanceof Node.Text t ? t.value() : "";
            String label = Shape.join(shown, key);
            switch (key) {
                case "value" -> {}
                case "status" -> {
                    String word = text.strip().toLowerCase(Locale.ROOT);
                    if (STATUSES.contains(word)) {
                        suffix = word.equals(SECONDARY) ? " (secondary)" : "";
                        String name = word.equals(SECONDARY) ? "literature" : word;
                        status = Status.valueOf(name.toUpperCase(Locale.ROOT));
                    } else {
                        faults.add(
                                entry.value().place(),
                                label,
                                text,
                                "a status is one of " + String.join(", ", STATUSES));
                    }
                }
                case "source" -> {
                    source = text;
                    if (text.isBlank()) {
                        faults.add(entry.value().place(), label, "", "say where the value is from");
                    }
                }
                default ->
                        faults.add(
                                entry.key().place(),
                                label,
                                "",
                                Shape.unknown(key, List.of("value", "status", "source")));
            }
        }
        return new Stated(
                table.get("value").orElseThrow(), new Provenance(status, source + suffix));
    }
}
