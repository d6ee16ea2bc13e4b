package io.github.coble.study.figure;

import org.jspecify.annotations.Nullable;

/// The shape of a point, so that series are told apart without their colours.
enum Mark {
    CIRCLE(24, 0, 1),
    SQUARE(4, 0.125, 1.25),
    TRIANGLE(3, 0.25, 1.3),
    DIAMOND(4, 0, 1.25),
    POINTING_DOWN(3, 0.75, 1.3),
    HEXAGON(6, 0, 1.1),
    POINTING_RIGHT(3, 0, 1.3),
    POINTING_LEFT(3, 0.5, 1.3);

    private static final double CROSS_ARM = 0.8;

    private final int corners;
    private final double turn;
    private final double reach;

    /// A regular polygon.
    ///
    /// @param turn of its first corner, in turns from the right against the clock
    /// @param reach of its corners, chosen so that all shapes look equally large
    Mark(int corners, double turn, double reach) {
        this.corners = corners;
        this.turn = turn;
        this.reach = reach;
    }

    /// Draws it filled; filled white with an outline it is an open symbol.
    void draw(Canvas canvas, double atX, double atY, double radius, Ink fill, @Nullable Pen edge) {
        double[] x = new double[corners];
        double[] y = new double[corners];
        for (int k = 0; k < corners; k++) {
            double angle = 2 * Math.PI * (turn + (double) k / corners);
            x[k] = atX + radius * reach * Math.cos(angle);
            y[k] = atY - radius * reach * Math.sin(angle);
        }
        canvas.polygon(x, y, fill, edge);
    }

    /// Draws a diagonal cross.
    static void cross(Canvas canvas, double x, double y, double radius, Pen pen) {
        double arm = CROSS_ARM * radius;
        canvas.line(x - arm, y - arm, x + arm, y + arm, pen);
        canvas.line(x - arm, y + arm, x + arm, y - arm, pen);
    }

    /// Draws a tick of approval.
    static void check(Canvas canvas, double x, double y, double radius, Pen pen) {
        canvas.polyline(
                new double[] {x - radius, x - 0.25 * radius, x + radius},
                new double[] {y, y + 0.75 * radius, y - 0.8 * radius},
                pen,
                "");
    }
}
