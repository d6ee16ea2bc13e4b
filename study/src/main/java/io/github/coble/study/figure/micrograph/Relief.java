package io.github.coble.study.figure.micrograph;

import io.github.coble.model.field.FieldSnapshot;

/// The surface of a deposit on the pixels of a square picture, as seen when the collector is gone.
///
/// @param pixels along each side
/// @param pixel size of one [m]
/// @param height over the electrolyte [m]
/// @param lithium share of the surface that is lithium, the rest carbon
record Relief(int pixels, double pixel, float[] height, float[] lithium) {
    /// Thickness of lithium over carbon that hides half of it [m]: a few escape depths of secondary
    /// electrons would do, but a film thinner than the roughness of the carbon leaves its tops
    /// bare.
    private static final double HIDING = 40e-9;

    /// Shares of torn columns between which the edge of a crack runs, blurred by the interpolation.
    private static final double WHOLE = 0.35;

    private static final double OPEN = 0.65;

    /// The surface of a specimen.
    static Relief of(Specimen specimen, int pixels) {
        FieldSnapshot s = specimen.snapshot();
        int n = s.grid().columns();
        float[] whole = Upsampling.rest(s.torn());
        float[] torn = Upsampling.plane(s.torn(), n, pixels);
        float[] intact = Upsampling.plane(whole, n, pixels);
        float[] height =
                Upsampling.plane(specimen.heights(specimen::top), whole, intact, n, pixels);
        float[] crack =
                Upsampling.plane(specimen.heights(specimen::crack), s.torn(), torn, n, pixels);
        float[] lithium = Upsampling.plane(s.collectorLithium(), whole, intact, n, pixels);
        for (int p = 0; p < height.length; p++) {
            double open = opened(torn[p]);
            height[p] += (float) (open * (crack[p] - height[p]));
            double share = covered(lithium[p]);
            lithium[p] = (float) (share + open * (1 - share));
        }
        return new Relief(pixels, s.grid().width() / pixels, height, lithium);
    }

    /// Share of a place that lies in a crack, from the interpolated share of torn columns.
    static double opened(double torn) {
        double t = Math.clamp((torn - WHOLE) / (OPEN - WHOLE), 0, 1);
        return t * t * (3 - 2 * t);
    }

    private static double covered(double thickness) {
        double squared = thickness * thickness;
        return squared / (squared + HIDING * HIDING);
    }

    /// Height of the pixel a few columns and rows away, beyond the edges that of the other side
    /// [m].
    double height(int x, int y) {
        return height[Math.floorMod(y, pixels) * pixels + Math.floorMod(x, pixels)];
    }
}
