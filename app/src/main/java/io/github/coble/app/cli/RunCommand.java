package io.github.coble.app.cli;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.report.FinishedRun;
import io.github.coble.study.report.RunText;
import io.github.coble.study.report.Summary;
import io.github.coble.study.run.CellStudy;
import io.github.coble.study.run.FieldRequest;
import io.github.coble.study.run.FieldStudy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coble run`: a cell through its protocol.
@Command(
        name = "run",
        description = "Simulates a cell through its protocol and writes a report.",
        footer = {
            "",
            "Examples:",
            "  coble run examples/cs3-60C.yaml",
            "  coble run examples/cs3-60C.yaml --model field -o results/cs3-field",
            "write report.html and the files beside it; the second computes the shape of the deposit."
        })
final class RunCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "CELL.yaml", description = "The cell and its protocol.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the results go; results/NAME of the cell file if not given.")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "TIER",
            defaultValue = "cell",
            description =
                    "cell: one dimension, seconds; field: where along the layer, with pictures,"
                            + " minutes. ${DEFAULT-VALUE} if not given.")
    private Tier model = Tier.CELL;

    @Mixin private FieldRunOptions field;

    @Option(names = "--json", description = "Print the summary to standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        FieldRequest.Wishes wishes = field.wishes();
        if (model == Tier.CELL && !wishes.isEmpty()) {
            throw new IllegalArgumentException(
                    "the options of the field model need --model field; the cell model has no"
                            + " columns, snapshots or animation");
        }
        CellInput input = CellFile.read(file, spec.commandLine().getErr()::println);
        Path target = directory.orElseGet(() -> Path.of("results", stem(file)));
        FinishedRun run =
                switch (model) {
                    case CELL -> runCell(input, target);
                    case FIELD -> runField(input, wishes, target);
                };
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Summary.json(run));
        } else {
            out.print(RunText.text(run));
            out.println("Report: " + target.resolve("report.html"));
        }
        return run.result()
                .failure()
                .map(f -> {
                    spec.commandLine()
                            .getErr()
                            .println(
                                    "coble: the run failed: "
                                            + f.message()
                                            + "; what was computed until then is in "
                                            + target);
                    return ExitCode.FAILED;
                })
                .orElse(ExitCode.DONE);
    }

    private FinishedRun runCell(CellInput input, Path target) throws IOException {
        try (Progress bar =
                new Progress("steps", input.protocol().length(), Terminal.ofThisProcess())) {
            return CellStudy.run(
                    input,
                    CellOptions.STANDARD,
                    (done, _) -> bar.at(done),
                    target,
                    Version.ofProgram());
        }
    }

    private FinishedRun runField(CellInput input, FieldRequest.Wishes wishes, Path target)
            throws IOException {
        FieldRequest request = FieldRequest.read(wishes, input.protocol());
        try (FieldBar bar = new FieldBar(spec.commandLine().getErr(), Terminal.ofThisProcess())) {
            return FieldStudy.run(input, request, bar, target, Version.ofProgram());
        }
    }

    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
