package io.github.coble.study.fit;

import io.github.coble.model.stack.Cell;
import io.github.coble.study.inference.Prior;
import io.github.coble.study.inference.Scale;
import io.github.coble.study.inference.Unknown;
import io.github.coble.study.parameters.Shape;
import io.github.coble.study.parameters.Shape.Target;
import io.github.coble.study.parameters.Shape.UnknownPathException;
import io.github.coble.study.parameters.Slot;
import io.github.coble.study.parameters.Words;
import io.github.coble.study.units.NotAQuantityException;
import io.github.coble.study.units.Quantity;
import io.github.coble.study.units.Spelling;
import io.github.coble.study.units.Unit;
import io.github.coble.study.yaml.Entries;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads one parameter of a fit file.
final class ParameterReader {
    private static final List<String> KEYS =
            List.of("path", "from", "to", "scale", "start", "prior", "material", "cells");

    private final Entries entries;
    private final List<FitCell> cells;
    private final List<String> names;

    /// @param entries of the parameter
    /// @param cells that could be read
    /// @param names of all cells, also of those that could not
    ParameterReader(Entries entries, List<FitCell> cells, List<String> names) {
        this.entries = entries;
        this.cells = cells;
        this.names = names;
    }

    /// The parameter, unless something is wrong with it.
    ///
    /// @param taken cells and paths that are varied already, and where that was said
    Optional<FitParameter> read(Map<String, Place> taken) {
        entries.known(KEYS);
        Scale scale = scale();
        List<FitCell> varied = varied();
        Optional<Target> target = target();
        if (target.isEmpty()) {
            return Optional.empty();
        }
        Slot slot = target.get().slot();
        Optional<Quantity> from = needed("from", slot);
        Optional<Quantity> to = needed("to", slot);
        OptionalDouble start = quantity("start", slot).stream().mapToDouble(Quantity::si).findAny();
        Optional<Prior> prior = prior(slot, scale);
        if (from.isEmpty() || to.isEmpty() || prior.isEmpty()) {
            return Optional.empty();
        }
        double low = from.get().si();
        double high = to.get().si();
        if (!(high > low)) {
            entries.fault("to", "this must be larger than \"from\"");
            return Optional.empty();
        }
        if (scale == Scale.LOG && !(low > 0)) {
            entries.fault("from", "a logarithmic scale begins above 0");
            return Optional.empty();
        }
        if (start.isPresent() && !(start.getAsDouble() >= low && start.getAsDouble() <= high)) {
            entries.fault("start", "this is not between \"from\" and \"to\"");
            return Optional.empty();
        }
        String path = target.get().path();
        claim(path, varied, taken);
        Unknown unknown = new Unknown(name(path), low, high, scale, prior.get(), start);
        Unit unit = from.get().unit();
        return Optional.of(
                new FitParameter(path, unknown, unit, varied.stream().map(FitCell::name).toList()));
    }

    private String name(String path) {
        String words = Words.ofPath(path);
        Optional<Node.Text> material = entries.text("material", "a material");
        if (material.isPresent()) {
            return words + " of " + material.get().value();
        }
        List<String> named = entries.words("cells").stream().map(Node.Text::value).toList();
        return named.isEmpty() ? words : words + " in " + String.join(", ", named);
    }

    private Scale scale() {
        Optional<Node.Text> text = entries.text("scale", "linear or log");
        String word = text.map(Node.Text::value).orElse("linear");
        if (!word.equals("linear") && !word.equals("log")) {
            entries.fault(
                    "scale",
                    "the choices are linear, log"
                            + Spelling.didYouMean(word, List.of("linear", "log")));
        }
        return word.equals("log") ? Scale.LOG : Scale.LINEAR;
    }

