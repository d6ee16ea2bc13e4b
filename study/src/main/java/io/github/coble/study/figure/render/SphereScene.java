package io.github.coble.study.figure.render;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.Raster;

/// Spheres in the light, and the edges of a box around them.
public final class SphereScene implements Scene {
    /// How far neighbours darken a place, in mean radii and at most in cells of the grid.
    private static final double REACH_IN_RADII = 2.7;

    private static final double REACH_IN_CELLS = 3;

    /// Weight of what covers a place's sky.
    private static final double COVER = 2.2;

    /// Lamp left where another sphere is in the way.
    private static final double IN_SHADOW = 0.42;

    /// Start of a shadow's ray above its place, in radii of the sphere.
    private static final double LIFT = 1e-4;

    private static final int EDGE_INK = 0x3C4043;
    private static final double EDGE_PIXELS = 1.1;

    private final SphereGrid grid;
    private final int[] colours;
    private final Lamps lamps;
    private final Frame frame;
    private final double reach;

    private SphereScene(Spheres spheres, Camera.Box box, int[] colours, Camera camera) {
        this.grid = new SphereGrid(spheres);
        this.colours = colours.clone();
        this.lamps = Lamps.of(camera);
        this.frame = new Frame(Frame.edges(box), EDGE_PIXELS * camera.pixel(), EDGE_INK);
        double cubes = 0;
        double squares = 0;
        for (double r : spheres.radius()) {
            cubes += r * r * r;
            squares += r * r;
        }
        reach = Math.min(REACH_IN_RADII * cubes / squares, REACH_IN_CELLS * grid.edge());
    }

    /// Memory a picture takes while it is drawn, spheres excluded [bytes]. Spheres of about one
    /// size enter eight cells each; few large ones among many small ones enter more.
    public static long bytes(long spheres, Camera camera) {
        return spheres * (4L * Double.BYTES + 10L * Integer.BYTES) + Renderer.bytes(camera);
    }

    /// Draws spheres and the edges of a box, as they lie before and behind each other.
    ///
    /// @param spheres at least one
    /// @param box whose edges are drawn
    /// @param colours 0xRRGGBB of each kind
    public static Raster draw(
            Spheres spheres, Camera.Box box, int[] colours, Camera camera, Workers workers) {
        return new Renderer(new SphereScene(spheres, box, colours, camera), camera).draw(workers);
    }

    @Override
    public boolean trace(RayWorkspace ray) {
        grid.cast(ray, false);
        int sphere = ray.hit;
        if (frame.trace(ray)) {
            return true;
        }
        if (sphere < 0) {
            return false;
        }
        double[] ball = grid.balls();
        double r = ball[4 * sphere + 3];
        double px = ray.ox + ray.reach * ray.dx;
        double py = ray.oy + ray.reach * ray.dy;
        double pz = ray.oz + ray.reach * ray.dz;
        double nx = (px - ball[4 * sphere]) / r;
        double ny = (py - ball[4 * sphere + 1]) / r;
        double nz = (pz - ball[4 * sphere + 2]) / r;
        double open = open(sphere, px, py, pz, nx, ny, nz);
        double lamp = lamps.lamp(nx, ny, nz);
        double lit = 1;
        if (lamp > 0) {
            double lift = LIFT * r;
            ray.set(
                    px + lift * nx,
                    py + lift * ny,
                    pz + lift * nz,
                    lamps.lampX(),
                    lamps.lampY(),
                    lamps.lampZ());
            grid.cast(ray, true);
            lit = ray.hit < 0 ? 1 : IN_SHADOW;
        }
        double brightness =
                Light.matt(lamps.up(nx, ny, nz), lamp, lamps.fill(nx, ny, nz), open, lit);
        ray.send(colours[grid.kind(sphere)], brightness);
        return true;
    }

    /// Share of the sky over a place that spheres nearby leave open.
    ///
    /// A sphere at distance d whose direction is at cosine c to the normal covers c r²/d² of a
    /// cosine-weighted sky, exactly so where it is wholly above the horizon; shares add up.
    private double open(
            int self, double px, double py, double pz, double nx, double ny, double nz) {
        double[] ball = grid.balls();
        double covered = 0;
        int i0 = grid.cell(px - reach, 0);
        int j0 = grid.cell(py - reach, 1);
        int k0 = grid.cell(pz - reach, 2);
        int i1 = grid.cell(px + reach, 0);
        int j1 = grid.cell(py + reach, 1);
        int k1 = grid.cell(pz + reach, 2);
        for (int i = i0; i <= i1; i++) {
            for (int j = j0; j <= j1; j++) {
                for (int k = k0; k <= k1; k++) {
                    int c = grid.index(i, j, k);
                    int end = grid.home(c + 1);
                    for (int other = grid.home(c); other < end; other++) {
                        if (other == self) {
                            continue;
                        }
                        double dx = ball[4 * other] - px;
                        double dy = ball[4 * other + 1] - py;
                        double dz = ball[4 * other + 2] - pz;
                        double d2 = dx * dx + dy * dy + dz * dz;
                        double r = ball[4 * other + 3];
                        double above = dx * nx + dy * ny + dz * nz + 0.5 * r;
                        double fade = 1 - d2 / (reach * reach);
                        if (above > 0 && fade > 0) {
                            covered += fade * above * r * r / (d2 * Math.sqrt(d2));
                        }
                    }
                }
            }
        }
        return Math.exp(-COVER * covered);
    }
}
