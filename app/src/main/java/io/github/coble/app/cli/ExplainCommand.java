package io.github.coble.app.cli;

import io.github.coble.model.regime.Explanation;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.report.ExplanationJson;
import io.github.coble.study.report.ExplanationText;
import io.github.coble.study.report.ReportParameter;
import io.github.coble.study.run.CellStudy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coble explain`: where the lithium is expected, and why, without stepping in time.
@Command(
        name = "explain",
        description =
                "Says where lithium is expected in a cell and why: energies, opening pressures,"
                        + " penetration number, critical current, what limits it and what to change.",
        footer = {"", "Example: coble explain examples/cs2-60C.yaml"})
final class ExplainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "CELL.yaml", description = "The cell and its protocol.")
    private Path file;

    @Option(names = "--json", description = "Print deposition and energy table as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        CellInput input = CellFile.read(file, spec.commandLine().getErr()::println);
        Explanation explanation = CellStudy.explain(input);
        String name = input.cell().name();
        List<ReportParameter> pores = CellStudy.pores(input);
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? ExplanationJson.json(name, explanation, pores)
                                : ExplanationText.text(name, explanation, pores));
        return ExitCode.DONE;
    }
}
