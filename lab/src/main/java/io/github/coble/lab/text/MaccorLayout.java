package io.github.coble.lab.text;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Text of Maccor testers.
///
/// The unit of the test time is a setting of the export that the file does not name; it is taken
/// from the clock in `DPT Time` where that runs at one rate beside it, else left open.
final class MaccorLayout implements TextLayout {
    /// Clock times are written to the second.
    private static final double CLOCK_SECONDS = 1.5;

    @Override
    public String name() {
        return "Maccor text";
    }

    @Override
    public boolean recognises(Dialect dialect) {
        List<String> plain = dialect.headings().stream().map(QuantityWords::plain).toList();
        boolean record = plain.contains("rec") || plain.contains("rec#");
        return record && plain.contains("dpttime");
    }

    @Override
    public LabTable refine(LabTable piece) {
        Optional<String> unit = clockUnit(piece);
        List<Column> columns = new ArrayList<>();
        List<Advisory> advisories = new ArrayList<>(piece.advisories());
        for (Column column : piece.columns()) {
            if (column instanceof Column.Numbers n && isTime(n.quantity()) && n.unit().isEmpty()) {
                columns.add(
                        new Column.Numbers(n.name(), n.quantity(), unit.orElse(""), n.values()));
                advisories.add(
                        new Advisory(
                                n.name(),
                                unit.map(u -> "its unit, " + u + ", is taken from DPT Time")
                                        .orElse("the file does not say its unit")));
            } else {
                columns.add(column);
            }
        }
        return new LabTable(
                piece.format(), piece.technique(), columns, piece.metadata(), advisories);
    }

    private static boolean isTime(Quantity quantity) {
        return quantity == Quantity.TIME || quantity == Quantity.STEP_TIME;
    }

    /// The unit in which test time runs as the clock does, within one day of the clock.
    private static Optional<String> clockUnit(LabTable piece) {
        Optional<Column.Numbers> time = piece.of(Quantity.TIME);
        Optional<Column.Words> clock =
                piece.columns().stream()
                        .filter(Column.Words.class::isInstance)
                        .map(Column.Words.class::cast)
                        .filter(c -> QuantityWords.plain(c.name()).equals("dpttime"))
                        .findFirst();
        if (time.isEmpty() || clock.isEmpty() || piece.rows() < 2) {
            return Optional.empty();
        }
        List<String> words = clock.get().values();
        double[] t = time.get().values();
        int last = 0;
        for (int i = 1; i < t.length && day(words.get(i)).equals(day(words.getFirst())); i++) {
            last = i;
        }
        double seconds = ofDay(words.get(last)) - ofDay(words.getFirst());
        double units = t[last] - t[0];
        for (Unit unit : Unit.values()) {
            if (units > 0 && Math.abs(units * unit.seconds - seconds) <= CLOCK_SECONDS) {
                return seconds > 20 * CLOCK_SECONDS ? Optional.of(unit.text) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String day(String dateAndTime) {
        int blank = dateAndTime.indexOf(' ');
        return blank < 0 ? dateAndTime : dateAndTime.substring(0, blank);
    }

    private static double ofDay(String dateAndTime) {
        String clock = dateAndTime.substring(dateAndTime.indexOf(' ') + 1).strip();
        int letters = clock.indexOf(' ');
        double seconds =
                ColumnKind.DURATION.seconds(letters < 0 ? clock : clock.substring(0, letters));
        boolean noon = clock.startsWith("12");
        if (clock.endsWith("PM") && !noon) {
            return seconds + 43200;
        }
        return clock.endsWith("AM") && noon ? seconds - 43200 : seconds;
    }

    private enum Unit {
        SECOND("s", 1),
        MINUTE("min", 60),
        HOUR("h", 3600),
        DAY("d", 86400);

        private final String text;
        private final double seconds;

        Unit(String text, double seconds) {
            this.text = text;
            this.seconds = seconds;
        }
    }
}
