package io.github.coble.study.figure.render;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.study.figure.Raster;

/// The body that the voxels of a phase make up, in the light, with a corner cut away, coloured by a
/// number per voxel.
///
/// Rays march through the body's share of space, slightly blurred, up to where it is one half:
/// walls of one voxel stay, rods of one voxel vanish, and the staircase of the voxels goes. Images
/// of more than [#MOST_POINTS] voxels along an edge are drawn coarser. Colours are those of the
/// voxels themselves.
public final class VoxelScene implements Scene {
    /// Points along the longest edge of what is drawn.
    private static final int MOST_POINTS = 288;

    private static final double SURFACE = 127.5;

    /// Steps of a march, in points, and halvings of the last one.
    private static final double STEP = 0.5;

    private static final int HALVINGS = 5;
    private static final double SHADOW_STEP = 1.5;
    private static final int BLURS_OF_NORMALS = 2;
    private static final int COVER_LEVELS = 4;
    private static final double COVER = 1.3;
    private static final double IN_SHADOW = 0.5;
    private static final int UNKNOWN = 0xB8BBBF;
    private static final int EDGE_INK = 0x3C4043;
    private static final double EDGE_PIXELS = 1.1;

    private final PhaseMask mask;
    private final Extent extent;
    private final Paint paint;
    private final double[] low;
    private final double step;
    private final BodyField body;
    private final BodyField smooth;
    private final BodyField[] cover = new BodyField[COVER_LEVELS];
    private final Lamps lamps;
    private final Frame frame;

    private VoxelScene(PhaseMask mask, Paint paint, double cut, Camera camera, Workers workers) {
        this.mask = mask;
        this.extent = mask.extent();
        this.paint = paint;
        low = new double[] {(1 - cut) * extent.x(), (1 - cut) * extent.y(), (1 - cut) * extent.z()};
        int coarse = BodyField.step(extent, MOST_POINTS);
        step = coarse;
        BodyField raw = BodyField.of(mask, coarse, workers);
        body = raw.blurred(1, workers);
        double[] nowhere = {extent.x(), extent.y(), extent.z()};
        smooth = raw.halved(nowhere).bordered().blurred(BLURS_OF_NORMALS, workers);
        cover[0] = raw.halved(low);
        for (int l = 1; l < COVER_LEVELS; l++) {
            cover[l] = cover[l - 1].halved(nowhere);
        }
        lamps = Lamps.of(camera);
        frame = new Frame(edges(), EDGE_PIXELS * camera.pixel(), EDGE_INK);
    }

    /// How numbers become colours.
    ///
    /// @param painting the number of each voxel
    /// @param low number of the first colour
    /// @param high number of the last colour
    public record Paint(Painting painting, double low, double high) {
        int rgb(double value) {
            return ColourMap.rgb(value, low, high, UNKNOWN);
        }
    }

    /// Memory a picture takes while it is drawn, the mask excluded [bytes].
    public static long bytes(Extent extent, Camera camera) {
        long field = BodyField.bytes(extent, BodyField.step(extent, MOST_POINTS));
        // As read and blurred, one more while that is done, and the halved ones.
        return 3 * field + field / 2 + Renderer.bytes(camera);
    }

    /// Draws the body of a phase.
    ///
    /// @param cut share of each edge that the cut-away corner takes, 0 for none, below 1
    public static Raster draw(
            PhaseMask mask, Paint paint, double cut, Camera camera, Workers workers) {
        if (!(cut >= 0 && cut < 1)) {
            throw new IllegalArgumentException("cut: " + cut + " is outside [0, 1)");
        }
        return new Renderer(new VoxelScene(mask, paint, cut, camera, workers), camera)
                .draw(workers);
    }

    @Override
    public boolean trace(RayWorkspace ray) {
        boolean hit = meets(ray);
        double nx = ray.nx;
        double ny = ray.ny;
        double nz = ray.nz;
        int rgb = ray.hit;
        if (frame.trace(ray)) {
            return true;
        }
        if (!hit) {
            return false;
        }
        double px = ray.ox + ray.reach * ray.dx;
        double py = ray.oy + ray.reach * ray.dy;
        double pz = ray.oz + ray.reach * ray.dz;
        double lamp = lamps.lamp(nx, ny, nz);
        double lit = lamp > 0 && shadowed(px, py, pz, nx, ny, nz, ray) ? IN_SHADOW : 1;
        double brightness =
                Light.matt(
                        lamps.up(nx, ny, nz),
                        lamp,
                        lamps.fill(nx, ny, nz),
                        open(px, py, pz, nx, ny, nz),
                        lit);
        ray.send(rgb, brightness);
        return true;
    }

