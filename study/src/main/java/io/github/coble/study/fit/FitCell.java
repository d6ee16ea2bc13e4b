package io.github.coble.study.fit;

import io.github.coble.study.input.CellInput;
import java.util.List;

/// A cell of a fit.
///
/// @param name in the fit
/// @param input of it, with the protocol it is run with
public record FitCell(String name, CellInput input) {

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
