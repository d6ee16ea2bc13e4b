package io.github.coble.app.cli;

import io.github.coble.study.layer.LayerPacking;
import io.github.coble.study.structure.PackingStudy;
import io.github.coble.study.structure.StructureResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coble structure generate`: a packing of spheres, measured.
@Command(
        name = "generate",
        description = {
            "Makes a random packing of spheres, as it is between electrolyte and collector, and measures it.",
            "A cell file gives particle diameter, porosity, binder and decoration; options go over"
                    + " it."
        },
        footer = {
            "",
            "Examples:",
            "  coble structure generate examples/cs3-60C.yaml",
            "  coble structure generate --diameter 350nm --spread 0.3 --porosity 0.4 --binder 0.1",
            "Leaves packing.csv, structure.json, report.html and figures."
        })
final class StructureGenerateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CELL.yaml",
            description = "A cell whose layer is to be made.")
    private Optional<Path> cell = Optional.empty();

    @Option(
            names = "--diameter",
            paramLabel = "LENGTH",
            description = "Of the spheres; by volume the median.")
    private Optional<String> diameter = Optional.empty();

    @Option(
            names = "--spread",
            paramLabel = "S",
            description = "Standard deviation of ln d; 0, all alike, if not given.")
    private Optional<String> spread = Optional.empty();

    @Option(
            names = "--porosity",
            paramLabel = "SHARE",
            description = "Of the finished layer; 0.4 if neither cell nor option says.")
    private Optional<String> porosity = Optional.empty();

    @Option(
            names = "--spheres",
            paramLabel = "N",
            defaultValue = "1500",
            description = "Number of spheres; ${DEFAULT-VALUE} if no box is given.")
    private int spheres;

    @Option(names = "--thickness", paramLabel = "LENGTH", description = "Of the box, with --width.")
    private Optional<String> thickness = Optional.empty();

    @Option(names = "--width", paramLabel = "LENGTH", description = "Of the box in the plane.")
    private Optional<String> width = Optional.empty();

    @Option(names = "--loose", description = "Spheres attract each other and leave wider voids.")
    private boolean loose;

    @Option(names = "--periodic", description = "No walls: endless in all directions.")
    private boolean periodic;

    @Option(
            names = "--binder",
            paramLabel = "SHARE",
            description =
                    "Of the solid's mass; the cell's, or none. Without a cell it is as dense as the spheres.")
    private Optional<String> binder = Optional.empty();

    @Option(
            names = "--compress",
            paramLabel = "SHARE",
            description = "Press along x to this porosity afterwards.")
    private Optional<String> compress = Optional.empty();

    @Option(
            names = "--voxel",
            paramLabel = "LENGTH",
            description =
                    "Of the image that is measured; a sixteenth of the diameter if not given.")
    private Optional<String> voxel = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another seed, another packing; ${DEFAULT-VALUE} if not given.")
    private long seed;

    @Mixin private MeasureOptions measures;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the results go; results/NAME-packing if not given.")
    private Optional<Path> directory = Optional.empty();

    @Option(names = "--json", description = "Print structure.json to standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        String name = cell.map(RunCommand::stem).orElse("layer") + "-packing";
        PackingStudy.Order order =
                LayerPacking.order(
                        new LayerPacking.Wishes(
                                cell, diameter, spread, porosity, spheres, thickness, width, loose,
                                binder, compress, periodic, voxel, seed),
                        name);
        Path target = directory.orElseGet(() -> Path.of("results", name));
        StructureResult result;
        try (Progress bar = new Progress("measures", 100, Terminal.ofThisProcess())) {
            result =
                    PackingStudy.generate(
                            order, measures.request(), bar::at, target, Version.ofProgram());
        }
        StructureMeasureCommand.print(spec.commandLine().getOut(), json, result, target);
        return ExitCode.DONE;
    }
}
