package io.github.coble.lab.text;

import io.github.coble.lab.table.LabFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Finds the [Dialect] of a file from its first lines.
final class DialectFinder {
    private static final byte[] DELIMITERS = {'\t', ';', '|', ',', ' '};

    /// Share of the sampled lines that a delimiter must split into equally many fields.
    private static final double REGULAR = 0.5;

    /// Share of the fields of the rows below that headings must cover.
    private static final double COVER = 0.6;

    private static final double MOSTLY = 0.7;
    private static final Pattern MARKED = Pattern.compile("[+-]?\\d+([.,])\\d+(?:[eE][+-]?\\d+)?");

    private final TextEncoding encoding;
    private final byte lineEnd;
    private final List<String> lines = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private DialectFinder(byte[] head, boolean whole) throws IOException {
        encoding = TextEncoding.of(head);
        byte[] plain = encoding.plain(new ByteArrayInputStream(head)).readAllBytes();
        refuseBinary(plain);
        lineEnd = lineEnd(plain);
        try (Lines each = new Lines(new ByteArrayInputStream(plain), lineEnd)) {
            while (each.next()) {
                if (each.ended() || whole) {
                    lines.add(encoding.words(each.bytes(), each.from(), each.to()));
                }
            }
        }
    }

    /// @param head the first bytes of a file
    /// @param whole whether they are all of it: else the last line is not looked at
    /// @throws LabFileException if there is no table in it
    static Dialect find(byte[] head, boolean whole) throws IOException {
        return new DialectFinder(head, whole).find();
    }

    private static void refuseBinary(byte[] plain) throws LabFileException {
        int strange = 0;
        for (byte c : plain) {
            if (c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                strange++;
            }
        }
        if (plain.length == 0 || strange > plain.length / 100) {
            throw new LabFileException(
                    "", plain.length == 0 ? "the file is empty" : "not text, and no format known");
        }
    }

    private static byte lineEnd(byte[] plain) {
        for (byte c : plain) {
            if (c == '\n') {
                return '\n';
            }
        }
        return '\r';
    }

