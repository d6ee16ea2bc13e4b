package io.github.coble.study.figure.render;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;

/// How much of the surroundings of every grid point belongs to a body, 0 to 255, with what lies
/// between the points interpolated in each direction.
///
/// The points are the middles of cubes of `step` voxels; a border of one point surrounds them.
/// Coordinates are in voxels of the image, from its corner.
final class BodyField {
    private final double perStep;
    private final int ny;
    private final int nz;
    private final double[] far;
    private final byte[] points;

    private BodyField(double step, int nx, int ny, int nz, byte[] points) {
        this.perStep = 1 / step;
        this.ny = ny;
        this.nz = nz;
        this.points = points;
        this.far = new double[] {nx - 1.0, ny - 1.0, nz - 1.0};
    }

    /// Voxels per point and direction with which an image has no more than so many points along its
    /// longest edge.
    static int step(Extent e, int most) {
        return Math.ceilDiv(Math.max(e.x(), Math.max(e.y(), e.z())), most);
    }

    /// Memory of a field [bytes].
    static long bytes(Extent e, int step) {
        return (Math.ceilDiv(e.x(), step) + 2L)
                * (Math.ceilDiv(e.y(), step) + 2L)
                * (Math.ceilDiv(e.z(), step) + 2L);
    }

    /// The field of a mask: the share of at most 3³ voxels of each cube that are in it. The border
    /// repeats the outermost points.
    static BodyField of(PhaseMask mask, int step, Workers workers) {
        Extent e = mask.extent();
        int nx = Math.ceilDiv(e.x(), step) + 2;
        int ny = Math.ceilDiv(e.y(), step) + 2;
        int nz = Math.ceilDiv(e.z(), step) + 2;
        byte[] points = new byte[Math.toIntExact(bytes(e, step))];
        int probes = Math.min(3, step);
        workers.forEach(
                nx,
                1,
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        layer(mask, step, probes, i, ny, nz, points);
                    }
                });
        return new BodyField(step, nx, ny, nz, points);
    }

    private static void layer(
            PhaseMask mask, int step, int probes, int i, int ny, int nz, byte[] points) {
        Extent e = mask.extent();
        for (int j = 0; j < ny; j++) {
            for (int k = 0; k < nz; k++) {
                int in = 0;
                for (int a = 0; a < probes; a++) {
                    int x = probe(i, a, step, probes, e.x());
                    for (int b = 0; b < probes; b++) {
                        int y = probe(j, b, step, probes, e.y());
                        for (int c = 0; c < probes; c++) {
                            in += mask.contains(x, y, probe(k, c, step, probes, e.z())) ? 1 : 0;
                        }
                    }
                }
                points[(i * ny + j) * nz + k] = (byte) (255 * in / (probes * probes * probes));
            }
        }
    }

    private static int probe(int point, int number, int step, int probes, int length) {
        int voxel = (point - 1) * step + (2 * number + 1) * step / (2 * probes);
        return Math.clamp(voxel, 0, length - 1);
    }

    /// The field after a blur by 1/6, 2/3, 1/6 in each direction, repeated.
    BodyField blurred(int times, Workers workers) {
        int nx = (int) far[0] + 1;
        byte[] a = points.clone();
        byte[] b = new byte[a.length];
        for (int n = 0; n < times; n++) {
            blur(a, b, nx, ny * nz, workers);
            blur(b, a, ny, nz, workers);
            blur(a, b, nz, 1, workers);
            byte[] swap = a;
            a = b;
            b = swap;
        }
        return new BodyField(1 / perStep, nx, ny, nz, a);
    }

    /// One direction: points of a line are `stride` apart.
    private static void blur(byte[] in, byte[] out, int length, int stride, Workers workers) {
        int lines = in.length / length;
        int block = length * stride;
        workers.forEach(
                lines,
                256,
                (from, to) -> {
                    for (int line = from; line < to; line++) {
                        int first = line / stride * block + line % stride;
                        int before = in[first] & 0xFF;
                        int here = before;
                        for (int n = 0; n < length; n++) {
                            int at = first + n * stride;
                            int after = n < length - 1 ? in[at + stride] & 0xFF : here;
                            out[at] = (byte) ((before + 4 * here + after + 3) / 6);
                            before = here;
                            here = after;
                        }
                    }
                });
    }

    /// The field at half as many points per direction, empty around the image and in a region.
    ///
    /// @param low corner of the region, which reaches to the far corner of the image
    BodyField halved(double[] low) {
        int mx = (int) far[0] - 1;
        int my = ny - 2;
        int mz = nz - 2;
        int nx2 = (mx + 1) / 2 + 2;
        int ny2 = (my + 1) / 2 + 2;
        int nz2 = (mz + 1) / 2 + 2;
        byte[] half = new byte[nx2 * ny2 * nz2];
        for (int i = 0; i < nx2 - 2; i++) {
            for (int j = 0; j < ny2 - 2; j++) {
                for (int k = 0; k < nz2 - 2; k++) {
                    int sum = 0;
                    for (int corner = 0; corner < 8; corner++) {
                        int x = 2 * i + (corner & 1);
                        int y = 2 * j + (corner >> 1 & 1);
                        int z = 2 * k + (corner >> 2);
                        if (x < mx && y < my && z < mz && !cut(low, x, y, z)) {
                            sum += points[((x + 1) * ny + y + 1) * nz + z + 1] & 0xFF;
                        }
                    }
                    half[((i + 1) * ny2 + j + 1) * nz2 + k + 1] = (byte) (sum >> 3);
                }
            }
        }
        return new BodyField(2 / perStep, nx2, ny2, nz2, half);
    }

    /// The same with a border that repeats the outermost points.
    BodyField bordered() {
        int nx = (int) far[0] + 1;
        byte[] all = points.clone();
        for (int i = 0; i < nx; i++) {
            int a = Math.clamp(i, 1, nx - 2);
            for (int j = 0; j < ny; j++) {
                int b = Math.clamp(j, 1, ny - 2);
                boolean inside = a == i && b == j;
                for (int k = 0; k < nz; k += inside ? nz - 1 : 1) {
                    int c = Math.clamp(k, 1, nz - 2);
                    all[(i * ny + j) * nz + k] = points[(a * ny + b) * nz + c];
                }
            }
        }
        return new BodyField(1 / perStep, nx, ny, nz, all);
    }

    private boolean cut(double[] low, int x, int y, int z) {
        return (x + 0.5) / perStep > low[0]
                && (y + 0.5) / perStep > low[1]
                && (z + 0.5) / perStep > low[2];
    }

    /// Value at a place, 0 to 255; 0 beyond the border.
    double at(double x, double y, double z) {
        double a = x * perStep + 0.5;
        double b = y * perStep + 0.5;
        double c = z * perStep + 0.5;
        if (!(a >= 0 && b >= 0 && c >= 0 && a < far[0] && b < far[1] && c < far[2])) {
            return 0;
        }
        int i = (int) a;
        int j = (int) b;
        int k = (int) c;
        double u = a - i;
        double v = b - j;
        double w = c - k;
        int p = (i * ny + j) * nz + k;
        int q = p + ny * nz;
        double low = mixed(p, v, w);
        return low + u * (mixed(q, v, w) - low);
    }

    private double mixed(int p, double v, double w) {
        int a0 = points[p] & 0xFF;
        int a1 = points[p + 1] & 0xFF;
        int b0 = points[p + nz] & 0xFF;
        int b1 = points[p + nz + 1] & 0xFF;
        double a = a0 + w * (a1 - a0);
        return a + v * (b0 + w * (b1 - b0) - a);
    }
}
