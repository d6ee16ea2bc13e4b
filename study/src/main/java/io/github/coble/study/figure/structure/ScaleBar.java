package io.github.coble.study.figure.structure;

import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Lettering.Align;

/// A bar of a round length.
///
/// @param metres its length [m]
/// @param text its length in words: `500 nm`
public record ScaleBar(double metres, String text) {
    private static final double THICKNESS = 4;
    private static final double PAD = 7;

    /// The longest of 1, 2, 5, 10 … units that is no longer than this [m].
    public static ScaleBar upTo(double longest) {
        LengthUnit unit = LengthUnit.of(longest);
        double number = longest / unit.metres() * (1 + 1e-9);
        double decade = Math.pow(10, Math.floor(Math.log10(number)));
        double lead = number / decade;
        double round = decade * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
        String digits = round >= 1 ? Long.toString(Math.round(round)) : Double.toString(round);
        return new ScaleBar(round * unit.metres(), digits + " " + unit.symbol());
    }

    /// Draws it on a light plate, its lower left corner here.
    ///
    /// @param perMetre canvas units per metre
    void draw(Canvas canvas, double left, double bottom, double perMetre) {
        double length = metres * perMetre;
        double wide = Math.max(length, Lettering.SMALL.width(text)) + 2 * PAD;
        canvas.rectangle(left, bottom - 31, wide, 31, Ink.WHITE.withOpacity(0.88), null);
        canvas.rectangle(
                left + 0.5 * (wide - length),
                bottom - PAD - THICKNESS,
                length,
                THICKNESS,
                Ink.BLACK,
                null);
        canvas.text(
                left + 0.5 * wide,
                bottom - PAD - THICKNESS - 5,
                text,
                Lettering.SMALL.aligned(Align.MIDDLE));
    }
}
