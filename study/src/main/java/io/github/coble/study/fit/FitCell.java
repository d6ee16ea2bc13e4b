package io.github.coble.study.fit;

import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.study.input.CellInput;
import java.util.ArrayList;
import java.util.List;

/// A cell of a fit.
///
/// @param name in the fit
/// @param input of it, with the protocol it is run with
public record FitCell(String name, CellInput input) {

    /// The same protocol with another number of cycles: of the last repeat that plates, or, where
    /// there is none, of everything from the last plating on.
    static Protocol cycles(Protocol protocol, int count) {
        List<Step> steps = new ArrayList<>(protocol.steps());
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof Step.Repeat(_, List<Step> inner) && plates(inner)) {
                steps.set(i, new Step.Repeat(count, inner));
                return new Protocol(steps);
            }
            if (plates(steps.subList(i, i + 1))) {
                List<Step> tail = List.copyOf(steps.subList(i, steps.size()));
                steps.subList(i, steps.size()).clear();
                steps.add(new Step.Repeat(count, tail));
                return new Protocol(steps);
            }
        }
        return protocol;
    }

    private static boolean plates(List<Step> steps) {
        return steps.stream()
                .anyMatch(step ->
                        switch (step) {
                            case Step.Repeat(_, List<Step> inner) -> plates(inner);
                            case Step.Galvanostatic(Step.Purpose purpose, _, _) ->
                                    purpose == Step.Purpose.PLATE;
                            case Step.Potentiostatic _, Step.Rest _ -> false;
                        });
    }

    /// Whether the cell is made with a material: scaffold, decoration, electrolyte or collector.
    boolean uses(String material) {
        return input.parameters().words().entrySet().stream()
                .filter(e -> e.getKey().endsWith(".name"))
                .map(java.util.Map.Entry::getValue)
                // As a cell file names a material it has changed a number of.
                .anyMatch(w -> w.equals(material) || w.equals(material + ", changed"));
    }

    /// The materials the cell is made with.
    List<String> materials() {
        return input.parameters().words().entrySet().stream()
                .filter(e -> e.getKey().endsWith(".name"))
                .map(java.util.Map.Entry::getValue)
                .toList();
    }
}
