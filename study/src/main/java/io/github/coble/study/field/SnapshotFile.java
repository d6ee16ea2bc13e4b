package io.github.coble.study.field;

import io.github.coble.model.field.FieldSnapshot;
import io.github.coble.porescale.file.VtiPlane;
import io.github.coble.porescale.file.VtiPlane.Array;
import io.github.coble.study.table.LabUnit;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A snapshot as a VTK image file: one cell for a column, in micrometres, X along j and Y along i
/// of column (i, j). Arrays are named after the snapshot's fields, with the unit:
/// `collectorLithium_um`. Time and charge are numbers of the whole image; `TimeValue` is the time
/// in hours, under the name from which VTK takes it.
public final class SnapshotFile {
    private SnapshotFile() {}

    /// Writes the file, whose name should end in `.vti`; it appears when it is complete.
    ///
    /// @throws java.io.UncheckedIOException if it cannot be written, or the thread is interrupted
    public static void write(FieldSnapshot snapshot, Path path) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("TimeValue", LabUnit.HOUR.of(snapshot.time()));
        numbers.put(LabUnit.CAPACITY.name("passedCharge"), LabUnit.CAPACITY.of(snapshot.charge()));
        numbers.put(
                LabUnit.MICROMETRE.name("layerThickness"),
                LabUnit.MICROMETRE.of(snapshot.layerThickness()));
        int columns = snapshot.grid().columns();
        double spacing = LabUnit.MICROMETRE.of(snapshot.grid().spacing());
        new VtiPlane(columns, columns, spacing, numbers, arrays(snapshot)).write(path);
    }

    private static List<Array> arrays(FieldSnapshot s) {
        return List.of(
                array("collectorLithium", LabUnit.MICROMETRE, s.collectorLithium()),
                array("electrolyteLithium", LabUnit.MICROMETRE, s.electrolyteLithium()),
                array("lift", LabUnit.MICROMETRE, s.lift()),
                array("torn", LabUnit.NONE, s.torn()),
                array("filling", LabUnit.NONE, s.filling()),
                array("poreDiameter", LabUnit.NANOMETRE, s.poreDiameter()),
                array("currentDensity", LabUnit.CURRENT, s.currentDensity()),
                array("electrolytePressure", LabUnit.MEGAPASCAL, s.electrolytePressure()),
                array("collectorPressure", LabUnit.MEGAPASCAL, s.collectorPressure()),
                array("reacted", LabUnit.MICROMETRE, s.reacted()));
    }

    private static Array array(String name, LabUnit unit, float[] values) {
        return new Array(unit.name(name), values, 1 / unit.of(1));
    }
}
