package io.github.coble.study.morphology;

/// Mean diameter and spacing of round things on a square, weighted by their areas (M-6). In SI.
final class RoundSums {
    private double area;
    private double diameters;
    private double squares;

    void add(double own) {
        area += own;
        diameters += own * diameter(own);
        squares += own * own;
    }

    /// Of the circle with an area.
    static double diameter(double area) {
        return 2 * Math.sqrt(area / Math.PI);
    }

    double area() {
        return area;
    }

    /// Mean diameter; NaN of nothing.
    double diameter() {
        return diameters / area;
    }

    /// Side of the square that one of them has for itself; they are counted as the total area over
    /// the mean one, so that specks do not count. NaN of nothing.
    ///
    /// @param width of the square they lie on
    double spacing(double width) {
        return width * Math.sqrt(squares) / area;
    }
}