    /// Whether a ray meets the body: sets reach, normal, and the colour there as hit.
    private boolean meets(RayWorkspace ray) {
        if (!ray.crosses(0, 0, 0, extent.x(), extent.y(), extent.z())) {
            return false;
        }
        double from = ray.enter;
        double to = ray.leave;
        int axis = ray.enterAxis;
        if (!ray.crosses(low[0], low[1], low[2], extent.x(), extent.y(), extent.z())) {
            return march(ray, from, to, axis);
        }
        double into = ray.enter;
        double outOf = ray.leave;
        int exit = ray.leaveAxis;
        return (into > from && march(ray, from, into, axis))
                || (outOf < to && march(ray, outOf, to, exit));
    }

    private boolean march(RayWorkspace ray, double from, double to, int axis) {
        if (body(ray, from) >= SURFACE) {
            ray.reach = from;
            flat(ray, axis);
            return true;
        }
        double stride = STEP * step;
        double before = from;
        while (before < to) {
            double t = Math.min(before + stride, to);
            if (body(ray, t) >= SURFACE) {
                double out = before;
                double in = t;
                for (int n = 0; n < HALVINGS; n++) {
                    double middle = 0.5 * (out + in);
                    if (body(ray, middle) >= SURFACE) {
                        in = middle;
                    } else {
                        out = middle;
                    }
                }
                ray.reach = in;
                curved(ray);
                return true;
            }
            before = t;
        }
        return false;
    }

    private double body(RayWorkspace ray, double t) {
        return body.at(ray.ox + t * ray.dx, ray.oy + t * ray.dy, ray.oz + t * ray.dz);
    }

    /// Normal and colour where a face of the box or of the cut runs through the body.
    private void flat(RayWorkspace ray, int axis) {
        ray.nx = axis == 0 ? -Math.signum(ray.dx) : 0;
        ray.ny = axis == 1 ? -Math.signum(ray.dy) : 0;
        ray.nz = axis == 2 ? -Math.signum(ray.dz) : 0;
        colour(ray, 0.5);
    }

    private void curved(RayWorkspace ray) {
        double x = ray.ox + ray.reach * ray.dx;
        double y = ray.oy + ray.reach * ray.dy;
        double z = ray.oz + ray.reach * ray.dz;
        double h = 1.5 * step;
        double gx = smooth.at(x - h, y, z) - smooth.at(x + h, y, z);
        double gy = smooth.at(x, y - h, z) - smooth.at(x, y + h, z);
        double gz = smooth.at(x, y, z - h) - smooth.at(x, y, z + h);
        double norm = Math.sqrt(gx * gx + gy * gy + gz * gz);
        boolean known = norm > 0;
        ray.nx = known ? gx / norm : -ray.dx;
        ray.ny = known ? gy / norm : -ray.dy;
        ray.nz = known ? gz / norm : -ray.dz;
        colour(ray, 0.5 * step);
    }

    /// The colour of the voxel a little below the surface, of its neighbours in the phase where it
    /// is not in the phase itself.
    private void colour(RayWorkspace ray, double depth) {
        double x = ray.ox + ray.reach * ray.dx - depth * ray.nx;
        double y = ray.oy + ray.reach * ray.dy - depth * ray.ny;
        double z = ray.oz + ray.reach * ray.dz - depth * ray.nz;
        ray.hit = paint.rgb(value(x, y, z));
    }

