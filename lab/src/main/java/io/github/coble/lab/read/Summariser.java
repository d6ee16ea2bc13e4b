package io.github.coble.lab.read;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a [LabSummary] of pieces, keeping none of them.
public final class Summariser implements Batches {
    private final boolean orient;
    private final CurrentSign sign = new CurrentSign();
    private final RowChecks checks = new RowChecks();
    private final List<Tally> tallies = new ArrayList<>();
    private final Set<Double> cycles = new HashSet<>();
    private @Nullable LabTable first;
    private long rows;
    private long steps;
    private double lastCycle = Double.NaN;
    private double lastStep = Double.NaN;

    /// @param orient whether pieces have the current as the file has it, so that it is to be turned
    public Summariser(boolean orient) {
        this.orient = orient;
    }

    /// Whether there was no piece yet.
    public boolean isEmpty() {
        return first == null;
    }

    @Override
    public void accept(LabTable piece) {
        if (first == null) {
            first = piece.rows() == 0 ? piece : head(piece);
            piece.columns().forEach(_ -> tallies.add(new Tally()));
        }
        rows += piece.rows();
        byte[] direction = orient ? sign.add(piece) : new byte[piece.rows()];
        checks.add(piece);
        for (int c = 0; c < piece.columns().size(); c++) {
            tallies.get(c).add(piece.columns().get(c), direction);
        }
        countSteps(piece);
    }

    /// Columns and metadata of a piece, without its rows.
    private static LabTable head(LabTable piece) {
        List<Column> columns =
                piece.columns().stream()
                        .map(c ->
                                switch (c) {
                                    case Column.Words w -> new Column.Words(w.name(), List.of());
                                    case Column.Numbers n ->
                                            (Column)
                                                    new Column.Numbers(
                                                            n.name(),
                                                            n.quantity(),
                                                            n.unit(),
                                                            new double[0]);
                                })
                        .toList();
        return new LabTable(
                piece.format(), piece.technique(), columns, piece.metadata(), piece.advisories());
    }

    private void countSteps(LabTable piece) {
        Optional<Column.Numbers> cycle = piece.of(Quantity.CYCLE);
        Optional<Column.Numbers> step = piece.of(Quantity.STEP);
        if (cycle.isEmpty() && step.isEmpty()) {
            return;
        }
        for (int k = 0; k < piece.rows(); k++) {
            double c = cycle.isPresent() ? cycle.get().values()[k] : 0;
            double s = step.isPresent() ? step.get().values()[k] : 0;
            if (c != lastCycle && cycle.isPresent() && !Double.isNaN(c)) {
                cycles.add(c);
            }
            if (step.isPresent() && (c != lastCycle || s != lastStep)) {
                steps++;
            }
            lastCycle = c;
            lastStep = s;
        }
    }

    /// What the pieces so far add up to.
    ///
    /// @param said by the reader about the whole file
    public LabSummary summary(List<Advisory> said) {
        LabTable shape = first;
        if (shape == null) {
            SequencedMap<String, String> nothing = new LinkedHashMap<>();
            return new LabSummary("", "", 0, List.of(), 0, 0, nothing, said);
        }
        CurrentSign.Convention convention = sign.convention();
        List<LabSummary.ColumnSummary> columns = new ArrayList<>();
        for (int c = 0; c < tallies.size(); c++) {
            columns.add(tallies.get(c).summary(shape.columns().get(c), convention));
        }
        List<Advisory> advisories = new ArrayList<>(orient ? shape.advisories() : List.of());
        advisories.addAll(said);
        if (orient) {
            advisories.addAll(sign.advisories());
            advisories.addAll(checks.advisories());
        }
        return new LabSummary(
                shape.format(),
                shape.technique(),
                rows,
                columns,
                cycles.size(),
                steps,
                shape.metadata(),
                advisories);
    }

    /// Ranges of one column, apart for rows that discharge (0), neither (1) and charge (2).
    private static final class Tally {
        private final double[] least = {Double.NaN, Double.NaN, Double.NaN};
        private final double[] largest = {Double.NaN, Double.NaN, Double.NaN};
        private long filled;

        void add(Column column, byte[] direction) {
            switch (column) {
                case Column.Words words ->
                        filled += words.values().stream().filter(w -> !w.isEmpty()).count();
                case Column.Numbers numbers -> {
                    double[] v = numbers.values();
                    for (int k = 0; k < v.length; k++) {
                        if (!Double.isNaN(v[k])) {
                            filled++;
                            int d = direction[k] + 1;
                            least[d] = v[k] >= least[d] ? least[d] : v[k];
                            largest[d] = v[k] <= largest[d] ? largest[d] : v[k];
                        }
                    }
                }
            }
        }

        LabSummary.ColumnSummary summary(Column column, CurrentSign.Convention convention) {
            double low = Double.NaN;
            double high = Double.NaN;
            Column.Numbers numbers = column instanceof Column.Numbers n ? n : null;
            boolean current = numbers != null && numbers.quantity() == Quantity.CURRENT;
            for (int d = 0; d < least.length; d++) {
                double factor = current ? CurrentSign.factor(convention, d - 1) : 1;
                for (double end :
                        new double[] {factor * least[d] + 0.0, factor * largest[d] + 0.0}) {
                    low = end >= low || Double.isNaN(end) ? low : end;
                    high = end <= high || Double.isNaN(end) ? high : end;
                }
            }
            return new LabSummary.ColumnSummary(
                    column.name(),
                    numbers == null ? Quantity.OTHER : numbers.quantity(),
                    numbers == null ? "" : numbers.unit(),
                    numbers == null,
                    filled,
                    low,
                    high);
        }
    }
}
