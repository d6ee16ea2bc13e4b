package io.github.coble.study.figure.micrograph;

import io.github.coble.model.physics.Si;
import io.github.coble.numerics.parallel.Workers;
import java.util.List;

/// The deposit broken across, seen from the side and a little from above: the broken face in front,
/// the surface of what stands behind it above.
public final class CrossSection {
    private static final double UM = 1e-6;
    private static final String CAPTION =
            "Broken across, computed: solid electrolyte below, then lithium, the porous layer"
                    + " (smoother where its pores are full), lithium at the collector. Behind the broken"
                    + " face the surface is seen at 8° from above. The grain is texture, as coarse as"
                    + " the pores are.";

    private CrossSection() {}

    /// What of the height is shown, and how.
    ///
    /// @param below shown of the electrolyte
    /// @param above height over the electrolyte up to which it reaches
    /// @param stretch of heights over widths; 1 shows true shapes
    /// @param collector whether the collector is drawn, on the highest place of the whole field;
    ///   otherwise it is gone
    public record Frame(
            @Si("m") double below, @Si("m") double above, double stretch, boolean collector) {
        /// Shown of the electrolyte, and thickness the collector is drawn with [m].
        static final double ELECTROLYTE = 4 * UM;

        static final double COLLECTOR = 2.5 * UM;

        public Frame {
            if (!(below >= 0 && above > 0 && stretch > 0)) {
                throw new IllegalArgumentException(
                        "a section from -" + below + " m to " + above + " m, times " + stretch);
            }
        }

        /// One in which everything has room, in true shape.
        public static Frame around(Specimen specimen, boolean collector) {
            return new Frame(ELECTROLYTE, specimen.collector() + COLLECTOR, 1, collector);
        }

        /// Rows of a picture with pixels of a width [m].
        int rows(double pixel) {
            return Math.max(1, (int) Math.round((below + above) * stretch / pixel));
        }
    }

    /// The row of columns whose deposit is most like the whole field's: its lithium at the
    /// electrolyte and at the collector has mean thickness and standard deviation nearest to those
    /// of all rows, and its torn share is nearest.
    public static int row(Specimen specimen) {
        return SectionRow.mostRepresentative(specimen.snapshot());
    }

    /// The section along a row of columns.
    ///
    /// @param row first index of its columns, see [#row(Specimen)]
    /// @param pixels in a row of the picture
    public static Micrograph of(
            Specimen specimen, int row, Frame frame, int pixels, Tint tint, Workers workers) {
        Surface surface = Surface.of(specimen, pixels, workers);
        String remark = frame.stretch == 1 ? "" : "z × " + Strip.number(frame.stretch);
        return new Micrograph(
                "section",
                CAPTION,
                List.of(view(surface, row, frame, tint, true)),
                Strip.of(specimen, remark),
                tint);
    }

    static Micrograph.View view(Surface surface, int row, Frame frame, Tint tint, boolean tagged) {
        SectionPainter painter = new SectionPainter(surface, row, frame);
        return new Micrograph.View(
                painter.draw(tint),
                tagged ? SectionTags.of(painter) : List.of(),
                List.of(Matter.values()));
    }
}
