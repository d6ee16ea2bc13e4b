package io.github.coble.lab.biologic;

import io.github.coble.lab.lines.TextLines;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.LabFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header of an .mpt file: "key : value" lines, then the technique's parameters in fixed-width
/// fields of twenty characters, one per sequence, then the loops.
///
/// @param technique EC-Lab's short name, or its long one if that is not known
/// @param points rows that the loops state, or -1
record MptHeader(
        String technique,
        SequencedMap<String, String> entries,
        int points,
        List<Advisory> advisories) {
    private static final Pattern COUNT =
            Pattern.compile("^Nb header lines\\s*:\\s*(\\d{1,7})\\s*$");
    private static final Pattern LOOP =
            Pattern.compile("^Loop (\\d+) from point number (\\d{1,9}) to (\\d{1,9})\\s*$");
    private static final int FIELD = 20;

    private static final Map<String, String> TECHNIQUES =
            Map.ofEntries(
                    Map.entry("Galvanostatic Cycling with Potential Limitation", "GCPL"),
                    Map.entry("Chronopotentiometry", "CP"),
                    Map.entry("Chronoamperometry / Chronocoulometry", "CA"),
                    Map.entry("Cyclic Voltammetry", "CV"),
                    Map.entry("Cyclic Voltammetry Advanced", "CVA"),
                    Map.entry("Linear Sweep Voltammetry", "LSV"),
                    Map.entry("Open Circuit Voltage", "OCV"),
                    Map.entry("Potentio Electrochemical Impedance Spectroscopy", "PEIS"),
                    Map.entry("Galvano Electrochemical Impedance Spectroscopy", "GEIS"),
                    Map.entry("Modulo Bat", "MB"));

    /// Of a file that begins with its headings.
    static MptHeader none() {
        return new MptHeader("", new LinkedHashMap<>(), -1, List.of());
    }

    /// How many lines the header has by its own statement.
    ///
    /// @throws LabFileException if it does not say, or the file has fewer
    static int stated(TextLines text) throws LabFileException {
        Matcher count = COUNT.matcher(text.count() > 1 ? text.line(1) : "");
        if (!count.find()) {
            throw new LabFileException(
                    TextLines.where(1), "\"Nb header lines : \" and a number should stand here");
        }
        int lines = Integer.parseInt(count.group(1));
        if (lines < 3 || lines > text.count()) {
            throw new LabFileException(
                    TextLines.where(1),
                    "the header states " + lines + " lines, the file has " + text.count());
        }
        return lines;
    }

    /// The header at the start of a file.
    ///
    /// @param lines that it has, the headings included
    static MptHeader of(TextLines text, int lines) {
        SequencedMap<String, String> entries = new LinkedHashMap<>();
        String technique = "";
        int points = -1;
        for (int i = 2; i < lines - 1; i++) {
            String line = text.line(i);
            Matcher loop = LOOP.matcher(line);
            int colon = colon(line);
            if (line.isBlank()) {
                continue;
            }
            if (loop.matches()) {
                points = Integer.parseInt(loop.group(3)) + 1;
                add(
                        entries,
                        "Loop " + loop.group(1),
                        "rows " + loop.group(2) + " to " + (points - 1));
            } else if (colon > 0) {
                add(entries, line.substring(0, colon).strip(), line.substring(colon + 2).strip());
            } else if (technique.isEmpty() && entries.isEmpty()) {
                technique = line.strip();
            } else if (line.length() > FIELD && !Character.isWhitespace(line.charAt(0))) {
                add(entries, line.substring(0, FIELD).strip(), fields(line));
            } else {
                add(entries, line.strip(), "");
            }
        }
        List<Advisory> advisories =
                technique.isEmpty() || TECHNIQUES.containsKey(technique)
                        ? List.of()
                        : List.of(
                                new Advisory(
                                        "",
                                        "technique \""
                                                + technique
                                                + "\" is not one this reader was tried on"));
        return new MptHeader(
                TECHNIQUES.getOrDefault(technique, technique), entries, points, advisories);
    }

    /// Says it if the rows are not as many as the loops state.
    void checkRows(int rows, List<Advisory> found) {
        if (points >= 0 && rows != points) {
            found.add(
                    new Advisory(
                            "",
                            "the header's loops end with row " + points + ", " + rows + " read"));
        }
    }

    private static void add(SequencedMap<String, String> entries, String key, String value) {
        String unused = key;
        for (int again = 2; entries.containsKey(unused); again++) {
            unused = key + " (" + again + ")";
        }
        entries.put(unused, value);
    }

    /// Place of the first " :" after some words and before a blank or the end, or -1.
    private static int colon(String line) {
        int colon = line.indexOf(" :");
        boolean alone = colon > 0 && (colon + 2 == line.length() || line.charAt(colon + 2) == ' ');
        return alone && !line.substring(0, colon).isBlank() ? colon : -1;
    }

    private static String fields(String line) {
        StringBuilder fields = new StringBuilder();
        for (int at = FIELD; at < line.length(); at += FIELD) {
            String field = line.substring(at, Math.min(line.length(), at + FIELD)).strip();
            fields.append(at > FIELD ? ", " : "").append(field);
        }
        return fields.toString();
    }
}
