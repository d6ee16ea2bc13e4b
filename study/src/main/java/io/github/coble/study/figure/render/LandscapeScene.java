package io.github.coble.study.figure.render;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.Raster;

/// A landscape in the light, cut straight along the sides of a box, with the edges of the box.
public final class LandscapeScene implements Scene {
    /// Halvings of the step in which a ray has met the surface.
    private static final int HALVINGS = 6;

    /// Steps of a shadow's ray, and the light it leaves.
    private static final int SHADOW_STEPS = 60;

    private static final double IN_SHADOW = 0.5;
    private static final int EDGE_INK = 0x3C4043;
    private static final double EDGE_PIXELS = 0.9;

    private final Landscape landscape;
    private final Camera.Box box;
    private final double step;
    private final Lamps lamps;
    private final Frame frame;

    private LandscapeScene(Landscape landscape, Camera.Box box, double step, Camera camera) {
        this.landscape = landscape;
        this.box = box;
        this.step = step;
        lamps = Lamps.of(camera);
        frame = new Frame(Frame.edges(box), EDGE_PIXELS * camera.pixel(), EDGE_INK);
    }

    /// Draws a landscape and the edges of a box.
    ///
    /// @param box whose low end along x is the base; the surface lies below its high end
    /// @param step of the rays and of differences, about what the surface resolves
    public static Raster draw(
            Landscape landscape, Camera.Box box, double step, Camera camera, Workers workers) {
        return new Renderer(new LandscapeScene(landscape, box, step, camera), camera).draw(workers);
    }

    @Override
    public boolean trace(RayWorkspace ray) {
        boolean met = meets(ray);
        double nx = ray.nx;
        double ny = ray.ny;
        double nz = ray.nz;
        int rgb = ray.hit;
        boolean surface = met && nx > 0;
        if (frame.trace(ray)) {
            return true;
        }
        if (!met) {
            return false;
        }
        double px = ray.ox + ray.reach * ray.dx;
        double py = ray.oy + ray.reach * ray.dy;
        double pz = ray.oz + ray.reach * ray.dz;
        double lamp = lamps.lamp(nx, ny, nz);
        double lit =
                surface && shadowed(px + step * nx, py + step * ny, pz + step * nz) ? IN_SHADOW : 1;
        double open = surface ? landscape.open(py, pz) : 1;
        double light = Light.matt(lamps.up(nx, ny, nz), lamp, lamps.fill(nx, ny, nz), open, lit);
        ray.send(rgb, light);
        return true;
    }

    /// Whether a ray meets the body: sets reach, normal, and the colour there as hit.
    private boolean meets(RayWorkspace ray) {
        double[] low = box.low();
        double[] high = box.high();
        if (!ray.crosses(low[0], low[1], low[2], high[0], high[1], high[2])) {
            return false;
        }
        double from = ray.enter;
        double to = ray.leave;
        if (over(ray, from) <= 0) {
            ray.reach = from;
            ray.nx = ray.enterAxis == 0 ? -Math.signum(ray.dx) : 0;
            ray.ny = ray.enterAxis == 1 ? -Math.signum(ray.dy) : 0;
            ray.nz = ray.enterAxis == 2 ? -Math.signum(ray.dz) : 0;
            colour(ray);
            return true;
        }
        double before = from;
        while (before < to) {
            double t = Math.min(before + step, to);
            if (over(ray, t) <= 0) {
                double in = t;
                double out = before;
                for (int n = 0; n < HALVINGS; n++) {
                    double middle = 0.5 * (in + out);
                    if (over(ray, middle) <= 0) {
                        in = middle;
                    } else {
                        out = middle;
                    }
                }
                ray.reach = in;
                slope(ray);
                colour(ray);
                return true;
            }
            before = t;
        }
        return false;
    }

    private double over(RayWorkspace ray, double t) {
        return ray.ox + t * ray.dx - landscape.top(ray.oy + t * ray.dy, ray.oz + t * ray.dz);
    }

    private void slope(RayWorkspace ray) {
        double y = ray.oy + ray.reach * ray.dy;
        double z = ray.oz + ray.reach * ray.dz;
        double dy = (landscape.top(y + step, z) - landscape.top(y - step, z)) / (2 * step);
        double dz = (landscape.top(y, z + step) - landscape.top(y, z - step)) / (2 * step);
        double norm = Math.sqrt(1 + dy * dy + dz * dz);
        ray.nx = 1 / norm;
        ray.ny = -dy / norm;
        ray.nz = -dz / norm;
    }

    private void colour(RayWorkspace ray) {
        ray.hit =
                landscape.rgb(
                        ray.ox + ray.reach * ray.dx,
                        ray.oy + ray.reach * ray.dy,
                        ray.oz + ray.reach * ray.dz);
    }

    private boolean shadowed(double px, double py, double pz) {
        double[] high = box.high();
        for (int k = 1; k <= SHADOW_STEPS; k++) {
            double x = px + k * step * lamps.lampX();
            double y = py + k * step * lamps.lampY();
            double z = pz + k * step * lamps.lampZ();
            if (x > high[0] || y < 0 || z < 0 || y > high[1] || z > high[2]) {
                return false;
            }
            if (x < landscape.top(y, z)) {
                return true;
            }
        }
        return false;
    }
}
