package io.github.coble.porescale.packing;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import java.util.List;
import java.util.Locale;

/// Puts small spheres one after another on random places of the free surface of a packing.
///
/// A place is a random direction of a random sphere, spheres by (r + r_d)²; it is taken if the
/// small sphere meets no other sphere, no neck, no wall and no small sphere. That is random
/// sequential adsorption: where it fails [#TRIES] times in a row, the surface is full.
final class DecorationWorkspace {
    private static final int TRIES = 20_000;

    /// Distance from the host beyond touching, so that round-off is no overlap; share of the sum of
    /// radii.
    private static final double OFF = 1e-9;

    private final Box box;
    private final Spheres scaffold;
    private final SphereGrid hosts;
    private final Necks necks;
    private final SphereGrid neckGrid;
    private final double[] cumulative;
    private final double largest;
    private final double[] placed;
    private final int[] n = new int[3];
    private final int[] head;
    private final int[] next;
    private final NearWorkspace near = new NearWorkspace();
    private int count;

    private DecorationWorkspace(Box box, Spheres scaffold, Necks necks, double[] diameters) {
        this.box = box;
        this.scaffold = scaffold;
        this.necks = necks;
        this.hosts = scaffold.grid(box);
        double[] bounds = new double[4 * necks.count()];
        for (int k = 0; k < necks.count(); k++) {
            System.arraycopy(necks.state(), Necks.STRIDE * k, bounds, 4 * k, 3);
            bounds[4 * k + 3] = Necks.extent(necks.state(), k);
        }
        this.neckGrid =
                new SphereGrid(
                        bounds, necks.count(), box.thickness(), box.width(), box.periodicInX());
        double most = 0;
        for (double d : diameters) {
            most = Math.max(most, d);
        }
        this.largest = 0.5 * most;
        this.cumulative = new double[scaffold.count()];
        double sum = 0;
        for (int i = 0; i < scaffold.count(); i++) {
            sum += Math.pow(0.5 * scaffold.diameter(i) + largest, 2);
            cumulative[i] = sum;
        }
        this.placed = new double[4 * diameters.length];
        this.next = new int[diameters.length];
        double edge = Math.max(most, Math.cbrt(box.volume() / (2.0 * diameters.length)));
        n[0] = Math.max(1, (int) (box.thickness() / edge));
        n[1] = Math.max(1, (int) (box.width() / edge));
        n[2] = n[1];
        this.head = new int[n[0] * n[1] * n[2]];
        java.util.Arrays.fill(head, -1);
    }

    /// Small spheres of given diameters, in their order.
    ///
    /// @throws InvalidInputException if they find no place
    static Spheres place(
            Box box, Spheres scaffold, Necks necks, double[] diameters, SeededNumbers random) {
        if (diameters.length == 0) {
            return Spheres.none();
        }
        DecorationWorkspace workspace = new DecorationWorkspace(box, scaffold, necks, diameters);
        for (double d : diameters) {
            if (!workspace.place(0.5 * d, random)) {
                throw workspace.full(diameters.length);
            }
        }
        double[] state = workspace.placed;
        for (int i = 0; i < diameters.length; i++) {
            state[4 * i + 3] = diameters[i];
        }
        return Spheres.of(state);
    }

    private InvalidInputException full(int wanted) {
        double shadow = 0;
        for (int i = 0; i < count; i++) {
            shadow += Math.PI * placed[4 * i + 3] * placed[4 * i + 3];
        }
        return new InvalidInputException(
                List.of(
                        new Fault(
                                "decoration",
                                String.format(
                                        Locale.ROOT,
                                        "only %d of %d small particles find a place; they shade"
                                                + " %.3g of the surface of the scaffold; use fewer,"
                                                + " less mass, or larger particles at the same"
                                                + " mass",
                                        count,
                                        wanted,
                                        shadow / scaffold.surface()))));
    }

