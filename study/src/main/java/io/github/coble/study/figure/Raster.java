package io.github.coble.study.figure;

import java.util.Arrays;

/// A picture of opaque pixels. Immutable.
///
/// Pixel (x, y) is at index `y·width + x`, rows from the top.
public final class Raster {
    private static final int MOST_DROPPED = 3;
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

    /// It as a PNG file of at most so many bytes where that is possible: colours are rounded to
    /// fewer and fewer bits, down to five, until it fits.
    public byte[] png(int most) {
        byte[] file = png();
        for (int dropped = 1; file.length > most && dropped <= MOST_DROPPED; dropped++) {
            int[] fewer = rgb.clone();
            for (int p = 0; p < fewer.length; p++) {
                fewer[p] = rounded(fewer[p], dropped);
            }
            file = PngFile.small(width, height, fewer);
        }
        return file;
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
