package io.github.coble.study.figure;

/// How text is set. Its position is the baseline at the aligned end.
///
/// @param size of the font in the figure's units
/// @param ink colour
/// @param align which end the position is
/// @param bold or regular
/// @param upright false for text that runs upwards
public record Lettering(double size, Ink ink, Align align, boolean bold, boolean upright) {
    /// Tick labels and legends.
    public static final Lettering SMALL = new Lettering(13, Ink.BLACK, Align.START, false, true);

    /// Axis labels.
    public static final Lettering LABEL = new Lettering(14, Ink.BLACK, Align.MIDDLE, false, true);

    /// Which point of the text lies at its position.
    public enum Align {
        /// Its left end.
        START,
        /// Its middle.
        MIDDLE,
        /// Its right end.
        END
    }

    /// The same, aligned otherwise.
    public Lettering aligned(Align other) {
        return new Lettering(size, ink, other, bold, upright);
    }

    /// The same in another colour.
    public Lettering in(Ink other) {
        return new Lettering(size, other, align, bold, upright);
    }

    /// The same in bold.
    public Lettering strong() {
        return new Lettering(size, ink, align, true, upright);
    }

    /// The same, running upwards.
    public Lettering upwards() {
        return new Lettering(size, ink, align, bold, false);
    }

    /// Estimated width of a text, from the advance widths of a common sans serif with a little
    /// reserve. Both back ends lay out by this estimate, so they agree.
    public double width(String text) {
        double em = 0;
        for (int i = 0; i < text.length(); i++) {
            em += advance(text.charAt(i));
        }
        return 1.06 * em * size * (bold ? 1.06 : 1);
    }

    /// The text, cut with an ellipsis where it is wider than this.
    public String fitted(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).strip() + "…") > width) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }

    private static double advance(char c) {
        if ("iljI.,:;'|!".indexOf(c) >= 0) {
            return 0.28;
        }
        if ("frt()/[] -".indexOf(c) >= 0) {
            return 0.33;
        }
        if ("mMW%@".indexOf(c) >= 0) {
            return 0.87;
        }
        return Character.isUpperCase(c) ? 0.68 : 0.55;
    }
}
