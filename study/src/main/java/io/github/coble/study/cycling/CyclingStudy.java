package io.github.coble.study.cycling;

import io.github.coble.lab.LabFiles;
import io.github.coble.lab.cycling.CellKind;
import io.github.coble.lab.cycling.CyclingAnalysis;
import io.github.coble.lab.cycling.EndOfLife;
import io.github.coble.lab.cycling.Trace;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import io.github.coble.lab.text.ColumnMapping;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.report.RunOrigin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;

/// Analyses records of cyclers.
public final class CyclingStudy {
    private static final Set<Quantity> WANTED =
            Set.of(Quantity.TIME, Quantity.CURRENT, Quantity.VOLTAGE, Quantity.FREQUENCY);

    private CyclingStudy() {}

    /// How a record is analysed.
    ///
    /// @param mappings what the user says about columns of text
    /// @param collector its area
    /// @param turned whether the file's current has the other sign, and is turned
    /// @param kind of cell; found from the voltage where it is not given
    /// @param end when a cell counts as dead
    /// @param voltageClass width of the classes of dQ/dV [V]
    public record Request(
            List<ColumnMapping> mappings,
            Collector collector,
            boolean turned,
            Optional<CellKind> kind,
            EndOfLife.Rule end,
            double voltageClass) {
        /// Copies the list.
        public Request {
            mappings = List.copyOf(mappings);
        }
    }

    /// Analyses the record of a file, and writes what was found.
    ///
    /// @param bytesRead told now and then how far it is
    /// @param version of the program, for the manifest
    /// @throws IOException if the file cannot be read or the results cannot be written
    public static AnalysedRecord analyse(
            Path file, Request request, LongConsumer bytesRead, Path directory, String version)
            throws IOException {
        Instant started = Instant.now();
        LabTable table = LabFiles.read(file, request.mappings, WANTED, bytesRead);
        Trace recorded = Trace.of(table);
        Trace trace = request.turned ? recorded.withCurrentTurned() : recorded;
        CellKind kind = request.kind.orElseGet(() -> CellKind.of(trace));
        CyclingAnalysis analysis = CyclingAnalysis.of(trace, kind, request.end);
        String name = String.valueOf(file.getFileName());
        AnalysedRecord record = AnalysedRecord.of(name, table, trace, analysis, request);
        try (RunDirectory target = RunDirectory.open(directory)) {
            CyclingReport.write(
                    target,
                    record,
                    request.voltageClass,
                    new RunOrigin(
                            version, name, sha256(file), OptionalLong.empty(), Map.of(), started));
        }
        return record;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest =
                        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[1 << 16];
            while (digest.read(buffer) >= 0) {
                // read for the digest alone
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