    private Dialect find() throws LabFileException {
        byte delimiter = delimiter();
        Fields fields = new Fields(delimiter);
        for (String line : lines) {
            rows.add(split(fields, line));
        }
        int heading = heading();
        int first = heading + 1;
        if (heading < 0) {
            first = firstNumbers();
            refuseHeadingsOfFewer(first, delimiter);
        }
        while (first < rows.size() && isBlank(rows.get(first))) {
            first++;
        }
        List<String> units = List.of();
        if (heading >= 0 && first < rows.size() && areUnits(rows.get(first))) {
            units = rows.get(first);
            first++;
        }
        if (first >= rows.size()) {
            throw new LabFileException("", "no table: no row of values below the headings");
        }
        int width = heading >= 0 ? filled(rows.get(heading)) : filled(rows.get(first));
        refuseWiderRows(first, width, delimiter);
        byte mark = delimiter == ',' && !quotedMarks(first) ? (byte) '.' : mark(first);
        List<String> headings = new ArrayList<>();
        List<String> unitTexts = new ArrayList<>();
        List<ColumnKind> kinds = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            String name = heading >= 0 ? cell(rows.get(heading), c) : "";
            headings.add(name.isEmpty() ? "column " + (c + 1) : name);
            unitTexts.add(cell(units, c).replaceAll("[\\[\\](){}]", ""));
            kinds.add(kind(c, first, mark));
        }
        return new Dialect(
                encoding,
                lineEnd,
                delimiter,
                mark,
                heading + 1L,
                first + 1L,
                headings,
                unitTexts,
                kinds,
                preamble(heading >= 0 ? heading : first));
    }

    private byte delimiter() throws LabFileException {
        List<String> filled = lines.stream().filter(l -> !l.isBlank()).toList();
        List<String> last = filled.subList(filled.size() / 3, filled.size());
        for (byte candidate : DELIMITERS) {
            Map<Integer, Integer> widths = new HashMap<>();
            Fields fields = new Fields(candidate);
            for (String line : last) {
                widths.merge(split(fields, line).size(), 1, Integer::sum);
            }
            int regular =
                    widths.entrySet().stream()
                            .filter(e -> e.getKey() > 1)
                            .mapToInt(Map.Entry::getValue)
                            .max()
                            .orElse(0);
            if (regular > 0 && regular >= REGULAR * last.size()) {
                return candidate;
            }
        }
        throw new LabFileException("", "no table: its lines do not have equally many fields");
    }

    private List<String> split(Fields fields, String line) {
        byte[] bytes =
                line.getBytes(
                        encoding == TextEncoding.LATIN_1
                                ? StandardCharsets.ISO_8859_1
                                : StandardCharsets.UTF_8);
        fields.split(bytes, 0, bytes.length);
        List<String> cells = new ArrayList<>();
        for (int f = 0; f < fields.count(); f++) {
            cells.add(encoding.words(bytes, fields.from(f), fields.to(f)));
        }
        return cells;
    }

    /// The line with most different words over a row with numbers; -1 if there is none.
    private int heading() {
        int best = -1;
        int most = 1;
        for (int i = 0; i + 1 < rows.size(); i++) {
            List<String> words = rows.get(i).stream().filter(c -> !c.isEmpty()).toList();
            boolean all = words.stream().noneMatch(DialectFinder::isValue);
            if (all && words.size() > most && new HashSet<>(words).size() > most) {
                int below = below(i + 1);
                boolean covers = below >= 0 && words.size() >= COVER * filled(rows.get(below));
                if (covers && hasNumber(rows.get(below))) {
                    best = i;
                    most = words.size();
                }
            }
        }
        return best;
    }

    /// The first row at or after a line, over an empty line and one of units.
    private int below(int line) {
        int i = line;
        while (i < rows.size() && isBlank(rows.get(i))) {
            i++;
        }
        if (i < rows.size() && areUnits(rows.get(i))) {
            i++;
        }
        return i < rows.size() ? i : -1;
    }

    private int firstNumbers() {
        int width = filled(rows.getLast());
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (filled(row) == width && hasNumber(row) && row.stream().anyMatch(c -> isValue(c))) {
                return i;
            }
        }
        return rows.size();
    }

    /// Headings over rows of more fields, both parted by commas: the rows' commas are probably
    /// decimal marks as well.
    private void refuseHeadingsOfFewer(int first, byte delimiter) throws LabFileException {
        if (delimiter != ',' || first == 0 || first >= rows.size()) {
            return;
        }
        List<String> above = rows.get(first - 1);
        boolean words = above.size() > 1 && above.stream().noneMatch(DialectFinder::isValue);
        if (words && filled(rows.get(first)) > filled(above)) {
            refuseWiderRows(first, filled(above), delimiter);
        }
    }

    private void refuseWiderRows(int first, int width, byte delimiter) throws LabFileException {
        long wider =
                rows.subList(first, rows.size()).stream().filter(r -> filled(r) > width).count();
        if (2 * wider > rows.size() - first) {
            throw new LabFileException(
                    "line " + (first + 1),
                    "rows have more fields than the "
                            + width
                            + " headings"
                            + (delimiter == ','
                                    ? "; if commas are decimal marks too, export with another delimiter"
                                    : ""));
        }
    }

    private boolean quotedMarks(int first) {
        return rows.subList(first, rows.size()).stream()
                .flatMap(List::stream)
                .anyMatch(c -> c.indexOf(',') >= 0 && MARKED.matcher(c).matches());
    }

    private byte mark(int first) {
        int commas = 0;
        int points = 0;
        for (List<String> row : rows.subList(first, rows.size())) {
            for (String cell : row) {
                var m = MARKED.matcher(cell);
                if (m.matches()) {
                    if (m.group(1).equals(",")) {
                        commas++;
                    } else {
                        points++;
                    }
                }
            }
        }
        if (commas == 0 && points == 0) {
            return NumberText.UNDECIDED;
        }
        return (byte) (commas > points ? ',' : '.');
    }

    private ColumnKind kind(int column, int first, byte mark) {
        Map<ColumnKind, Integer> votes = new HashMap<>();
        int filled = 0;
        NumberText number = new NumberText(mark);
        for (List<String> row : rows.subList(first, rows.size())) {
            String cell = cell(row, column);
            if (!cell.isEmpty()) {
                filled++;
                votes.merge(kind(cell, number), 1, Integer::sum);
            }
        }
        if (filled == 0) {
            return ColumnKind.NUMBER;
        }
        for (ColumnKind kind :
                List.of(ColumnKind.NUMBER, ColumnKind.DURATION, ColumnKind.INSTANT)) {
            if (votes.getOrDefault(kind, 0) >= MOSTLY * filled) {
                return kind;
            }
        }
        return ColumnKind.WORDS;
    }

    private static ColumnKind kind(String cell, NumberText number) {
        byte[] bytes = cell.getBytes(StandardCharsets.ISO_8859_1);
        if (number.parse(bytes, 0, bytes.length)) {
            return ColumnKind.NUMBER;
        }
        if (!Double.isNaN(ColumnKind.DURATION.seconds(cell))) {
            return ColumnKind.DURATION;
        }
        return Double.isNaN(ColumnKind.INSTANT.seconds(cell))
                ? ColumnKind.WORDS
                : ColumnKind.INSTANT;
    }

    private SequencedMap<String, String> preamble(int end) {
        SequencedMap<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < end; i++) {
            List<String> cells = rows.get(i).stream().filter(c -> !c.isEmpty()).toList();
            if (!cells.isEmpty()) {
                String key = cells.getFirst().replaceFirst(":$", "");
                String value = String.join(" ", cells.subList(1, cells.size()));
                said.merge(key, value, (a, b) -> a + "; " + b);
            }
        }
        return said;
    }

    private static boolean areUnits(List<String> row) {
        List<String> words = row.stream().filter(c -> !c.isEmpty()).toList();
        return !words.isEmpty()
                && words.stream()
                        .allMatch(w ->
                                !isNumber(w) && UnitText.known(w.replaceAll("[\\[\\](){}]", "")));
    }

    private static boolean isBlank(List<String> row) {
        return row.stream().allMatch(String::isEmpty);
    }

    private static int filled(List<String> row) {
        int n = row.size();
        while (n > 0 && row.get(n - 1).isEmpty()) {
            n--;
        }
        return n;
    }

    private static String cell(List<String> row, int column) {
        return Optional.of(row).filter(r -> column < r.size()).map(r -> r.get(column)).orElse("");
    }

    private static boolean hasNumber(List<String> row) {
        return row.stream().anyMatch(DialectFinder::isNumber);
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty()
                && kind(cell, new NumberText(NumberText.UNDECIDED)) == ColumnKind.NUMBER;
    }

    private static boolean isValue(String cell) {
        return kind(cell, new NumberText(NumberText.UNDECIDED)) != ColumnKind.WORDS;
    }
}
