package io.github.coble.app.cli;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.study.reproduction.PublishedStudy;
import io.github.coble.study.reproduction.Reproducer;
import io.github.coble.study.reproduction.Reproduction;
import io.github.coble.study.reproduction.ReproductionJson;
import io.github.coble.study.reproduction.ReproductionReport;
import io.github.coble.study.reproduction.ReproductionText;
import io.github.coble.study.reproduction.Studies;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coble reproduce`: a publication's cells, and everything it reports held against them.
@Command(
        name = "reproduce",
        description =
                "Runs the cells of a publication and holds everything it reports against the runs.",
        footer = {
            "",
            "Example: coble reproduce park2022",
            "writes results/park2022/report.html and the files beside it. That an observation"
                    + " disagrees is part of the report; the exit code is 0 unless a run fails."
        })
final class ReproduceCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "STUDY",
            defaultValue = "park2022",
            description = "park2022 (also if none is given), or a study file that ends with .yaml.")
    private String study = "park2022";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the results go; results/NAME of the study if not given.")
    private Optional<Path> directory = Optional.empty();

    @Option(names = "--json", description = "Print reproduction.json to standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Instant started = Instant.now();
        boolean file = study.matches("(?i).*\\.ya?ml");
        PublishedStudy published = file ? Studies.read(Path.of(study)) : Studies.bundled(study);
        String name =
                String.valueOf(Path.of(study).getFileName()).replaceFirst("(?i)\\.ya?ml$", "");
        Path target = directory.orElseGet(() -> Path.of("results", name));
        Reproduction reproduction;
        try (Progress bar =
                new Progress("steps", Reproducer.steps(published), Terminal.ofThisProcess())) {
            reproduction =
                    Reproducer.run(
                            published,
                            CellOptions.STANDARD,
                            Runtime.getRuntime().availableProcessors(),
                            (done, _) -> bar.at(done));
        }
        ReproductionReport.write(
                target, reproduction, CellOptions.STANDARD, Version.ofProgram(), started);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(ReproductionJson.json(reproduction));
        } else {
            out.print(ReproductionText.text(reproduction));
            out.println("Report: " + target.resolve("report.html"));
        }
        if (reproduction.failures().isEmpty()) {
            return ExitCode.DONE;
        }
        spec.commandLine()
                .getErr()
                .println(
                        "coble: the run of "
                                + String.join(", ", reproduction.failures().keySet())
                                + " failed; what was computed until then is in "
                                + target);
        return ExitCode.FAILED;
    }
}
