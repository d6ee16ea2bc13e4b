package io.github.coble.study.figure.render;

/// A ray on its way and what it found. One per thread.
final class RayWorkspace {
    double ox;
    double oy;
    double oz;
    double dx;
    double dy;
    double dz;

    /// How far it goes until it hits something; infinite where it does not.
    double reach;

    /// Normal of what was hit.
    double nx;

    double ny;
    double nz;

    /// What was hit, or -1.
    int hit;

    /// Entry into a box and exit from it, of [#crosses].
    double enter;

    double leave;

    /// Axis across which it entered a box and left it.
    int enterAxis;

    int leaveAxis;

    /// Light that comes back, per channel.
    float red;

    float green;
    float blue;

    void set(
            double fromX, double fromY, double fromZ, double alongX, double alongY, double alongZ) {
        ox = fromX;
        oy = fromY;
        oz = fromZ;
        dx = alongX;
        dy = alongY;
        dz = alongZ;
        reach = Double.POSITIVE_INFINITY;
        hit = -1;
    }

    /// Sets what comes back from a colour under a brightness.
    void send(int rgb, double brightness) {
        red = (float) (Light.decoded(rgb >> 16 & 0xFF) * brightness);
        green = (float) (Light.decoded(rgb >> 8 & 0xFF) * brightness);
        blue = (float) (Light.decoded(rgb & 0xFF) * brightness);
    }

    /// Whether it meets a box ahead; sets [#enter] and [#leave] with their axes.
    boolean crosses(double x0, double y0, double z0, double x1, double y1, double z1) {
        enter = 0;
        leave = Double.POSITIVE_INFINITY;
        enterAxis = -1;
        leaveAxis = -1;
        return slab(ox, dx, x0, x1, 0) && slab(oy, dy, y0, y1, 1) && slab(oz, dz, z0, z1, 2);
    }

    private boolean slab(double o, double d, double low, double high, int axis) {
        if (d == 0) {
            return o >= low && o <= high;
        }
        double a = (low - o) / d;
        double b = (high - o) / d;
        double near = Math.min(a, b);
        double far = Math.max(a, b);
        if (near > enter) {
            enter = near;
            enterAxis = axis;
        }
        if (far < leave) {
            leave = far;
            leaveAxis = axis;
        }
        return enter < leave;
    }
}
