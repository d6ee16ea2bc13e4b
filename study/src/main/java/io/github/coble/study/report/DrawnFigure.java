package io.github.coble.study.report;

import io.github.coble.study.figure.Figure;

/// A figure with its drawing, so that it is drawn once for all places it goes.
///
/// @param figure what it shows
/// @param svg the document
record DrawnFigure(Figure figure, String svg) {
    static DrawnFigure of(Figure figure) {
        return new DrawnFigure(figure, figure.svg());
    }
}
