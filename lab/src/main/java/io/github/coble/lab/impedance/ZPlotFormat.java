package io.github.coble.lab.impedance;

import io.github.coble.lab.impedance.SpectrumTable.Meaning;
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

/// Scribner's ZPlot (.z): "key: value" lines, the headings, "End Comments", rows between tabs.
///
/// Z'(a) and Z''(b) are in ohm; the file does not say so, the program's manual does.
public final class ZPlotFormat implements LabFormat {
    private static final Pattern END = Pattern.compile("^\\s*End Comments\\s*$");

    @Override
    public String name() {
        return "Scribner ZPlot (.z)";
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        TextLines text = TextLines.of(head);
        return text.count() > 0 && text.line(0).startsWith("ZPLOT");
    }

    @Override
    public LabTable read(Path file) throws IOException {
        TextLines text = TextLines.read(file);
        int end = text.find(END, 0);
        if (end < 2) {
            throw new LabFileException("", "no line \"End Comments\" with headings before it");
        }
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        for (int i = 1; i < end - 1; i++) {
            String line = text.line(i).strip();
            int colon = line.indexOf(':');
            if (colon > 0) {
                metadata.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        List<String> headings = Rows.headings(text.line(end - 1).strip(), (byte) '\t');
        List<Meaning> meanings = Headings.inOhm(Headings.meanings(headings));
        Rows rows = Rows.read(text, end + 1, text.count(), (byte) '\t', headings);
        List<Advisory> advisories = new ArrayList<>();
        String stated = metadata.get("Data Points");
        if (stated != null) {
            CountedRows.check(stated, rows.count(), advisories);
        }
        return SpectrumTable.of(
                name(),
                metadata.getOrDefault("Experiment Type", ""),
                rows,
                headings,
                meanings,
                metadata,
                advisories);
    }
}
