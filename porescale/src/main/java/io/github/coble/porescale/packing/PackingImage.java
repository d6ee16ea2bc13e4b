package io.github.coble.porescale.packing;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.Arrays;

/// The image of a packing: a voxel is what its centre lies in. Pages are made when asked for.
///
/// The width is a whole number of voxels, so that the image is as periodic as the packing; voxel i
/// spans i to i + 1 edges. The porosity of the image has an error that falls faster than its edge,
/// the staircase of the surface falls with the edge.
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

    /// Part of a voxel by which a periodic thickness may miss a whole number.
    private static final double WHOLE = 1e-6;

    private final Packing packing;
    private final Extent extent;
    private final double edge;
    private final PageIndex scaffold;
    private final PageIndex decoration;
    private final PageIndex binder;

    /// What reaches into each page: state of bodies and, page by page, their indices.
    private record PageIndex(double[] bodies, int[] start, int[] items) {}

    private PackingImage(Packing packing, Extent extent, double edge) {
        this.packing = packing;
        this.extent = extent;
        this.edge = edge;
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

    /// The image with a number of voxels along the width. It has the pages whose centres are inside
    /// the thickness, so at the collector up to half a voxel is missing or too much.
    ///
    /// @throws IllegalArgumentException if the thickness has no whole voxel
    public static PackingImage of(Packing packing, int voxelsPerWidth) {
        double edge = packing.box().width() / voxelsPerWidth;
        double pages = Math.floor(packing.box().thickness() / edge + 0.5);
        double whole = Math.abs(packing.box().thickness() / edge - pages);
        boolean fits = !packing.box().periodicInX() || whole <= WHOLE;
        if (!(fits && pages >= 1 && pages <= Integer.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "a thickness of "
                            + packing.box().thickness()
                            + " m has "
                            + packing.box().thickness() / edge
                            + " voxels of "
                            + edge
                            + " m; choose another number of voxels per width: this must be a whole"
                            + " number where the packing is periodic, and at least 1");
        }
        return new PackingImage(
                packing, new Extent((int) pages, voxelsPerWidth, voxelsPerWidth), edge);
    }

    /// The image whose voxels are as near to an edge as the width allows.
    ///
    /// @param edge wanted [m]
    public static PackingImage ofEdge(Packing packing, double edge) {
        return of(packing, (int) Math.max(1, Math.round(packing.box().width() / edge)));
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

    /// From a body to the centre of a page along x [voxels].
    private double fromCentre(int page, double x) {
        double d = page + 0.5 - x / edge;
        return packing.box().periodicInX()
                ? SphereGrid.nearest(d, packing.box().thickness() / edge)
                : d;
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
        return (int) Math.ceil((bodies[4 * b] - bodies[4 * b + 3]) / edge - 0.5);
    }

    private int lastPage(double[] bodies, int b) {
        return (int) Math.floor((bodies[4 * b] + bodies[4 * b + 3]) / edge - 0.5);
    }

    /// The page that holds layer i of the box; −1 if none does.
    private int page(int i) {
        if (i >= 0 && i < extent.x()) {
            return i;
        }
        return packing.box().periodicInX() ? Math.floorMod(i, extent.x()) : -1;
    }
}
