package io.github.coble.app.cli;

import io.github.coble.lab.LabFiles;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.write.TableFile;
import io.github.coble.study.bpx.BpxConversion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coble data convert`: files of instruments to CSV, Parquet and the Battery Data Format; cell
/// files to BPX and back.
@Command(
        name = "convert",
        description =
                "Converts a file of an instrument to CSV or Parquet, with its own columns or with"
                        + " those of the Battery Data Format; or a cell file to BPX, and BPX to a"
                        + " cell file.",
        footer = {
            "",
            "Examples:",
            "  coble data convert cell7.res -o cell7.bdf.csv",
            "  coble data convert own.csv --map I=current/mA -o own.bdf.parquet",
            "  coble data convert cs3-60C.yaml -o cs3-60C.bpx.json",
            "  coble data convert others.bpx.json -o others.yaml"
        })
final class DataConvertCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private MappingOptions mapping;

    @Parameters(paramLabel = "FILE", description = "File of any known format, cell file, or BPX.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description =
                    "File to write: .csv, .parquet, .bdf.csv or .bdf.parquet; of a cell file .json"
                            + " (BPX), of BPX .yaml.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        String name = String.valueOf(out.getFileName());
        if (name.endsWith(".json")) {
            say(BpxConversion.toBpx(file, out));
        } else if (name.matches(".*\\.ya?ml")) {
            say(BpxConversion.toCell(file, out));
        } else {
            convertTable();
        }
        return ExitCode.DONE;
    }

    private void say(List<String> notes) {
        PrintWriter text = spec.commandLine().getOut();
        text.println(out + ": from " + file);
        notes.forEach(note -> text.println("  ! " + note));
    }

    private void convertTable() throws IOException {
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
    }
}
