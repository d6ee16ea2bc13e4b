package io.github.coble.study.figure.micrograph;

import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Lettering.Align;
import io.github.coble.study.figure.structure.ScaleBar;
import java.math.BigDecimal;
import java.math.MathContext;

/// The dark strip below a micrograph: what was looked at, and a scale bar.
///
/// @param title in bold
/// @param conditions after it
/// @param field width of the picture [m]
record Strip(String title, String conditions, double field) {
    /// Height over width, and least height at which words can be read.
    private static final double SHARE = 0.052;

    private static final double LEAST = 27;

    /// Share of the width that the bar takes at most.
    private static final double BAR = 0.22;

    private static final Ink PLATE = Ink.of(0x0C0C0C);

    /// The strip of a specimen.
    ///
    /// @param remark after the conditions, or nothing
    static Strip of(Specimen specimen, String remark) {
        String conditions =
                specimen.capacity() + "   " + specimen.celsius() + "   " + specimen.field();
        return new Strip(
                specimen.name(),
                remark.isEmpty() ? conditions : conditions + "   " + remark,
                specimen.snapshot().grid().width());
    }

    /// The strip of a frame of a film, in which the capacity is what changes.
    static Strip ofFrame(Specimen specimen) {
        return new Strip(
                specimen.capacity(), specimen.celsius(), specimen.snapshot().grid().width());
    }

    /// A number with at most three digits.
    static String number(double value) {
        return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }

    /// The bar.
    ScaleBar bar() {
        return ScaleBar.upTo(BAR * field);
    }

    /// Height of a strip of a width.
    static double height(double width) {
        return Math.max(LEAST, SHARE * width);
    }

    /// Draws it over a width, its upper left corner here.
    void draw(Canvas canvas, double left, double top, double width) {
        double height = height(width);
        canvas.rectangle(left, top, width, height, PLATE, null);
        double size = 0.42 * height;
        double baseline = top + 0.65 * height;
        Lettering plain = new Lettering(size, Ink.WHITE, Align.START, false, true);
        double pad = 0.4 * height;
        ScaleBar bar = bar();
        double length = bar.metres() / field * width;
        double right = left + width - pad;
        double middle = top + 0.5 * height;
        bracket(canvas, right - length, right, middle, 0.2 * height);
        double text = right - length - pad * 0.7;
        canvas.text(text, baseline, bar.text(), plain.aligned(Align.END));
        double room = text - plain.width(bar.text()) - pad - left - pad;
        Lettering bold = plain.strong();
        String fitting = fitted(bold, title, room);
        double indent = fitting.isEmpty() ? 0 : bold.width(fitting) + pad;
        canvas.text(left + pad, baseline, fitting, bold);
        canvas.text(left + pad + indent, baseline, fitted(plain, conditions, room - indent), plain);
    }

    /// A bar with upright ends, the length from outside to outside.
    private static void bracket(Canvas canvas, double left, double right, double y, double half) {
        double thick = 0.42 * half;
        canvas.rectangle(left, y - thick / 2, right - left, thick, Ink.WHITE, null);
        canvas.rectangle(left, y - half, thick, 2 * half, Ink.WHITE, null);
        canvas.rectangle(right - thick, y - half, thick, 2 * half, Ink.WHITE, null);
    }

    private static String fitted(Lettering lettering, String text, double room) {
        String shown = text;
        while (!shown.isEmpty() && lettering.width(shown) > room) {
            shown = shown.substring(0, Math.max(0, shown.lastIndexOf("   ")));
        }
        return shown;
    }
}
