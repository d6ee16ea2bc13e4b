package io.github.coble.lab.biologic;

import io.github.coble.lab.lines.Rows;
import io.github.coble.lab.lines.TextLines;
import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// BioLogic's text files: a header that states its own number of lines, headings, rows between
/// tabs; or headings and rows alone, as EC-Lab exports them on demand.
public final class MptFormat implements LabFormat {
    private static final Pattern START = Pattern.compile("^(EC|BT)-Lab ASCII FILE");

    /// Headings that a file without a header has to begin with one of.
    private static final Set<String> FIRST_HEADINGS =
            Set.of(
                    "mode",
                    "time/s",
                    "freq/Hz",
                    "Ewe/V",
                    "<Ewe>/V",
                    "I/mA",
                    "<I>/mA",
                    "cycle number");

    private static final DateTimeFormatter ABSOLUTE =
            DateTimeFormatter.ofPattern(
                    "MM/dd/yyyy HH:mm:ss[[.][,]SSSSSS][[.][,]SSS]", Locale.ROOT);

    @Override
    public String name() {
        return "BioLogic EC-Lab text (.mpt)";
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        TextLines text = TextLines.of(head);
        return text.count() > 0
                && (START.matcher(text.line(0)).find() || isHeadings(headings(text, 0), true));
    }

    @Override
    public LabTable read(Path file) throws IOException {
        return read(TextLines.read(file));
    }

    private LabTable read(TextLines text) throws LabFileException {
        if (text.count() == 0) {
            throw new LabFileException("", "the file is empty");
        }
        boolean bare = isHeadings(headings(text, 0), true);
        int at = bare ? 0 : MptHeader.stated(text) - 1;
        List<String> headings = headings(text, at);
        if (!isHeadings(headings, false) || !text.ended(at)) {
            throw new LabFileException(
                    TextLines.where(at),
                    "column headings between tabs should stand here, as the header states; there is"
                            + " \""
                            + abbreviated(text.line(at))
                            + "\"");
        }
        MptHeader header = bare ? MptHeader.none() : MptHeader.of(text, at + 1);
        List<Advisory> advisories = new ArrayList<>(header.advisories());
        Rows rows = Rows.read(text, at + 1, text.count(), (byte) '\t', headings);
        advisories.addAll(rows.advisories());
        if (rows.count() == 0) {
            advisories.add(new Advisory("", "the file has no rows"));
        }
        header.checkRows(rows.count(), advisories);
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int c = 0; c < headings.size(); c++) {
            if (!names.add(headings.get(c))) {
                advisories.add(new Advisory("", "column " + headings.get(c) + " is there twice"));
            }
            columns.add(column(rows, c, headings.get(c), advisories));
        }
        return new LabTable(name(), header.technique(), columns, header.entries(), advisories);
    }

    private static Column column(Rows rows, int c, String heading, List<Advisory> advisories) {
        if (!rows.isWords(c)) {
            return EcLabColumns.column(heading, rows.numbers(c));
        }
        List<String> words = rows.words(c);
        if (heading.equals("time/s")) {
            try {
                return new Column.Numbers(heading, Quantity.INSTANT, "s", seconds(words));
            } catch (DateTimeException _) {
                advisories.add(
                        new Advisory(
                                heading,
                                "neither seconds nor dates as month/day/year; left as words"));
            }
        }
        return new Column.Words(heading, words);
    }

    /// Absolute times, in the zone of the instrument, which the file does not say.
    private static double[] seconds(List<String> words) {
        double[] seconds = new double[words.size()];
        for (int i = 0; i < seconds.length; i++) {
            Instant time = LocalDateTime.parse(words.get(i), ABSOLUTE).toInstant(ZoneOffset.UTC);
            seconds[i] = time.getEpochSecond() + time.getNano() * 1e-9;
        }
        return seconds;
    }

    private static List<String> headings(TextLines text, int line) {
        return Rows.headings(text.line(line), (byte) '\t');
    }

    /// Headings are at least two names, none empty and none a number; unless a header has announced
    /// them, the first has to be one that EC-Lab begins with.
    private static boolean isHeadings(List<String> headings, boolean strictly) {
        return headings.size() >= 2
                && headings.stream().noneMatch(h -> h.isEmpty() || h.matches("[-+]?\\d.*"))
                && (!strictly || FIRST_HEADINGS.contains(headings.getFirst()));
    }

    private static String abbreviated(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
