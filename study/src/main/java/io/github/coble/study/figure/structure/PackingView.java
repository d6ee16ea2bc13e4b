package io.github.coble.study.figure.structure;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Legend;
import io.github.coble.study.figure.Raster;
import io.github.coble.study.figure.render.Camera;
import io.github.coble.study.figure.render.SphereScene;
import io.github.coble.study.figure.render.Spheres;
import java.util.List;

/// A packing of spheres in space.
public final class PackingView implements Figure {
    /// Pixels in a row of the picture: twice its width in the figure.
    private static final int PIXELS = 1080;

    private static final double LEFT = 16;
    private static final double TOP = 10;
    private static final double SIDE = 540;
    private static final double BELOW = 16;
    private static final double BAR = 0.32;

    private final Raster raster;
    private final Staging staging;
    private final double unit;
    private final List<Legend.Entry> legend;

    private PackingView(Raster raster, Staging staging, double unit, List<Legend.Entry> legend) {
        this.raster = raster;
        this.staging = staging;
        this.unit = unit;
        this.legend = legend;
    }

    /// One kind of sphere.
    ///
    /// @param name in the legend
    /// @param ink colour
    public record Kind(String name, Ink ink) {}

    /// Draws the pixels of a view; how it is placed on a page comes later.
    ///
    /// @param spheres at least one; what reaches out of the box is shown whole
    /// @param box in the unit of the spheres
    /// @param unit of the spheres [m]
    /// @param kinds by number
    public static PackingView of(
            Spheres spheres, Camera.Box box, double unit, List<Kind> kinds, Workers workers) {
        if (!(unit > 0)) {
            throw new IllegalArgumentException("unit: " + unit + " m");
        }
        double largest = 0;
        for (double r : spheres.radius()) {
            largest = Math.max(largest, r);
        }
        Camera camera = Camera.of(box.grown(0.7 * largest), Camera.View.THREE_QUARTER, PIXELS);
        int[] colours = kinds.stream().mapToInt(k -> k.ink().rgb()).toArray();
        Raster raster = SphereScene.draw(spheres, box, colours, camera, workers);
        List<Legend.Entry> legend =
                kinds.stream().map(k -> Legend.Entry.area(k.name(), k.ink())).toList();
        Staging staging = new Staging(camera, box, LEFT, TOP, SIDE / camera.width());
        return new PackingView(raster, staging, unit, legend);
    }

    /// Memory the pixels of a view take while they are drawn, spheres excluded [bytes].
    public static long bytes(long spheres, Camera.Box box) {
        return SphereScene.bytes(spheres, Camera.of(box, Camera.View.THREE_QUARTER, PIXELS));
    }

    /// The picture alone.
    public Raster raster() {
        return raster;
    }

    @Override
    public String name() {
        return "packing";
    }

    @Override
    public String caption() {
        return "The packing seen from above the corner, x through the thickness upwards. Perspective"
                + " makes what is near larger; the scale bar holds for the edge that it lies at.";
    }

    @Override
    public double height() {
        return TOP + raster.height() * staging.perPixel() + BELOW;
    }

    @Override
    public void draw(Canvas canvas) {
        canvas.image(raster, LEFT, TOP, SIDE, raster.height() * staging.perPixel(), true);
        Camera.Box box = staging.box();
        ScaleBar bar = ScaleBar.upTo(BAR * (box.high()[1] - box.low()[1]) * unit);
        staging.bar(canvas, bar.metres() / unit, bar.text());
        staging.axes(canvas, LEFT + SIDE + 60, height() - 60);
        new Legend(legend).draw(canvas, LEFT + SIDE + 14, TOP + 14);
    }
}
