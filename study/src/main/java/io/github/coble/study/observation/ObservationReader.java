package io.github.coble.study.observation;

import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a list of observations (docs/guide/reproduce.md has its grammar):
///
/// ```yaml
/// - {id: CE-CS1, cell: CS1, quantity: firstCycle.coulombicEfficiency_percent, value: 60.8, sd: 1.5}
/// - {id: loc-CS1, cell: CS1, quantity: deposition.location, value: SE}
/// - {id: life-CS3, cell: CS3, quantity: cycling.shortCircuitCycle, more than: 20}
/// - {id: order, quantity: firstCycle.platingOverpotential_mV, descending: [CS2, CS1], sd: 2}
/// ```
public final class ObservationReader {
    /// The key it is usually found under.
    public static final String KEY = "observations";

    private ObservationReader() {}

    /// The observations that are without fault; others are noted.
    ///
    /// @param node the list
    /// @param cells names that may be used
    /// @param faults receives what is wrong
    public static List<Finding> read(Node node, Collection<String> cells, FaultList faults) {
        List<Finding> found = new ArrayList<>();
        if (!(node instanceof Node.Items(List<Node> values, _))) {
            String kind = YamlReader.brief(node.kind());
            faults.add(node.place(), KEY, "", "a list of observations is expected, not " + kind);
            return found;
        }
        if (values.isEmpty()) {
            faults.add(node.place(), KEY, "", "this list is empty");
        }
        Map<String, Integer> lines = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String path = KEY + "[" + i + "]";
            if (values.get(i) instanceof Node.Table table) {
                unique(table, path, lines, faults);
                new EntryReader(table, path, cells, faults).read().ifPresent(found::add);
            } else {
                Node other = values.get(i);
                String kind = YamlReader.brief(other.kind());
                String message =
                        "a table such as {id: …, cell: …, quantity: …, value: …} is expected, not ";
                faults.add(other.place(), path, "", message + kind);
            }
        }
        return found;
    }

    private static void unique(
            Node.Table table, String path, Map<String, Integer> lines, FaultList faults) {
        if (table.get("id").orElse(null) instanceof Node.Text id && !id.value().isEmpty()) {
            Integer before = lines.putIfAbsent(id.value(), id.place().line());
            if (before != null) {
                String message = "this id is there twice; first on line " + before;
                faults.add(id.place(), path + ".id", id.value(), message);
            }
        }
    }
}
