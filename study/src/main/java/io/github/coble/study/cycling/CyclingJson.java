package io.github.coble.study.cycling;

import io.github.coble.lab.cycling.AnalysedCycle;
import io.github.coble.study.report.Json;
import io.github.coble.study.table.Column;
import java.util.List;
import java.util.Locale;

/// `analysis.json`, whose fields programs may rely on (docs/guide/lab-files.md).
public final class CyclingJson {
    private CyclingJson() {}

    /// The document.
    public static String of(AnalysedRecord record) {
        List<Column<AnalysedCycle>> columns = MeasuredCycles.columns(record);
        return Json.document(
                new Json.Fields()
                        .put("file", record.name())
                        .put("format", record.format())
                        .put("samples", record.trace().size())
                        .put("cell", record.analysis().kind().name().toLowerCase(Locale.ROOT))
                        .put(
                                "area_m2",
                                record.collector().isKnown() ? record.collector().area() : null)
                        .put("coulombicEfficiency", "stripped over plated in the same cycle")
                        .put(
                                "cycles",
                                record.analysis().cycles().stream()
                                        .map(c -> cycle(columns, c))
                                        .toList())
                        .put(
                                "shortCircuit",
                                record.analysis()
                                        .shortCircuit()
                                        .map(s ->
                                                new Json.Fields()
                                                        .put("hard", s.hard())
                                                        .put("cycle", s.cycle())
                                                        .put("sign", s.sign()))
                                        .orElse(null))
                        .put(
                                "endOfLife",
                                record.analysis()
                                        .endOfLife()
                                        .map(e ->
                                                new Json.Fields()
                                                        .put("cycle", e.cycle())
                                                        .put("reason", e.reason()))
                                        .orElse(null))
                        .put("notes", record.notes()));
    }

    private static Json.Fields cycle(List<Column<AnalysedCycle>> columns, AnalysedCycle cycle) {
        Json.Fields fields = new Json.Fields();
        for (Column<AnalysedCycle> column : columns) {
            double value = column.number(cycle);
            if (column.whole()) {
                fields.put(column.name(), (long) value);
            } else {
                fields.put(column.name(), value);
            }
        }
        return fields;
    }
}
