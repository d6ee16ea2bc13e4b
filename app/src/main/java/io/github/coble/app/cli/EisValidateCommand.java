package io.github.coble.app.cli;

import io.github.coble.study.circuit.CircuitJson;
import io.github.coble.study.circuit.CircuitStudy;
import io.github.coble.study.circuit.CircuitText;
import io.github.coble.study.circuit.TestedSpectrum;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coble eis validate`: the Kramers–Kronig test of measured spectra.
@Command(
        name = "validate",
        description =
                "Tests whether measured spectra can be those of a causal, linear and steady system"
                        + " (linear Kramers–Kronig test).",
        footer = {
            "",
            "Example: coble eis validate spectrum.csv",
            "writes results/spectrum-validate/report.html and the files beside it."
        })
final class EisValidateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Files of impedance analysers, text with headings (f/Hz, Z'/Ohm, -Z''/Ohm), or"
                            + " without: frequency (Hz), Z' and Z'' (ohm).")
    private List<Path> files = List.of();

    @Option(
            names = "--sweep",
            paramLabel = "N",
            description = "Which sweep of a file with several, from 1.")
    private @Nullable Integer sweep;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description =
                    "Where the results go; results/NAME-validate of the first file if not given.")
    private Optional<Path> directory = Optional.empty();

    @Option(names = "--json", description = "Print validation.json to standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Path target =
                directory.orElseGet(
                        () -> Path.of("results", RunCommand.stem(files.getFirst()) + "-validate"));
        List<TestedSpectrum> tested =
                CircuitStudy.validate(
                        files,
                        sweep == null ? OptionalInt.empty() : OptionalInt.of(sweep),
                        target,
                        Version.ofProgram());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CircuitJson.validation(tested));
        } else {
            out.print(CircuitText.validation(tested));
            out.println("Report: " + target.resolve("report.html"));
        }
        return ExitCode.DONE;
    }
}
