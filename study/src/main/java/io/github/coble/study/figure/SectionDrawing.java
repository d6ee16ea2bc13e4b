package io.github.coble.study.figure;

import io.github.coble.model.deposit.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/// Draws what lies between electrolyte and collector of a section.
///
/// @param canvas to draw on
/// @param section what to draw
/// @param left edge on the canvas
/// @param ground canvas position of the electrolyte's surface
/// @param scale canvas units per metre
record SectionDrawing(Canvas canvas, Section section, double left, double ground, double scale) {
    private static final Pen EDGE = Pen.of(Ink.of(0x2B2B2B), 1);

    private static final Ink GRAIN = Ink.of(0x857C74);
    private static final int SLICES_PER_GRAIN = 6;
    private static final double TOOTH = 0.8e-6;

    /// Steps of filling told apart.
    private static final int SHADES = 25;

    /// Draws it.
    ///
    /// @param filling of each pore class
    /// @param shade colour of a filling
    void draw(double[] filling, DoubleFunction<Ink> shade) {
        double[] lift = section.lift();
        int n = lift.length;
        double[] layerTop = plus(lift, section.layerThickness());
        double[] overflowTop = plus(layerTop, section.overflow());
        double[] top = plus(overflowTop, section.deposit());
        area(0, n, new double[n], lift, PlaceInk.of(Place.ELECTROLYTE));
        area(0, n, overflowTop, top, PlaceInk.of(Place.COLLECTOR));
        for (int[] run : runs(section.overflow())) {
            area(run[0], run[1], layerTop, overflowTop, PlaceInk.of(Place.CREVICE));
        }
        layer(filling, shade, layerTop);
        grains();
        for (int tear : section.tears()) {
            crevice(tear, layerTop);
        }
    }

    private void layer(double[] filling, DoubleFunction<Ink> shade, double[] layerTop) {
        int n = layerTop.length;
        int[] level = new int[n];
        for (int i = 0; i < n; i++) {
            level[i] = (int) Math.round(SHADES * filling[section.poreClass()[i]]);
        }
        int from = 0;
        for (int i = 1; i <= n; i++) {
            boolean torn = section.tears().contains(i - 1);
            if (i == n || level[i] != level[from] || torn) {
                // One slice of overlap hides the seam between neighbours.
                int to = i == n || torn ? i : i + 1;
                area(
                        from,
                        to,
                        section.lift(),
                        layerTop,
                        shade.apply((double) level[from] / SHADES));
                from = i;
            }
        }
        List<Integer> ends = new ArrayList<>(section.tears());
        ends.add(n - 1);
        int start = 0;
        for (int end : ends) {
            outline(start, end + 1, section.lift());
            outline(start, end + 1, layerTop);
            start = end + 1;
        }
    }

    /// Grains that tell the layer from dense lithium; they show texture, not particles.
    private void grains() {
        double spacing = section.sliceWidth() * SLICES_PER_GRAIN;
        int rows = (int) (section.layerThickness() / spacing);
        int across = Section.SLICES / SLICES_PER_GRAIN;
        double[] x = new double[Math.max(0, rows) * across];
        double[] y = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            // Two irrational rotations: scattered, and the same every time.
            double slice = (k % across + 0.2 + 0.6 * (k * 0.7548776662 % 1)) * SLICES_PER_GRAIN;
            int row = k / across;
            double height = (row + 0.2 + 0.6 * (k * 0.5698402910 % 1)) / rows;
            int at = Math.min((int) slice, Section.SLICES - 1);
            x[k] = atX(slice);
            y[k] = atY(section.lift()[at] + height * section.layerThickness());
        }
        canvas.dots(x, y, 0.24 * spacing * scale, GRAIN);
    }

    /// A jagged gap through the layer between its two torn faces, filled with lithium.
    private void crevice(int tear, double[] layerTop) {
        double half = Math.max(0.5 * section.tearWidth() * scale, 1.2);
        double x = atX(tear + 1);
        double bottom = Math.min(section.lift()[tear], section.lift()[tear + 1]);
        double top = Math.max(layerTop[tear], layerTop[tear + 1]);
        int teeth = Math.max(4, (int) ((top - bottom) / TOOTH));
        double[] px = new double[2 * teeth];
        double[] py = new double[2 * teeth];
        for (int k = 0; k < teeth; k++) {
            double jag = (k % 2 == 0 ? 1 : -1) * 0.6 * half;
            double y = atY(bottom + (top - bottom) * k / (teeth - 1));
            px[k] = x - half + jag;
            px[2 * teeth - 1 - k] = x + half + jag;
            py[k] = y;
            py[2 * teeth - 1 - k] = y;
        }
        canvas.polygon(px, py, PlaceInk.of(Place.CREVICE), Pen.of(Ink.of(0x2B2B2B), 0.8));
    }

    private void outline(int from, int to, double[] height) {
        double[] x = new double[to - from + 1];
        double[] y = new double[x.length];
        int n = 0;
        for (int i = from; i <= to; i++) {
            double here = height[Math.min(i, to - 1)];
            boolean straight =
                    i > from
                            && i < to
                            && here == height[i - 1]
                            && here == height[Math.min(i + 1, to - 1)];
            if (!straight) {
                x[n] = atX(i);
                y[n++] = atY(here);
            }
        }
        canvas.polyline(Arrays.copyOf(x, n), Arrays.copyOf(y, n), EDGE, "");
    }

    private void area(int from, int to, double[] low, double[] high, Ink ink) {
        int n = to - from;
        double[] x = new double[2 * n + 2];
        double[] y = new double[2 * n + 2];
        for (int i = 0; i <= n; i++) {
            int at = Math.min(from + i, to - 1);
            x[i] = atX(from + i);
            y[i] = atY(high[at]);
            x[2 * n + 1 - i] = x[i];
            y[2 * n + 1 - i] = atY(low[at]);
        }
        canvas.polygon(x, y, ink, null);
    }

    /// Stretches where there is something, as from and to.
    private static List<int[]> runs(double[] heights) {
        List<int[]> runs = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= heights.length; i++) {
            boolean there = i < heights.length && heights[i] > 0;
            if (there && from < 0) {
                from = i;
            } else if (!there && from >= 0) {
                runs.add(new int[] {from, i});
                from = -1;
            }
        }
        return runs;
    }

    private static double[] plus(double[] heights, double constant) {
        double[] sum = heights.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += constant;
        }
        return sum;
    }

    private static double[] plus(double[] heights, double[] more) {
        double[] sum = heights.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
        return sum;
    }

    private double atX(double slice) {
        return left + slice * section.sliceWidth() * scale;
    }

    private double atY(double height) {
        return ground - height * scale;
    }
}
