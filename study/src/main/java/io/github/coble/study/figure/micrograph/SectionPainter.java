package io.github.coble.study.figure.micrograph;

import io.github.coble.study.figure.Raster;
import java.util.Arrays;

/// Paints a broken face and what is seen behind it.
final class SectionPainter {
    /// Rise of what lies behind per depth: the eye stands 8° over the plane of the layer.
    private static final double RISE = Math.tan(Math.toRadians(8));

    /// Depth up to which the surface behind is drawn [m], and over which it fades.
    private static final double DEPTH = 24e-6;

    private static final double FADE = 11e-6;

    /// Contrast of the broken faces: pores that are empty and full, lithium and metal, electrolyte.
    private static final double EMPTY = 0.85;

    private static final double FULL = 0.25;
    private static final double DUCTILE = 0.04;
    private static final double BRITTLE = 0.07;

    /// Reach [m] and gain of the bright rim below an edge towards open space, where electrons leave
    /// on two sides.
    private static final double RIM = 0.22e-6;

    private static final double RIM_GAIN = 0.5;

    private final Surface surface;
    private final int row;
    private final SectionLine line;
    private final int width;
    private final int rows;
    private final double pixel;
    private final double top;
    private final double perRow;
    private final double collector;

    SectionPainter(Surface surface, int row, CrossSection.Frame frame) {
        this.surface = surface;
        this.row = row;
        width = surface.relief().pixels();
        pixel = surface.relief().pixel();
        rows = frame.rows(pixel);
        top = frame.above();
        perRow = pixel / frame.stretch();
        line = SectionLine.row(surface.specimen(), row, width);
        collector = frame.collector() ? surface.specimen().collector() : Double.POSITIVE_INFINITY;
    }

    Raster draw(Tint tint) {
        int[] rgb = new int[width * rows];
        Arrays.fill(rgb, plain(tint, Matter.VOID, 0));
        for (int x = 0; x < width; x++) {
            behind(x, rgb, tint);
            for (int y = 0; y < rows; y++) {
                double z = height(y);
                if (z >= collector || z < line.surface(x)) {
                    rgb[y * width + x] = face(x, y, tint);
                }
            }
        }
        return new Raster(width, rows, rgb);
    }

    int width() {
        return width;
    }

    int rows() {
        return rows;
    }

    /// What is cut at a pixel; open space where nothing is.
    Matter matter(int x, int y) {
        double z = height(y);
        if (z >= collector) {
            return z < collector + CrossSection.Frame.COLLECTOR ? Matter.STEEL : Matter.VOID;
        }
        return line.at(x, z);
    }

    private double height(int y) {
        return top - (y + 0.5) * perRow;
    }

    private int face(int x, int y, Tint tint) {
        double z = height(y);
        Matter matter = matter(x, y);
        return switch (matter) {
            case VOID -> plain(tint, Matter.VOID, 0);
            case STEEL -> plain(tint, matter, DUCTILE * texture(x, z));
            case ELECTROLYTE -> plain(tint, matter, BRITTLE * texture(x, z));
            case LITHIUM -> plain(tint, matter, DUCTILE * texture(x, z) + rim(x, z));
            case CARBON -> plain(tint, matter, EMPTY * texture(x, z));
            case FULL_PORES -> plain(tint, matter, FULL * texture(x, z));
        };
    }

    private static int plain(Tint tint, Matter matter, double excess) {
        return tint.rgb(matter.brightness() * (1 + excess), matter, matter, 0);
    }

    private double texture(int x, double z) {
        // Another part of the texture than the surface shows, or the two would run into each other.
        return surface.grain()
                .at((x + 0.5) * pixel, -z - surface.specimen().snapshot().grid().width());
    }

    /// Brightening of lithium near its upper edge, or near one at its side.
    private double rim(int x, double z) {
        int reach = (int) Math.ceil(2 * RIM / pixel);
        double nearest = line.surface(x) - z;
        for (int k = -reach; k <= reach; k++) {
            int at = Math.clamp(x + k, 0, width - 1);
            if (line.at(at, z) == Matter.VOID) {
                nearest = Math.min(nearest, Math.abs(k) * pixel);
            }
        }
        return RIM_GAIN * Math.exp(-nearest / RIM);
    }

    /// The surface behind the face, from front to back: each strip of depth shows what rises over
    /// all those before it.
    private void behind(int x, int[] rgb, Tint tint) {
        Relief relief = surface.relief();
        int front = (int) ((row + 0.5) * width / surface.specimen().snapshot().grid().columns());
        int depth = (int) Math.min(DEPTH / pixel, width - 1.0);
        double seen = line.surface(x);
        for (int k = 1; k < depth; k++) {
            int y = Math.floorMod(front - k, width);
            double away = k * pixel;
            double risen = relief.height(x, y) + away * RISE;
            if (risen > seen) {
                double light = Math.exp(-away / FADE);
                int colour = surface.rgb(y * width + x, light, tint);
                int low = row(seen);
                for (int r = Math.max(0, row(risen)); r <= Math.min(low, rows - 1); r++) {
                    rgb[r * width + x] = colour;
                }
                seen = risen;
            }
        }
    }

    private int row(double z) {
        return (int) Math.floor((top - z) / perRow);
    }
}
