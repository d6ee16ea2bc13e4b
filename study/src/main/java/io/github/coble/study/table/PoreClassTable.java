package io.github.coble.study.table;

import io.github.coble.model.cell.Columns;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// `columns`: the deposit at the end of the first plating, one row per pore class.
public final class PoreClassTable {
    private PoreClassTable() {}

    /// One pore class of a snapshot.
    ///
    /// @param columns the snapshot
    /// @param index of the class, from 0
    public record PoreClass(Columns columns, int index) {}

    /// The table of a snapshot.
    public static Table<PoreClass> of(Columns columns) {
        return new Table<>(
                columns(),
                IntStream.range(0, columns.share().length)
                        .mapToObj(k -> new PoreClass(columns, k))
                        .toList());
    }

    /// Its columns.
    public static List<Column<PoreClass>> columns() {
        return List.of(
                Column.whole("pore_class", "in rising diameter, from 1", c -> c.index + 1),
                column("share", LabUnit.NONE, "of the area", Columns::share),
                column("pore_diameter", LabUnit.NANOMETRE, "of the class", Columns::poreDiameter),
                column(
                        "filling",
                        LabUnit.NONE,
                        "share of its pore volume that holds lithium",
                        Columns::filling),
                column(
                        "electrolyte_height",
                        LabUnit.MICROMETRE,
                        "thickness of the lithium between electrolyte and layer",
                        Columns::electrolyteHeight),
                column(
                        "collector_height",
                        LabUnit.MICROMETRE,
                        "thickness of the lithium between layer and collector",
                        Columns::collectorHeight));
    }

    private static Column<PoreClass> column(
            String name, LabUnit unit, String description, Function<Columns, double[]> values) {
        return Column.of(name, unit, description, c -> values.apply(c.columns)[c.index]);
    }
}
