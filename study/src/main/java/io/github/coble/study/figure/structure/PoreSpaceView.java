package io.github.coble.study.figure.structure;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Raster;
import io.github.coble.study.figure.render.Camera;
import io.github.coble.study.figure.render.Painting;
import io.github.coble.study.figure.render.VoxelScene;

/// The pore space as a body in space, a corner cut away, coloured by the local pore diameter.
public final class PoreSpaceView implements Figure {
    /// Pixels in a row of the picture: twice its width in the figure.
    private static final int PIXELS = 1080;

    /// Share of each edge that the missing corner takes.
    private static final double CORNER = 0.5;

    private static final double LEFT = 16;
    private static final double TOP = 10;
    private static final double SIDE = 540;
    private static final double BELOW = 16;
    private static final double BAR = 0.32;
    private static final double LONGEST_BAR = 300;

    private final Raster raster;
    private final Staging staging;
    private final double voxel;
    private final Axis diameter;

    private PoreSpaceView(Raster raster, Staging staging, double voxel, Axis diameter) {
        this.raster = raster;
        this.staging = staging;
        this.voxel = voxel;
        this.diameter = diameter;
    }

    /// Draws the pixels of a view; how it is placed on a page comes later.
    ///
    /// @param pores mask of the pores, or of any other phase
    /// @param thickness local diameter of each voxel of the phase, in voxels
    /// @param largest diameter of the last colour, in voxels
    /// @param voxel edge of a voxel [m]
    public static PoreSpaceView of(
            PhaseMask pores, Painting thickness, double largest, double voxel, Workers workers) {
        if (!(voxel > 0 && largest > 0)) {
            throw new IllegalArgumentException(
                    "voxel of " + voxel + " m and diameters up to " + largest + " voxels");
        }
        Camera.Box box = box(pores.extent());
        Camera camera = Camera.of(box, Camera.View.THREE_QUARTER, PIXELS);
        VoxelScene.Paint paint = new VoxelScene.Paint(thickness, 0, largest);
        Raster raster = VoxelScene.draw(pores, paint, CORNER, camera, workers);
        LengthUnit unit = LengthUnit.of(largest * voxel);
        return new PoreSpaceView(
                raster,
                new Staging(camera, box, LEFT, TOP, SIDE / camera.width()),
                voxel,
                Axis.exact(unit.label("local pore diameter"), 0, largest * voxel / unit.metres()));
    }

    /// Memory the pixels of a view take while they are drawn, the mask excluded [bytes].
    public static long bytes(Extent extent) {
        return VoxelScene.bytes(extent, Camera.of(box(extent), Camera.View.THREE_QUARTER, PIXELS));
    }

    private static Camera.Box box(Extent extent) {
        return Camera.Box.of(extent.x(), extent.y(), extent.z());
    }

    /// The picture alone.
    public Raster raster() {
        return raster;
    }

    @Override
    public String name() {
        return "pore-space";
    }

    @Override
    public String caption() {
        return "The pore space as a body, the solid left out and a corner cut away, coloured by the"
                + " local pore diameter. Surfaces are smoothed over one voxel, and light and shadow"
                + " darken the colours; cut faces are flat. The scale bar holds for the edge that"
                + " it lies at.";
    }

    @Override
    public double height() {
        return TOP + Math.max(260, raster.height() * staging.perPixel()) + BELOW;
    }

    @Override
    public void draw(Canvas canvas) {
        double high = raster.height() * staging.perPixel();
        canvas.image(raster, LEFT, TOP, SIDE, high, true);
        Camera.Box box = staging.box();
        ScaleBar bar = ScaleBar.upTo(BAR * (box.high()[1] - box.low()[1]) * voxel);
        staging.bar(canvas, bar.metres() / voxel, bar.text());
        double tall = Math.min(LONGEST_BAR, height() - 150);
        new ColourBar(diameter).draw(canvas, LEFT + SIDE + 40, TOP + 14, tall);
        staging.axes(canvas, LEFT + SIDE + 60, height() - 60);
    }
}
