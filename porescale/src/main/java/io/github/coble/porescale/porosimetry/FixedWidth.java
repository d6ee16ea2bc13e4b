package io.github.coble.porescale.porosimetry;

import io.github.coble.porescale.porosimetry.Block.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds tables in a printed report, where columns stand below each other between blanks and their
/// headings are stacked over several lines.
final class FixedWidth {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern GROUP = Pattern.compile("\\S+(?: \\S+)*");

    /// Most lines of a stacked heading, and most blank lines between it and the numbers.
    private static final int TALLEST_HEADING = 6;

    private static final int WIDEST_GAP = 3;

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();

    private FixedWidth(List<String> lines) {
        this.lines = lines;
    }

    private record Span(int from, int to) {
        double centre() {
            return 0.5 * (from + to);
        }
    }

    static List<Block> blocks(List<String> lines) {
        FixedWidth text = new FixedWidth(lines);
        int n = 0;
        while (n < lines.size()) {
            n = text.isNumbers(n) ? text.block(n) : n + 1;
        }
        return text.blocks;
    }

    /// Reads the block whose first row is a line and returns the line behind it; rows that go on
    /// further down become a block of their own.
    private int block(int first) {
        TableRows table = new TableRows((row, next) -> next.numbers() >= row.numbers());
        boolean goesOn = true;
        for (int n = first; n < lines.size() && goesOn && !isHeading(n); n++) {
            Row row = new Row(n + 1, words(WORD, n));
            if (isRow(n)) {
                goesOn = table.number(row);
            } else if (!row.isBlank()) {
                table.text(new Row(n + 1, words(GROUP, n)));
            }
        }
        List<Integer> found = table.rows().stream().map(row -> row.line() - 1).toList();
        List<Span> columns = columns(found.stream().filter(this::isRow).toList());
        List<Row> rows = new ArrayList<>();
        for (int n : found) {
            rows.add(new Row(n + 1, cut(lines.get(n), columns)));
        }
        int above = first - 1;
        while (above >= 0 && first - above <= WIDEST_GAP && lines.get(above).isBlank()) {
            above--;
        }
        int top = above;
        while (top >= 0 && above - top < TALLEST_HEADING && !lines.get(top).isBlank()) {
            top--;
        }
        List<String> headings = headings(top + 1, above + 1, columns);
        blocks.add(new Block(headings, top + 2, rows, OptionalInt.empty()));
        return found.getLast() + 1;
    }

    private List<String> words(Pattern pattern, int line) {
        return pattern.matcher(lines.get(line)).results().map(MatchResult::group).toList();
    }

    /// Whether a line of text names two things that a porosimeter measures, as a heading does.
    private boolean isHeading(int line) {
        return words(WORD, line).stream()
                        .map(Heading::named)
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                > 1;
    }

    /// Columns of the longest row, widened by the others.
    private List<Span> columns(List<Integer> rows) {
        List<Span> widest = List.of();
        for (int row : rows) {
            List<Span> words = spans(WORD, lines.get(row));
            widest = words.size() > widest.size() ? words : widest;
        }
        List<Span> columns = new ArrayList<>(widest);
        for (int row : rows) {
            List<Span> words = spans(WORD, lines.get(row));
            for (int c = 0; words.size() == columns.size() && c < columns.size(); c++) {
                Span a = columns.get(c);
                Span b = words.get(c);
                columns.set(c, new Span(Math.min(a.from, b.from), Math.max(a.to, b.to)));
            }
        }
        return columns;
    }

    private List<String> headings(int from, int to, List<Span> columns) {
        StringBuilder[] texts = new StringBuilder[columns.size()];
        for (int c = 0; c < texts.length; c++) {
            texts[c] = new StringBuilder();
        }
        List<Span> places = columns;
        for (int n = from; n < to; n++) {
            // Headings may stand beside their numbers; a line that has all of them says where.
            List<Span> groups = spans(GROUP, lines.get(n));
            places = groups.size() == columns.size() ? groups : places;
        }
        for (int n = from; n < to; n++) {
            String line = lines.get(n);
            for (Span group : spans(GROUP, line)) {
                if (covered(group, places) <= 1) {
                    texts[nearest(group, places)].append(' ').append(line, group.from, group.to);
                } else {
                    // One blank between two headings: word by word.
                    for (Span word : spans(WORD, line)) {
                        if (word.from >= group.from && word.to <= group.to) {
                            texts[nearest(word, places)]
                                    .append(' ')
                                    .append(line, word.from, word.to);
                        }
                    }
                }
            }
        }
        return Arrays.stream(texts).map(text -> text.toString().strip()).toList();
    }

    private static int covered(Span group, List<Span> columns) {
        int covered = 0;
        for (Span column : columns) {
            covered += column.centre() > group.from && column.centre() < group.to ? 1 : 0;
        }
        return covered;
    }

    private static List<String> cut(String line, List<Span> columns) {
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        List<Span> words = spans(WORD, line);
        for (int w = 0; w < words.size(); w++) {
            Span word = words.get(w);
            int column = words.size() == columns.size() ? w : nearest(word, columns);
            String text = line.substring(word.from, word.to);
            cells[column] = cells[column].isEmpty() ? text : cells[column] + " " + text;
        }
        return List.of(cells);
    }

    private static int nearest(Span word, List<Span> columns) {
        int best = 0;
        for (int c = 1; c < columns.size(); c++) {
            double now = Math.abs(columns.get(c).centre() - word.centre());
            best = now < Math.abs(columns.get(best).centre() - word.centre()) ? c : best;
        }
        return best;
    }

    /// Whether all words of a line are numbers, at least two of them.
    private boolean isNumbers(int line) {
        String text = lines.get(line).strip();
        if (text.isEmpty() || Character.isLetter(text.charAt(0))) {
            return false;
        }
        List<String> words = Columns.cells(text, "");
        return words.size() >= 2 && words.stream().allMatch(Columns::isNumberOrTime);
    }

    /// Whether a line belongs to a table that has begun: at least half of it are numbers.
    private boolean isRow(int line) {
        List<String> words = Columns.cells(lines.get(line), "");
        long numbers = words.stream().filter(Columns::isNumberOrTime).count();
        return numbers >= 2 && 2 * numbers >= words.size();
    }

    private static List<Span> spans(Pattern pattern, String line) {
        List<Span> spans = new ArrayList<>();
        for (MatchResult match : pattern.matcher(line).results().toList()) {
            spans.add(new Span(match.start(), match.end()));
        }
        return spans;
    }
}