    private Optional<Target> target() {
        Optional<Node.Text> text = entries.needed("path", "the path of a parameter");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Target target = Shape.find(Cell.class, text.get().value());
            if (target.slot().type() == double.class) {
                return Optional.of(target);
            }
            entries.fault("path", "this is not a number but holds several");
        } catch (UnknownPathException e) {
            entries.faults()
                    .add(
                            text.get().part(e.offset(), e.length()),
                            entries.join("path"),
                            text.get().value(),
                            String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<Quantity> needed(String key, Slot slot) {
        if (entries.table().get(key).isEmpty()) {
            entries.fault(key, "this key is missing: a bound of the parameter");
        }
        return quantity(key, slot);
    }

    private Optional<Quantity> quantity(String key, Slot slot) {
        return quantity(entries, key, slot, true);
    }

    private static Optional<Quantity> quantity(
            Entries entries, String key, Slot slot, boolean inRange) {
        Optional<Node.Text> text = entries.text(key, "a quantity");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Quantity quantity = Quantity.parse(text.get().value(), slot.unit());
            if (!inRange || slot.accepts(quantity.si())) {
                return Optional.of(quantity);
            }
            double low = slot.si() == null ? Double.NEGATIVE_INFINITY : slot.si().min();
            double high = slot.si() == null ? Double.POSITIVE_INFINITY : slot.si().max();
            entries.fault(
                    key,
                    text.get().value()
                            + " is outside "
                            + Quantity.show(low, quantity.unit())
                            + " to "
                            + Quantity.show(high, quantity.unit()));
        } catch (NotAQuantityException e) {
            entries.fault(key, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /// `{mean: …, sd: …}` on a linear scale, `{median: …, factor: …}` on a logarithmic one.
    private Optional<Prior> prior(Slot slot, Scale scale) {
        if (entries.table().get("prior").isEmpty()) {
            return Optional.of(new Prior.Flat());
        }
        Optional<Entries> section = entries.section("prior");
        if (section.isEmpty()) {
            return Optional.empty();
        }
        Entries keys = section.get();
        boolean log = scale == Scale.LOG;
        keys.known(log ? List.of("median", "factor") : List.of("mean", "sd"));
        String middle = log ? "median" : "mean";
        keys.needed(middle, "a quantity");
        Optional<Quantity> centre = quantity(keys, middle, slot, true);
        String spread = log ? "factor" : "sd";
        Optional<Node.Text> width = keys.needed(spread, log ? "a factor above 1" : "a quantity");
        if (centre.isEmpty() || width.isEmpty()) {
            return Optional.empty();
        }
        Slot spreadSlot = log ? new Slot(slot.name(), double.class, null, false) : slot;
        Optional<Quantity> size = quantity(keys, spread, spreadSlot, false);
        if (size.isEmpty()) {
            return Optional.empty();
        }
        // Through its unit's scale alone: a spread of 5 degC is 5 K.
        double value =
                log
                        ? size.get().si()
                        : size.get().si() - size.get().unit().toSi(java.math.BigDecimal.ZERO);
        if (!(value > (log ? 1 : 0))) {
            keys.fault(spread, log ? "the factor must be above 1" : "this must be above 0");
            return Optional.empty();
        }
        return Optional.of(
                log
                        ? new Prior.LogNormal(centre.get().si(), value)
                        : new Prior.Normal(centre.get().si(), value));
    }

    private List<FitCell> varied() {
        List<FitCell> varied = new ArrayList<>(cells);
        List<Node.Text> wanted = entries.words("cells");
        for (Node.Text name : wanted) {
            if (!names.contains(name.value())) {
                String hint = Spelling.didYouMean(name.value(), names);
                String known = hint.isEmpty() ? "; known are " + String.join(", ", names) : hint;
                entries.faults()
                        .add(
                                name.place(),
                                entries.join("cells"),
                                name.value(),
                                "there is no cell \"" + name.value() + "\"" + known);
            }
        }
        if (!wanted.isEmpty()) {
            List<String> chosen = wanted.stream().map(Node.Text::value).toList();
            varied.removeIf(c -> !chosen.contains(c.name()));
        }
        Optional<Node.Text> material = entries.text("material", "a material");
        if (material.isPresent() && cells.size() == names.size()) {
            varied.removeIf(c -> !c.uses(material.get().value()));
            if (varied.isEmpty()) {
                List<String> used =
                        cells.stream().flatMap(c -> c.materials().stream()).distinct().toList();
                String hint = Spelling.didYouMean(material.get().value(), used);
                entries.fault(
                        "material",
                        "none of the cells uses this"
                                + (hint.isEmpty()
                                        ? "; they use " + String.join(", ", used)
                                        : hint));
            }
        }
        return varied;
    }

    private void claim(String path, List<FitCell> varied, Map<String, Place> taken) {
        for (FitCell cell : varied) {
            if (cell.input().parameters().find(path).isEmpty()) {
                entries.fault(
                        "path",
                        "cell " + cell.name() + " has no such number; restrict it by cells");
            }
            Place before = taken.putIfAbsent(cell.name() + " " + path, entries.place("path"));
            if (before != null) {
                entries.fault(
                        "path",
                        "this is varied in cell "
                                + cell.name()
                                + " already; first on line "
                                + before.line());
                return;
            }
        }
    }
}
