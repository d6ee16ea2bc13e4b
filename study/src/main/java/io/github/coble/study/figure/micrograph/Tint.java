package io.github.coble.study.figure.micrograph;

/// How brightness becomes colour.
public enum Tint {
    /// As the detector gives it.
    GREY,
    /// Each material in a colour of its own, as microscopists colour by hand.
    FALSE_COLOUR;

    /// Brightness at which a false colour appears as it is; above, it fades to white.
    private static final double PURE = 0.72;

    private static final double SATURATED_FROM = 0.7;

    /// A pixel as 0xRRGGBB.
    ///
    /// @param brightness 0 to 1, above is drawn in with ever less gain
    /// @param one what it shows
    /// @param other what it also shows
    /// @param share of the other
    int rgb(double brightness, Matter one, Matter other, double share) {
        double b = compressed(brightness);
        if (this == GREY) {
            int level = (int) Math.round(255 * b);
            return level << 16 | level << 8 | level;
        }
        int hue = one.ink().towards(other.ink(), share).rgb();
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double full = (hue >> shift & 0xFF) / 255.0;
            double sample =
                    b < PURE ? full * b / PURE : full + (1 - full) * (b - PURE) / (1 - PURE);
            rgb |= (int) Math.round(255 * Math.clamp(sample, 0, 1)) << shift;
        }
        return rgb;
    }

    /// Linear up to a knee, then approaching 1, as a film or a detector saturates.
    private static double compressed(double brightness) {
        double b = Math.max(0, brightness);
        double room = 1 - SATURATED_FROM;
        return b < SATURATED_FROM
                ? b
                : SATURATED_FROM + room * (1 - Math.exp(-(b - SATURATED_FROM) / room));
    }
}
