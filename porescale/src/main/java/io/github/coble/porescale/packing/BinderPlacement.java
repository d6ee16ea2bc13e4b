package io.github.coble.porescale.packing;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.numerics.newton.ScalarRoot;
import io.github.coble.numerics.parallel.Workers;
import java.util.List;
import java.util.Locale;

/// Joins the near pairs of a packing by necks whose common radius ratio τ gives a wanted volume.
///
/// ```text
///   V(tau) = sum_n int_(neck n) [in no third sphere] / m dV,   m necks hold the point       (P-47)
/// ```
///
/// so that overlaps count once. The integral of a neck is taken over its radius, angle and length
/// at points of a low-discrepancy sequence, the same ones for every τ; V/V₁ varies little, so the
/// error of the sum is small. It is stated as the standard error of eight partial sums.
final class BinderPlacement {
    /// Points over all necks; the error is near 2e-4 of the volume then.
    private static final double POINTS = 5e5;

    private static final int PARTS = 8;
    private static final int GRAIN = 256;

    /// Numbers of Roberts' sequence in two dimensions: powers of 1/1.3247…
    private static final double R1 = 0.7548776662466927;

    private static final double R2 = 0.5698402909980532;
    private static final double GOLDEN = 0.6180339887498949;

    /// Accepted relative error of τ⁴; the volume goes with about its first power.
    private static final double RATIO_TOLERANCE = 5e-5;

    /// Factor of τ⁴ by which the upper bracket grows.
    private static final double STRETCH = 1.5;

    /// Halvings of the range of τ⁴ for the lower bracket.
    private static final int HALVINGS = 14;

    private final Box box;
    private final Spheres scaffold;
    private final double reach;
    private final SphereGrid spheres;
    private final double[] radii;
    private final double[] pairs;
    private final Workers workers;

    private BinderPlacement(Box box, Spheres scaffold, double reach, Workers workers) {
        this.box = box;
        this.scaffold = scaffold;
        this.reach = reach;
        this.radii = scaffold.centresAndRadii();
        this.spheres = scaffold.grid(box);
        this.pairs = pairs();
        this.workers = workers;
    }

    /// Necks of a given volume.
    ///
    /// @param volume of the binder [m³]; none is placed if 0
    /// @throws InvalidInputException if the necks cannot hold it
    static Necks of(Box box, Spheres scaffold, double reach, double volume, Workers workers) {
        if (volume == 0) {
            return Necks.none();
        }
        BinderPlacement placement = new BinderPlacement(box, scaffold, reach, workers);
        // Without overlaps a ratio would be enough that with overlaps is not: the lower bracket.
        double low = placement.withoutOverlaps(volume);
        double high = low;
        double most = 0;
        while (most < volume && high < 1) {
            high = Math.min(1, STRETCH * high);
            most = placement.volume(Math.sqrt(Math.sqrt(high)))[0];
        }
        if (most < volume) {
            throw placement.full(most / volume);
        }
        double fourth =
                ScalarRoot.between(
                        q -> placement.volume(Math.sqrt(Math.sqrt(q)))[0] / volume - 1,
                        low,
                        high,
                        RATIO_TOLERANCE * high);
        return placement.necks(Math.sqrt(Math.sqrt(fourth)));
    }

    private InvalidInputException full(double share) {
        return new InvalidInputException(
                List.of(
                        new Fault(
                                "binder",
                                String.format(
                                        Locale.ROOT,
                                        "%d pairs of spheres are nearer than %s of the smaller"
                                                + " diameter, and necks as thick as the spheres"
                                                + " hold %.3g of the binder; take less binder, a"
                                                + " larger reach or a loose packing",
                                        pairs.length / Necks.STRIDE,
                                        reach,
                                        share))));
    }

    /// A lower bound of τ⁴: the sum of the volumes of the necks alone (P-46) is at most the volume.
    private double withoutOverlaps(double volume) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            double[] necks = withRatio(Math.sqrt(Math.sqrt(middle)));
            double sum = 0;
            for (int n = 0; n < necks.length / Necks.STRIDE; n++) {
                sum += Necks.single(necks, n);
            }
            if (sum < volume) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Necks of a given radius ratio.
    static Necks ofRatio(Box box, Spheres scaffold, double reach, double ratio, Workers workers) {
        return new BinderPlacement(box, scaffold, reach, workers).necks(ratio);
    }

