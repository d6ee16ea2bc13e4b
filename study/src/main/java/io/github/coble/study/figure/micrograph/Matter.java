package io.github.coble.study.figure.micrograph;

import io.github.coble.study.figure.Ink;

/// What a place of a picture shows.
enum Matter {
    /// Solid electrolyte.
    ELECTROLYTE("solid electrolyte", 0.64, 0x8FA3B8),
    /// The porous layer.
    CARBON("carbon layer", 0.36, 0x9A9A9A),
    /// The porous layer where its pores are full: between carbon and lithium.
    FULL_PORES("carbon, pores full", 0.42, 0xB6A06F),
    /// Lithium.
    LITHIUM("lithium", 0.52, 0xE0A92E),
    /// Current collector.
    STEEL("current collector", 0.8, 0xB8C4CC),
    /// Nothing.
    VOID("open space", 0.05, 0x1A1A1A);

    private final String label;
    private final double brightness;
    private final int rgb;

    Matter(String label, double brightness, int rgb) {
        this.label = label;
        this.brightness = brightness;
        this.rgb = rgb;
    }

    String label() {
        return label;
    }

    /// Brightness of a level, open surface of it, 0 to 1.
    double brightness() {
        return brightness;
    }

    /// Its false colour.
    Ink ink() {
        return Ink.of(rgb);
    }
}
