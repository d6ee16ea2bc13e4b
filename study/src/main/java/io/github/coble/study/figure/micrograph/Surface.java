package io.github.coble.study.figure.micrograph;

import io.github.coble.numerics.parallel.Workers;

/// The surface of a specimen and its brightness from above.
///
/// @param grain of the carbon
/// @param brightness of each pixel of the relief
record Surface(Specimen specimen, Relief relief, Grain grain, float[] brightness) {
    /// That of a specimen on so many pixels per side.
    static Surface of(Specimen specimen, int pixels, Workers workers) {
        Relief relief = Relief.of(specimen, pixels);
        Grain grain = new Grain(specimen.snapshot(), relief.pixel());
        return new Surface(specimen, relief, grain, SecondaryElectrons.of(relief, grain, workers));
    }

    /// Colour of a pixel of the relief.
    ///
    /// @param light factor of its brightness
    int rgb(int pixel, double light, Tint tint) {
        return tint.rgb(
                light * brightness[pixel], Matter.CARBON, Matter.LITHIUM, relief.lithium()[pixel]);
    }
}
