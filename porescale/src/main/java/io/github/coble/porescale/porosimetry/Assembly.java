package io.github.coble.porescale.porosimetry;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.porescale.porosimetry.Block.Row;
import io.github.coble.porescale.porosimetry.Heading.Quantity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Chooses the table among the blocks of a file and reads its cells as numbers in SI units.
final class Assembly {
    /// Rows that may be unreadable before the file as a whole counts as damaged.
    private static final double MOST_BAD = 0.2;

    /// Fewest rows that say anything of a distribution.
    static final int FEWEST = 4;

    private final String name;
    private final NumberStyle style;
    private final List<Advisory> advisories;
    private final RowDoubts leftOut = new RowDoubts();

    Assembly(String name, NumberStyle style, List<Advisory> advisories) {
        this.name = name;
        this.style = style;
        this.advisories = advisories;
    }

    /// One row in SI units, NaN where the file has no such column.
    record Reading(int line, Map<Quantity, Double> values, Map<Quantity, Integer> decimals) {
        double value(Quantity quantity) {
            return values.getOrDefault(quantity, Double.NaN);
        }
    }

    /// The rows of the table, in the order of the file.
    ///
    /// @param lastIsWhole whether the last line of the file has an end
    /// @param lastLine its number
    List<Reading> read(List<Block> blocks, boolean lastIsWhole, int lastLine) {
        Block table = choose(blocks);
        Map<Quantity, Integer> columns = new EnumMap<>(Quantity.class);
        Map<Quantity, Double> factors = new EnumMap<>(Quantity.class);
        for (int c = 0; c < table.headings().size(); c++) {
            String text = table.headings().get(c);
            Optional<Heading> heading = Heading.of(text);
            if (heading.isEmpty()) {
                if (Heading.named(text).isPresent()) {
                    throw bad(table.line(), unknownUnit(text));
                }
                if (!text.isEmpty()) {
                    advisories.add(
                            new Advisory(
                                    table.line(), "column '" + text + "' is not known; not read"));
                }
            } else if (heading.get().quantity() != Quantity.DERIVED
                    && !columns.containsKey(heading.get().quantity())) {
                columns.put(heading.get().quantity(), c);
                factors.put(heading.get().quantity(), heading.get().factor());
            }
        }
        List<Reading> readings = new ArrayList<>();
        int bad = 0;
        for (Row row : table.rows()) {
            Optional<Reading> reading = reading(row, columns, factors);
            boolean cut = !lastIsWhole && row.line() == lastLine;
            if (reading.isEmpty()) {
                bad++;
            } else if (cut && !readings.isEmpty() && shorter(reading.get(), readings.getLast())) {
                advisories.add(new Advisory(row.line(), "the file ends within this row; left out"));
            } else {
                readings.add(reading.get());
            }
        }
        leftOut.tell(advisories);
        if (isDamaged(bad, table.rows().size())) {
            throw bad(
                    table.line(),
                    bad
                            + " of "
                            + table.rows().size()
                            + " rows below this heading are not readable as numbers; the file seems"
                            + " damaged, export it again");
        }
        if (readings.size() < FEWEST) {
            throw bad(
                    table.line(),
                    readings.size()
                            + " rows of numbers below this heading, at least "
                            + FEWEST
                            + " are needed");
        }
        return readings;
    }

    /// Whether so many rows had to be left out that the file as a whole is not to be trusted.
    static boolean isDamaged(int bad, int rows) {
        return bad > MOST_BAD * rows;
    }

    private static String unknownUnit(String heading) {
        return "'"
                + heading
                + "' has no unit that is known; write it in brackets behind the name: psia, psi,"
                + " MPa, kPa, Pa, bar for pressures, nm, um, A for diameters, mL/g, cm3/g, mm3/g"
                + " or % for volumes";
    }

