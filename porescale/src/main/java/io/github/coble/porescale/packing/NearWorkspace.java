package io.github.coble.porescale.packing;

/// The answer of one search in a [SphereGrid]; grows as needed, reused by the next search.
final class NearWorkspace {
    /// Indices found; the first ones of the array, as many as [#find] returned.
    int[] items = new int[64];

    /// How many spheres of a grid have their surface within a margin of the surface of a sphere.
    int find(SphereGrid grid, double x, double y, double z, double r, double margin, int self) {
        int found = grid.near(x, y, z, r, margin, self, items, 0);
        if (found > items.length) {
            items = new int[2 * found];
            found = grid.near(x, y, z, r, margin, self, items, 0);
        }
        return found;
    }
}
