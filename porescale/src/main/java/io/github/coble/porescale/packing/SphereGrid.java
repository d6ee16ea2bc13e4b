package io.github.coble.porescale.packing;

/// Finds the spheres near a place: one grid of cells per size class, so that a wide distribution of
/// sizes costs no more than a narrow one.
///
/// Class l holds radii from 2ˡ to 2ˡ⁺¹ times the smallest. A cell is as wide as the largest
/// diameter of its class or wider. A search looks in each class at the cells within the reach of
/// the searcher and of the largest sphere of the class. Reads an array of x, y, z, radius per
/// sphere (any unit), which it does not copy; positions in y and z, and in x where periodic, lie in
/// [0, length). Searches may run on several threads at once.
final class SphereGrid {
    private static final int CLASSES = 16;

    private final double[] spheres;
    private final double[] length;
    private final boolean periodicX;
    private final Level[] levels;

    /// A size class: its largest radius, and the cells with their spheres by counting sort.
    private record Level(
            double largest, int nx, int ny, int nz, double[] perCell, int[] start, int[] items) {}

    /// @param spheres x, y, z, radius of each
    /// @param count number of spheres to hold, the first ones of the array
    SphereGrid(double[] spheres, int count, double lengthX, double width, boolean periodicX) {
        this.spheres = spheres;
        this.length = new double[] {lengthX, width, width};
        this.periodicX = periodicX;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            smallest = Math.min(smallest, spheres[4 * i + 3]);
        }
        int[] members = new int[CLASSES];
        double[] largest = new double[CLASSES];
        byte[] classOf = new byte[count];
        for (int i = 0; i < count; i++) {
            double r = spheres[4 * i + 3];
            int l = Math.clamp(Math.getExponent(r / smallest), 0, CLASSES - 1);
            classOf[i] = (byte) l;
            members[l]++;
            largest[l] = Math.max(largest[l], r);
        }
        int used = 0;
        for (int m : members) {
            used += m > 0 ? 1 : 0;
        }
        this.levels = new Level[used];
        for (int l = 0, at = 0; l < CLASSES; l++) {
            if (members[l] > 0) {
                levels[at++] = level(l, members[l], largest[l], classOf);
            }
        }
    }

    /// Memory that the grid takes beyond the spheres [bytes].
    static long bytes(long count) {
        return count * (1 + Integer.BYTES + 2 * Integer.BYTES);
    }

    private Level level(int l, int members, double largest, byte[] classOf) {
        // No more cells than about two per sphere, however empty the box is.
        double volume = length[0] * length[1] * length[2];
        double edge = Math.max(2 * largest, Math.cbrt(volume / (2.0 * members)));
        int[] n = new int[3];
        double[] perCell = new double[3];
        for (int a = 0; a < 3; a++) {
            n[a] = Math.max(1, (int) (length[a] / edge));
            perCell[a] = n[a] / length[a];
        }
        int[] start = new int[n[0] * n[1] * n[2] + 1];
        int[] cellOf = new int[classOf.length];
        for (int i = 0; i < classOf.length; i++) {
            if (classOf[i] == l) {
                int c = 0;
                for (int a = 0; a < 3; a++) {
                    int k = (int) (spheres[4 * i + a] * perCell[a]);
                    c = c * n[a] + Math.clamp(k, 0, n[a] - 1);
                }
                cellOf[i] = c;
                start[c + 1]++;
            }
        }
        for (int c = 1; c < start.length; c++) {
            start[c] += start[c - 1];
        }
        int[] fill = start.clone();
        int[] items = new int[members];
        for (int i = 0; i < classOf.length; i++) {
            if (classOf[i] == l) {
                items[fill[cellOf[i]]++] = i;
            }
        }
        return new Level(largest, n[0], n[1], n[2], perCell, start, items);
    }

    /// Finds every sphere whose surface is nearer than `margin` to the surface of a sphere at (x,
    /// y, z), in an order that depends on the positions alone.
    ///
    /// @param r radius of the searcher; 0 for a point
    /// @param self index that is left out; −1 for none
    /// @param into receives the indices from `at` on, as far as it reaches
    /// @return how many there are, also beyond what `into` could take
    int near(double x, double y, double z, double r, double margin, int self, int[] into, int at) {
        int found = 0;
        for (Level level : levels) {
            double reach = r + level.largest + margin;
            int ix = first(x, reach, level.perCell[0], level.nx, periodicX);
            int iy = first(y, reach, level.perCell[1], level.ny, true);
            int iz = first(z, reach, level.perCell[2], level.nz, true);
            int ex = end(x, reach, level.perCell[0], level.nx, periodicX);
            int ey = end(y, reach, level.perCell[1], level.ny, true);
            int ez = end(z, reach, level.perCell[2], level.nz, true);
            for (int i = ix; i < ex; i++) {
                int ci = Math.floorMod(i, level.nx) * level.ny;
                for (int j = iy; j < ey; j++) {
                    int cj = (ci + Math.floorMod(j, level.ny)) * level.nz;
                    for (int k = iz; k < ez; k++) {
                        int c = cj + Math.floorMod(k, level.nz);
                        for (int m = level.start[c]; m < level.start[c + 1]; m++) {
                            int other = level.items[m];
                            double cut = r + margin + spheres[4 * other + 3];
                            if (other != self && cut > 0 && squared(other, x, y, z) < cut * cut) {
                                if (at + found < into.length) {
                                    into[at + found] = other;
                                }
                                found++;
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    /// First cell of a search; negative where it begins in the image before.
    private static int first(double at, double reach, double perCell, int n, boolean periodic) {
        int lo = (int) Math.floor((at - reach) * perCell);
        int hi = (int) Math.floor((at + reach) * perCell);
        if (periodic) {
            return hi - lo < n ? lo : 0;
        }
        return Math.clamp(lo, 0, n - 1);
    }

    /// Cell behind the last of a search; no cell comes twice.
    private static int end(double at, double reach, double perCell, int n, boolean periodic) {
        int lo = (int) Math.floor((at - reach) * perCell);
        int hi = (int) Math.floor((at + reach) * perCell);
        if (periodic) {
            return hi - lo < n ? hi + 1 : n;
        }
        return Math.clamp(hi, 0, n - 1) + 1;
    }

    /// Square of the distance between a place and the nearest image of a sphere's centre.
    double squared(int other, double x, double y, double z) {
        double dx = x - spheres[4 * other];
        double dy = nearest(y - spheres[4 * other + 1], length[1]);
        double dz = nearest(z - spheres[4 * other + 2], length[2]);
        if (periodicX) {
            dx = nearest(dx, length[0]);
        }
        return dx * dx + dy * dy + dz * dz;
    }

    /// The shortest of the differences that a period leaves open.
    static double nearest(double difference, double period) {
        return difference - period * Math.rint(difference / period);
    }
}
