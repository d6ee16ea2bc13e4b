package io.github.coble.study.reproduction.deposit;

import io.github.coble.study.morphology.Shape;
import io.github.coble.study.reproduction.deposit.Criterion.Ascending;
import io.github.coble.study.reproduction.deposit.Criterion.Shaped;
import io.github.coble.study.reproduction.deposit.Criterion.Unmeasured;
import io.github.coble.study.reproduction.deposit.Criterion.Within;
import io.github.coble.study.units.NotAQuantityException;
import io.github.coble.study.units.Quantity;
import io.github.coble.study.units.Spelling;
import io.github.coble.study.yaml.Entries;
import io.github.coble.study.yaml.Node;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads statements about shapes, with one criterion each:
///
/// ```yaml
/// - {id: a, of: CS3, shape: [RIDGES, PLATEAUS], says: …, source: …}
/// - {id: b, of: CS3 at 1 mAh/cm2, descriptor: ridgeWidth, less than: 1 um, says: …, source: …}
/// - {id: c, of: CS3, descriptor: rodDiameter, between: [5 um, 10 um], says: …, source: …}
/// - {id: e, of: CS1, not judged: why, says: …, source: …}
/// - {id: d, descriptor: coverage, ascending: [CS3 at 1 mAh/cm2, CS3], says: …, source: …}
/// ```
///
/// @param stages reads the deposits they are about
record StatementReader(StageReader stages) {
    private static final String SHAPE = "shape";
    private static final String LESS = "less than";
    private static final String MORE = "more than";
    private static final String BETWEEN = "between";
    private static final String ASCENDING = "ascending";
    private static final String UNMEASURED = "not judged";
    private static final List<String> CRITERIA =
            List.of(SHAPE, LESS, MORE, BETWEEN, ASCENDING, UNMEASURED);
    private static final List<String> KEYS =
            List.of(
                    "id",
                    "of",
                    "descriptor",
                    SHAPE,
                    LESS,
                    MORE,
                    BETWEEN,
                    ASCENDING,
                    UNMEASURED,
                    "says",
                    "source");

    Optional<Statement> read(Entries entries) {
        entries.known(KEYS);
        List<String> given =
                CRITERIA.stream().filter(k -> entries.table().get(k).isPresent()).toList();
        Optional<Node.Text> id = entries.text("id", "a word");
        Optional<Node.Text> says = entries.needed("says", "what the publication says");
        Optional<Node.Text> source = entries.needed("source", "where it says so");
        if (given.size() != 1) {
            String how = given.isEmpty() ? "needs one of " : "needs only one of ";
            stages.faults()
                    .add(
                            entries.table().place(),
                            entries.path(),
                            "",
                            how + String.join(", ", CRITERIA));
            return Optional.empty();
        }
        String key = given.getFirst();
        List<Stage> of = key.equals(ASCENDING) ? several(entries) : one(entries);
        Optional<Criterion> criterion = criterion(entries, key);
        if (id.isEmpty() || says.isEmpty() || source.isEmpty() || criterion.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Statement(
                        id.get().value(),
                        of,
                        criterion.get(),
                        says.get().value(),
                        source.get().value()));
    }

    private List<Stage> several(Entries entries) {
        List<Stage> of = stages.list(entries, ASCENDING);
        if (of.size() < 2) {
            entries.fault(ASCENDING, "two cells and more are expected");
        }
        if (entries.table().get("of").isPresent()) {
            entries.fault("of", "the cells are in \"" + ASCENDING + "\" already");
        }
        return of;
    }

    private List<Stage> one(Entries entries) {
        return entries.needed("of", "a cell, such as CS3 at 1 mAh/cm2")
                .flatMap(word -> stages.read(word, entries.join("of")))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Criterion> criterion(Entries entries, String key) {
        if (key.equals(SHAPE)) {
            return shaped(entries);
        }
        if (key.equals(UNMEASURED)) {
            return entries.text(key, "why").map(why -> new Unmeasured(why.value()));
        }
        Optional<Node.Text> word = entries.needed("descriptor", "a number of the shape");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Optional<Descriptor> descriptor = Descriptor.named(word.get().value());
        if (descriptor.isEmpty()) {
            entries.fault("descriptor", unknown(word.get().value(), Descriptor.labels()));
            return Optional.empty();
        }
        Descriptor d = descriptor.get();
        return switch (key) {
            case ASCENDING -> Optional.of(new Ascending(d));
            case LESS ->
                    bound(entries, key, d, entries.text(key, "a bound"))
                            .map(b -> new Within(d, Double.NEGATIVE_INFINITY, b));
            case MORE ->
                    bound(entries, key, d, entries.text(key, "a bound"))
                            .map(b -> new Within(d, b, Double.POSITIVE_INFINITY));
            default -> between(entries, d);
        };
    }

    private static Optional<Criterion> between(Entries entries, Descriptor d) {
        List<Node.Text> words = entries.words(BETWEEN);
        if (words.size() != 2) {
            entries.fault(BETWEEN, "two bounds are expected, such as [5 um, 10 um]");
            return Optional.empty();
        }
        Optional<Double> above = bound(entries, BETWEEN, d, Optional.of(words.getFirst()));
        Optional<Double> below = bound(entries, BETWEEN, d, Optional.of(words.getLast()));
        if (above.isEmpty() || below.isEmpty()) {
            return Optional.empty();
        }
        if (above.get() >= below.get()) {
            entries.fault(BETWEEN, "the first bound is not below the second");
        }
        return Optional.of(new Within(d, above.get(), below.get()));
    }

    private static Optional<Double> bound(
            Entries entries, String key, Descriptor d, Optional<Node.Text> word) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Quantity.parse(word.get().value(), d.unit().si()).si());
        } catch (NotAQuantityException e) {
            entries.fault(key, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Criterion> shaped(Entries entries) {
        List<String> known = Arrays.stream(Shape.values()).map(Shape::name).toList();
        Set<Shape> shapes = EnumSet.noneOf(Shape.class);
        for (Node.Text word : entries.words(SHAPE)) {
            if (known.contains(word.value())) {
                shapes.add(Shape.valueOf(word.value()));
            } else {
                entries.fault(SHAPE, unknown(word.value(), known));
            }
        }
        if (shapes.isEmpty()) {
            entries.fault(SHAPE, "a list of shapes is expected, such as [RIDGES]");
        }
        return Optional.of(new Shaped(shapes));
    }

    private static String unknown(String word, List<String> known) {
        String hint = Spelling.didYouMean(word, known);
        return "\""
                + word
                + "\" is unknown"
                + (hint.isEmpty() ? "; known are " + String.join(", ", known) : hint);
    }
}
