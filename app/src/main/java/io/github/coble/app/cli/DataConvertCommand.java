package io.github.coble.app.cli;

import io.github.coble.lab.LabFiles;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.write.TableFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coble data convert`: files of instruments to CSV, Parquet and the Battery Data Format.
@Command(
        name = "convert",
        description =
                "Converts a file of an instrument to CSV or Parquet, with its own columns or with"
                        + " those of the Battery Data Format.",
        footer = {
            "",
            "Examples:",
            "  coble data convert cell7.res -o cell7.bdf.csv",
            "  coble data convert own.csv --map I=current/mA -o own.bdf.parquet"
        })
final class DataConvertCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private MappingOptions mapping;

    @Parameters(paramLabel = "FILE", description = "File of any known format.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "File to write: .csv, .parquet, .bdf.csv or .bdf.parquet.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        LabTable table = LabFiles.read(file, mapping.mappings());
        LabTable written = TableFile.write(table, out);
        PrintWriter text = spec.commandLine().getOut();
        text.println(
                out
                        + ": "
                        + written.rows()
                        + " rows, "
                        + written.columns().size()
                        + " columns, from "
                        + table.format());
        for (Advisory advisory : table.advisories()) {
            text.println("  ! " + advisory);
        }
        written.advisories().stream()
                .filter(a -> !table.advisories().contains(a))
                .forEach(a -> text.println("  ! " + a));
        return ExitCode.DONE;
    }
}
