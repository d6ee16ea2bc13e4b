package io.github.coble.study.report;

import io.github.coble.model.cell.CellOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/// Where a run comes from.
///
/// @param version of the program
/// @param inputFile name of the input, without its folders
/// @param inputSha256 of its content, hexadecimal
/// @param seed of random numbers, where any are drawn
/// @param tolerances of the solver, by name
/// @param started when
public record RunOrigin(
        String version,
        String inputFile,
        String inputSha256,
        OptionalLong seed,
        Map<String, Double> tolerances,
        Instant started) {
    public RunOrigin {
        tolerances = Collections.unmodifiableMap(new LinkedHashMap<>(tolerances));
    }

    /// Runs of cells with given options, without random numbers.
    ///
    /// @param file the input, as it was named
    /// @param hash of it
    public static RunOrigin of(
            String version, String file, String hash, CellOptions options, Instant started) {
        return new RunOrigin(
                version,
                String.valueOf(Path.of(file).getFileName()),
                hash,
                OptionalLong.empty(),
                Map.of(
                        "relativeTolerance", options.relativeTolerance(),
                        "poreClasses", (double) options.classes(),
                        "balanceLimit", options.balanceLimit()),
                started);
    }
}