    private Necks necks(double ratio) {
        double[] sum = volume(ratio);
        return new Necks(withRatio(ratio), reach, ratio, sum[0], sum[1]);
    }

    /// The pairs as necks without radius.
    private double[] pairs() {
        double margin = reach * scaffold.largestDiameter();
        NearWorkspace near = new NearWorkspace();
        double[] found = new double[Necks.STRIDE * 4 * Math.max(16, scaffold.count())];
        int used = 0;
        for (int i = 0; i < scaffold.count(); i++) {
            int m =
                    near.find(
                            spheres,
                            radii[4 * i],
                            radii[4 * i + 1],
                            radii[4 * i + 2],
                            radii[4 * i + 3],
                            margin,
                            i);
            for (int k = 0; k < m; k++) {
                if (near.items[k] > i) {
                    if (used + Necks.STRIDE > found.length) {
                        found = java.util.Arrays.copyOf(found, 2 * found.length);
                    }
                    used += pair(i, near.items[k], found, used) ? Necks.STRIDE : 0;
                }
            }
        }
        return java.util.Arrays.copyOf(found, used);
    }

    private boolean pair(int i, int j, double[] found, int o) {
        double dx = radii[4 * j] - radii[4 * i];
        double dy = SphereGrid.nearest(radii[4 * j + 1] - radii[4 * i + 1], box.width());
        double dz = SphereGrid.nearest(radii[4 * j + 2] - radii[4 * i + 2], box.width());
        if (box.periodicInX()) {
            dx = SphereGrid.nearest(dx, box.thickness());
        }
        double d = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double ra = radii[4 * i + 3];
        double rb = radii[4 * j + 3];
        double gap = d - ra - rb;
        if (gap > 2 * reach * Math.min(ra, rb)) {
            return false;
        }
        double toA = ra + 0.5 * gap;
        found[o] = radii[4 * i] + dx / d * toA;
        found[o + 1] = wrapped(radii[4 * i + 1] + dy / d * toA, box.width());
        found[o + 2] = wrapped(radii[4 * i + 2] + dz / d * toA, box.width());
        if (box.periodicInX()) {
            found[o] = wrapped(found[o], box.thickness());
        }
        found[o + 3] = dx / d;
        found[o + 4] = dy / d;
        found[o + 5] = dz / d;
        found[o + Necks.TO_A] = toA;
        found[o + Necks.TO_B] = rb + 0.5 * gap;
        found[o + Necks.GAP] = gap;
        found[o + Necks.RADIUS] = 0;
        return true;
    }

    private static double wrapped(double x, double period) {
        double inside = x - period * Math.floor(x / period);
        return inside < period ? inside : 0;
    }

    private double[] withRatio(double ratio) {
        double[] necks = pairs.clone();
        for (int o = 0; o < necks.length; o += Necks.STRIDE) {
            double smaller = Math.min(necks[o + Necks.TO_A], necks[o + Necks.TO_B]);
            necks[o + Necks.RADIUS] = ratio * (smaller - 0.5 * necks[o + Necks.GAP]);
        }
        return necks;
    }

    /// Volume of all necks and its standard error.
    private double[] volume(double ratio) {
        double[] necks = withRatio(ratio);
        int count = necks.length / Necks.STRIDE;
        if (count == 0 || ratio == 0) {
            return new double[2];
        }
        double[] bounds = new double[4 * count];
        for (int n = 0; n < count; n++) {
            System.arraycopy(necks, Necks.STRIDE * n, bounds, 4 * n, 3);
            bounds[4 * n + 3] = Necks.extent(necks, n);
        }
        SphereGrid others =
                new SphereGrid(bounds, count, box.thickness(), box.width(), box.periodicInX());
        int points = (int) Math.ceil(POINTS / count / PARTS);
        double[] parts = new double[PARTS * Math.ceilDiv(count, GRAIN)];
        workers.forEach(
                count, GRAIN, (from, to) -> sample(necks, bounds, others, points, from, to, parts));
        double[] sums = new double[PARTS];
        for (int k = 0; k < parts.length; k++) {
            sums[k % PARTS] += parts[k];
        }
        double mean = 0;
        for (double sum : sums) {
            mean += sum / PARTS;
        }
        double variance = 0;
        for (double sum : sums) {
            variance += (sum - mean) * (sum - mean) / (PARTS - 1);
        }
        return new double[] {mean, Math.sqrt(variance / PARTS)};
    }

