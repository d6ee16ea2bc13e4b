package io.github.coble.study.reproduction.deposit;

import io.github.coble.study.input.CellInput;
import io.github.coble.study.run.FirstPlating;
import io.github.coble.study.units.NotAQuantityException;
import io.github.coble.study.units.Quantity;
import io.github.coble.study.units.Spelling;
import io.github.coble.study.yaml.Entries;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads stages: `CS3`, `CS3 at 0.5 mAh/cm2`.
///
/// @param cells that may be named
/// @param faults receives what is wrong
record StageReader(Map<String, CellInput> cells, FaultList faults) {
    private static final String AT = " at ";
    private static final String CHARGE = "C m^-2";

    /// The stages of a list that are without fault.
    List<Stage> list(Entries entries, String key) {
        List<Stage> stages = new ArrayList<>();
        for (Node.Text word : entries.words(key)) {
            read(word, entries.join(key)).ifPresent(stages::add);
        }
        return stages;
    }

    /// @param path of the word in the file
    Optional<Stage> read(Node.Text word, String path) {
        String text = word.value();
        int at = text.indexOf(AT);
        String cell = (at < 0 ? text : text.substring(0, at)).strip();
        CellInput input = cells.get(cell);
        if (input == null) {
            String hint = Spelling.didYouMean(cell, List.copyOf(cells.keySet()));
            fault(word, path, "there is no cell \"" + cell + "\" in the study" + hint);
            return Optional.empty();
        }
        if (at < 0) {
            return Optional.of(new Stage(cell, OptionalDouble.empty()));
        }
        double plated = FirstPlating.of(input.protocol()).charge();
        Optional<Double> capacity = charge(word, text.substring(at + AT.length()), path);
        if (capacity.isPresent() && capacity.get() > plated) {
            fault(word, path, cell + " is plated to " + Stage.capacity(plated) + " mAh/cm2 only");
            return Optional.empty();
        }
        return capacity.map(c -> new Stage(cell, OptionalDouble.of(c)));
    }

    /// A capacity of its own [C m^-2].
    Optional<Double> capacity(Node.Text word, String path) {
        return charge(word, word.value(), path);
    }

    private Optional<Double> charge(Node.Text word, String text, String path) {
        try {
            double charge = Quantity.parse(text, CHARGE).si();
            if (charge > 0) {
                return Optional.of(charge);
            }
            fault(word, path, "a capacity above 0 is expected");
        } catch (NotAQuantityException e) {
            fault(word, path, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private void fault(Node.Text word, String path, String message) {
        faults.add(word.place(), path, word.value(), message);
    }
}
