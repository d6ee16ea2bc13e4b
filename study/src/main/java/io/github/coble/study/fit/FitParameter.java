package io.github.coble.study.fit;

import io.github.coble.study.inference.Unknown;
import io.github.coble.study.parameters.Words;
import io.github.coble.study.units.Unit;
import java.util.List;

/// A parameter of a fit.
///
/// @param path in the cell, in components
/// @param unknown its range and prior, in SI
/// @param unit its bounds are written in
/// @param cells in which it is varied, by name
public record FitParameter(String path, Unknown unknown, Unit unit, List<String> cells) {
    public FitParameter {
        cells = List.copyOf(cells);
    }

    /// The path as people write it.
    public String words() {
        return Words.ofPath(path);
    }

    /// Its name, unique in the fit.
    public String name() {
        return unknown.name();
    }

    /// The unit's symbol with a space before it; empty for pure numbers.
    String suffix() {
        String symbol = unit.symbol();
        return symbol.isEmpty() || symbol.equals("1") ? "" : " " + symbol;
    }
}
