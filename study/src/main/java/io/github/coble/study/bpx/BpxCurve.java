package io.github.coble.study.bpx;

import io.github.coble.study.yaml.Node;
import java.util.List;
import java.util.Optional;

/// A value of BPX that may depend on x, the concentration or stoichiometry: a number, an expression
/// or a table.
final class BpxCurve {
    private static final String DECIMAL = "[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,4})?";

    private BpxCurve() {}

    /// The value at x; NaN outside a table and where an expression cannot be computed.
    ///
    /// @throws IllegalArgumentException if the node is no such value, with what is wrong
    static double value(Node node, double x) {
        return switch (node) {
            case Node.Text text -> BpxExpression.value(text.value(), x);
            case Node.Table table -> between(table, x);
            case Node.Items _ ->
                    throw new IllegalArgumentException(
                            "a number, an expression in x or a table {x, y} is expected, not a"
                                    + " list");
        };
    }

    /// A finite number, if a node is one.
    static Optional<Double> number(Node node) {
        return node instanceof Node.Text text && text.value().strip().matches(DECIMAL)
                ? Optional.of(Double.parseDouble(text.value().strip())).filter(Double::isFinite)
                : Optional.empty();
    }

    private static double between(Node.Table table, double at) {
        double[] x = numbers(table, "x");
        double[] y = numbers(table, "y");
        if (x.length != y.length || x.length == 0) {
            throw new IllegalArgumentException(
                    "a table needs as many y as x; here are "
                            + x.length
                            + " x and "
                            + y.length
                            + " y");
        }
        for (int k = 0; k < x.length; k++) {
            if (x[k] == at) {
                return y[k];
            }
            if (k > 0 && (x[k - 1] - at) * (x[k] - at) < 0) {
                return y[k - 1] + (y[k] - y[k - 1]) * (at - x[k - 1]) / (x[k] - x[k - 1]);
            }
        }
        return Double.NaN;
    }

    private static double[] numbers(Node.Table table, String key) {
        if (!(table.get(key).orElse(null) instanceof Node.Items(List<Node> values, _))) {
            throw new IllegalArgumentException("a table needs a list of numbers \"" + key + "\"");
        }
        return values.stream().mapToDouble(v -> inList(v, key)).toArray();
    }

    private static double inList(Node node, String key) {
        return number(node)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                node.kind() + " among the " + key + " of a table is no number"));
    }
}
