package io.github.coble.app.cli;

import io.github.coble.lab.text.ColumnMapping;
import java.util.List;
import picocli.CommandLine.Option;

/// What the user says about columns of a text file.
final class MappingOptions {
    @Option(
            names = "--map",
            paramLabel = "HEADING=QUANTITY/UNIT",
            description =
                    "What a column of a text file is where its heading does not say it; #3 is the third"
                            + " column. For example --map I_cell=current/mA --map \"#1=time/h\".")
    private List<String> mappings = List.of();

    List<ColumnMapping> mappings() {
        return mappings.stream().map(ColumnMapping::parse).toList();
    }
}
