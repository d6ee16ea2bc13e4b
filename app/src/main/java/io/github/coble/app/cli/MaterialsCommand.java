package io.github.coble.app.cli;

import io.github.coble.study.materials.MaterialText;
import io.github.coble.study.materials.Materials;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coble materials`: the parameter database.
@Command(
        name = "materials",
        description = "Lists the materials, or shows one with units, sources and status.",
        footer = {"", "Examples: coble materials list", "          coble materials show Li3PS4"},
        subcommands = {MaterialsCommand.ListAll.class, MaterialsCommand.Show.class})
final class MaterialsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(MaterialText.list(Materials.bundled()));
        return ExitCode.DONE;
    }

    @Command(name = "list", description = "Lists the materials by kind.")
    static final class ListAll implements Callable<Integer> {
        @Spec private CommandSpec spec;

        @Override
        public Integer call() {
            spec.commandLine().getOut().print(MaterialText.list(Materials.bundled()));
            return ExitCode.DONE;
        }
    }

    @Command(name = "show", description = "Shows every number of a material.")
    static final class Show implements Callable<Integer> {
        @Spec private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "As coble materials list prints it.")
        private String name;

        @Override
        public Integer call() {
            spec.commandLine().getOut().print(MaterialText.show(Materials.bundled(), name));
            return ExitCode.DONE;
        }
    }
}
