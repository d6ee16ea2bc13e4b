package io.github.coble.lab.circuit.read;

import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import io.github.coble.lab.text.Heading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Three columns without headings: frequency [Hz], Z' [ohm], Z'' [ohm, negative for a capacitance].
///
/// Between them commas, semicolons, tabs or blanks, one kind in a line; a point in numbers (a line
/// with decimal commas is no row of numbers, never other numbers). Lines that begin with # are not
/// read, unless they are headings of a spectrum: such files, and those with other headings, are
/// [delimited text][io.github.coble.lab.text.TextFormat]. Further columns are not read.
public final class SpectrumCsv implements LabFormat {
    private static final long LARGEST = 64L << 20;
    private static final int NAMED = 3;
    private static final Set<Quantity> SPECTRAL =
            Set.of(
                    Quantity.FREQUENCY,
                    Quantity.IMPEDANCE_REAL,
                    Quantity.IMPEDANCE_IMAGINARY,
                    Quantity.IMPEDANCE_MAGNITUDE);

    @Override
    public String name() {
        return "CSV of frequency, Z', Z'' without headings";
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.indexOf('\0') >= 0) {
            return false;
        }
        Optional<String> first = text.lines().filter(l -> !isComment(l)).findFirst();
        return first.flatMap(SpectrumCsv::row).isPresent()
                && text.lines().filter(SpectrumCsv::isComment).noneMatch(SpectrumCsv::isHeading);
    }

    @Override
    public LabTable read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new LabFileException(
                    "", file + " is larger than " + (LARGEST >> 20) + " MB: not one spectrum");
        }
        List<String> lines =
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        List<double[]> rows = new ArrayList<>();
        List<Advisory> advisories = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<double[]> row = row(lines.get(i));
            if (row.isPresent()) {
                rows.add(row.get());
            } else if (!rows.isEmpty() && !lines.get(i).isBlank() && !isComment(lines.get(i))) {
                advisories.add(
                        new Advisory(
                                "line " + (i + 1),
                                "is not three numbers and was left out: " + start(lines.get(i))));
            }
        }
        if (rows.isEmpty()) {
            throw new LabFileException(
                    "", file + " has no line of three numbers (frequency, Z', Z'')");
        }
        return new LabTable(
                name(),
                "",
                List.of(
                        column("frequency", Quantity.FREQUENCY, "Hz", rows, 0),
                        column("Z'", Quantity.IMPEDANCE_REAL, "ohm", rows, 1),
                        column("Z''", Quantity.IMPEDANCE_IMAGINARY, "ohm", rows, 2)),
                new LinkedHashMap<>(),
                advisories);
    }

    private static Column column(
            String name, Quantity quantity, String unit, List<double[]> rows, int k) {
        return new Column.Numbers(
                name, quantity, unit, rows.stream().mapToDouble(r -> r[k]).toArray());
    }

    private static boolean isComment(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    /// Whether a comment says what columns are, and so perhaps their units and signs.
    private static boolean isHeading(String comment) {
        return Arrays.stream(comment.split("[,;\t]|\\s{2,}|(?<=\\S)\\s(?![(\\[/])"))
                .map(word -> Heading.of(word.strip()).quantity())
                .anyMatch(SPECTRAL::contains);
    }

    private static String start(String line) {
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    private static Optional<double[]> row(String line) {
        String between = line.indexOf(';') >= 0 ? ";" : line.indexOf(',') >= 0 ? "," : "\\s+";
        String[] cells = line.strip().split(between, -1);
        if (cells.length < NAMED) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Arrays.stream(cells).limit(NAMED).mapToDouble(Double::parseDouble).toArray());
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