    private void sample(
            double[] necks,
            double[] bounds,
            SphereGrid others,
            int points,
            int from,
            int to,
            double[] parts) {
        NearWorkspace necksNear = new NearWorkspace();
        NearWorkspace spheresNear = new NearWorkspace();
        double[] at = new double[3];
        double[] frame = new double[6];
        int chunk = PARTS * (from / GRAIN);
        for (int n = from; n < to; n++) {
            int o = Necks.STRIDE * n;
            SeededNumbers random = new SeededNumbers(n, 0);
            double extent = bounds[4 * n + 3];
            double x = necks[o];
            double y = necks[o + 1];
            double z = necks[o + 2];
            int m = necksNear.find(others, x, y, z, extent, 0, n);
            int s = spheresNear.find(spheres, x, y, z, extent, 0, -1);
            double t = necks[o + Necks.RADIUS];
            double a = necks[o + Necks.TO_A];
            double b = necks[o + Necks.TO_B];
            double half = 0.5 * necks[o + Necks.GAP];
            double single = Necks.single(necks, n);
            frame(necks, o, frame);
            for (int part = 0; part < PARTS; part++) {
                double shift = fraction((n * PARTS + part) * GOLDEN);
                double turned = random.unit();
                double shifted = random.unit();
                double measured = 0;
                double kept = 0;
                for (int k = 0; k < points; k++) {
                    double rho = t * Math.sqrt((k + shift) / points);
                    double turn = 2 * Math.PI * fraction(k * R1 + turned);
                    double low = -Necks.rim(a - half, a, rho);
                    double high = Necks.rim(b - half, b, rho);
                    double along = low + (high - low) * fraction(k * R2 + shifted);
                    double weight = high - low;
                    measured += weight;
                    double cosine = rho * Math.cos(turn);
                    double sine = rho * Math.sin(turn);
                    for (int c = 0; c < 3; c++) {
                        at[c] =
                                necks[o + c]
                                        + along * necks[o + 3 + c]
                                        + cosine * frame[c]
                                        + sine * frame[3 + c];
                    }
                    if (!inside(at, spheresNear.items, s)) {
                        kept += weight / shared(at, necks, necksNear.items, m);
                    }
                }
                parts[chunk + part] += single * kept / measured;
            }
        }
    }

    /// Whether a point is in one of the spheres near; the two of the neck hold none of its points
    /// but for round-off, which their surfaces give or take.
    private boolean inside(double[] at, int[] near, int count) {
        for (int i = 0; i < count; i++) {
            double r = radii[4 * near[i] + 3] * (1 - 1e-9);
            if (spheres.squared(near[i], at[0], at[1], at[2]) < r * r) {
                return true;
            }
        }
        return false;
    }

    private int shared(double[] at, double[] necks, int[] near, int count) {
        int m = 1;
        for (int i = 0; i < count; i++) {
            int o = Necks.STRIDE * near[i];
            double dx = at[0] - necks[o];
            if (box.periodicInX()) {
                dx = SphereGrid.nearest(dx, box.thickness());
            }
            double dy = SphereGrid.nearest(at[1] - necks[o + 1], box.width());
            double dz = SphereGrid.nearest(at[2] - necks[o + 2], box.width());
            m += Necks.holds(necks, o, dx, dy, dz) ? 1 : 0;
        }
        return m;
    }

    /// Two directions across a neck.
    private static void frame(double[] necks, int o, double[] frame) {
        double ux = necks[o + 3];
        double uy = necks[o + 4];
        double uz = necks[o + 5];
        // Duff et al., Building an orthonormal basis, revisited, JCGT 6 (2017) 1.
        double sign = Math.copySign(1, uz);
        double p = -1 / (sign + uz);
        double q = ux * uy * p;
        frame[0] = 1 + sign * ux * ux * p;
        frame[1] = sign * q;
        frame[2] = -sign * ux;
        frame[3] = q;
        frame[4] = sign + uy * uy * p;
        frame[5] = -uy;
    }

    private static double fraction(double x) {
        return x - Math.floor(x);
    }
}
