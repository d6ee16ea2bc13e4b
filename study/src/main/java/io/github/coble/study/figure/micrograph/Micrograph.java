package io.github.coble.study.figure.micrograph;

import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Key;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Lettering.Align;
import io.github.coble.study.figure.Raster;
import java.util.List;

/// One or more pictures of a specimen, one above the other and as wide as each other, over a strip
/// that says what was looked at.
public final class Micrograph implements Figure {
    private static final double WIDTH = 720;
    private static final double TAG = 14;
    private static final double KEY_GAP = 8;

    private final String name;
    private final String caption;
    private final List<View> views;
    private final Strip strip;
    private final Tint tint;
    private final double width;

    Micrograph(String name, String caption, List<View> views, Strip strip, Tint tint) {
        this(name, caption, views, strip, tint, WIDTH);
    }

    /// One of another width than figures have; small ones get larger letters.
    Micrograph(
            String name, String caption, List<View> views, Strip strip, Tint tint, double width) {
        this.width = width;
        this.name = name;
        this.caption = caption;
        this.views = List.copyOf(views);
        this.strip = strip;
        this.tint = tint;
    }

    /// One picture with words on it.
    ///
    /// @param raster its pixels
    /// @param tags words, each at its place
    /// @param shown materials for the key
    record View(Raster raster, List<Tag> tags, List<Matter> shown) {
        /// Height of it at a width.
        double height(double width) {
            return width * raster.height() / raster.width();
        }

        /// Draws it, its upper left corner here.
        void draw(Canvas canvas, double left, double top, double width) {
            double scale = width / raster.width();
            canvas.image(raster, left, top, width, height(width), true);
            for (Tag tag : tags) {
                tag.draw(canvas, left + scale * tag.x, top + scale * tag.y);
            }
        }
    }

    /// A word on a picture.
    ///
    /// @param x of its left end, in pixels
    /// @param y of its middle, in pixels
    record Tag(String text, double x, double y) {
        private static final Lettering LETTERS =
                new Lettering(TAG, Ink.WHITE, Align.START, true, true);

        /// The estimate of the width is short for bold type on pixels.
        private static final double SPARE = 1.08;

        void draw(Canvas canvas, double left, double middle) {
            double wide = SPARE * LETTERS.width(text) + 8;
            canvas.rectangle(left, middle - 9, wide, 18, Ink.of(0x000000).withOpacity(0.5), null);
            canvas.text(left + 4, middle + 0.36 * TAG, text, LETTERS);
        }
    }

    /// Pixels of the first picture, without words.
    public Raster raster() {
        return views.getFirst().raster;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String caption() {
        return caption;
    }

    @Override
    public double height() {
        double high = views.stream().mapToDouble(v -> v.height(width())).sum();
        return high + Strip.height(width()) + keyHeight();
    }

    private double keyHeight() {
        return tint == Tint.GREY ? 0 : KEY_GAP + key().height(width()) + KEY_GAP / 2;
    }

    private Key key() {
        return Palette.key(views.stream().flatMap(v -> v.shown.stream()).distinct().toList());
    }

    @Override
    public void draw(Canvas canvas) {
        double top = 0;
        for (View view : views) {
            view.draw(canvas, 0, top, width());
            top += view.height(width());
        }
        strip.draw(canvas, 0, top, width());
        if (tint != Tint.GREY) {
            key().draw(canvas, 4, top + Strip.height(width()) + KEY_GAP, width());
        }
    }

    /// It as a PNG file with a pixel of the file for each of the picture.
    public byte[] png() {
        return png(raster().width() / width());
    }
}
