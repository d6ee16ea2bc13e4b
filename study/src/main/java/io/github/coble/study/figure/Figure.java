package io.github.coble.study.figure;

/// A picture that can be drawn on any canvas.
public interface Figure {
    /// Name of its file, without extension.
    String name();

    /// What it shows, in one or two sentences.
    String caption();

    /// Width in its own units.
    default double width() {
        return 720;
    }

    /// Height in its own units.
    double height();

    /// Draws it, from (0, 0) to its width and height.
    void draw(Canvas canvas);

    /// It as an SVG document.
    default String svg() {
        SvgCanvas canvas = new SvgCanvas(name(), caption(), width(), height());
        draw(canvas);
        return canvas.document();
    }

    /// It as a PNG file.
    ///
    /// @param scale pixels per unit; 2 prints well
    default byte[] png(double scale) {
        try (RasterCanvas canvas = new RasterCanvas(width(), height(), scale)) {
            draw(canvas);
            return canvas.png();
        }
    }

    /// It as pixels.
    ///
    /// @param scale pixels per unit
    default Raster raster(double scale) {
        try (RasterCanvas canvas = new RasterCanvas(width(), height(), scale)) {
            draw(canvas);
            return canvas.raster();
        }
    }
}
