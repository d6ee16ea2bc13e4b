package io.github.coble.study.figure.render;

/// Colours for numbers, in steps that look equal and that stay in order in grey print.
///
/// The map is viridis of S. van der Walt and N. Smith (matplotlib, released under CC0): every
/// fifteenth of its 256 published entries, linear between them, which is off by at most two of 255
/// steps of a channel.
public final class ColourMap {
    private static final int[] STOPS = {
        0x440154, 0x481769, 0x472A7A, 0x433D84, 0x3D4E8A, 0x355E8D, 0x2E6D8E, 0x297B8E, 0x23898E,
        0x1F978B, 0x21A585, 0x2EB37C, 0x46C06F, 0x65CB5E, 0x89D548, 0xB0DD2F, 0xD8E219, 0xFDE725
    };

    private ColourMap() {}

    /// Colour of a position as 0xRRGGBB.
    ///
    /// @param position 0 to 1; what lies outside gets the colour of the nearer end
    public static int rgb(double position) {
        double at = Math.clamp(position, 0, 1) * (STOPS.length - 1);
        int k = Math.min((int) at, STOPS.length - 2);
        return mixed(STOPS[k], STOPS[k + 1], at - k);
    }

    /// Colour of a value between two ends.
    ///
    /// @param missing colour of what is not a number
    public static int rgb(double value, double low, double high, int missing) {
        return Double.isNaN(value) ? missing : rgb((value - low) / (high - low));
    }

    private static int mixed(int a, int b, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = a >> shift & 0xFF;
            int to = b >> shift & 0xFF;
            mixed |= (int) Math.round(from + share * (to - from)) << shift;
        }
        return mixed;
    }
}
