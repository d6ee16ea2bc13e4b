package io.github.coble.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command `coble` itself: holds what all commands share and lists them.
@Command(
        name = "coble",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Predicts where lithium goes in Li-free solid-state battery cells: onto the solid"
                    + " electrolyte, into the pores of the interlayer, or onto the current collector."
        },
        footer = {
            "",
            "coble COMMAND --help says what a command takes and gives an example.",
            "Exit codes: 0 done, 1 the run failed, 2 wrong input."
        },
        subcommands = {
            RunCommand.class,
            ExplainCommand.class,
            EisCommand.class,
            FitCommand.class,
            ReproduceCommand.class,
            StructureCommand.class,
            DataCommand.class,
            MaterialsCommand.class,
            WarmUpCommand.class
        })
final class CobleCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--trace",
            scope = ScopeType.INHERIT,
            description = "When a command fails, also print where in the program.")
    private boolean trace;

    /// True if failures are to be shown with their stack trace.
    boolean trace() {
        return trace;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
