package io.github.coble.study.figure;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Draws as SVG text: small, without scripts, and readable by every browser and drawing program.
public final class SvgCanvas implements Canvas {
    private static final String FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif";

    /// Bytes of an embedded picture, so that pages stay small enough to mail.
    private static final int MOST_EMBEDDED = 600_000;

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final String name;
    private int clips;

    /// A canvas of a size.
    ///
    /// @param name makes identifiers unique where several drawings share a page
    /// @param description read out to those who cannot see it
    public SvgCanvas(String name, String description, double width, double height) {
        this.name = name;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" font-family=\"")
                .append(FONT)
                .append("\" stroke-linejoin=\"round\" role=\"img\">\n<desc>")
                .append(escaped(description))
                .append("</desc>\n");
        rectangle(0, 0, width, height, Ink.WHITE, null);
    }

    /// The finished document.
    public String document() {
        return out + "</svg>\n";
    }

    @Override
    public void polyline(double[] x, double[] y, Pen pen, String label) {
        out.append("<polyline fill=\"none\"");
        stroke(pen);
        if (!label.isEmpty()) {
            out.append(" data-name=\"").append(escaped(label)).append('"');
        }
        points(x, y);
    }

    @Override
    public void polygon(double[] x, double[] y, Ink fill, @Nullable Pen outline) {
        out.append("<polygon");
        fill(fill);
        if (outline != null) {
            stroke(outline);
        }
        points(x, y);
    }

    @Override
    public void dots(double[] x, double[] y, double radius, Ink fill) {
        out.append("<path fill=\"none\" stroke-linecap=\"round\"");
        stroke(Pen.of(fill, 2 * radius));
        out.append(" d=\"");
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                out.append('M').append(number(x[i])).append(' ').append(number(y[i])).append("h0");
            }
        }
        out.append("\"/>\n");
    }

    @Override
    public void text(double x, double y, String text, Lettering lettering) {
        out.append("<text");
        attribute("x", x);
        attribute("y", y);
        attribute("font-size", lettering.size());
        fill(lettering.ink());
        switch (lettering.align()) {
            case START -> {}
            case MIDDLE -> out.append(" text-anchor=\"middle\"");
            case END -> out.append(" text-anchor=\"end\"");
        }
        if (lettering.bold()) {
            out.append(" font-weight=\"bold\"");
        }
        if (!lettering.upright()) {
            out.append(" transform=\"rotate(-90 ")
                    .append(number(x))
                    .append(' ')
                    .append(number(y))
                    .append(")\"");
        }
        out.append('>').append(escaped(text)).append("</text>\n");
    }

    @Override
    public void image(
            Raster raster, double x, double y, double width, double height, boolean smooth) {
        out.append("<image");
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        out.append(" preserveAspectRatio=\"none\"");
        if (!smooth) {
            out.append(" style=\"image-rendering:pixelated\"");
        }
        out.append(" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(raster.png(MOST_EMBEDDED)))
                .append("\"/>\n");
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        String id = name + "-clip" + clips++;
        out.append("<clipPath id=\"").append(id).append("\"><rect");
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        out.append("/></clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
    }

    @Override
    public void unclip() {
        out.append("</g>\n");
    }

    @Override
    public void openPlot(Panel panel) {
        out.append("<g class=\"plot\"");
        attribute("data-left", panel.left());
        attribute("data-top", panel.top());
        attribute("data-width", panel.width());
        attribute("data-height", panel.height());
        axis("x", panel.x());
        axis("y", panel.y());
        out.append(">\n");
    }

    @Override
    public void closePlot() {
        out.append("</g>\n");
    }

    private void axis(String which, Axis axis) {
        out.append(" data-").append(which).append("=\"");
        out.append(axis.low()).append(' ').append(axis.high()).append(' ');
        out.append(axis.logarithmic() ? "log" : "linear").append("\" data-");
        out.append(which).append("label=\"").append(escaped(axis.label())).append('"');
    }

    private void points(double[] x, double[] y) {
        out.append(" points=\"");
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                out.append(number(x[i])).append(',').append(number(y[i])).append(' ');
            }
        }
        if (out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        out.append("\"/>\n");
    }

    private void fill(Ink ink) {
        out.append(" fill=\"").append(ink.css()).append('"');
        if (ink.opacity() < 1) {
            attribute("fill-opacity", ink.opacity());
        }
    }

    private void stroke(Pen pen) {
        out.append(" stroke=\"").append(pen.ink().css()).append('"');
        attribute("stroke-width", pen.width());
        if (pen.ink().opacity() < 1) {
            attribute("stroke-opacity", pen.ink().opacity());
        }
        if (pen.dash() > 0) {
            attribute("stroke-dasharray", pen.dash());
        }
    }

    private void attribute(String key, double value) {
        out.append(' ').append(key).append("=\"").append(number(value)).append('"');
    }

    /// Two digits after the point, without trailing zeros.
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        StringBuilder s = new StringBuilder(8);
        if (hundredths < 0) {
            s.append('-');
            hundredths = -hundredths;
        }
        s.append(hundredths / 100);
        int rest = (int) (hundredths % 100);
        if (rest > 0) {
            s.append('.').append(rest / 10);
            if (rest % 10 > 0) {
                s.append(rest % 10);
            }
        }
        return s.toString();
    }

    /// Text as XML and HTML take it, in content and in attributes. Characters that XML 1.0 does not
    /// allow at all become a replacement character.
    public static String escaped(String text) {
        StringBuilder s = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> s.append("&amp;");
                        case '<' -> s.append("&lt;");
                        case '>' -> s.append("&gt;");
                        case '"' -> s.append("&quot;");
                        case '\'' -> s.append("&#39;");
                        default -> s.appendCodePoint(allowed(c) ? c : 0xFFFD);
                    }
                });
        return s.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
