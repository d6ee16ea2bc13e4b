package io.github.coble.app.cli;

import io.github.coble.lab.LabFiles;
import io.github.coble.lab.cycling.CellKind;
import io.github.coble.lab.cycling.CyclingAnalysis;
import io.github.coble.lab.cycling.EndOfLife;
import io.github.coble.lab.cycling.Trace;
import io.github.coble.lab.table.LabTable;
import io.github.coble.study.units.Option;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `coble data analyse`: what a cycler's record says about a cell.
@Command(
        name = "analyse",
        description =
                "Finds platings and strippings in a cycler's file, and says for each cycle what was"
                        + " plated and stripped, coulombic efficiency, overpotentials, hysteresis and"
                        + " resistance; short circuits and the end of life.",
        footer = {"", "Example: coble data analyse cell7.mpr --area \"1.33 cm2\""})
final class DataAnalyseCommand implements Callable<Integer> {
    private static final double SMALLEST_AREA = 1e-8;
    private static final double LARGEST_AREA = 10;

    @Spec private CommandSpec spec;
    @Mixin private MappingOptions mapping;

    @Parameters(paramLabel = "FILE", description = "A file of any known format.")
    private Path file = Path.of("");

    @picocli.CommandLine.Option(
            names = "--area",
            description = "Area of the collector, for areal capacities, for example \"1.33 cm2\".")
    private Optional<String> area = Optional.empty();

    @picocli.CommandLine.Option(
            names = "--cell",
            description =
                    "half: collector against lithium; full: against a cathode. Without it, what the"
                            + " voltage shows, and what that is, is said.")
    private Optional<CellKind> kind = Optional.empty();

    @picocli.CommandLine.Option(
            names = "--end-capacity",
            defaultValue = "0.8",
            description =
                    "Share of the capacity of the first cycles below which a cell counts as dead"
                            + " (${DEFAULT-VALUE}; 0: none).")
    private double endCapacity;

    @picocli.CommandLine.Option(
            names = "--end-efficiency",
            defaultValue = "0",
            description = "Coulombic efficiency below which it does (${DEFAULT-VALUE}: none).")
    private double endEfficiency;

    @picocli.CommandLine.Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        double collector =
                Option.quantity("--area", area, "m^2", SMALLEST_AREA, LARGEST_AREA)
                        .orElse(Double.NaN);
        EndOfLife.Rule end = new EndOfLife.Rule(endCapacity, endEfficiency);
        LabTable table = LabFiles.read(file, mapping.mappings());
        Trace trace = Trace.of(table);
        CyclingAnalysis analysis =
                CyclingAnalysis.of(trace, kind.orElseGet(() -> CellKind.of(trace)), end);
        PrintWriter out = spec.commandLine().getOut();
        CyclingText text = new CyclingText(analysis, collector, kind.isPresent());
        if (json) {
            out.println(
                    JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(text.json(file)));
        } else {
            out.print(text.of(file));
            table.advisories().forEach(a -> out.println("  ! " + a));
        }
        return ExitCode.DONE;
    }
}
