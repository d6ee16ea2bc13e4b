package io.github.coble.study.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/// Draws as pixels, without a display.
public final class RasterCanvas implements Canvas, AutoCloseable {
    private final BufferedImage image;
    private final Graphics2D graphics;
    private @Nullable Shape outerClip;

    /// A canvas of a size.
    ///
    /// @param scale pixels per unit
    public RasterCanvas(double width, double height, double scale) {
        System.setProperty("java.awt.headless", "true");
        image =
                new BufferedImage(
                        (int) Math.ceil(width * scale),
                        (int) Math.ceil(height * scale),
                        BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(scale, scale);
        rectangle(0, 0, width + 1, height + 1, Ink.WHITE, null);
    }

    /// Loads the drawing code and the fonts, which takes a while the first time.
    public static void warmUp() {
        try (RasterCanvas canvas = new RasterCanvas(40, 20, 1)) {
            canvas.line(0, 0, 40, 20, Pen.of(Ink.BLACK, 1));
            canvas.text(20, 15, "Ω", Lettering.LABEL);
            canvas.png();
        }
    }

    /// The picture as a PNG file.
    public byte[] png() {
        return PngFile.bytes(image);
    }

    /// The picture as pixels.
    Raster raster() {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Raster(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    @Override
    public void polyline(double[] x, double[] y, Pen pen, String name) {
        stroke(path(x, y), pen);
    }

    @Override
    public void polygon(double[] x, double[] y, Ink fill, @Nullable Pen outline) {
        Path2D path = path(x, y);
        if (path.getCurrentPoint() == null) {
            return;
        }
        path.closePath();
        graphics.setColor(color(fill));
        graphics.fill(path);
        if (outline != null) {
            stroke(path, outline);
        }
    }

    @Override
    public void dots(double[] x, double[] y, double radius, Ink fill) {
        graphics.setColor(color(fill));
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                graphics.fill(
                        new Ellipse2D.Double(x[i] - radius, y[i] - radius, 2 * radius, 2 * radius));
            }
        }
    }

    @Override
    public void text(double x, double y, String text, Lettering lettering) {
        graphics.setColor(color(lettering.ink()));
        // The JDK's sans serif runs wider than the ones browsers choose.
        float size = (float) (0.94 * lettering.size());
        graphics.setFont(
                new Font(Font.SANS_SERIF, lettering.bold() ? Font.BOLD : Font.PLAIN, 1)
                        .deriveFont(size));
        double width =
                graphics.getFont()
                        .getStringBounds(text, graphics.getFontRenderContext())
                        .getWidth();
        double shift =
                switch (lettering.align()) {
                    case START -> 0;
                    case MIDDLE -> -width / 2;
                    case END -> -width;
                };
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        if (!lettering.upright()) {
            graphics.rotate(-Math.PI / 2);
        }
        graphics.drawString(text, (float) shift, 0f);
        graphics.setTransform(before);
    }

    @Override
    public void image(
            Raster raster, double x, double y, double width, double height, boolean smooth) {
        BufferedImage pixels =
                new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
        pixels.setRGB(0, 0, raster.width(), raster.height(), raster.pixels(), 0, raster.width());
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                smooth
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        AffineTransform placed = AffineTransform.getTranslateInstance(x, y);
        placed.scale(width / raster.width(), height / raster.height());
        graphics.drawImage(pixels, placed, null);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        outerClip = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void unclip() {
        graphics.setClip(outerClip);
    }

    @Override
    public void openPlot(Panel panel) {
        // Pixels carry no read-outs.
    }

    @Override
    public void closePlot() {
        // Pixels carry no read-outs.
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    private static Path2D path(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x[i], y[i]);
                } else {
                    path.lineTo(x[i], y[i]);
                }
            }
        }
        return path;
    }

    private void stroke(Shape shape, Pen pen) {
        float width = (float) pen.width();
        float[] dash = pen.dash() > 0 ? new float[] {(float) pen.dash()} : null;
        graphics.setStroke(
                new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0));
        graphics.setColor(color(pen.ink()));
        graphics.draw(shape);
    }

    private static Color color(Ink ink) {
        int alpha = (int) Math.round(255 * Math.clamp(ink.opacity(), 0, 1));
        return new Color(ink.rgb() | alpha << 24, true);
    }
}
