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
                    "What a column of a text file is, and its unit, where its heading does not say it; #3"
                            + " is the third column; may be repeated. For example"
                            + " --map I_cell=current/mA --map \"#1=time/h\". Quantities: time,"
                            + " current, voltage, charge capacity, step, cycle, frequency,"
                            + " impedance real, … (a wrong one lists all). Units: s, min, h; A, mA,"
                            + " uA; V, mV; A.h, mA.h; ohm; Hz.")
    private List<String> mappings = List.of();

    List<ColumnMapping> mappings() {
        return mappings.stream().map(ColumnMapping::parse).toList();
    }
}
