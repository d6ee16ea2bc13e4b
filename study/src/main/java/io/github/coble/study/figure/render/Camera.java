package io.github.coble.study.figure.render;

/// Where a box is looked at from, in mild perspective. The x axis of the box, through the
/// thickness, points up; the nearest edge is the one where y and z are largest.
///
/// Pixel (px, py) is centred at (px + 0.5, py + 0.5), from the upper left.
public final class Camera {
    /// Distance of the eye from the middle of the box, in diagonals of the box.
    private static final double DISTANCE = 3.4;

    /// Share of the picture left free on each side.
    private static final double MARGIN = 0.01;

    private final double[] eye;
    private final double[] right;
    private final double[] up;
    private final double[] forward;
    private final double distance;
    private final double pixel;
    private final double left;
    private final double top;
    private final int width;
    private final int height;

    private Camera(Box box, View view, int width) {
        double az = Math.toRadians(view.azimuth());
        double el = Math.toRadians(view.elevation());
        forward =
                new double[] {
                    -Math.sin(el), -Math.cos(el) * Math.cos(az), -Math.cos(el) * Math.sin(az)
                };
        // With x up, (y, z, x) is right-handed.
        right = new double[] {0, -Math.sin(az), Math.cos(az)};
        up = cross(right, forward);
        distance = DISTANCE * box.diagonal();
        double[] middle = box.middle();
        eye = new double[3];
        for (int d = 0; d < 3; d++) {
            eye[d] = middle[d] - distance * forward[d];
        }
        double[] bounds = {1e300, -1e300, 1e300, -1e300};
        for (int corner = 0; corner < 8; corner++) {
            double[] uv = plane(box.corner(corner));
            bounds[0] = Math.min(bounds[0], uv[0]);
            bounds[1] = Math.max(bounds[1], uv[0]);
            bounds[2] = Math.min(bounds[2], uv[1]);
            bounds[3] = Math.max(bounds[3], uv[1]);
        }
        double free = MARGIN * (bounds[1] - bounds[0]);
        this.width = width;
        this.pixel = (bounds[1] - bounds[0] + 2 * free) / width;
        this.height = (int) Math.ceil((bounds[3] - bounds[2] + 2 * free) / pixel);
        this.left = bounds[0] - free;
        this.top = bounds[3] + free;
    }

    /// A view of a box that fills a picture of a width.
    ///
    /// @param width of the picture in pixels; its height follows
    public static Camera of(Box box, View view, int width) {
        return new Camera(box, view, width);
    }

    /// From where a box is seen.
    ///
    /// @param azimuth around the vertical, from the y towards the z axis [degrees]
    /// @param elevation above the horizontal [degrees]
    public record View(double azimuth, double elevation) {
        /// The view that figures of papers choose.
        public static final View THREE_QUARTER = new View(56, 27);
    }

    /// A box along the axes.
    ///
    /// @param low ends along x, y and z
    /// @param high ends along x, y and z
    public record Box(double[] low, double[] high) {
        /// The box from the origin to a far corner.
        public static Box of(double x, double y, double z) {
            return new Box(new double[3], new double[] {x, y, z});
        }

        double diagonal() {
            return Math.hypot(Math.hypot(high[0] - low[0], high[1] - low[1]), high[2] - low[2]);
        }

        double[] middle() {
            return new double[] {
                0.5 * (low[0] + high[0]), 0.5 * (low[1] + high[1]), 0.5 * (low[2] + high[2])
            };
        }

        /// One of the eight corners; bit d of its number says whether it is at the high end of axis
        /// d.
        double[] corner(int number) {
            double[] c = new double[3];
            for (int d = 0; d < 3; d++) {
                c[d] = (number >> d & 1) == 0 ? low[d] : high[d];
            }
            return c;
        }

        /// The same with this much room on all sides.
        public Box grown(double by) {
            double[] l = low.clone();
            double[] h = high.clone();
            for (int d = 0; d < 3; d++) {
                l[d] -= by;
                h[d] += by;
            }
            return new Box(l, h);
        }
    }

    /// Pixels in a row.
    public int width() {
        return width;
    }

    /// Rows.
    public int height() {
        return height;
    }

    /// Where a point of space appears, in pixels from the upper left.
    public double[] project(double... point) {
        double[] uv = plane(point);
        return new double[] {(uv[0] - left) / pixel, (top - uv[1]) / pixel};
    }

    /// Size of a pixel at the middle of the box, in its units.
    double pixel() {
        return pixel;
    }

    /// Unit vector towards the right of the picture.
    double[] right() {
        return right.clone();
    }

    /// Unit vector towards the top of the picture.
    double[] up() {
        return up.clone();
    }

    /// Unit vector into the picture.
    double[] forward() {
        return forward.clone();
    }

    /// Sets a ray through a place of the picture.
    void aim(double px, double py, RayWorkspace ray) {
        double u = left + px * pixel;
        double v = top - py * pixel;
        double dx = distance * forward[0] + u * right[0] + v * up[0];
        double dy = distance * forward[1] + u * right[1] + v * up[1];
        double dz = distance * forward[2] + u * right[2] + v * up[2];
        double norm = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
        ray.set(eye[0], eye[1], eye[2], dx * norm, dy * norm, dz * norm);
    }

    /// Place of a point's image in the plane through the middle of the box.
    private double[] plane(double[] point) {
        double u = 0;
        double v = 0;
        double depth = 0;
        for (int d = 0; d < 3; d++) {
            double c = point[d] - eye[d];
            u += c * right[d];
            v += c * up[d];
            depth += c * forward[d];
        }
        return new double[] {u * distance / depth, v * distance / depth};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
        };
    }
}
