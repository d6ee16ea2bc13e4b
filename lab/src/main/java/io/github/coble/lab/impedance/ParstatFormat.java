package io.github.coble.lab.impedance;

import io.github.coble.lab.lines.Rows;
import io.github.coble.lab.lines.TextLines;
import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/// Text that a Parstat's program exports: one line of headings with units in brackets, rows between
/// tabs. Rows of a direct current before the spectrum have frequency zero and stay.
public final class ParstatFormat implements LabFormat {
    private static final List<String> NEEDED =
            List.of("Frequency (Hz)", "Zre (ohms)", "Zim (ohms)");

    @Override
    public String name() {
        return "Parstat text";
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        TextLines text = TextLines.of(head);
        return text.count() > 0 && Rows.headings(text.line(0), (byte) '\t').containsAll(NEEDED);
    }

    @Override
    public LabTable read(Path file) throws IOException {
        TextLines text = TextLines.read(file);
        if (text.count() == 0 || !text.ended(0)) {
            throw new LabFileException("line 1", "the file ends within its headings");
        }
        List<String> headings = Rows.headings(text.line(0), (byte) '\t');
        if (!headings.containsAll(NEEDED)) {
            throw new LabFileException(
                    "line 1", "the headings " + String.join(", ", NEEDED) + " should be here");
        }
        Rows rows = Rows.read(text, 1, text.count(), (byte) '\t', headings);
        return SpectrumTable.of(
                name(),
                "",
                rows,
                headings,
                Headings.meanings(headings),
                new LinkedHashMap<>(),
                List.of());
    }
}
