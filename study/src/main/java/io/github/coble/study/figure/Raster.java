package io.github.coble.study.figure;

import java.util.Arrays;

/// A picture of opaque pixels. Immutable.
///
/// Pixel (x, y) is at index `y·width + x`, rows from the top.
public final class Raster {
    /// Bits of a sample that a picture which is too large loses.
    private static final int DROPPED = 2;

    private static final double LITTLE_LESS = 0.96;
    private static final int OPAQUE_WHITE = 0xFFFFFF;

    private final int width;
    private final int height;
    private final int[] rgb;

    /// A picture of given pixels.
    ///
    /// @param width of a row, at least 1
    /// @param height number of rows, at least 1
    /// @param rgb of each pixel as 0xRRGGBB, row after row from the top; copied
    public Raster(int width, int height, int[] rgb) {
        if (width < 1 || height < 1 || rgb.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " x " + height + " from " + rgb.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb.clone();
        for (int p = 0; p < this.rgb.length; p++) {
            this.rgb[p] &= OPAQUE_WHITE;
        }
    }

    /// Colour of the pixel in a column and a row.
    @FunctionalInterface
    public interface Colouring {
        /// As 0xRRGGBB.
        int at(int x, int y);
    }

    /// A picture of a rule.
    public static Raster of(int width, int height, Colouring colouring) {
        int[] rgb = new int[Math.multiplyExact(width, height)];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rgb[y * width + x] = colouring.at(x, y);
            }
        }
        return new Raster(width, height, rgb);
    }

    /// Pixels in a row.
    public int width() {
        return width;
    }

    /// Rows.
    public int height() {
        return height;
    }

    /// Colour of a pixel as 0xRRGGBB.
    public int rgb(int x, int y) {
        return rgb[y * width + x];
    }

    /// All pixels, row after row from the top; a copy.
    public int[] pixels() {
        return rgb.clone();
    }

    /// It as a PNG file, made small: with a palette where it has few colours.
    public byte[] png() {
        return PngFile.small(width, height, rgb);
    }

    /// It as a PNG file of at most so many bytes: where it does not fit as it is, with 64 shades of
    /// red, green and blue, and if need be with fewer pixels, each the mean of those it covers.
    public byte[] png(int most) {
        byte[] file = png();
        Raster shown = this;
        while (file.length > most) {
            file = shown.coloured(DROPPED).png();
            if (shown.width == 1 && shown.height == 1) {
                break;
            }
            if (file.length > most) {
                double fits = LITTLE_LESS * Math.sqrt((double) most / file.length);
                shown = shown.shrunk(Math.min(fits, LITTLE_LESS));
            }
        }
        return file;
    }

    private Raster coloured(int dropped) {
        int[] fewer = rgb.clone();
        for (int p = 0; p < fewer.length; p++) {
            fewer[p] = rounded(fewer[p], dropped);
        }
        return new Raster(width, height, fewer);
    }

    /// Fewer pixels, each the mean of what it covers, parts of pixels by their area.
    ///
    /// @param factor of width and height, below 1
    Raster shrunk(double factor) {
        int w = Math.max(1, (int) (width * factor));
        int h = Math.max(1, (int) (height * factor));
        double dx = (double) width / w;
        double dy = (double) height / h;
        return of(w, h, (x, y) -> mean(x * dx, (x + 1) * dx, y * dy, (y + 1) * dy));
    }

    private int mean(double left, double right, double top, double bottom) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double area = 0;
        for (int y = (int) top; y < Math.min(height, bottom); y++) {
            double tall = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = (int) left; x < Math.min(width, right); x++) {
                double share = tall * (Math.min(right, x + 1) - Math.max(left, x));
                int pixel = rgb(x, y);
                red += share * (pixel >> 16);
                green += share * (pixel >> 8 & 0xFF);
                blue += share * (pixel & 0xFF);
                area += share;
            }
        }
        int r = (int) Math.round(red / area);
        int g = (int) Math.round(green / area);
        int b = (int) Math.round(blue / area);
        return r << 16 | g << 8 | b;
    }

    /// To the nearest of 2^(8 - dropped) samples that span black to white.
    private static int rounded(int colour, int dropped) {
        int top = (1 << (8 - dropped)) - 1;
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int sample = colour >> shift & 0xFF;
            int level = (2 * sample * top + 255) / 510;
            result |= ((2 * level * 255 + top) / (2 * top)) << shift;
        }
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster raster
                && width == raster.width
                && Arrays.equals(rgb, raster.rgb);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "picture of " + width + " x " + height;
    }
}
