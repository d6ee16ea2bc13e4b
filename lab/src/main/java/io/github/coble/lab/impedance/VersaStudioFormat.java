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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Princeton Applied Research's VersaStudio (.par): sections "<Name> … </Name>" of "key=value"
/// lines; the sections "Segment1", "Segment2" and so on define columns and have the rows between
/// commas. The first is read; others are told. Impedances are in ohm, which the file does not say.
public final class VersaStudioFormat implements LabFormat {
    private static final Pattern OPENING = Pattern.compile("^<(\\w+)>\\s*$");
    private static final Pattern SEGMENT = Pattern.compile("^<(Segment\\d+)>\\s*$");
    private static final Pattern KEY = Pattern.compile("^([^=,]+)=(.*)$");
    private static final String DEFINITION = "Definition";

    @Override
    public String name() {
        return "VersaStudio (.par)";
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        TextLines text = TextLines.of(head);
        for (int i = 0; i < Math.min(5, text.count()); i++) {
            if (text.line(i).strip().equals("Name=VersaStudio")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public LabTable read(Path file) throws IOException {
        TextLines text = TextLines.read(file);
        int opening = text.find(SEGMENT, 0);
        if (opening < 0) {
            throw new LabFileException("", "no section <Segment1>: no data");
        }
        String section = section(text.line(opening));
        List<Advisory> advisories = new ArrayList<>();
        int closing = text.find(Pattern.compile("^</" + section + ">"), opening);
        if (closing < 0) {
            advisories.add(
                    new Advisory(
                            TextLines.where(text.count() - 1),
                            "the file ends within the section " + section));
            closing = text.count();
        }
        int other = text.find(SEGMENT, opening + 1);
        while (other >= 0) {
            advisories.add(
                    new Advisory(
                            TextLines.where(other),
                            section(text.line(other)) + " is not part of this table"));
            other = text.find(SEGMENT, other + 1);
        }
        SequencedMap<String, String> metadata = metadata(text, closing);
        int first = opening + 1;
        while (first < closing && KEY.matcher(text.line(first)).matches()) {
            first++;
        }
        List<String> headings = headings(metadata.get(section + "." + DEFINITION), opening);
        Rows rows = Rows.read(text, first, closing, (byte) ',', headings);
        return SpectrumTable.of(
                name(),
                metadata.getOrDefault("Action1.Name", ""),
                rows,
                headings,
                Headings.inOhm(Headings.meanings(headings)),
                metadata,
                advisories);
    }

    private static List<String> headings(@Nullable String definition, int at)
            throws LabFileException {
        if (definition == null) {
            throw new LabFileException(TextLines.where(at), "the segment defines no columns");
        }
        List<String> headings = Rows.headings(definition, (byte) ',');
        // The definition ends with a number, which is no column.
        if (headings.size() > 1 && headings.getLast().matches("\\d+")) {
            headings.removeLast();
        }
        return headings;
    }

    /// All keys up to a line, each after its section's name.
    private static SequencedMap<String, String> metadata(TextLines text, int to) {
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        String section = "";
        for (int i = 0; i < to; i++) {
            String line = text.line(i);
            Matcher opening = OPENING.matcher(line);
            Matcher key = KEY.matcher(line);
            if (opening.matches()) {
                section = opening.group(1);
            } else if (key.matches()) {
                metadata.put(section + "." + key.group(1).strip(), key.group(2).strip());
            }
        }
        return metadata;
    }

    private static String section(String line) {
        return line.strip().replaceAll("[<>]", "");
    }
}
