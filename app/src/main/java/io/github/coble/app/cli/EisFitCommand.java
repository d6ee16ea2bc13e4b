package io.github.coble.app.cli;

import io.github.coble.lab.circuit.Circuit;
import io.github.coble.lab.circuit.fit.FitOptions;
import io.github.coble.study.circuit.CircuitJson;
import io.github.coble.study.circuit.CircuitStudy;
import io.github.coble.study.circuit.CircuitText;
import io.github.coble.study.circuit.FittedSpectrum;
import io.github.coble.study.circuit.WeightingText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coble eis fit`: equivalent circuits of measured spectra.
@Command(
        name = "fit",
        description =
                "Fits an equivalent circuit to measured spectra, without a guess of yours; several"
                        + " files are fitted as one series.",
        footer = {
            "",
            "Example: coble eis fit spectrum.csv --circuit \"R0-p(R1,CPE1)-p(R2,CPE2)-W1\"",
            "writes results/spectrum-fit/report.html and the files beside it."
        })
final class EisFitCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Files of impedance analysers, text with headings (f/Hz, Z'/Ohm, -Z''/Ohm), or"
                            + " without: frequency (Hz), Z' and Z'' (ohm); in the order of the series.")
    private List<Path> files = List.of();

    @Option(
            names = "--sweep",
            paramLabel = "N",
            description = "Which sweep of a file with several, from 1.")
    private @Nullable Integer sweep;

    @Option(
            names = "--circuit",
            paramLabel = "CIRCUIT",
            description =
                    "As in impedance.py: elements R C L W Wo Ws CPE K Zarc G TLMQ in series between"
                            + " dashes, p( , ) side by side. Without it the first spectrum chooses"
                            + " among one to three arcs with and without a tail, by AICc.")
    private Optional<String> circuit = Optional.empty();

    @Option(
            names = "--weighting",
            paramLabel = "WEIGHTING",
            defaultValue = "modulus",
            description =
                    "Residuals over |Z| (modulus), plain (unit), or over a known error such as"
                            + " 0.5%% of |Z|; ${DEFAULT-VALUE} if not given.")
    private String weighting = "";

    @Option(
            names = "--bounds",
            paramLabel = "NAME=LOW:HIGH",
            description = "Bounds of a parameter, such as CPE1.alpha=0.7:1; may be repeated.")
    private Map<String, String> bounds = new LinkedHashMap<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the random starts; ${DEFAULT-VALUE} if not given.")
    private long seed;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the results go; results/NAME-fit of the first file if not given.")
    private Optional<Path> directory = Optional.empty();

    @Option(names = "--json", description = "Print fit.json to standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        CircuitStudy.Request request =
                new CircuitStudy.Request(
                        circuit.map(Circuit::parse),
                        WeightingText.parse(weighting),
                        ranges(),
                        seed,
                        sweep == null ? OptionalInt.empty() : OptionalInt.of(sweep));
        Path target =
                directory.orElseGet(
                        () -> Path.of("results", RunCommand.stem(files.getFirst()) + "-fit"));
        List<FittedSpectrum> fitted;
        try (Progress bar = new Progress("spectra", files.size(), Terminal.ofThisProcess())) {
            fitted = CircuitStudy.fit(files, request, bar::at, target, Version.ofProgram());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CircuitJson.fit(fitted, request));
        } else {
            out.print(CircuitText.fit(fitted));
            out.println("Report: " + target.resolve("report.html"));
        }
        return ExitCode.DONE;
    }

    private Map<String, FitOptions.Range> ranges() {
        Map<String, FitOptions.Range> ranges = new LinkedHashMap<>();
        bounds.forEach((name, text) -> ranges.put(name, range(name, text)));
        return ranges;
    }

    private static FitOptions.Range range(String name, String text) {
        String[] ends = text.split(":", -1);
        try {
            if (ends.length == 2) {
                return new FitOptions.Range(
                        Double.parseDouble(ends[0].strip()), Double.parseDouble(ends[1].strip()));
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "--bounds " + name + "=" + text + ": two numbers are expected, as in 0.7:1");
    }
}
