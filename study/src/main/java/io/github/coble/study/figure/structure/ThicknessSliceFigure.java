package io.github.coble.study.figure.structure;

import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.render.ColourMap;
import io.github.coble.study.figure.render.Painting;

/// A plane of the pore space, coloured by the local thickness.
///
/// @param pores mask of the pores
/// @param thickness local pore diameter of each voxel, in voxels; 0 or NaN where unknown
/// @param largest diameter of the last colour, in voxels
/// @param voxel edge of a voxel [m]
/// @param cut which plane
public record ThicknessSliceFigure(
        PhaseMask pores, Painting thickness, double largest, double voxel, Cut cut)
        implements Figure {
    private static final int SOLID = 0xD9DBDE;
    private static final int UNKNOWN = 0xFFFFFF;
    private static final double LEFT = 34;
    private static final double TOP = 30;
    private static final double WIDEST = 560;
    private static final double HIGHEST = 520;
    private static final double BELOW = 34;
    private static final double BAR = 0.25;

    public ThicknessSliceFigure {
        if (!(voxel > 0 && largest > 0)) {
            throw new IllegalArgumentException(
                    "voxel of " + voxel + " m and diameters up to " + largest + " voxels");
        }
    }

    /// The middle plane through the thickness.
    public static ThicknessSliceFigure middle(
            PhaseMask pores, Painting thickness, double largest, double voxel) {
        return new ThicknessSliceFigure(
                pores, thickness, largest, voxel, Cut.middle(pores.extent(), Axis.Z));
    }

    @Override
    public String name() {
        return "thickness-slice";
    }

    @Override
    public String caption() {
        return "Pore space of a plane of the image, coloured by the local pore diameter: that of the"
                + " largest ball that fits into the pores in space and covers the place. Solid is"
                + " grey.";
    }

    private double perVoxel() {
        double w = pores.extent().along(cut.across());
        double h = pores.extent().along(cut.up());
        return Math.min(WIDEST / w, HIGHEST / h);
    }

    @Override
    public double height() {
        // A colour bar needs its height also where the layer is thin.
        return TOP + Math.max(160, pores.extent().along(cut.up()) * perVoxel()) + BELOW;
    }

    @Override
    public void draw(Canvas canvas) {
        double scale = perVoxel();
        double wide = pores.extent().along(cut.across()) * scale;
        double high = pores.extent().along(cut.up()) * scale;
        cut.draw(canvas, pores.extent(), this::colour, LEFT, TOP, scale);
        cut.axes(canvas, LEFT - 14, TOP + high + 14);
        ScaleBar.upTo(BAR * wide / scale * voxel)
                .draw(canvas, LEFT + 8, TOP + high - 8, scale / voxel);
        LengthUnit unit = LengthUnit.of(largest * voxel);
        new ColourBar(
                        io.github.coble.study.figure.Axis.exact(
                                unit.label("local pore diameter"),
                                0,
                                largest * voxel / unit.metres()))
                .draw(canvas, LEFT + wide + 22, TOP, Math.max(160, high));
        canvas.text(
                LEFT,
                TOP - 10,
                "plane "
                        + (cut.at() + 1)
                        + " of "
                        + pores.extent().along(cut.normal())
                        + " across "
                        + Cut.name(cut.normal()),
                Lettering.SMALL);
    }

    private int colour(int i, int j, int k) {
        if (!pores.contains(i, j, k)) {
            return SOLID;
        }
        double d = thickness.value(i, j, k);
        return ColourMap.rgb(d > 0 ? d : Double.NaN, 0, largest, UNKNOWN);
    }
}