    /// The block that says most, and whatever follows under the same heading on later pages.
    private Block choose(List<Block> blocks) {
        List<Block> candidates =
                blocks.stream().filter(b -> score(b) > 0 && !b.rows().isEmpty()).toList();
        if (candidates.isEmpty()) {
            throw bad(
                    1,
                    "no table of mercury porosimetry found; a heading with a pressure or diameter"
                            + " and a volume is needed, such as 'Pressure (MPa); Cumulative Volume"
                            + " (mL/g)', and numbers below it");
        }
        Block best = candidates.getFirst();
        for (Block block : candidates) {
            best = score(block) > score(best) ? block : best;
        }
        List<Row> rows = new ArrayList<>();
        String key = key(best);
        for (Block block : candidates) {
            if (key(block).equals(key)) {
                rows.addAll(block.rows());
                block.more().ifPresent(line -> advisories.add(unread(block, line)));
            } else {
                advisories.add(
                        new Advisory(
                                block.line(), "another table, '" + key(block) + "', is not read"));
            }
        }
        for (Block block : blocks) {
            if (score(block) == 0 && block.rows().size() >= FEWEST) {
                advisories.add(
                        new Advisory(
                                block.rows().getFirst().line(),
                                block.rows().size()
                                        + " rows of numbers without a heading that is known are not"
                                        + " read"));
            }
        }
        return new Block(best.headings(), best.line(), rows, OptionalInt.empty());
    }

    private static Advisory unread(Block block, int line) {
        return new Advisory(
                line,
                "rows like those of the table below line "
                        + block.line()
                        + " go on here, behind text that ends it; they are not read: take the text"
                        + " out if they belong to it");
    }

    private static String key(Block block) {
        return block.headings().stream().map(Heading::plain).collect(Collectors.joining(" | "));
    }

    /// 0 for what is no porosimetry table; pressures and cumulative volumes count most.
    private static int score(Block block) {
        int size = 0;
        int volume = 0;
        for (String heading : block.headings()) {
            Optional<Quantity> named = Heading.named(heading);
            if (named.isPresent()) {
                switch (named.get()) {
                    case PRESSURE -> size += 2;
                    case DIAMETER, RADIUS -> size++;
                    case CUMULATIVE, SAMPLE_VOLUME -> volume += 3;
                    case INCREMENTAL -> volume += 2;
                    case PERCENT -> volume++;
                    case DERIVED -> {}
                }
            }
        }
        return size * volume;
    }

    private Optional<Reading> reading(
            Row row, Map<Quantity, Integer> columns, Map<Quantity, Double> factors) {
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        Map<Quantity, Integer> decimals = new EnumMap<>(Quantity.class);
        for (Map.Entry<Quantity, Integer> column : columns.entrySet()) {
            String cell = row.cell(column.getValue()).strip();
            double value = style.parse(cell);
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                String what = cell.isEmpty() ? "has no " + word(column.getKey()) : said(cell);
                String message = "row left out: " + what;
                leftOut.add(message, row.line(), message);
                return Optional.empty();
            }
            values.put(column.getKey(), value * factors.getOrDefault(column.getKey(), 1.0));
            decimals.put(column.getKey(), style.decimals(cell));
        }
        return Optional.of(new Reading(row.line(), values, decimals));
    }

    private static String said(String cell) {
        return "'" + (cell.length() > 40 ? cell.substring(0, 40) : cell) + "' is not a number";
    }

    private static String word(Quantity quantity) {
        return switch (quantity) {
            case PRESSURE -> "pressure";
            case DIAMETER -> "diameter";
            case RADIUS -> "radius";
            default -> "volume";
        };
    }

    /// Whether a row has fewer decimals than the one before: its end may have been cut off.
    private static boolean shorter(Reading last, Reading before) {
        return last.decimals().entrySet().stream()
                .anyMatch(e -> e.getValue() < before.decimals().getOrDefault(e.getKey(), 0));
    }

    InvalidInputException bad(int line, String message) {
        return new InvalidInputException(List.of(new Fault(name + ":" + line, message)));
    }
}
