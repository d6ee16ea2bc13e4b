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
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// CH Instruments' text of A.C. impedance: date, technique, "key: value" and "key = value" lines, a
/// line of headings that begins with "Freq/Hz", rows between commas.
public final class ChInstrumentsFormat implements LabFormat {
    private static final Pattern HEADINGS = Pattern.compile("^Freq/Hz,");
    private static final Pattern ENTRY = Pattern.compile("^\\s*([^:=]+?)\\s*[:=]\\s*(.*?)\\s*$");
    private static final Pattern MODEL = Pattern.compile("^Instrument Model:");

    @Override
    public String name() {
        return "CH Instruments text";
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        TextLines text = TextLines.of(head);
        return text.find(HEADINGS, 0) > 0 && text.find(MODEL, 0) > 0;
    }

    @Override
    public LabTable read(Path file) throws IOException {
        TextLines text = TextLines.read(file);
        int at = text.find(HEADINGS, 0);
        if (at < 2 || !text.ended(at)) {
            throw new LabFileException("", "no line of headings that begins with \"Freq/Hz,\"");
        }
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        metadata.put("Date", text.line(0).strip());
        for (int i = 2; i < at; i++) {
            Matcher entry = ENTRY.matcher(text.line(i));
            if (entry.matches()) {
                metadata.put(entry.group(1), entry.group(2));
            }
        }
        List<String> headings = Rows.headings(text.line(at), (byte) ',');
        Rows rows = Rows.read(text, at + 1, text.count(), (byte) ',', headings);
        return SpectrumTable.of(
                name(),
                text.line(1).strip(),
                rows,
                headings,
                Headings.meanings(headings),
                metadata,
                List.of());
    }
}
