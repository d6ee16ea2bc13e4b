package io.github.coble.app.cli;

import io.github.coble.study.structure.MeasureRequest;
import io.github.coble.study.structure.StructureReport;
import io.github.coble.study.structure.StructureResult;
import io.github.coble.study.structure.StructureStudy;
import io.github.coble.study.structure.StructureText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `coble structure measure`: everything about the pores of an image.
@Command(
        name = "measure",
        description = {
            "Measures the pores of an image: porosity, surface, widths, mercury intrusion, tortuosity,"
                    + " creep conductance, network.",
            "Axes are x, y, z in the order of the file's array; x (the pages of a stack) is taken as"
                    + " the thickness of the layer."
        },
        footer = {
            "",
            "Examples:",
            "  coble structure measure tomogram.tif --voxel 5nm --pore 0 -o results/tomogram",
            "  coble structure measure grey.tif --segment otsu --clean 27 --voxel 12nm",
            "  coble structure measure pores.raw --shape 256x256x256 --voxel 4nm --pore 1"
        })
final class StructureMeasureCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private ImageOptions image;
    @Mixin private MeasureOptions measures;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the results go; results/NAME-structure if not given.")
    private Optional<Path> directory = Optional.empty();

    @Option(names = "--plan", description = "Only say how much memory each measure would need.")
    private boolean plan;

    @Option(names = "--json", description = "Print structure.json to standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        MeasureRequest request = measures.request();
        PrintWriter out = spec.commandLine().getOut();
        if (plan) {
            out.print(StructureStudy.plan(image.request(), request));
            return ExitCode.DONE;
        }
        Path target =
                directory.orElseGet(
                        () -> Path.of("results", RunCommand.stem(image.file()) + "-structure"));
        StructureResult result;
        try (Progress bar = new Progress("measures", 100, Terminal.ofThisProcess())) {
            result =
                    StructureStudy.measure(
                            image.request(), request, bar::at, target, Version.ofProgram());
        }
        print(out, json, result, target);
        return ExitCode.DONE;
    }

    /// Says what was found and where it is.
    static void print(PrintWriter out, boolean json, StructureResult result, Path target) {
        if (json) {
            out.println(StructureReport.json(result));
        } else {
            out.print(StructureText.text(result));
            out.println("Report: " + target.resolve("report.html"));
            out.println("For a cell file: interlayer: {structure: " + target + "}");
        }
    }
}
