package io.github.coble.study.structure;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.packing.Necks;
import io.github.coble.porescale.packing.Packing;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.render.Camera;
import io.github.coble.study.figure.render.Spheres;
import io.github.coble.study.figure.structure.PackingView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The spheres that a packing is drawn by: its particles, and at each contact with binder one of
/// the neck's radius.
///
/// What shows of a neck between two particles lies within a small fraction of a radius of the
/// middle of their gap, where a sphere of the same radius is hardly narrower than the cylinder.
/// Necks to a periodic image are left out, as the image is.
final class PackedSpheres {
    private static final PackingView.Kind SCAFFOLD = new PackingView.Kind("scaffold", Ink.GREY);
    private static final PackingView.Kind BINDER = new PackingView.Kind("binder", Ink.VERMILION);
    private static final PackingView.Kind DECORATION = new PackingView.Kind("decoration", Ink.BLUE);

    /// Diameter of the first particle, the unit of length [m].
    private final double unit;

    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final double[] radius;
    private final byte[] kind;
    private final List<PackingView.Kind> kinds = new ArrayList<>();
    private int next;

    private PackedSpheres(Packing packing) {
        unit = packing.scaffold().diameter(0);
        Necks necks = packing.binder();
        int[] shown =
                IntStream.range(0, necks.count())
                        .filter(n -> necks.isWithin(packing.box(), n))
                        .toArray();
        int n = packing.scaffold().count() + shown.length + packing.decoration().count();
        x = new double[n];
        y = new double[n];
        z = new double[n];
        radius = new double[n];
        kind = new byte[n];
        add(packing.scaffold(), SCAFFOLD);
        add(necks, shown);
        add(packing.decoration(), DECORATION);
    }

    /// A packing in space.
    static PackingView view(Packing packing, Workers workers) {
        PackedSpheres all = new PackedSpheres(packing);
        double width = packing.box().width() / all.unit;
        return PackingView.of(
                new Spheres(all.x, all.y, all.z, all.radius, all.kind),
                Camera.Box.of(packing.box().thickness() / all.unit, width, width),
                all.unit,
                all.kinds,
                workers);
    }

    private void add(io.github.coble.porescale.packing.Spheres spheres, PackingView.Kind as) {
        if (spheres.count() > 0) {
            kinds.add(as);
        }
        for (int i = 0; i < spheres.count(); i++) {
            add(spheres.x(i), spheres.y(i), spheres.z(i), spheres.diameter(i) / 2);
        }
    }

    private void add(Necks necks, int[] shown) {
        if (shown.length > 0) {
            kinds.add(BINDER);
        }
        for (int n : shown) {
            add(necks.x(n), necks.y(n), necks.z(n), necks.radius(n));
        }
    }

    /// A sphere of the kind that was named last.
    private void add(double atX, double atY, double atZ, double r) {
        x[next] = atX / unit;
        y[next] = atY / unit;
        z[next] = atZ / unit;
        radius[next] = r / unit;
        kind[next] = (byte) (kinds.size() - 1);
        next++;
    }
}
