package io.github.coble.study.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
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

    /// A run of an input file without random numbers.
    public static RunOrigin of(
            String version, Path input, Map<String, Double> tolerances, Instant started)
            throws IOException {
        return new RunOrigin(
                version,
                String.valueOf(input.getFileName()),
                sha256(Files.readAllBytes(input)),
                OptionalLong.empty(),
                tolerances,
                started);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
