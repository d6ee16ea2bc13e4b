package io.github.coble.study.fit;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.study.inference.Effort;
import io.github.coble.study.observation.Finding;
import io.github.coble.study.yaml.SourceText;
import java.util.List;

/// A fit file, read.
///
/// @param file as it was named
/// @param text of it
/// @param name of the fit
/// @param cells that are run
/// @param parameters that are varied
/// @param findings they are fitted to
/// @param effort that is spent
/// @param options of every run
public record FitInput(
        String file,
        String text,
        String name,
        List<FitCell> cells,
        List<FitParameter> parameters,
        List<Finding> findings,
        Effort effort,
        CellOptions options) {
    public FitInput {
        cells = List.copyOf(cells);
        parameters = List.copyOf(parameters);
        findings = List.copyOf(findings);
    }

    /// Evaluations, at most.
    public long evaluations() {
        return effort.planned(parameters.size());
    }

    /// SHA-256 of the fit file and of all cell files, in hexadecimal digits.
    public String hash() {
        StringBuilder all = new StringBuilder(text);
        cells.forEach(c -> all.append('\0').append(c.input().text()));
        return SourceText.sha256(all.toString());
    }

    /// SHA-256 of what the results of a run depend on, besides the values of the parameters: how
    /// much is spent and what bounds and priors are has no part in it.
    String fingerprint() {
        StringBuilder all = new StringBuilder();
        for (FitCell c : cells) {
            all.append(c.name()).append('\n').append(c.input().text()).append('\n');
            all.append(c.input().protocol()).append('\n');
        }
        parameters.forEach(p -> all.append(p.path()).append(p.cells()).append('\n'));
        findings.forEach(f -> all.append(f).append('\n'));
        return SourceText.sha256(all.append(options).toString());
    }
}
