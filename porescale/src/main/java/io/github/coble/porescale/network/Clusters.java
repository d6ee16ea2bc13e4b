package io.github.coble.porescale.network;

import io.github.coble.porescale.image.Extent;
import java.util.Arrays;

/// Groups voxels of a sorted list that touch each other.
final class Clusters {
    private final int[] label;
    private final int count;

    private Clusters(int[] label, int count) {
        this.label = label;
        this.count = count;
    }

    /// Groups of voxels that share a face, or also an edge or a corner.
    ///
    /// @param voxels indices, rising
    /// @param corners whether edges and corners count
    static Clusters of(int[] voxels, Extent extent, boolean corners) {
        int[] parent = new int[voxels.length];
        int plane = extent.y() * extent.z();
        for (int n = 0; n < voxels.length; n++) {
            parent[n] = n;
            int i = voxels[n] / plane;
            int j = voxels[n] % plane / extent.z();
            int k = voxels[n] % extent.z();
            for (int d = 0; d < 13; d++) {
                // The 13 neighbours with a smaller index.
                int a = d / 9 - 1;
                int b = d / 3 % 3 - 1;
                int c = d % 3 - 1;
                boolean face = Math.abs(a) + Math.abs(b) + Math.abs(c) == 1;
                boolean inside =
                        i + a >= 0
                                && j + b >= 0
                                && j + b < extent.y()
                                && k + c >= 0
                                && k + c < extent.z();
                if ((corners || face) && inside) {
                    int other = voxels[n] + a * plane + b * extent.z() + c;
                    int at = Arrays.binarySearch(voxels, 0, n, other);
                    if (at >= 0) {
                        join(parent, at, n);
                    }
                }
            }
        }
        int[] label = new int[voxels.length];
        int count = 0;
        for (int n = 0; n < voxels.length; n++) {
            int root = root(parent, n);
            label[n] = root == n ? count++ : label[root];
        }
        return new Clusters(label, count);
    }

    private static int root(int[] parent, int n) {
        int root = n;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /// The smaller root stays, so that groups are numbered by their first voxel.
    private static void join(int[] parent, int a, int b) {
        int p = root(parent, a);
        int q = root(parent, b);
        parent[Math.max(p, q)] = Math.min(p, q);
    }

    /// Number of groups.
    int count() {
        return count;
    }

    /// Group of the n-th voxel; groups are numbered in the order of their first voxels.
    int group(int n) {
        return label[n];
    }

    /// The voxels of each group.
    int[][] members(int[] voxels) {
        int[] sizes = new int[count];
        for (int group : label) {
            sizes[group]++;
        }
        int[][] members = new int[count][];
        for (int g = 0; g < count; g++) {
            members[g] = new int[sizes[g]];
        }
        Arrays.fill(sizes, 0);
        for (int n = 0; n < label.length; n++) {
            members[label[n]][sizes[label[n]]++] = voxels[n];
        }
        return members;
    }
}
