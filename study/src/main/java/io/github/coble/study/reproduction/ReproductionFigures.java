package io.github.coble.study.reproduction;

import io.github.coble.study.figure.Figure;
import java.util.List;

/// The figures of a reproduction, in the order of its report.
final class ReproductionFigures {
    /// Names a reproduction may have figures under.
    static final List<String> NAMES = List.of();

    private ReproductionFigures() {}

    static List<Figure> of(Reproduction r) {
        return List.of();
    }
}
