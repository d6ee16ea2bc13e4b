package io.github.coble.app.cli;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.study.reproduction.PublishedStudy;
import io.github.coble.study.reproduction.Reproducer;
import io.github.coble.study.reproduction.Reproduction;
import io.github.coble.study.reproduction.ReproductionJson;
import io.github.coble.study.reproduction.ReproductionReport;
import io.github.coble.study.reproduction.ReproductionText;
import io.github.coble.study.reproduction.Studies;
import io.github.coble.study.reproduction.deposit.DepositReproducer;
import io.github.coble.study.reproduction.deposit.DepositReproduction;
import io.github.coble.study.reproduction.deposit.DepositStudy;
import io.github.coble.study.reproduction.deposit.DepositText;
import io.github.coble.study.run.FieldRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "Examples:",
            "  coble reproduce park2022",
            "  coble reproduce park2022 --model field",
            "write results/park2022/report.html, results/park2022-field/report.html and the files"
                    + " beside them; the second computes the shape of every deposit, in half an hour,"
                    + " and goes on where it was interrupted. That an observation disagrees is part of"
                    + " the report; the exit code is 0 unless a run fails."
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
            description =
                    "Where the results go; results/NAME of the study if not given, results/NAME-field"
                            + " for the field model.")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "TIER",
            defaultValue = "cell",
            description =
                    "cell: everything that was observed; field: the deposits of the first platings in"
                            + " space. ${DEFAULT-VALUE} if not given.")
    private Tier model = Tier.CELL;

    @Mixin private FieldGridOptions field;

    @Option(names = "--json", description = "cell: print reproduction.json to standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        boolean file = study.matches("(?i).*\\.ya?ml");
        String name =
                String.valueOf(Path.of(study).getFileName()).replaceFirst("(?i)\\.ya?ml$", "");
        return switch (model) {
            case CELL -> cell(file, name);
            case FIELD -> field(file, name);
        };
    }

    private int cell(boolean file, String name) throws IOException {
        if (!field.wishes().isEmpty()) {
            throw new IllegalArgumentException(
                    "--columns, --width, --seed and --threads need --model field");
        }
        Instant started = Instant.now();
        PublishedStudy published = file ? Studies.read(Path.of(study)) : Studies.bundled(study);
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
        if (json) {
            out().print(ReproductionJson.json(reproduction));
        } else {
            say(ReproductionText.text(reproduction), target);
        }
        return ended(reproduction.failures().keySet(), target);
    }

    private int field(boolean file, String name) throws IOException {
        if (json) {
            throw new IllegalArgumentException(
                    "--json needs --model cell; tables of the field model are CSV files among the"
                            + " results");
        }
        FieldRequest request = FieldRequest.read(field.wishes());
        DepositStudy deposits =
                file ? DepositStudy.read(Path.of(study)) : DepositStudy.bundled(study);
        Path target = directory.orElseGet(() -> Path.of("results", name + "-field"));
        DepositReproduction reproduction;
        try (FieldBar bar = new FieldBar(spec.commandLine().getErr(), Terminal.ofThisProcess())) {
            reproduction =
                    DepositReproducer.run(deposits, request, bar, target, Version.ofProgram());
        }
        say(DepositText.text(reproduction), target);
        return ended(reproduction.failures().keySet(), target);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void say(String text, Path target) {
        out().print(text);
        out().println("Report: " + target.resolve("report.html"));
    }

    private int ended(Set<String> failed, Path target) {
        if (failed.isEmpty()) {
            return ExitCode.DONE;
        }
        spec.commandLine()
                .getErr()
                .println(
                        "coble: the run of "
                                + String.join(", ", failed)
                                + " failed; what was computed until then is in "
                                + target);
        return ExitCode.FAILED;
    }
}
