package io.github.coble.study.figure.micrograph;

import io.github.coble.model.field.FieldSnapshot;

/// Boundaries between materials along a line, on the pixels of a picture.
///
/// @param below top of the lithium at the electrolyte [m]
/// @param lower face of the layer [m]
/// @param full height up to which its pores are full [m]
/// @param upper face of the layer [m]
/// @param top of the lithium at the collector [m]
/// @param crack top of the lithium where the layer is torn [m]
/// @param torn whether it is
record SectionLine(
        float[] below,
        float[] lower,
        float[] full,
        float[] upper,
        float[] top,
        float[] crack,
        boolean[] torn) {
    private static final double HALF = 0.5;

    /// Along a row of columns, the first index fixed.
    static SectionLine row(Specimen specimen, int row, int pixels) {
        return of(specimen, row * specimen.snapshot().grid().columns(), 1, pixels);
    }

    /// Across the rows, the second index fixed.
    static SectionLine across(Specimen specimen, int column, int pixels) {
        return of(specimen, column, specimen.snapshot().grid().columns(), pixels);
    }

    private static SectionLine of(Specimen specimen, int start, int stride, int pixels) {
        FieldSnapshot s = specimen.snapshot();
        int n = s.grid().columns();
        Upsampling.Line line = new Upsampling.Line(start, stride, n, pixels);
        float[] share = line.of(s.torn());
        float[] whole = Upsampling.rest(s.torn());
        float[] intact = line.of(whole);
        float[] below = line.of(s.electrolyteLithium(), whole, intact);
        float[] lower = line.of(s.lift(), whole, intact);
        float[] filling = line.of(s.filling(), whole, intact);
        float[] above = line.of(s.collectorLithium(), whole, intact);
        float[] crack = line.of(specimen.heights(specimen::crack), s.torn(), share);
        float thickness = (float) s.layerThickness();
        float[] full = new float[pixels];
        float[] upper = new float[pixels];
        float[] top = new float[pixels];
        boolean[] torn = new boolean[pixels];
        for (int x = 0; x < pixels; x++) {
            full[x] = lower[x] + filling[x] * thickness;
            upper[x] = lower[x] + thickness;
            top[x] = upper[x] + above[x];
            torn[x] = share[x] > HALF;
        }
        return new SectionLine(below, lower, full, upper, top, crack, torn);
    }

    /// What lies at a height [m] over the electrolyte.
    Matter at(int x, double z) {
        if (z < 0) {
            return Matter.ELECTROLYTE;
        }
        if (torn[x]) {
            return z < crack[x] ? Matter.LITHIUM : Matter.VOID;
        }
        if (z < below[x]) {
            return Matter.LITHIUM;
        }
        if (z < lower[x]) {
            return Matter.VOID;
        }
        if (z < upper[x]) {
            return z < full[x] ? Matter.FULL_PORES : Matter.CARBON;
        }
        return z < top[x] ? Matter.LITHIUM : Matter.VOID;
    }

    /// Height above which nothing is cut [m].
    double surface(int x) {
        return torn[x] ? crack[x] : top[x];
    }
}
