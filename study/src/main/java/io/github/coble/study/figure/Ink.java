package io.github.coble.study.figure;

/// A colour.
///
/// @param rgb as 0xRRGGBB
/// @param opacity 0 to 1
public record Ink(int rgb, double opacity) {
    public static final Ink BLACK = of(0x1A1A1A);
    public static final Ink WHITE = of(0xFFFFFF);
    public static final Ink GREY = of(0x5F6368);
    public static final Ink RULE = of(0xE3E5E8);

    /// The eight colours of Okabe and Ito, told apart by people with any common colour blindness.
    public static final Ink ORANGE = of(0xE69F00);

    public static final Ink SKY = of(0x56B4E9);
    public static final Ink GREEN = of(0x009E73);
    public static final Ink YELLOW = of(0xF0E442);
    public static final Ink BLUE = of(0x0072B2);
    public static final Ink VERMILION = of(0xD55E00);
    public static final Ink PURPLE = of(0xCC79A7);

    /// An opaque colour.
    public static Ink of(int rgb) {
        return new Ink(rgb, 1);
    }

    /// The same colour, seen through.
    public Ink withOpacity(double value) {
        return new Ink(rgb, value);
    }

    /// The colour a share of the way from this one to another.
    public Ink towards(Ink other, double share) {
        double s = Math.clamp(share, 0, 1);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = rgb >> shift & 0xFF;
            int to = other.rgb >> shift & 0xFF;
            mixed |= (int) Math.round(from + s * (to - from)) << shift;
        }
        return of(mixed);
    }

    /// A colour of a ramp that stays readable on white and in grey print: dark blue over green to
    /// amber.
    ///
    /// @param position 0 to 1
    public static Ink ramp(double position) {
        Ink[] stops = {of(0x2D1E6B), of(0x2F6C8E), of(0x1F9E89), of(0x7FB82E), of(0xE0A800)};
        double at = Math.clamp(position, 0, 1) * (stops.length - 1);
        int k = Math.min((int) at, stops.length - 2);
        return stops[k].towards(stops[k + 1], at - k);
    }

    /// As CSS writes it.
    String css() {
        return "#" + String.format("%06x", rgb);
    }
}