    private boolean place(double r, SeededNumbers random) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double pick = random.unit() * cumulative[cumulative.length - 1];
            int host = java.util.Arrays.binarySearch(cumulative, pick);
            host = Math.min(host < 0 ? -host - 1 : host, cumulative.length - 1);
            double keep = random.unit();
            double cosine = 2 * random.unit() - 1;
            double turn = 2 * Math.PI * random.unit();
            double rh = 0.5 * scaffold.diameter(host);
            if (keep < Math.pow((rh + r) / (rh + largest), 2)) {
                double d = (rh + r) * (1 + OFF);
                double sine = Math.sqrt(1 - cosine * cosine);
                double x = scaffold.x(host) + d * cosine;
                double y = wrapped(scaffold.y(host) + d * sine * Math.cos(turn), box.width());
                double z = wrapped(scaffold.z(host) + d * sine * Math.sin(turn), box.width());
                if (box.periodicInX()) {
                    x = wrapped(x, box.thickness());
                }
                if (free(x, y, z, r)) {
                    put(x, y, z, r);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean free(double x, double y, double z, double r) {
        if (!box.periodicInX() && (x < r || x > box.thickness() - r)) {
            return false;
        }
        if (near.find(hosts, x, y, z, r, 0, -1) > 0) {
            return false;
        }
        int m = near.find(neckGrid, x, y, z, r, 0, -1);
        for (int k = 0; k < m; k++) {
            if (meets(Necks.STRIDE * near.items[k], x, y, z, r)) {
                return false;
            }
        }
        return !meetsPlaced(x, y, z, r);
    }

    /// Whether a sphere meets the cylinder of a neck.
    private boolean meets(int o, double x, double y, double z, double r) {
        double[] neck = necks.state();
        double dx = x - neck[o];
        if (box.periodicInX()) {
            dx = SphereGrid.nearest(dx, box.thickness());
        }
        double dy = SphereGrid.nearest(y - neck[o + 1], box.width());
        double dz = SphereGrid.nearest(z - neck[o + 2], box.width());
        double s = dx * neck[o + 3] + dy * neck[o + 4] + dz * neck[o + 5];
        double rho = Math.sqrt(Math.max(0, dx * dx + dy * dy + dz * dz - s * s));
        double out = Math.max(0, rho - neck[o + Necks.RADIUS]);
        double beyond = Math.max(0, Math.max(-s - neck[o + Necks.TO_A], s - neck[o + Necks.TO_B]));
        return out * out + beyond * beyond < r * r;
    }

    private boolean meetsPlaced(double x, double y, double z, double r) {
        int ci = cell(x, 0, box.thickness());
        int cj = cell(y, 1, box.width());
        int ck = cell(z, 2, box.width());
        // With fewer than three cells along an axis, neighbours left and right are the same cell.
        for (int i = -1; i <= Math.min(1, n[0] - 2); i++) {
            int gi = ci + i;
            if (!box.periodicInX() && (gi < 0 || gi >= n[0])) {
                continue;
            }
            for (int j = -1; j <= Math.min(1, n[1] - 2); j++) {
                for (int k = -1; k <= Math.min(1, n[2] - 2); k++) {
                    int c = index(Math.floorMod(gi, n[0]), cj + j, ck + k);
                    for (int s = head[c]; s >= 0; s = next[s]) {
                        if (meetsSphere(s, x, y, z, r)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private boolean meetsSphere(int s, double x, double y, double z, double r) {
        double dx = x - placed[4 * s];
        if (box.periodicInX()) {
            dx = SphereGrid.nearest(dx, box.thickness());
        }
        double dy = SphereGrid.nearest(y - placed[4 * s + 1], box.width());
        double dz = SphereGrid.nearest(z - placed[4 * s + 2], box.width());
        double reach = r + placed[4 * s + 3];
        return dx * dx + dy * dy + dz * dz < reach * reach;
    }

    private void put(double x, double y, double z, double r) {
        placed[4 * count] = x;
        placed[4 * count + 1] = y;
        placed[4 * count + 2] = z;
        placed[4 * count + 3] = r;
        int c =
                index(
                        cell(x, 0, box.thickness()),
                        cell(y, 1, box.width()),
                        cell(z, 2, box.width()));
        next[count] = head[c];
        head[c] = count++;
    }

    private int cell(double x, int axis, double length) {
        return Math.clamp((int) (x / length * n[axis]), 0, n[axis] - 1);
    }

    private int index(int i, int j, int k) {
        return (i * n[1] + Math.floorMod(j, n[1])) * n[2] + Math.floorMod(k, n[2]);
    }

    private static double wrapped(double x, double period) {
        double inside = x - period * Math.floor(x / period);
        return inside < period ? inside : 0;
    }
}
