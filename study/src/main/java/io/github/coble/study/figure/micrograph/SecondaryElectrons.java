package io.github.coble.study.figure.micrograph;

import io.github.coble.numerics.parallel.Workers;

/// Brightness of a surface as a detector of secondary electrons shows it from above.
///
/// A surface tilted by θ sends 1/cos θ times as many electrons as a level one, as more of the
/// beam's path lies within their escape depth; an edge sends more, as they leave on both sides;
/// what lies deep sends fewer to the detector; and faces towards the detector, at the upper left,
/// are brighter than those away from it (Goldstein et al., Scanning Electron Microscopy and X-Ray
/// Microanalysis, 4th ed. 2018, ch. 3 and 5). The weights are chosen by eye and are the same in all
/// pictures.
final class SecondaryElectrons {
    /// Gain of tilt, and the excess 1/cos θ - 1 at which half of its reach is used up.
    private static final double TILT = 0.85;

    private static final double HALF_TILT = 1.6;

    /// Radius of what counts as an edge [m], and gain of its sharpness.
    private static final double EDGE_RADIUS = 0.35e-6;

    private static final double EDGE = 0.6;

    /// Standard deviation of the places that one beam's electrons come from [m].
    private static final double BEAM = 0.1e-6;

    private static final double SIDE = 0.34;
    private static final double SIDE_X = -0.6;
    private static final double SIDE_Y = -0.8;

    /// Exponent of the share of the sky: electrons are drawn out of shallow hollows.
    private static final double DEPTH = 0.8;

    /// Contrast of the texture on carbon and, much less, on lithium.
    private static final double GRAIN = 0.55;

    private static final double SMOOTH = 0.06;

    private SecondaryElectrons() {}

    /// Brightness of each pixel; a level open surface has that of its material.
    static float[] of(Relief relief, Grain grain, Workers workers) {
        int n = relief.pixels();
        float[] open = Openness.of(relief, workers);
        float[] around = Blur.of(relief.height(), n, EDGE_RADIUS / relief.pixel());
        float[] slopes = Blur.of(slopes(relief, workers), n, BEAM / relief.pixel());
        float[] brightness = new float[n * n];
        workers.forEach(
                n,
                4,
                (from, to) -> {
                    for (int y = from; y < to; y++) {
                        for (int x = 0; x < n; x++) {
                            int p = y * n + x;
                            double contrast = GRAIN + relief.lithium()[p] * (SMOOTH - GRAIN);
                            double texture =
                                    contrast
                                            * grain.at(
                                                    (x + 0.5) * relief.pixel(),
                                                    (y + 0.5) * relief.pixel());
                            double edge = (relief.height()[p] - around[p]) / EDGE_RADIUS;
                            brightness[p] =
                                    (float)
                                            (material(relief.lithium()[p])
                                                    * Math.pow(open[p], DEPTH)
                                                    * (1 + texture)
                                                    * slopes[p]
                                                    * (1 + EDGE * Math.clamp(edge, 0, 1)));
                        }
                    }
                });
        return brightness;
    }

    private static float[] slopes(Relief relief, Workers workers) {
        int n = relief.pixels();
        float[] slopes = new float[n * n];
        workers.forEach(
                n,
                4,
                (from, to) -> {
                    for (int p = from * n; p < to * n; p++) {
                        slopes[p] = (float) slope(relief, p % n, p / n);
                    }
                });
        return slopes;
    }

    private static double material(double lithium) {
        double carbon = Matter.CARBON.brightness();
        return carbon + lithium * (Matter.LITHIUM.brightness() - carbon);
    }

    /// Factor of the local slope: tilt and side.
    private static double slope(Relief relief, int x, int y) {
        double twice = 2 * relief.pixel();
        double dx = (relief.height(x + 1, y) - relief.height(x - 1, y)) / twice;
        double dy = (relief.height(x, y + 1) - relief.height(x, y - 1)) / twice;
        double secant = Math.sqrt(1 + dx * dx + dy * dy);
        double side = -(SIDE_X * dx + SIDE_Y * dy) / secant;
        return (1 + tilt(secant)) * (1 + SIDE * side);
    }

    /// Extra electrons of a tilted surface, as a share of those of a level one.
    ///
    /// @param secant of the tilt
    static double tilt(double secant) {
        double excess = secant - 1;
        return TILT * excess / (1 + excess / HALF_TILT) / HALF_TILT;
    }
}
