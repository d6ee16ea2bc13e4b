package io.github.coble.lab.circuit.read;

import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Parts a table where the frequency is repeated or turns back: a sweep goes one way.
final class Sweeps {
    private Sweeps() {}

    /// The sweeps in the order of the table; the table itself where there is only one.
    static List<LabTable> of(LabTable table) {
        Optional<Column.Numbers> frequency = table.of(Quantity.FREQUENCY);
        List<Integer> starts = frequency.map(column -> starts(column.values())).orElse(List.of());
        if (starts.size() < 2) {
            return List.of(table);
        }
        List<LabTable> sweeps = new ArrayList<>();
        for (int k = 0; k < starts.size(); k++) {
            int end = k + 1 < starts.size() ? starts.get(k + 1) : table.rows();
            sweeps.add(rows(table, starts.get(k), end));
        }
        return sweeps;
    }

    /// Rows without a frequency (a rest, an empty cell) belong to the sweep before them.
    private static List<Integer> starts(double[] frequency) {
        List<Integer> starts = new ArrayList<>();
        double last = Double.NaN;
        double way = 0;
        for (int i = 0; i < frequency.length; i++) {
            if (!(frequency[i] > 0)) {
                continue;
            }
            double step = Math.signum(frequency[i] - last);
            boolean goesOn = step != 0 && (way == 0 || step == way);
            if (starts.isEmpty() || !goesOn) {
                starts.add(i);
                way = 0;
            } else {
                way = step;
            }
            last = frequency[i];
        }
        return starts;
    }

    private static LabTable rows(LabTable table, int from, int to) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(
                    switch (column) {
                        case Column.Words w ->
                                new Column.Words(w.name(), w.values().subList(from, to));
                        case Column.Numbers n ->
                                new Column.Numbers(
                                        n.name(),
                                        n.quantity(),
                                        n.unit(),
                                        Arrays.copyOfRange(n.values(), from, to));
                    });
        }
        return new LabTable(
                table.format(), table.technique(), columns, table.metadata(), table.advisories());
    }
}
