package io.github.coble.study.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A canvas that remembers what was drawn where.
public final class Recording implements Canvas {
    /// Height of capitals and depth of descenders over the size of the font.
    private static final double ASCENT = 0.75;

    private static final double DESCENT = 0.22;

    public final List<Label> labels = new ArrayList<>();
    public final List<Area> areas = new ArrayList<>();
    private final Map<String, List<double[][]>> named = new LinkedHashMap<>();
    public final List<Raster> images = new ArrayList<>();
    public final List<double[]> points = new ArrayList<>();
    private boolean clipped;

    /// A text and the box it takes.
    public record Label(String text, double left, double top, double right, double bottom) {
        public boolean overlaps(Label o) {
            return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
        }
    }

    /// A filled area.
    public record Area(double[] x, double[] y, Ink fill, boolean outlined) {
        public double top() {
            return Traces.least(y);
        }

        public double height() {
            return Traces.most(y) - Traces.least(y);
        }
    }

    public static Recording of(Figure figure) {
        Recording recording = new Recording();
        figure.draw(recording);
        return recording;
    }

    public List<String> texts() {
        return labels.stream().map(Label::text).toList();
    }

    /// Lines of a name, each as x and y.
    public List<double[][]> lines(String name) {
        return named.getOrDefault(name, List.of());
    }

    /// Texts that cover each other.
    public List<String> overlaps() {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (labels.get(i).overlaps(labels.get(j))) {
                    found.add(labels.get(i).text + " over " + labels.get(j).text);
                }
            }
        }
        return found;
    }

    private void reach(double[] x, double[] y) {
        for (int i = 0; i < x.length && !clipped; i++) {
            points.add(new double[] {x[i], y[i]});
        }
    }

    @Override
    public void polyline(double[] x, double[] y, Pen pen, String name) {
        reach(x, y);
        named.computeIfAbsent(name, _ -> new ArrayList<>()).add(new double[][] {x, y});
    }

    @Override
    public void polygon(double[] x, double[] y, Ink fill, @Nullable Pen outline) {
        reach(x, y);
        areas.add(new Area(x, y, fill, outline != null));
    }

    @Override
    public void dots(double[] x, double[] y, double radius, Ink fill) {
        reach(x, y);
    }

    @Override
    public void text(double x, double y, String text, Lettering lettering) {
        if (text.isEmpty()) {
            return;
        }
        double width = lettering.width(text);
        double shift =
                switch (lettering.align()) {
                    case START -> 0;
                    case MIDDLE -> 0.5 * width;
                    case END -> width;
                };
        double up = ASCENT * lettering.size();
        double down = DESCENT * lettering.size();
        labels.add(
                lettering.upright()
                        ? new Label(text, x - shift, y - up, x - shift + width, y + down)
                        : new Label(text, x - up, y + shift - width, x + down, y + shift));
    }

    @Override
    public void image(
            Raster raster, double x, double y, double width, double height, boolean smooth) {
        images.add(raster);
        reach(new double[] {x, x + width}, new double[] {y, y + height});
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        reach(new double[] {x, x + width}, new double[] {y, y + height});
        clipped = true;
    }

    @Override
    public void unclip() {
        clipped = false;
    }

    @Override
    public void openPlot(Panel panel) {
        // Lines keep their names.
    }

    @Override
    public void closePlot() {
        // Lines keep their names.
    }
}
