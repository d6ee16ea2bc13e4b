package io.github.coble.study.figure.structure;

import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Legend;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.table.Numbers;
import java.util.List;

/// Three planes of an image side by side, to one scale.
///
/// @param extent of the image
/// @param colour of its voxels
/// @param voxel edge of a voxel [m]
/// @param cuts what is shown, from left to right
/// @param legend what the colours mean; may be empty
public record SliceFigure(
        Extent extent, VoxelColour colour, double voxel, List<Cut> cuts, List<Legend.Entry> legend)
        implements Figure {
    static final int SOLID = 0x55595F;
    static final int PORE = 0xF4F1EA;

    private static final double LEFT = 34;
    private static final double TOP = 30;
    private static final double GAP = 44;
    private static final double BELOW = 34;
    private static final double RIGHT = 14;
    private static final double HIGHEST = 420;
    private static final double KEY = 24;

    /// Room for a title.
    private static final double NARROWEST = 110;

    /// Share of a plane's width that the scale bar may take.
    private static final double BAR = 0.34;

    public SliceFigure {
        cuts = List.copyOf(cuts);
        legend = List.copyOf(legend);
        if (cuts.isEmpty() || !(voxel > 0)) {
            throw new IllegalArgumentException(
                    cuts.size() + " planes of voxels of " + voxel + " m cannot be drawn");
        }
    }

    /// The three middle planes of an image.
    public static SliceFigure orthogonal(
            Extent extent, VoxelColour colour, double voxel, List<Legend.Entry> legend) {
        List<Cut> cuts =
                List.of(
                        Cut.middle(extent, Axis.Z),
                        Cut.middle(extent, Axis.Y),
                        Cut.middle(extent, Axis.X));
        return new SliceFigure(extent, colour, voxel, cuts, legend);
    }

    /// Three pages of an image: planes along the layer at 1/6, 1/2 and 5/6 of its thickness.
    public static SliceFigure pages(
            Extent extent, VoxelColour colour, double voxel, List<Legend.Entry> legend) {
        List<Cut> cuts =
                List.of(
                        new Cut(Axis.X, extent.x() / 6),
                        new Cut(Axis.X, extent.x() / 2),
                        new Cut(Axis.X, extent.x() * 5 / 6));
        return new SliceFigure(extent, colour, voxel, cuts, legend);
    }

    /// The three middle planes of pores and solid.
    ///
    /// @param pores mask of the pores
    public static SliceFigure ofPores(PhaseMask pores, double voxel) {
        return orthogonal(
                pores.extent(),
                (i, j, k) -> pores.contains(i, j, k) ? PORE : SOLID,
                voxel,
                List.of(
                        Legend.Entry.area("pores", Ink.of(PORE)),
                        Legend.Entry.area("solid", Ink.of(SOLID))));
    }

    /// Grey for a value between two ends, black to white.
    public static int grey(double value, double low, double high) {
        int level = (int) Math.round(255 * Math.clamp((value - low) / (high - low), 0, 1));
        return level << 16 | level << 8 | level;
    }

    @Override
    public String name() {
        return "slices";
    }

    @Override
    public String caption() {
        return "Planes of the image of "
                + extent
                + " voxels, to one scale; x runs through the thickness, from the electrolyte to the collector.";
    }

    @Override
    public double height() {
        return TOP + tallest() * perVoxel() + BELOW + (legend.isEmpty() ? 0 : KEY);
    }

    private int tallest() {
        return cuts.stream().mapToInt(c -> extent.along(c.up())).max().orElse(1);
    }

    private double perVoxel() {
        double room = width() - LEFT - RIGHT - GAP * (cuts.size() - 1);
        double scale = HIGHEST / tallest();
        // Planes narrower than their titles leave less to the others; as many rounds as planes
        // settle it.
        for (int round = 0; round < cuts.size(); round++) {
            double left = room;
            int voxels = 0;
            for (Cut cut : cuts) {
                int across = extent.along(cut.across());
                if (across * scale < NARROWEST) {
                    left -= NARROWEST;
                } else {
                    voxels += across;
                }
            }
            scale = voxels > 0 ? Math.min(scale, left / voxels) : scale;
        }
        return scale;
    }

    @Override
    public void draw(Canvas canvas) {
        double scale = perVoxel();
        double left = LEFT;
        double bottom = TOP + tallest() * scale;
        for (int n = 0; n < cuts.size(); n++) {
            Cut cut = cuts.get(n);
            double wide = extent.along(cut.across()) * scale;
            double top = bottom - extent.along(cut.up()) * scale;
            cut.draw(canvas, extent, colour, left, top, scale);
            canvas.text(left, top - 8, title(cut), Lettering.SMALL);
            cut.axes(canvas, left - 14, bottom + 14);
            if (n == 0) {
                ScaleBar.upTo(BAR * wide / scale * voxel)
                        .draw(canvas, left + 8, bottom - 8, scale / voxel);
            }
            left += Math.max(wide, NARROWEST) + GAP;
        }
        key(canvas, bottom + BELOW);
    }

    private String title(Cut cut) {
        double depth = (cut.at() + 0.5) * voxel;
        LengthUnit unit = LengthUnit.of(extent.along(cut.normal()) * voxel);
        return Cut.name(cut.normal())
                + " = "
                + Numbers.readable(depth / unit.metres(), 3)
                + " "
                + unit.symbol();
    }

    private void key(Canvas canvas, double y) {
        double x = LEFT;
        for (Legend.Entry entry : legend) {
            canvas.rectangle(x, y, 18, 14, entry.pen().ink(), Pen.of(Ink.GREY, 1));
            canvas.text(x + 25, y + 11.5, entry.name(), Lettering.SMALL);
            x += 25 + Lettering.SMALL.width(entry.name()) + 24;
        }
    }
}
