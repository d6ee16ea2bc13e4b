package io.github.coble.study.figure;

import org.jspecify.annotations.Nullable;

/// What a figure is drawn on. x runs to the right and y downwards, in units of which a figure is
/// typically 720 wide.
public interface Canvas {
    /// A line through points.
    ///
    /// @param name of what it shows, for read-outs; empty for mere decoration
    void polyline(double[] x, double[] y, Pen pen, String name);

    /// A filled area, outlined where a pen is given.
    void polygon(double[] x, double[] y, Ink fill, @Nullable Pen outline);

    /// Filled discs of one size.
    void dots(double[] x, double[] y, double radius, Ink fill);

    /// A text.
    void text(double x, double y, String text, Lettering lettering);

    /// A picture, stretched over a rectangle.
    ///
    /// @param smooth false for pixels that stay squares with sharp edges
    void image(Raster raster, double x, double y, double width, double height, boolean smooth);

    /// Restricts what follows to a rectangle, until [#unclip()].
    void clip(double x, double y, double width, double height);

    /// Ends a [#clip].
    void unclip();

    /// Says that the lines drawn until [#closePlot()] are data on the axes of a panel.
    void openPlot(Panel panel);

    /// Ends an [#openPlot].
    void closePlot();

    /// A straight line.
    default void line(double x1, double y1, double x2, double y2, Pen pen) {
        polyline(new double[] {x1, x2}, new double[] {y1, y2}, pen, "");
    }

    /// A filled disc.
    default void disc(double x, double y, double radius, Ink fill) {
        dots(new double[] {x}, new double[] {y}, radius, fill);
    }

    /// A filled rectangle, outlined where a pen is given.
    default void rectangle(
            double x, double y, double width, double height, Ink fill, @Nullable Pen outline) {
        polygon(
                new double[] {x, x + width, x + width, x},
                new double[] {y, y, y + height, y + height},
                fill,
                outline);
    }
}
