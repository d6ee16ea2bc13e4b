package io.github.coble.study.input;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.stack.Cell;
import io.github.coble.study.parameters.Draft;
import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.parameters.Shape;
import io.github.coble.study.parameters.Slot;
import io.github.coble.study.pores.LayerPores;
import io.github.coble.study.pores.PoreNumber;
import io.github.coble.study.units.Quantity;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.InputFaults;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Sets the pores of a layer to what was measured on a structure or by a porosimeter. Where a file
/// names both, mercury says how wide the pores are and the structure everything else.
final class PoreSources {
    private static final String PORES = "interlayer.pores.";
    private static final String TORTUOSITY = "tortuosityFactor";
    private static final Map<String, String> KEYS =
            Map.of(
                    "porosity",
                    "interlayer.porosity",
                    "meanDiameter",
                    "interlayer.mean pore diameter",
                    "spread",
                    "interlayer.pore spread",
                    TORTUOSITY,
                    "interlayer.tortuosity factor");

    /// In the order in which they are applied.
    static final List<String> SOURCES = List.of("interlayer.structure", "interlayer.porosimetry");

    private final Draft draft;
    private final FaultList faults;
    private final Consumer<String> notice;
    private final List<Advisory> doubts = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    /// A number that a structure does not have.
    ///
    /// @param component of the pores
    /// @param before what the cell had in its place; empty where it is derived
    /// @param place of the structure in the cell file
    /// @param blocked whether it cannot be had, as the pores do not connect
    private record Gap(
            String component, Optional<Parameter> before, Place place, boolean blocked) {}

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
        for (PoreNumber number : numbers(words, node, given)) {
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

    /// What is doubtful about the sources, and which numbers they lack that nobody set. To be asked
    /// when all of the file is read.
    List<Advisory> advisories() {
        List<Advisory> advisories = new ArrayList<>(doubts);
        for (Gap gap : gaps) {
            Parameter now = draft.number(PORES + gap.component());
            if (now == null || isSet(gap, now)) {
                continue;
            }
            if (gap.blocked()) {
                String message =
                        "the pores of the structure do not connect through its thickness, so it has"
                                + " no tortuosity factor and lithium no way through; take another"
                                + " crop, or another phase as pore, or give the tortuosity factor"
                                + " by hand";
                faults.add(gap.place(), SOURCES.getFirst(), "", message);
            } else {
                advisories.add(assumed(gap.component(), now));
            }
        }
        return advisories;
    }

    private static boolean isSet(Gap gap, Parameter now) {
        return gap.before().map(before -> !before.equals(now)).orElse(!now.derived());
    }

    private static Advisory assumed(String component, Parameter now) {
        String key = KEYS.getOrDefault(component, component);
        return new Advisory(
                "not-in-structure",
                Advisory.Priority.CAUTION,
                "The structure was measured without the "
                        + key.substring(key.indexOf('.') + 1)
                        + "; "
                        + now.shown()
                        + " is taken instead, "
                        + now.status().name().toLowerCase(Locale.ROOT)
                        + ": "
                        + now.source());
    }

    private List<PoreNumber> numbers(String words, Node node, Set<String> given) {
        try {
            if (!words.equals(SOURCES.getFirst())) {
                return PorosimetrySource.read(node, folder(), words, faults, doubts);
            }
            Optional<LayerPores> pores =
                    StructureSource.read(node, folder(), words, faults, notice);
            pores.ifPresent(p -> note(p, node.place(), given));
            return pores.map(LayerPores::numbers).orElse(List.of());
        } catch (InputFaults e) {
            faults.add(node.place(), words, "", String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private void note(LayerPores pores, Place place, Set<String> given) {
        List<String> found = pores.numbers().stream().map(PoreNumber::component).toList();
        // In an order that does not change from run to run.
        new TreeMap<>(KEYS)
                .forEach((component, key) -> {
                    if (!found.contains(component) && !given.contains(key)) {
                        boolean blocked = component.equals(TORTUOSITY) && !pores.percolates();
                        gaps.add(
                                new Gap(
                                        component,
                                        Optional.ofNullable(draft.number(PORES + component)),
                                        place,
                                        blocked));
                    }
                });
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
