package io.github.coble.study.reproduction;

import io.github.coble.study.table.CsvCell;
import io.github.coble.study.table.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/// `reproduction.csv`: a row an observation.
final class ReproductionCsv {
    private static final String HEADER =
            "id,cells,quantity,observed,predicted,low,high,residual,status,agrees";

    private ReproductionCsv() {}

    static String csv(Reproduction r) {
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        for (Comparison c : r.comparisons()) {
            List<String> cells =
                    List.of(
                            c.finding().id(),
                            String.join(" ", c.finding().cells()),
                            c.finding().quantity().name(),
                            c.finding().observedText(),
                            shown(c),
                            c.interval().map(i -> Numbers.precise(i.low())).orElse(""),
                            c.interval().map(i -> Numbers.precise(i.high())).orElse(""),
                            Numbers.precise(c.finding().residual(r.results())),
                            c.status(),
                            c.verdict());
            out.append(cells.stream().map(CsvCell::of).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return out.toString();
    }

    private static String shown(Comparison c) {
        return switch (ReproductionJson.predicted(c.prediction())) {
            case null -> "";
            case Double number -> Numbers.precise(number);
            case Object words -> words.toString();
        };
    }
}
