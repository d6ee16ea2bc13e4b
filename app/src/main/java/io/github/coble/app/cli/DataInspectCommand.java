package io.github.coble.app.cli;

import io.github.coble.lab.LabFiles;
import io.github.coble.lab.read.LabSummary;
import io.github.coble.lab.table.LabFileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `coble data inspect`: what is in files of instruments.
@Command(
        name = "inspect",
        description =
                "Says what is in files of instruments: format, rows, columns with quantity, unit and"
                        + " range, cycles and steps, and what could not be read or is not known.",
        footer = {"", "Example: coble data inspect cell7.res --json"})
final class DataInspectCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private MappingOptions mapping;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of any known format.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Prints a list of JSON objects, one for each file.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Map<String, Object>> all = new ArrayList<>();
        int code = ExitCode.DONE;
        for (Path file : files) {
            try (Progress bar =
                    new Progress("MB", Files.size(file) >> 20, Terminal.ofThisProcess())) {
                LabSummary summary =
                        LabFiles.inspect(file, mapping.mappings(), bytes -> bar.at(bytes >> 20));
                if (json) {
                    all.add(SummaryText.json(file, summary));
                } else {
                    out.print(SummaryText.of(file, summary));
                }
            } catch (LabFileException e) {
                // the other files are still of interest
                code = ExitCode.FAILED;
                if (json) {
                    Map<String, Object> failure = new LinkedHashMap<>();
                    failure.put("file", file.toString());
                    failure.put("error", e.getMessage());
                    all.add(failure);
                } else {
                    spec.commandLine().getErr().println("coble: " + file + ": " + e.getMessage());
                }
            }
        }
        if (json) {
            out.println(
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all));
        }
        return code;
    }
}
