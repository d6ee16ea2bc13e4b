package io.github.coble.app.cli;

import io.github.coble.lab.cycling.CellKind;
import io.github.coble.lab.cycling.EndOfLife;
import io.github.coble.study.cycling.AnalysedRecord;
import io.github.coble.study.cycling.Collector;
import io.github.coble.study.cycling.CyclingJson;
import io.github.coble.study.cycling.CyclingStudy;
import io.github.coble.study.cycling.CyclingText;
import io.github.coble.study.units.Option;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coble data analyse`: what a cycler's record says about a cell.
@Command(
        name = "analyse",
        description =
                "Finds platings and strippings in a cycler's file, and says for each cycle what was"
                        + " plated and stripped, coulombic efficiency, overpotentials, hysteresis and"
                        + " resistance; short circuits and the end of life.",
        footer = {
            "",
            "Example: coble data analyse cell7.mpr --area \"1.33 cm2\"",
            "writes results/cell7-cycling/report.html and the files beside it."
        })
final class DataAnalyseCommand implements Callable<Integer> {
    private static final double SMALLEST_AREA = 1e-8;
    private static final double LARGEST_AREA = 10;
    private static final double NARROWEST = 1e-5;
    private static final double WIDEST = 1;

    @Spec private CommandSpec spec;
    @Mixin private MappingOptions mapping;

    @Parameters(paramLabel = "FILE", description = "A file of any known format.")
    private Path file = Path.of("");

    @CommandLine.Option(
            names = "--area",
            description = "Area of the collector, for areal capacities, for example \"1.33 cm2\".")
    private Optional<String> area = Optional.empty();

    @CommandLine.Option(
            names = "--cell",
            description =
                    "half: collector against lithium; full: against a cathode. Without it, what the"
                            + " voltage shows, and what that is, is said.")
    private Optional<CellKind> kind = Optional.empty();

    @CommandLine.Option(
            names = "--turn-current",
            description =
                    "The file's current is positive while discharging and does not say so: turn"
                            + " it.")
    private boolean turned;

    @CommandLine.Option(
            names = "--end-capacity",
            defaultValue = "0.8",
            description =
                    "Share of the capacity of the first cycles below which a cell counts as dead"
                            + " (${DEFAULT-VALUE}; 0: none).")
    private double endCapacity;

    @CommandLine.Option(
            names = "--end-efficiency",
            defaultValue = "0",
            description = "Coulombic efficiency below which it does (${DEFAULT-VALUE}: none).")
    private double endEfficiency;

    @CommandLine.Option(
            names = "--dqdv",
            paramLabel = "VOLTAGE",
            defaultValue = "5 mV",
            description =
                    "Width of the classes of voltage of the incremental capacity"
                            + " (${DEFAULT-VALUE}).")
    private String voltageClass = "";

    @CommandLine.Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the results go; results/NAME-cycling if not given.")
    private Optional<Path> directory = Optional.empty();

    @CommandLine.Option(names = "--json", description = "Print analysis.json to standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        CyclingStudy.Request request =
                new CyclingStudy.Request(
                        mapping.mappings(),
                        new Collector(
                                Option.quantity("--area", area, "m^2", SMALLEST_AREA, LARGEST_AREA)
                                        .orElse(Double.NaN)),
                        turned,
                        kind,
                        new EndOfLife.Rule(endCapacity, endEfficiency),
                        Option.quantity("--dqdv", voltageClass, "V", NARROWEST, WIDEST));
        Path target =
                directory.orElseGet(() -> Path.of("results", RunCommand.stem(file) + "-cycling"));
        AnalysedRecord record;
        try (Progress bar = new Progress("MB", Files.size(file) >> 20, Terminal.ofThisProcess())) {
            record =
                    CyclingStudy.analyse(
                            file,
                            request,
                            bytes -> bar.at(bytes >> 20),
                            target,
                            Version.ofProgram());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(CyclingJson.of(record));
        } else {
            out.print(CyclingText.of(record));
            out.println("Report: " + target.resolve("report.html"));
        }
        return ExitCode.DONE;
    }
}
