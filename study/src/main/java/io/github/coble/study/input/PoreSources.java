package io.github.coble.study.input;

import io.github.coble.model.stack.Cell;
import io.github.coble.study.parameters.Draft;
import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.parameters.Shape;
import io.github.coble.study.parameters.Slot;
import io.github.coble.study.pores.PoreNumber;
import io.github.coble.study.units.Quantity;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.InputFaults;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Sets the pores of a layer to what was measured on a structure or by a porosimeter. Where a file
/// names both, mercury says how wide the pores are and the structure everything else.
final class PoreSources {
    private static final String PORES = "interlayer.pores.";
    private static final Map<String, String> KEYS =
            Map.of(
                    "porosity", "interlayer.porosity",
                    "meanDiameter", "interlayer.mean pore diameter",
                    "spread", "interlayer.pore spread",
                    "tortuosityFactor", "interlayer.tortuosity factor");

    /// In the order in which they are applied.
    static final List<String> SOURCES = List.of("interlayer.structure", "interlayer.porosimetry");

    private final Draft draft;
    private final FaultList faults;
    private final Consumer<String> notice;

    /// @param notice hears of what takes long
    PoreSources(Draft draft, FaultList faults, Consumer<String> notice) {
        this.draft = draft;
        this.faults = faults;
        this.notice = notice;
    }

    /// Applies one source.
    ///
    /// @param words its key
    /// @param node what the file says
    /// @param given keys that are set by hand as well
    void apply(String words, Node node, Set<String> given) {
        for (PoreNumber number : numbers(words, node)) {
            String key = KEYS.getOrDefault(number.component(), "");
            if (given.contains(key)) {
                String message =
                        "this sets the "
                                + key.substring(key.indexOf('.') + 1)
                                + " too; leave one of them out, or override it under parameters";
                faults.add(node.place(), words, "", message);
            } else {
                set(words, node.place(), number);
            }
        }
    }

    private void set(String words, Place place, PoreNumber number) {
        String path = PORES + number.component();
        Slot slot = slot(path);
        if (slot.accepts(number.value())) {
            draft.put(
                    new Parameter(path, number.value(), number.unit(), number.provenance(), false));
        } else {
            String range =
                    slot.si() == null
                            ? ""
                            : "; a cell takes "
                                    + Quantity.show(slot.si().min(), number.unit())
                                    + " to "
                                    + Quantity.show(slot.si().max(), number.unit());
            faults.add(
                    place,
                    words,
                    "",
                    number.component()
                            + " "
                            + Quantity.show(number.value(), number.unit())
                            + " is outside its range"
                            + range
                            + " ("
                            + number.provenance().source()
                            + ")");
        }
    }

    private List<PoreNumber> numbers(String words, Node node) {
        try {
            return words.equals(SOURCES.getFirst())
                    ? StructureSource.read(node, folder(), words, faults, notice)
                    : PorosimetrySource.read(node, folder(), words, faults);
        } catch (InputFaults e) {
            faults.add(node.place(), words, "", String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    /// Where relative names of files begin: at the cell file.
    private Path folder() {
        Path parent = Path.of(faults.file()).getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static Slot slot(String path) {
        try {
            return Shape.find(Cell.class, path).slot();
        } catch (Shape.UnknownPathException e) {
            throw new IllegalStateException(path + " is no parameter of a cell", e);
        }
    }
}