    /// Between the middles of the voxels in the phase around a place.
    private double value(double x, double y, double z) {
        int i = (int) Math.floor(x - 0.5);
        int j = (int) Math.floor(y - 0.5);
        int k = (int) Math.floor(z - 0.5);
        double u = x - 0.5 - i;
        double v = y - 0.5 - j;
        double w = z - 0.5 - k;
        double sum = 0;
        double weights = 0;
        for (int corner = 0; corner < 8; corner++) {
            int a = Math.clamp(i + (corner & 1), 0, extent.x() - 1);
            int b = Math.clamp(j + (corner >> 1 & 1), 0, extent.y() - 1);
            int c = Math.clamp(k + (corner >> 2), 0, extent.z() - 1);
            if (mask.contains(a, b, c)) {
                double weight =
                        ((corner & 1) == 0 ? 1 - u : u)
                                * ((corner & 2) == 0 ? 1 - v : v)
                                * ((corner & 4) == 0 ? 1 - w : w);
                sum += weight * paint.painting().value(a, b, c);
                weights += weight;
            }
        }
        return weights > 0
                ? sum / weights
                : near(voxel(x, extent.x()), voxel(y, extent.y()), voxel(z, extent.z()));
    }

    private static int voxel(double at, int length) {
        return Math.clamp((int) at, 0, length - 1);
    }

    /// Mean over the neighbours in the phase, as far away as the field is coarse.
    private double near(int i, int j, int k) {
        int reach = (int) step;
        double sum = 0;
        int count = 0;
        for (int x = Math.max(0, i - reach); x <= Math.min(extent.x() - 1, i + reach); x++) {
            for (int y = Math.max(0, j - reach); y <= Math.min(extent.y() - 1, j + reach); y++) {
                for (int z = Math.max(0, k - reach);
                        z <= Math.min(extent.z() - 1, k + reach);
                        z++) {
                    if (mask.contains(x, y, z)) {
                        sum += paint.painting().value(x, y, z);
                        count++;
                    }
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /// Share of the sky over a place that the body leaves open: what is filled at growing distances
    /// along the normal, each seen at the coarseness of its distance.
    private double open(double px, double py, double pz, double nx, double ny, double nz) {
        double covered = 0;
        double size = step;
        for (int l = 0; l < COVER_LEVELS; l++) {
            size *= 2;
            double d = 1.1 * size;
            covered += cover[l].at(px + d * nx, py + d * ny, pz + d * nz);
        }
        return Math.exp(-COVER * covered / (255 * COVER_LEVELS) * 2);
    }

    private boolean shadowed(
            double px, double py, double pz, double nx, double ny, double nz, RayWorkspace ray) {
        double lift = 1.5 * step;
        ray.set(
                px + lift * nx,
                py + lift * ny,
                pz + lift * nz,
                lamps.lampX(),
                lamps.lampY(),
                lamps.lampZ());
        if (!ray.crosses(0, 0, 0, extent.x(), extent.y(), extent.z())) {
            return false;
        }
        double to = ray.leave;
        for (double t = 0; t < to; t += SHADOW_STEP * step) {
            double x = ray.ox + t * ray.dx;
            double y = ray.oy + t * ray.dy;
            double z = ray.oz + t * ray.dz;
            if (body.at(x, y, z) >= SURFACE && !(x > low[0] && y > low[1] && z > low[2])) {
                return true;
            }
        }
        return false;
    }

    /// Edges of the box and of the cut.
    private double[][] edges() {
        Camera.Box box = Camera.Box.of(extent.x(), extent.y(), extent.z());
        double[] far = box.corner(7);
        Camera.Box cut = new Camera.Box(low, far);
        double[][] whole = Frame.edges(box);
        double[][] inner = Frame.edges(cut);
        int near = low[0] < far[0] ? 7 : -1;
        double[][] all = new double[near < 0 ? 12 : 21][];
        int n = 0;
        for (double[] edge : whole) {
            boolean shortened =
                    near > 0 && edge[3] == far[0] && edge[4] == far[1] && edge[5] == far[2];
            all[n++] = shortened ? upTo(edge, low) : edge;
        }
        for (int e = 0; e < 12 && near > 0; e++) {
            double[] edge = inner[e];
            if (!(edge[3] == far[0] && edge[4] == far[1] && edge[5] == far[2])) {
                all[n++] = edge;
            }
        }
        return all;
    }

    /// An edge that ends where the cut begins.
    private static double[] upTo(double[] edge, double[] low) {
        double[] ends = edge.clone();
        for (int d = 0; d < 3; d++) {
            if (ends[3 + d] != ends[d]) {
                ends[3 + d] = low[d];
            }
        }
        return ends;
    }
}
