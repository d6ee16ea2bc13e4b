package io.github.coble.porescale.packing;

import io.github.coble.model.physics.Si;

/// The binder: a straight round neck between every two spheres nearer than a reach. Immutable.
///
/// A neck is the part of a cylinder around the line between two centres that lies in neither
/// sphere. Its radius is the same share τ of the smaller radius everywhere.
///
/// ```text
///   t = tau min(r_a, r_b)                                                                 (P-45)
///   V_1 = pi t^2 D - (2 pi/3) sum_k (r_k^3 - (r_k^2 - t^2)^(3/2)),   D = r_a + r_b + g     (P-46)
/// ```
///
/// V₁ is the volume of one neck alone. State per neck: middle of the gap (x, y, z), direction (x,
/// y, z), distances to the centres a (backwards) and b (forwards), gap g, radius t [m].
public final class Necks {
    static final int STRIDE = 10;
    static final int TO_A = 6;
    static final int TO_B = 7;
    static final int GAP = 8;
    static final int RADIUS = 9;

    private static final Necks NONE = new Necks(new double[0], 0, 0, 0, 0);

    private final double[] state;
    private final double reach;
    private final double radiusRatio;
    private final double volume;
    private final double volumeError;

    Necks(double[] state, double reach, double radiusRatio, double volume, double volumeError) {
        this.state = state;
        this.reach = reach;
        this.radiusRatio = radiusRatio;
        this.volume = volume;
        this.volumeError = volumeError;
    }

    /// No binder.
    public static Necks none() {
        return NONE;
    }

    /// Memory that necks take [bytes].
    static long bytes(long count) {
        return count * STRIDE * Double.BYTES;
    }

    /// How many there are.
    public int count() {
        return state.length / STRIDE;
    }

    /// Middle of the gap of neck n, through the thickness.
    @Si("m")
    public double x(int n) {
        return state[STRIDE * n];
    }

    /// Middle of the gap of neck n.
    @Si("m")
    public double y(int n) {
        return state[STRIDE * n + 1];
    }

    /// Middle of the gap of neck n.
    @Si("m")
    public double z(int n) {
        return state[STRIDE * n + 2];
    }

    /// Radius of neck n.
    @Si("m")
    public double radius(int n) {
        return state[STRIDE * n + RADIUS];
    }

    /// Whether both spheres of neck n are in the box, rather than one of them a periodic image.
    public boolean isWithin(Box box, int n) {
        int o = STRIDE * n;
        return isWithin(o, box.thickness(), 0)
                && isWithin(o, box.width(), 1)
                && isWithin(o, box.width(), 2);
    }

    private boolean isWithin(int o, double length, int axis) {
        double a = state[o + axis] - state[o + 3 + axis] * state[o + TO_A];
        double b = state[o + axis] + state[o + 3 + axis] * state[o + TO_B];
        return Math.min(a, b) >= 0 && Math.max(a, b) <= length;
    }

    /// Gap below which two spheres are joined, as a share of the smaller diameter.
    @Si("1")
    public double reach() {
        return reach;
    }

    /// Radius of a neck over that of the smaller sphere (τ in P-45).
    @Si("1")
    public double radiusRatio() {
        return radiusRatio;
    }

    /// Volume of all necks together; what lies in two counts once, what lies in a sphere does not.
    @Si("m^3")
    public double volume() {
        return volume;
    }

    /// Standard error of the volume, from eight partial samples.
    @Si("m^3")
    public double volumeError() {
        return volumeError;
    }

    /// The state of all necks; not to be changed.
    double[] state() {
        return state;
    }

    /// Largest distance of a point of neck n that lies in neither sphere from the middle of the
    /// gap.
    static double extent(double[] state, int n) {
        int o = STRIDE * n;
        double t = state[o + RADIUS];
        double a = rim(state[o + TO_A] - 0.5 * state[o + GAP], state[o + TO_A], t);
        double b = rim(state[o + TO_B] - 0.5 * state[o + GAP], state[o + TO_B], t);
        return Math.sqrt(t * t + Math.pow(Math.max(a, b), 2));
    }

    /// Distance along the axis from the middle of the gap to a sphere at distance t from the axis.
    static double rim(double r, double toCentre, double t) {
        return toCentre - Math.sqrt(Math.max(0, r * r - t * t));
    }

    /// Whether a point is in the cylinder of a neck: less than t from the axis, between the
    /// centres.
    ///
    /// @param o where the state of the neck begins
    /// @param dx from the middle of the gap to the point
    static boolean holds(double[] state, int o, double dx, double dy, double dz) {
        double s = dx * state[o + 3] + dy * state[o + 4] + dz * state[o + 5];
        double rho2 = dx * dx + dy * dy + dz * dz - s * s;
        double t = state[o + RADIUS];
        return rho2 <= t * t && s >= -state[o + TO_A] && s <= state[o + TO_B];
    }

    /// Volume of one neck alone (P-46).
    static double single(double[] state, int n) {
        int o = STRIDE * n;
        double t = state[o + RADIUS];
        double a = state[o + TO_A];
        double b = state[o + TO_B];
        double ra = a - 0.5 * state[o + GAP];
        double rb = b - 0.5 * state[o + GAP];
        return Math.PI * t * t * (a + b) - 2 * Math.PI / 3 * (capped(ra, t) + capped(rb, t));
    }

    private static double capped(double r, double t) {
        return r * r * r - Math.pow(Math.max(0, r * r - t * t), 1.5);
    }

    @Override
    public String toString() {
        return count() + " necks of " + radiusRatio + " of the smaller radius";
    }
}
