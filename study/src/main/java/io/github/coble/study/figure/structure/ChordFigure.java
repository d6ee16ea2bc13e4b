package io.github.coble.study.figure.structure;

import io.github.coble.study.figure.Axis;
import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Legend;
import io.github.coble.study.figure.Panel;
import io.github.coble.study.figure.Pen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lengths of straight lines in the pores, and those of a structure without order.
///
/// @param voxel edge [m]
/// @param lines one per direction, at most three
public record ChordFigure(double voxel, List<Line> lines) implements Figure {
    private static final double LEFT = 84;
    private static final double TOP = 16;
    private static final double WIDTH = 450;
    private static final double HEIGHT = 270;
    private static final double BELOW = 54;
    private static final int INTERVALS = 40;
    private static final double DECADES = 4;

    /// Share of the chords that may be longer than the axis.
    private static final double TAIL = 0.0005;

    private static final List<Pen> PENS =
            List.of(Pen.of(Ink.BLUE, 2), new Pen(Ink.VERMILION, 2, 8), new Pen(Ink.GREEN, 2, 3));
    private static final Pen EXPONENTIAL = new Pen(Ink.GREY, 1.4, 5);

    /// Chords along one direction.
    ///
    /// @param name in the legend
    /// @param shares of the chords by length in voxels; index 0 is unused
    /// @param mean length [m]
    public record Line(String name, double[] shares, double mean) {}

    public ChordFigure {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > PENS.size() || !(voxel > 0)) {
            throw new IllegalArgumentException(
                    lines.size() + " directions, voxels of " + voxel + " m");
        }
    }

    @Override
    public String name() {
        return "chords";
    }

    @Override
    public String caption() {
        return "Lengths of straight lines in the pores from wall to wall, as a density: lines along"
                + " the axes of the image, without those that its border cuts. Dashed: exponential"
                + " with the same mean, as where places know nothing of each other; a peak away from"
                + " 0 says that pores have a size.";
    }

    @Override
    public double height() {
        return TOP + HEIGHT + BELOW;
    }

    @Override
    public void draw(Canvas canvas) {
        int longest = lines.stream().mapToInt(ChordFigure::longest).max().orElse(1);
        int width = Math.ceilDiv(longest, INTERVALS);
        double reach = Math.ceilDiv(longest, width) * width * voxel;
        LengthUnit unit = LengthUnit.of(reach);
        double mean = lines.stream().mapToDouble(Line::mean).average().orElse(reach);
        double most = unit.metres() / mean;
        for (Line line : lines) {
            most = Math.max(most, Arrays.stream(density(line, width, unit)).max().orElse(0));
        }
        Panel panel =
                new Panel(
                        LEFT,
                        TOP,
                        WIDTH,
                        HEIGHT,
                        Axis.exact(unit.label("chord length"), 0, reach / unit.metres()),
                        LogRange.axis(
                                "density (1/" + unit.symbol() + ")",
                                most / Math.pow(10, DECADES),
                                most));
        panel.frame(canvas, true);
        canvas.openPlot(panel);
        double low = panel.y().low();
        double end = Math.clamp(mean * Math.log(unit.metres() / mean / low), 0, reach);
        canvas.line(
                panel.atX(0),
                panel.atY(unit.metres() / mean),
                panel.atX(end / unit.metres()),
                panel.atY(unit.metres() / mean * Math.exp(-end / mean)),
                EXPONENTIAL);
        for (int n = 0; n < lines.size(); n++) {
            draw(canvas, panel, lines.get(n), width, unit, PENS.get(n));
        }
        canvas.closePlot();
        List<Legend.Entry> entries = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            entries.add(Legend.Entry.line(lines.get(n).name(), PENS.get(n)));
        }
        entries.add(Legend.Entry.line("exponential", EXPONENTIAL));
        new Legend(entries).draw(canvas, LEFT + WIDTH + 28, TOP);
    }

    /// A line as far as every interval has chords: gaps in it would be those of few chords.
    private void draw(Canvas canvas, Panel panel, Line line, int width, LengthUnit unit, Pen pen) {
        double[] density = density(line, width, unit);
        int from = 0;
        while (from < density.length && density[from] == 0) {
            from++;
        }
        int to = from;
        while (to < density.length && density[to] > panel.y().low()) {
            to++;
        }
        double[] at = new double[to - from];
        // An interval holds whole lengths; the middle of two of them, 1 and 2, is 1.5.
        for (int k = 0; k < at.length; k++) {
            at[k] = ((k + from) * width + 0.5 * (width + 1)) * voxel / unit.metres();
        }
        panel.line(canvas, at, Arrays.copyOfRange(density, from, to), pen, line.name());
    }

    /// Lengths up to this many voxels hold all but the last few chords.
    private static int longest(Line line) {
        double beyond = 0;
        int n = line.shares().length - 1;
        while (n > 1 && beyond + line.shares()[n] <= TAIL) {
            beyond += line.shares()[n];
            n--;
        }
        return n;
    }

    /// Chords per length, in intervals.
    ///
    /// @param width of an interval [voxels]
    private double[] density(Line line, int width, LengthUnit unit) {
        double[] shares = line.shares();
        double[] density = new double[Math.ceilDiv(longest(line), width)];
        for (int n = 1; n < shares.length; n++) {
            int interval = (n - 1) / width;
            if (interval < density.length) {
                density[interval] += shares[n] / (width * voxel) * unit.metres();
            }
        }
        return density;
    }
}
