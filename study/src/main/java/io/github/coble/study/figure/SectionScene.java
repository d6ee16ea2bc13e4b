package io.github.coble.study.figure;

/// A section between its electrolyte and its collector, in a frame.
///
/// @param section what to draw
/// @param left edge of the frame
/// @param top edge
/// @param width of the frame, which the section fills
/// @param height of the frame
/// @param ground canvas position of the electrolyte's surface
/// @param scale canvas units per metre
record SectionScene(
        Section section,
        double left,
        double top,
        double width,
        double height,
        double ground,
        double scale) {
    static final Ink SOLID_ELECTROLYTE = Ink.of(0xF3E6B8);
    static final Ink GAP = Ink.of(0xFAFAFA);

    private static final Ink STEEL = Ink.of(0xAEB4BC);
    private static final Pen HATCH = Pen.of(Ink.of(0x959CA6), 1);
    private static final double HATCH_SPACING = 14;
    private static final Ink EMPTY_PORES = Ink.of(0xD9D6D0);
    private static final Ink FULL_PORES = Ink.of(0x0B4F86);
    private static final Pen EDGE = Pen.of(Ink.of(0x2B2B2B), 1);
    private static final int SHADES = 20;
    private static final double SHADE_WIDTH = 5;

    /// Width of the scale from empty to full pores.
    static final double FILLING_SCALE = SHADES * SHADE_WIDTH;

    /// Draws it.
    ///
    /// @param filling of each pore class
    void draw(Canvas canvas, double[] filling) {
        double roof = ground - section.collector() * scale;
        double right = left + width;
        double bottom = top + height;
        canvas.clip(left, top, width, height);
        canvas.rectangle(left, top, width, height, GAP, null);
        canvas.rectangle(left, ground, width, bottom - ground, SOLID_ELECTROLYTE, null);
        steel(canvas, left, top, width, roof - top);
        new SectionDrawing(canvas, section, left, ground, scale)
                .draw(filling, SectionScene::filled);
        canvas.line(left, ground, right, ground, EDGE);
        canvas.line(left, roof, right, roof, EDGE);
        canvas.unclip();
        canvas.polyline(
                new double[] {left, right, right, left, left},
                new double[] {top, top, bottom, bottom, top},
                EDGE,
                "");
    }

    /// Hatched metal; the hatching is not cut off at the sides.
    static void steel(Canvas canvas, double left, double top, double width, double height) {
        canvas.rectangle(left, top, width, height, STEEL, null);
        for (double x = left - height; x < left + width; x += HATCH_SPACING) {
            canvas.line(x, top + height, x + height, top, HATCH);
        }
    }

    /// Colours from empty to full pores.
    static void fillingScale(Canvas canvas, double left, double top) {
        for (int k = 0; k < SHADES; k++) {
            // One unit of overlap hides the seam between neighbours.
            double overlap = k < SHADES - 1 ? 1 : 0;
            canvas.rectangle(
                    left + SHADE_WIDTH * k,
                    top,
                    SHADE_WIDTH + overlap,
                    14,
                    filled((k + 0.5) / SHADES),
                    null);
        }
    }

    private static Ink filled(double filling) {
        return EMPTY_PORES.towards(FULL_PORES, filling);
    }
}
