package io.github.coble.app.cli;

import io.github.coble.study.fit.FinishedFit;
import io.github.coble.study.fit.FitFile;
import io.github.coble.study.fit.FitInput;
import io.github.coble.study.fit.FitJson;
import io.github.coble.study.fit.FitStudy;
import io.github.coble.study.fit.FitText;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coble fit`: parameters from observations.
@Command(
        name = "fit",
        description =
                "Finds parameters of cells from observations on them, how uncertain they are, and"
                        + " which of them the observations do not determine. A fit that was stopped"
                        + " continues where it was.",
        footer = {
            "",
            "Example: coble fit examples/fit-carbon.yaml",
            "writes results/fit-carbon/report.html and the files beside it."
        })
final class FitCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FIT.yaml",
            description = "Cells, parameters and observations (docs/guide/fit.md).")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the results go; results/NAME of the fit file if not given.")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--anew",
            description = "Forget the evaluations that an earlier fit left in that directory.")
    private boolean anew;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Cells run at once; all cores if not given. Results do not depend on it.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--leave-out",
            paramLabel = "NAME",
            description =
                    "Fit without the observations of this cell, or without this observation, and"
                            + " predict them; may be given several times.")
    private Set<String> leftOut = new LinkedHashSet<>();

    @Option(names = "--json", description = "Print fit.json to standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        int count = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (count < 1 || count > 1024) {
            throw new IllegalArgumentException("--threads " + count + ": from 1 to 1024");
        }
        FitInput input = FitFile.read(file);
        Path target = directory.orElseGet(() -> Path.of("results", RunCommand.stem(file)));
        if (anew) {
            Files.deleteIfExists(target.resolve(FitStudy.JOURNAL));
        }
        FinishedFit fit;
        try (Progress bar =
                new Progress("evaluations", input.evaluations(), Terminal.ofThisProcess())) {
            fit =
                    FitStudy.run(
                            input,
                            leftOut,
                            count,
                            (_, done, _) -> bar.at(done),
                            target,
                            Version.ofProgram());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(FitJson.json(fit));
        } else {
            out.print(FitText.text(fit));
            out.println("Report: " + target.resolve("report.html"));
        }
        return ExitCode.DONE;
    }
}
