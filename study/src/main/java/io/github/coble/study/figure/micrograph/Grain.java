package io.github.coble.study.figure.micrograph;

import io.github.coble.model.field.FieldSnapshot;

/// Texture of the carbon layer, as coarse as its pores are: round grains with dark gaps, one per
/// three mean pore diameters, which is about a sphere and the pore beside it in the layers of Park
/// et al. (J. Mater. Chem. A 2022, 10, 21995). Where grains are finer than a pixel, several average
/// out over it, and the contrast falls in proportion.
///
/// The texture is a function of the snapshot's pore diameters alone. Its grains stand for no
/// spheres.
final class Grain {
    private static final double PER_DIAMETER = 3;

    /// Mean of the squared distance from a place to the nearest of points, one anywhere in each
    /// square of side 1; found by sampling.
    private static final double MEAN_SQUARE = 0.2215;

    /// Weight of the differences between grains.
    private static final double OWN = 0.35;

    private final FieldSnapshot snapshot;
    private final double spacing;
    private final double contrast;

    /// Texture for a picture.
    ///
    /// @param pixel its size [m]
    Grain(FieldSnapshot snapshot, double pixel) {
        this.snapshot = snapshot;
        double sum = 0;
        for (float d : snapshot.poreDiameter()) {
            sum += d;
        }
        double natural = PER_DIAMETER * sum / snapshot.grid().size();
        spacing = Math.max(natural, pixel);
        contrast = natural / spacing;
    }

    /// The texture at a place [m], about -1.5 to 1, mean 0. The second coordinate may be a height.
    double at(double u, double v) {
        double x = u / spacing;
        double y = v / spacing;
        int i0 = (int) Math.floor(y);
        int j0 = (int) Math.floor(x);
        double nearest = Double.POSITIVE_INFINITY;
        long own = 0;
        for (int i = i0 - 1; i <= i0 + 1; i++) {
            for (int j = j0 - 1; j <= j0 + 1; j++) {
                long h = hash(i, j);
                double dx = j + (h & 0xFFFF) * 0x1p-16 - x;
                double dy = i + (h >>> 16 & 0xFFFF) * 0x1p-16 - y;
                double square = dx * dx + dy * dy;
                if (square < nearest) {
                    nearest = square;
                    own = h;
                }
            }
        }
        double dome = 1 - Math.min(2.5, nearest / MEAN_SQUARE);
        double level = (own >>> 32 & 0xFFFF) * 0x1p-15 - 1;
        return contrast * ((1 - OWN) * dome + OWN * level);
    }

    /// Many bits from those of a column's pore diameter and of a square.
    private long hash(int i, int j) {
        int n = snapshot.grid().columns();
        int column = Math.floorMod(i, n) * n + Math.floorMod(j, n);
        long bits = Float.floatToIntBits(snapshot.poreDiameter()[column]);
        // The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014) spreads every bit over all.
        long h = bits + 0x9E3779B97F4A7C15L * ((long) i << 32 ^ (j & 0xFFFFFFFFL));
        h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
        return h ^ (h >>> 31);
    }
}
