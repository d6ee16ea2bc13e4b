package io.github.coble.study.bpx;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellFileText;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.yaml.InputFault;
import io.github.coble.study.yaml.InputFaults;
import io.github.coble.study.yaml.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Converts cell files to BPX and back.
public final class BpxConversion {
    private BpxConversion() {}

    /// Writes a cell file as BPX.
    ///
    /// @return what is doubtful about the cell
    /// @throws InputFaults if the cell file is refused
    public static List<String> toBpx(Path cellFile, Path bpx) throws IOException {
        CellInput cell = CellFile.read(cellFile);
        Files.writeString(bpx, BpxWriter.text(cell));
        return cell.advisories().stream().map(Advisory::message).toList();
    }

    /// Writes what a BPX file says of a cell as a cell file. What the cell file lacks stands at its
    /// top and among the notes.
    ///
    /// @return what was not used, and what is missing
    /// @throws InputFaults if it is not BPX
    public static List<String> toCell(Path bpx, Path cellFile) throws IOException {
        BpxCell cell = BpxReader.read(bpx.toString(), SourceText.read(bpx));
        String text = CellFileText.text(cell.parameters(), cell.protocol());
        List<String> missing = missing(text);
        List<String> notes = new ArrayList<>(cell.notes());
        missing.forEach(m -> notes.add("to be added: " + m));
        List<String> top = new ArrayList<>(cell.about());
        missing.forEach(m -> top.add("To be added: " + m));
        Files.writeString(
                cellFile,
                top.stream()
                                .map(line -> "# " + line.replaceAll("\\s+", " ").strip() + "\n")
                                .collect(Collectors.joining())
                        + text);
        return notes;
    }

    private static List<String> missing(String text) {
        try {
            CellFile.parse("cell.yaml", text);
            return List.of();
        } catch (InputFaults e) {
            return e.faults().stream().map(BpxConversion::said).toList();
        }
    }

    private static String said(InputFault fault) {
        String line = fault.message().lines().findFirst().orElse("");
        return fault.path().isEmpty() ? line : fault.path() + ": " + line;
    }
}
