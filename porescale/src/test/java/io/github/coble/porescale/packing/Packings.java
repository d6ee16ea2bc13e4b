package io.github.coble.porescale.packing;

import io.github.coble.numerics.parallel.Workers;

/// Recipes and packings that several tests use.
final class Packings {
    static final double D = 1e-6;
    static final DiameterDistribution EQUAL = new DiameterDistribution.Equal(D);
    static final BinderRecipe PVDF = new BinderRecipe(1.0 / 9, 1600, 1780, 0.1);

    private Packings() {}

    /// Some 150 equal spheres at 0.45 between walls.
    static PackingRecipe small(long seed) {
        return PackingRecipe.of(EQUAL, new Amount.Filling(5.2e-6, 5.2e-6), 0.45, seed);
    }

    static DecorationRecipe silver(double massRatio) {
        return new DecorationRecipe(
                new DiameterDistribution.Equal(0.12e-6),
                new DecorationRecipe.Loading.ByMass(massRatio, 1600, 10490));
    }

    static Packing made(PackingRecipe recipe) {
        return made(recipe, 1);
    }

    static Packing made(PackingRecipe recipe, int threads) {
        try (Workers workers = Workers.of(threads)) {
            return RandomPacking.of(recipe, workers);
        }
    }

    /// A crystal of touching or nearly touching equal spheres, periodic, of n³ cells.
    ///
    /// @param basis places of the spheres in a cell, as shares of its edge
    static Packing crystal(double[][] basis, int n, double cell, double diameter) {
        double[] state = new double[4 * basis.length * n * n * n];
        int at = 0;
        for (int c = 0; c < n * n * n; c++) {
            for (double[] b : basis) {
                state[at++] = (Math.floorDiv(c, n * n) + b[0]) * cell;
                state[at++] = (Math.floorDiv(c, n) % n + b[1]) * cell;
                state[at++] = (c % n + b[2]) * cell;
                state[at++] = diameter;
            }
        }
        return Packing.of(new Box(n * cell, n * cell, Boundary.PERIODIC), Spheres.of(state));
    }

    static Packing simpleCubic(int n, double cell, double diameter) {
        return crystal(new double[][] {{0.5, 0.5, 0.5}}, n, cell, diameter);
    }

    static Packing faceCentred(int n, double diameter) {
        double[][] basis = {
            {0.25, 0.25, 0.25}, {0.25, 0.75, 0.75}, {0.75, 0.25, 0.75}, {0.75, 0.75, 0.25}
        };
        return crystal(basis, n, diameter * Math.sqrt(2), diameter);
    }
}
