package io.github.coble.porescale.packing;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.Arrays;

/// The image of a packing: a voxel is what its centre lies in. Pages are made when asked for.
///
/// Width and thickness are whole numbers of voxels: the image is as periodic as the packing and
/// holds all of it. Where no edge divides both, voxels are cubes but for the share by which their
/// edge along the thickness, L/n_x, misses that along the width, W/n_y. The porosity of the image
/// has an error that falls faster than its edge, the staircase of the surface falls with the edge.
public final class PackingImage implements LabelPages {
    /// Label of the pores.
    public static final byte PORE = 0;

    /// Label of the spheres of the scaffold.
    public static final byte SCAFFOLD = 1;

    /// Label of the binder.
    public static final byte BINDER = 2;

    /// Label of the small particles.
    public static final byte DECORATION = 3;

    /// Round-off of a distance.
    private static final double ROUND_OFF = 1e-9;

    /// Share by which the two edges of a voxel may differ before another edge is looked for: less
    /// than what voxels do to any width, surface or path.
    private static final double CUBIC = 1e-3;

    /// Share of an edge by which [#ofEdge] may depart from it to come nearer to cubes.
    private static final double NEAR = 0.2;

    private final Packing packing;
    private final Extent extent;
    private final double edge;
    private final double along;
    private final PageIndex scaffold;
    private final PageIndex decoration;
    private final PageIndex binder;

    /// What reaches into each page: state of bodies and, page by page, their indices.
    private record PageIndex(double[] bodies, int[] start, int[] items) {}

    private PackingImage(Packing packing, Extent extent) {
        this.packing = packing;
        this.extent = extent;
        this.edge = packing.box().width() / extent.y();
        this.along = packing.box().thickness() / extent.x();
        this.scaffold = index(packing.scaffold().centresAndRadii());
        this.decoration = index(packing.decoration().centresAndRadii());
        Necks necks = packing.binder();
        double[] bounds = new double[4 * necks.count()];
        for (int k = 0; k < necks.count(); k++) {
            System.arraycopy(necks.state(), Necks.STRIDE * k, bounds, 4 * k, 3);
            bounds[4 * k + 3] = Necks.extent(necks.state(), k) * (1 + ROUND_OFF);
        }
        this.binder = index(bounds);
    }

    /// The image with a number of voxels along the width, and the number along the thickness that
    /// makes them most nearly cubes.
    ///
    /// @throws IllegalArgumentException if the thickness has no whole voxel
    public static PackingImage of(Packing packing, int voxelsPerWidth) {
        long pages = pages(packing.box(), voxelsPerWidth);
        if (!(pages >= 1 && pages <= Integer.MAX_VALUE)) {
            double edge = packing.box().width() / voxelsPerWidth;
            throw new IllegalArgumentException(
                    "a thickness of "
                            + packing.box().thickness()
                            + " m has "
                            + packing.box().thickness() / edge
                            + " voxels of "
                            + edge
                            + " m; choose smaller voxels: at least half of one must fit");
        }
        return new PackingImage(packing, new Extent((int) pages, voxelsPerWidth, voxelsPerWidth));
    }

    /// The image whose voxels are as near to an edge as the width allows and as cubes require.
    ///
    /// @param edge wanted [m]
    public static PackingImage ofEdge(Packing packing, double edge) {
        Box box = packing.box();
        int wanted = (int) Math.max(1, Math.round(box.width() / edge));
        int best = wanted;
        for (int off = 1; off <= NEAR * wanted && fromCubes(box, best) > CUBIC; off++) {
            // Finer first: of two that are as near, it loses less.
            for (int n : new int[] {wanted + off, wanted - off}) {
                if (fromCubes(box, n) < fromCubes(box, best)) {
                    best = n;
                }
            }
        }
        return of(packing, best);
    }

    /// Voxels along the thickness.
    private static long pages(Box box, int voxelsPerWidth) {
        return Math.round(box.thickness() / box.width() * voxelsPerWidth);
    }

    /// Share by which the edge of a voxel along the thickness misses that along the width.
    private static double fromCubes(Box box, int voxelsPerWidth) {
        double voxels = box.thickness() / box.width() * voxelsPerWidth;
        return Math.abs(voxels / pages(box, voxelsPerWidth) - 1);
    }

    /// Memory that the image takes beyond the packing, a mask of it not included [bytes].
    public static long bytes(Packing packing, double edge) {
        return bytes(packing.scaffold(), edge)
                + bytes(packing.decoration(), edge)
                + packing.binder().count() * bytesPerBody(packing.scaffold().meanDiameter() / edge);
    }

    private static long bytes(Spheres spheres, double edge) {
        return spheres.count() * bytesPerBody(spheres.meanDiameter() / edge);
    }

    /// Its copied state, and its index on every page it reaches into.
    private static long bytesPerBody(double pages) {
        return Spheres.bytes(1) + (long) Math.ceil(pages + 1) * Integer.BYTES;
    }

    @Override
    public Extent extent() {
        return extent;
    }

    /// Edge of a voxel along the width [m].
    @Override
    public double voxelEdge() {
        return edge;
    }

    /// The pores as a mask.
    public PhaseMask pores(Workers workers) {
        return phase(PORE, workers);
    }

