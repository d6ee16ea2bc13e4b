package io.github.coble.app.cli;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.Moment;
import io.github.coble.model.cell.SpectrumRange;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.input.MomentReader;
import io.github.coble.study.input.RangeReader;
import io.github.coble.study.report.SimulatedSpectra;
import io.github.coble.study.report.SpectraText;
import io.github.coble.study.run.ImpedanceStudy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coble eis simulate`: impedance spectra of states of a cell.
@Command(
        name = "simulate",
        description =
                "Runs a cell through its protocol and computes its impedance spectrum in the states"
                        + " you name.",
        footer = {
            "",
            "Example: coble eis simulate examples/cs3-60C-cycling.yaml --at fresh --at \"cycle 5"
                    + " stripped\"",
            "writes results/cs3-60C-cycling-eis/report.html and the files beside it."
        })
final class EisSimulateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "CELL.yaml", description = "The cell and its protocol.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the results go; results/NAME-eis if not given.")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "STATE",
            description =
                    "fresh (before the first plating), assembled, \"cycle N plated\", \"cycle N"
                            + " stripped\", or a time such as \"12 h\"; may be given several times."
                            + " Without it: fresh, cycle 1 plated, and up to ten cycles stripped.")
    private List<String> at = List.of();

    @Option(
            names = "--from",
            paramLabel = "FREQUENCY",
            defaultValue = "0.1 Hz",
            description = "Lowest frequency; ${DEFAULT-VALUE} if not given.")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "FREQUENCY",
            defaultValue = "7 MHz",
            description = "Highest frequency; ${DEFAULT-VALUE} if not given.")
    private String to = "";

    @Option(
            names = "--per-decade",
            paramLabel = "N",
            defaultValue = "10",
            description = "Frequencies per decade, 1 to 100; ${DEFAULT-VALUE} if not given.")
    private String perDecade = "";

    @Option(names = "--json", description = "Print the summary to standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        SpectrumRange range = RangeReader.read(from, to, perDecade);
        CellInput input = CellFile.read(file, spec.commandLine().getErr()::println);
        List<Moment> moments = MomentReader.read(at, "--at", ImpedanceStudy.cycles(input));
        Path target = directory.orElseGet(() -> Path.of("results", RunCommand.stem(file) + "-eis"));
        SimulatedSpectra spectra;
        try (Progress bar =
                new Progress("steps", input.protocol().length(), Terminal.ofThisProcess())) {
            spectra =
                    ImpedanceStudy.simulate(
                            input,
                            CellOptions.STANDARD,
                            (done, _) -> bar.at(done),
                            moments,
                            range,
                            target,
                            Version.ofProgram());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(SpectraText.json(spectra));
        } else if (!spectra.states().isEmpty()) {
            out.print(SpectraText.text(spectra));
            out.println("Report: " + target.resolve("report.html"));
        }
        return spectra.run()
                .result()
                .failure()
                .map(f -> {
                    spec.commandLine().getErr().println("coble: the run failed: " + f.message());
                    return ExitCode.FAILED;
                })
                .orElse(ExitCode.DONE);
    }
}
