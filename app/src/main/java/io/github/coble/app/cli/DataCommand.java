package io.github.coble.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `coble data`: files of laboratory instruments.
@Command(
        name = "data",
        description =
                "Files of laboratory instruments: says what is in them, converts and analyses them.",
        footer = {"", "Example: coble data inspect cell7.res cell8.ndax cell9.csv"},
        subcommands = {
            DataInspectCommand.class,
            DataConvertCommand.class,
            DataAnalyseCommand.class
        })
final class DataCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
