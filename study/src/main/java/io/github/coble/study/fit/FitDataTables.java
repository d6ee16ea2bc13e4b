package io.github.coble.study.fit;

import io.github.coble.study.report.Html;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;

/// Tables of a fit's page about measured data.
final class FitDataTables {
    private FitDataTables() {}

    static void append(Html body, FinishedFit fit) {
        if (fit.data().isEmpty()) {
            return;
        }
        body.element("h2", "Data");
        List<List<String>> rows = new ArrayList<>();
        for (DataFit data : fit.data()) {
            rows.add(
                    List.of(
                            data.set().id(),
                            "" + data.set().size(),
                            Shown.difference(data, data.rms()),
                            Shown.difference(data, data.scatter().sigma()),
                            source(data),
                            Numbers.readable(data.scatter().together(), 2),
                            Numbers.readable(data.independent(), 2)));
        }
        body.table(
                List.of(
                        "data set",
                        "points",
                        "rms difference",
                        "sd taken",
                        "from",
                        "points that err together",
                        "independent points"),
                rows,
                0,
                4);
        for (FitCell cell : fit.input().cells()) {
            if (!cell.protocol().isEmpty()) {
                body.element("h2", "Protocol of " + cell.name() + ", from its data").raw("<ul>\n");
                cell.protocol().forEach(s -> body.element("li", s));
                body.raw("</ul>\n");
            }
        }
        if (!fit.input().notes().isEmpty()) {
            body.element("h2", "Notes on the files").raw("<ul>\n");
            fit.input().notes().forEach(n -> body.element("li", n));
            body.raw("</ul>\n");
        }
    }

    private static String source(DataFit data) {
        if (data.set().stated().isPresent()) {
            return "the fit file";
        }
        return data.scatter().estimated() ? "the differences" : "too few points: usual";
    }
}
