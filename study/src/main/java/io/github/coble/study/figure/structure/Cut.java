package io.github.coble.study.figure.structure;

import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Lettering.Align;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.figure.Raster;

/// A plane of voxels. Planes through the thickness show x upwards, as cross-sections do; planes
/// along the layer show z upwards.
///
/// @param normal the axis across the plane
/// @param at index of the layer along it
public record Cut(Axis normal, int at) {
    /// Pixels of an edge beyond which an image is averaged before it is drawn.
    private static final int MOST_PIXELS = 640;

    private static final double ARROW = 26;

    /// The middle plane across an axis.
    public static Cut middle(Extent extent, Axis normal) {
        return new Cut(normal, extent.along(normal) / 2);
    }

    /// Axis to the right.
    Axis across() {
        return normal == Axis.Y ? Axis.Z : Axis.Y;
    }

    /// Axis upwards.
    Axis up() {
        return normal == Axis.X ? Axis.Z : Axis.X;
    }

    /// The plane's pixels, one per voxel; of large planes one per square of voxels, with their mean
    /// colour.
    Raster raster(Extent extent, VoxelColour colour) {
        int w = extent.along(across());
        int h = extent.along(up());
        int square = Math.ceilDiv(Math.max(w, h), MOST_PIXELS);
        return Raster.of(
                Math.ceilDiv(w, square),
                Math.ceilDiv(h, square),
                (x, y) -> mean(colour, w, x * square, h - 1 - y * square, square));
    }

    private int mean(VoxelColour colour, int w, int left, int top, int square) {
        long red = 0;
        long green = 0;
        long blue = 0;
        int count = 0;
        for (int a = left; a < Math.min(w, left + square); a++) {
            for (int c = top; c > Math.max(-1, top - square); c--) {
                int rgb = at(colour, a, c);
                red += rgb >> 16 & 0xFF;
                green += rgb >> 8 & 0xFF;
                blue += rgb & 0xFF;
                count++;
            }
        }
        int half = count / 2;
        int r = (int) ((red + half) / count);
        int g = (int) ((green + half) / count);
        int b = (int) ((blue + half) / count);
        return r << 16 | g << 8 | b;
    }

    private int at(VoxelColour colour, int a, int b) {
        return switch (normal) {
            case X -> colour.rgb(at, a, b);
            case Y -> colour.rgb(b, at, a);
            case Z -> colour.rgb(b, a, at);
        };
    }

    /// Draws it with a thin frame.
    ///
    /// @param perVoxel canvas units per voxel
    void draw(
            Canvas canvas,
            Extent extent,
            VoxelColour colour,
            double left,
            double top,
            double perVoxel) {
        Raster raster = raster(extent, colour);
        double w = extent.along(across()) * perVoxel;
        double h = extent.along(up()) * perVoxel;
        canvas.image(raster, left, top, w, h, raster.width() > 1.5 * w);
        canvas.polyline(
                new double[] {left, left + w, left + w, left, left},
                new double[] {top, top, top + h, top + h, top},
                Pen.of(Ink.GREY, 1),
                "");
    }

    /// Draws arrows that name its axes, their corner here.
    void axes(Canvas canvas, double x, double y) {
        Pen pen = Pen.of(Ink.BLACK, 1.4);
        canvas.line(x, y, x + ARROW, y, pen);
        canvas.line(x, y, x, y - ARROW, pen);
        canvas.polygon(
                new double[] {x + ARROW + 6, x + ARROW - 1, x + ARROW - 1},
                new double[] {y, y - 3.4, y + 3.4},
                Ink.BLACK,
                null);
        canvas.polygon(
                new double[] {x, x - 3.4, x + 3.4},
                new double[] {y - ARROW - 6, y - ARROW + 1, y - ARROW + 1},
                Ink.BLACK,
                null);
        canvas.text(x + ARROW + 10, y + 4.5, name(across()), Lettering.SMALL);
        canvas.text(x, y - ARROW - 10, name(up()), Lettering.SMALL.aligned(Align.MIDDLE));
    }

    static String name(Axis axis) {
        return switch (axis) {
            case X -> "x";
            case Y -> "y";
            case Z -> "z";
        };
    }
}