    /// One label as a mask.
    public PhaseMask phase(byte label, Workers workers) {
        PhaseMask.Builder mask = new PhaseMask.Builder(extent);
        workers.forEach(
                extent.x(),
                1,
                (from, to) -> {
                    byte[] page = new byte[Math.multiplyExact(extent.y(), extent.z())];
                    for (int i = from; i < to; i++) {
                        readPage(i, page);
                        for (int v = 0; v < page.length; v++) {
                            if (page[v] == label) {
                                mask.add(i, v / extent.z(), v % extent.z());
                            }
                        }
                    }
                });
        return mask.build();
    }

    @Override
    public void readPage(int i, byte[] into) {
        Arrays.fill(into, 0, extent.y() * extent.z(), PORE);
        for (int m = binder.start[i]; m < binder.start[i + 1]; m++) {
            paintNeck(binder.items[m], i, into);
        }
        for (int m = decoration.start[i]; m < decoration.start[i + 1]; m++) {
            paintSphere(decoration.bodies, decoration.items[m], i, DECORATION, into);
        }
        for (int m = scaffold.start[i]; m < scaffold.start[i + 1]; m++) {
            paintSphere(scaffold.bodies, scaffold.items[m], i, SCAFFOLD, into);
        }
    }

    private void paintSphere(double[] bodies, int sphere, int page, byte label, byte[] into) {
        double dx = fromCentre(page, bodies[4 * sphere]);
        double r = bodies[4 * sphere + 3] / edge;
        double q2 = r * r - dx * dx;
        if (q2 < 0) {
            return;
        }
        double q = Math.sqrt(q2);
        double cy = bodies[4 * sphere + 1] / edge - 0.5;
        double cz = bodies[4 * sphere + 2] / edge - 0.5;
        int endRow = (int) Math.floor(cy + q);
        for (int j = (int) Math.ceil(cy - q); j <= endRow; j++) {
            double h2 = q2 - (j - cy) * (j - cy);
            if (h2 >= 0) {
                double h = Math.sqrt(h2);
                int first = (int) Math.ceil(cz - h);
                int last = (int) Math.floor(cz + h);
                int row = Math.floorMod(j, extent.y()) * extent.z();
                paintRow(into, row, first, last, label);
            }
        }
    }

    private void paintRow(byte[] into, int row, int first, int last, byte label) {
        int nz = extent.z();
        if (first >= 0 && last < nz) {
            Arrays.fill(into, row + first, row + Math.max(first, last + 1), label);
            return;
        }
        for (int k = first; k <= last; k++) {
            into[row + Math.floorMod(k, nz)] = label;
        }
    }

    private void paintNeck(int neck, int page, byte[] into) {
        double[] bounds = binder.bodies;
        double[] state = packing.binder().state();
        double extentVoxels = bounds[4 * neck + 3] / edge;
        double dx = fromCentre(page, bounds[4 * neck]);
        double cy = bounds[4 * neck + 1] / edge - 0.5;
        double cz = bounds[4 * neck + 2] / edge - 0.5;
        int endRow = (int) Math.floor(cy + extentVoxels);
        int last = (int) Math.floor(cz + extentVoxels);
        for (int j = (int) Math.ceil(cy - extentVoxels); j <= endRow; j++) {
            int row = Math.floorMod(j, extent.y()) * extent.z();
            for (int k = (int) Math.ceil(cz - extentVoxels); k <= last; k++) {
                if (Necks.holds(
                        state, Necks.STRIDE * neck, dx * edge, (j - cy) * edge, (k - cz) * edge)) {
                    into[row + Math.floorMod(k, extent.z())] = BINDER;
                }
            }
        }
    }

    /// From a body to the centre of a page along x [voxels of the width].
    private double fromCentre(int page, double x) {
        double d = (page + 0.5) * along - x;
        return (packing.box().periodicInX() ? SphereGrid.nearest(d, packing.box().thickness()) : d)
                / edge;
    }

    private PageIndex index(double[] bodies) {
        int[] start = new int[extent.x() + 1];
        for (int b = 0; b < bodies.length / 4; b++) {
            for (int i = firstPage(bodies, b); i <= lastPage(bodies, b); i++) {
                int page = page(i);
                if (page >= 0) {
                    start[page + 1]++;
                }
            }
        }
        for (int i = 0; i < extent.x(); i++) {
            start[i + 1] = Math.addExact(start[i + 1], start[i]);
        }
        int[] fill = start.clone();
        int[] items = new int[start[extent.x()]];
        for (int b = 0; b < bodies.length / 4; b++) {
            for (int i = firstPage(bodies, b); i <= lastPage(bodies, b); i++) {
                int page = page(i);
                if (page >= 0) {
                    items[fill[page]++] = b;
                }
            }
        }
        return new PageIndex(bodies, start, items);
    }

    private int firstPage(double[] bodies, int b) {
        return (int) Math.ceil((bodies[4 * b] - bodies[4 * b + 3]) / along - 0.5);
    }

    private int lastPage(double[] bodies, int b) {
        return (int) Math.floor((bodies[4 * b] + bodies[4 * b + 3]) / along - 0.5);
    }

    /// The page that holds layer i of the box; −1 if none does.
    private int page(int i) {
        if (i >= 0 && i < extent.x()) {
            return i;
        }
        return packing.box().periodicInX() ? Math.floorMod(i, extent.x()) : -1;
    }
}
