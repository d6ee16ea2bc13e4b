package io.github.coble.study.fit;

import io.github.coble.study.units.Quantity;
import java.util.List;

/// `fitted.yaml`: per cell a `parameters:` block to paste into its file.
final class FittedYaml {
    private FittedYaml() {}

    static String yaml(FinishedFit fit) {
        StringBuilder out = new StringBuilder();
        out.append("# Best values of the fit \"")
                .append(oneLine(fit.input().name()))
                .append("\".\n# Paste the block of a cell into its file.\n");
        for (FitCell cell : fit.input().cells()) {
            List<FitParameter> own =
                    fit.input().parameters().stream()
                            .filter(p -> p.cells().contains(cell.name()))
                            .toList();
            if (own.isEmpty()) {
                continue;
            }
            out.append("\n# ").append(oneLine(cell.name())).append("\nparameters:\n");
            for (FitParameter p : own) {
                int i = fit.input().parameters().indexOf(p);
                String source =
                        "fit "
                                + oneLine(fit.input().name())
                                + " to "
                                + oneLine(String.join(", ", fit.behind(p)));
                out.append("  \"").append(p.words()).append("\": {value: ");
                out.append(Quantity.show(fit.found().values()[i], p.unit()));
                out.append(", status: fitted, source: \"");
                out.append(source.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"}\n");
            }
        }
        return out.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
