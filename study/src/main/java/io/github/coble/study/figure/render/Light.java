package io.github.coble.study.figure.render;

/// Brightness as the eye weighs it and as it adds up.
final class Light {
    private static final int STEPS = 4096;
    private static final byte[] ENCODED = new byte[STEPS + 1];
    private static final float[] DECODED = new float[256];

    /// Share of the light that comes from everywhere above, from the sky's side and from below.
    private static final double SKY = 0.78;

    private static final double GROUND = 0.42;

    /// Share that comes from the lamp, and from a weak second one on the other side.
    private static final double LAMP = 0.60;

    private static final double FILL = 0.16;

    static {
        for (int k = 0; k <= STEPS; k++) {
            double l = (double) k / STEPS;
            double s = l <= 0.0031308 ? 12.92 * l : 1.055 * Math.pow(l, 1 / 2.4) - 0.055;
            ENCODED[k] = (byte) Math.round(255 * s);
        }
        for (int k = 0; k < 256; k++) {
            double s = k / 255.0;
            DECODED[k] = (float) (s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4));
        }
    }

    private Light() {}

    /// Brightness of a sRGB sample of 0 to 255 (IEC 61966-2-1), 0 to 1.
    static float decoded(int sample) {
        return DECODED[sample];
    }

    /// The sRGB sample of a brightness, 0 to 255.
    static int encoded(double brightness) {
        return ENCODED[(int) (STEPS * Math.clamp(brightness, 0, 1) + 0.5)] & 0xFF;
    }

    /// Light that a matt surface sends back.
    ///
    /// @param up cosine between its normal and the vertical
    /// @param lamp cosine between its normal and the direction of the lamp
    /// @param across cosine between its normal and the direction of the second lamp
    /// @param open share of its sky that is not covered, 0 to 1
    /// @param lit share of the lamp that reaches it, 0 to 1
    static double matt(double up, double lamp, double across, double open, double lit) {
        double ambient = GROUND + (SKY - GROUND) * 0.5 * (1 + up);
        return open * (ambient + FILL * Math.max(0, across)) + LAMP * lit * Math.max(0, lamp);
    }
}
