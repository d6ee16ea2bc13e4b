package io.github.coble.study.figure.render;

/// Directions the light comes from, which turn with the camera.
///
/// @param lampX of the lamp, upper left and in front
/// @param fillX of the weak second one, on the right
/// @param upX of the sky
record Lamps(
        double lampX,
        double lampY,
        double lampZ,
        double fillX,
        double fillY,
        double fillZ,
        double upX,
        double upY,
        double upZ) {
    private static final double[] LAMP = {-0.30, 0.62, 0.90};
    private static final double[] FILL = {0.85, 0.10, 0.50};

    /// Those of a camera.
    static Lamps of(Camera camera) {
        double[] lamp = direction(camera, LAMP);
        double[] fill = direction(camera, FILL);
        double[] up = camera.up();
        return new Lamps(lamp[0], lamp[1], lamp[2], fill[0], fill[1], fill[2], up[0], up[1], up[2]);
    }

    /// A unit vector from its shares to the right, up, and towards the eye.
    private static double[] direction(Camera camera, double[] shares) {
        double[] right = camera.right();
        double[] up = camera.up();
        double[] forward = camera.forward();
        double norm = Math.hypot(Math.hypot(shares[0], shares[1]), shares[2]);
        double[] v = new double[3];
        for (int d = 0; d < 3; d++) {
            v[d] = (shares[0] * right[d] + shares[1] * up[d] - shares[2] * forward[d]) / norm;
        }
        return v;
    }

    double lamp(double nx, double ny, double nz) {
        return nx * lampX + ny * lampY + nz * lampZ;
    }

    double fill(double nx, double ny, double nz) {
        return nx * fillX + ny * fillY + nz * fillZ;
    }

    double up(double nx, double ny, double nz) {
        return nx * upX + ny * upY + nz * upZ;
    }
}
