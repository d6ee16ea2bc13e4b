package io.github.coble.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `coble eis`: everything about impedance spectra.
@Command(
        name = "eis",
        description = "Impedance spectra: simulates those of a cell, fits and tests measured ones.",
        footer = {"", "Example: coble eis simulate examples/cs3-60C.yaml --at fresh"},
        subcommands = {EisSimulateCommand.class, EisFitCommand.class, EisValidateCommand.class})
final class EisCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
