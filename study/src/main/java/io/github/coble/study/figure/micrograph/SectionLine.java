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

    /// Along a row of columns.
    static SectionLine of(Specimen specimen, int row, int pixels) {
        FieldSnapshot s = specimen.snapshot();
        int n = s.grid().columns();
        float[] share = Upsampling.row(s.torn(), n, row, pixels);
        float[] whole = Upsampling.rest(s.torn());
        float[] intact = Upsampling.row(whole, n, row, pixels);
        float[] below =
                Upsampling.row(s.electrolyteLithium(), whole, intact, n, row, pixels);
        float[] lower = Upsampling.row(s.lift(), whole, intact, n, row, pixels);
        float[] filling = Upsampling.row(s.filling(), whole, intact, n, row, pixels);
        float[] above = Upsampling.row(s.collectorLithium(), whole, intact, n, row, pixels);
        float[] heights = specimen.heights(specimen::crack);
        float[] crack = Upsampling.row(heights, s.torn(), share, n, row, pixels);
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
        return new SectionLine(
                below,
                lower,
                full,
                upper,
                top,
                crack,
                torn);
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
            return Matter.CARBON;
        }
        return z < top[x] ? Matter.LITHIUM : Matter.VOID;
    }

    /// Height above which nothing is cut [m].
    double surface(int x) {
        return torn[x] ? crack[x] : top[x];
    }
}
