package io.github.coble.study.fit;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.study.inference.Effort;
import io.github.coble.study.measured.DataSet;
import io.github.coble.study.observation.Finding;
import io.github.coble.study.yaml.SourceText;
import java.util.Arrays;
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
/// @param notes what a user should know about the files of data
public record FitInput(
        String file,
        String text,
        String name,
        List<FitCell> cells,
        List<FitParameter> parameters,
        List<Finding> findings,
        Effort effort,
        CellOptions options,
        List<String> notes) {
    public FitInput {
        cells = List.copyOf(cells);
        parameters = List.copyOf(parameters);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /// The data sets of all cells, in their order.
    public List<DataSet> data() {
        return cells.stream().flatMap(c -> c.data().stream()).toList();
    }

    /// The cell a data set was measured on.
    FitCell cellOf(DataSet set) {
        return cells.stream().filter(c -> c.data().contains(set)).findFirst().orElseThrow();
    }

    /// Evaluations, at most.
    public long evaluations() {
        long again = data().isEmpty() ? 0 : (long) Rounds.MOST * effort.localEvaluations();
        return effort.planned(parameters.size()) + again;
    }

    /// SHA-256 of the fit file, of all cell files and of the data, in hexadecimal digits.
    public String hash() {
        StringBuilder all = new StringBuilder(text);
        cells.forEach(c -> all.append('\0').append(c.input().text()));
        data().forEach(d -> all.append('\0').append(Arrays.toString(d.observed())));
        return SourceText.sha256(all.toString());
    }

    /// SHA-256 of what the results of a run depend on, besides the values of the parameters: how
    /// much is spent and what bounds and priors are has no part in it.
    String fingerprint() {
        StringBuilder all = new StringBuilder();
        for (FitCell c : cells) {
            all.append(c.name()).append('\n').append(c.input().text()).append('\n');
            all.append(c.input().protocol()).append('\n');
            c.data().forEach(d -> all.append(d.id()).append(d.asked()).append('\n'));
        }
        parameters.forEach(p -> all.append(p.path()).append(p.cells()).append('\n'));
        findings.forEach(f -> all.append(f).append('\n'));
        return SourceText.sha256(all.append(options).toString());
    }
}
