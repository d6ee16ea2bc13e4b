package io.github.coble.lab.read;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps some columns of the pieces of a file, and turns its current as [CurrentSign] says.
public final class Collected implements Batches {
    /// Numbers held at once for each that is kept: in pieces, joined, and by who uses them.
    private static final int COPIES = 3;

    private final Set<Quantity> wanted;
    private final long memory;
    private final CurrentSign sign = new CurrentSign();
    private final RowChecks checks = new RowChecks();
    private final List<byte[]> directions = new ArrayList<>();
    private final List<List<double[]>> values = new ArrayList<>();
    private final List<Column.Numbers> heads = new ArrayList<>();
    private @Nullable LabTable first;
    private int rows;

    /// @param wanted the first column of each is kept
    /// @param memory that these may take, with copies that are made of them [bytes]
    public Collected(Set<Quantity> wanted, long memory) {
        this.wanted = Set.copyOf(wanted);
        this.memory = memory;
    }

    /// Whether there was no piece yet.
    public boolean isEmpty() {
        return first == null;
    }

    @Override
    public void accept(LabTable piece) throws LabFileException {
        if (first == null) {
            for (Quantity quantity : Quantity.values()) {
                if (wanted.contains(quantity)) {
                    piece.of(quantity).ifPresent(heads::add);
                }
            }
            heads.forEach(_ -> values.add(new ArrayList<>()));
            first =
                    new LabTable(
                            piece.format(),
                            piece.technique(),
                            List.of(),
                            piece.metadata(),
                            piece.advisories());
        }
        rows = Math.addExact(rows, piece.rows());
        if (rows * (long) (COPIES * Double.BYTES * heads.size() + 1) > memory) {
            throw new LabFileException(
                    "row " + rows,
                    "too many rows for the memory allowed ("
                            + (memory >> 20)
                            + " MB for them); allow more with COBLE_JAVA_OPTS=-Xmx, or take the file"
                            + " apart");
        }
        directions.add(sign.add(piece));
        checks.add(piece);
        for (int c = 0; c < heads.size(); c++) {
            values.get(c).add(piece.of(heads.get(c).quantity()).orElseThrow().values());
        }
    }

    /// The columns over all pieces, which are given up.
    ///
    /// @param said by the reader about the whole file
    public LabTable table(List<Advisory> said) {
        LabTable shape = first;
        if (shape == null) {
            return new LabTable("", "", List.of(), new LinkedHashMap<>(), said);
        }
        CurrentSign.Convention convention = sign.convention();
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < heads.size(); c++) {
            Column.Numbers head = heads.get(c);
            boolean current = head.quantity() == Quantity.CURRENT;
            columns.add(
                    new Column.Numbers(
                            head.name(),
                            head.quantity(),
                            head.unit(),
                            joined(values.get(c), current ? convention : null)));
        }
        List<Advisory> advisories = new ArrayList<>(shape.advisories());
        advisories.addAll(said);
        advisories.addAll(checks.advisories());
        advisories.addAll(sign.advisories());
        return new LabTable(
                shape.format(), shape.technique(), columns, shape.metadata(), advisories);
    }

    private double[] joined(List<double[]> pieces, CurrentSign.@Nullable Convention turned) {
        double[] all = new double[rows];
        int at = 0;
        for (int p = 0; p < pieces.size(); p++) {
            double[] piece = pieces.get(p);
            for (int k = 0; k < piece.length; k++) {
                all[at++] =
                        turned == null
                                ? piece[k]
                                : piece[k] * CurrentSign.factor(turned, directions.get(p)[k]) + 0.0;
            }
        }
        pieces.clear();
        return all;
    }
}
