package io.github.coble.lab.impedance;

import io.github.coble.lab.lines.Rows;
import io.github.coble.lab.lines.TextLines;
import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Autolab's export for ZView ("Z60W Data File"): quoted lines of comment, a line of settings, the
/// number of points, the headings, rows between commas.
public final class AutolabFormat implements LabFormat {
    private static final Pattern HEADINGS = Pattern.compile("^\"?\\s*Freq\\b.*Z'");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}\\s*");

    @Override
    public String name() {
        return "Autolab text (Z60W)";
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        TextLines text = TextLines.of(head);
        return text.count() > 0 && text.line(0).startsWith("\"Z60W Data File");
    }

    @Override
    public LabTable read(Path file) throws IOException {
        TextLines text = TextLines.read(file);
        int at = text.find(HEADINGS, 1);
        if (at < 0) {
            throw new LabFileException("", "no line of headings with Freq and Z'");
        }
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        for (int i = 0; i < at; i++) {
            String line = text.line(i).replace("\"", "").strip();
            if (!line.isEmpty()) {
                metadata.put(TextLines.where(i), line);
            }
        }
        List<String> headings = List.of(unquoted(text.line(at)).split("\\s{2,}"));
        Rows rows = Rows.read(text, at + 1, text.count(), (byte) ',', headings);
        List<Advisory> advisories = new ArrayList<>();
        if (NUMBER.matcher(text.line(at - 1)).matches()) {
            CountedRows.check(text.line(at - 1).strip(), rows.count(), advisories);
        } else {
            advisories.add(
                    new Advisory(
                            TextLines.where(at - 1), "the number of points should stand here"));
        }
        return SpectrumTable.of(
                name(),
                "",
                rows,
                headings,
                Headings.inOhm(Headings.meanings(headings)),
                metadata,
                advisories);
    }

    /// Headings are apart by two blanks or more, or by one after a bracket.
    private static String unquoted(String line) {
        return line.replace("\"", "").strip().replaceAll("\\)\\s+", ")  ");
    }
}
