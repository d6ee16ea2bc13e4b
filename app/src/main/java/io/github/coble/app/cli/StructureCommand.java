package io.github.coble.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `coble structure`: the pore scale.
@Command(
        name = "structure",
        description = "Pore scale: makes packings of spheres, measures images, converts them.",
        footer = {
            "",
            "Example: coble structure measure tomogram.tif --voxel 5nm --pore 0 -o results/tomogram",
            "A cell file takes the result over: interlayer: {structure: results/tomogram}"
        },
        subcommands = {
            StructureGenerateCommand.class,
            StructureMeasureCommand.class,
            StructureConvertCommand.class
        })
final class StructureCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
