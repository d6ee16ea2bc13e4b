package io.github.coble.app.cli;

import io.github.coble.study.structure.ImageStudy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coble structure convert`: images from one format to another, segmented and cleaned on the way.
@Command(
        name = "convert",
        description =
                "Converts an image to another format; crops, coarsens, segments and cleans it on the"
                        + " way. With --pore or --segment the result has 1 for pore and 0 for"
                        + " solid, of however many classes: --pore says which of them are pore.",
        footer = {
            "",
            "Examples:",
            "  coble structure convert stack.tif stack.vti --voxel 5nm      (opens in ParaView)",
            "  coble structure convert grey.tif pores.nrrd --segment otsu --clean 27 --voxel 5nm"
        })
final class StructureConvertCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private ImageOptions image;

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "File to write: .tif, .raw, .nrrd or .vti.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        try (Progress bar = new Progress("pages", 100, Terminal.ofThisProcess())) {
            spec.commandLine().getOut().print(ImageStudy.convert(image.request(), out, bar::at));
        }
        return ExitCode.DONE;
    }
}
