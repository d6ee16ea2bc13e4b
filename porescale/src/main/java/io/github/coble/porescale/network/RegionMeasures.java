package io.github.coble.porescale.network;

import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Measures the pores of a labelled void and the faces between them, in one pass over the voxels.
final class RegionMeasures {
    private final Extent extent;
    private final DistanceMap distances;
    private final int count;
    private final long[] volume;
    private final long[] sumX;
    private final long[] sumY;
    private final long[] sumZ;
    private final int[] widest;
    private final boolean[] border;
    private final FaceTable faces = new FaceTable();

    RegionMeasures(int[] labels, DistanceMap distances) {
        this.distances = distances;
        this.extent = distances.extent();
        this.count = Arrays.stream(labels).max().orElse(0);
        this.volume = new long[count];
        this.sumX = new long[count];
        this.sumY = new long[count];
        this.sumZ = new long[count];
        this.widest = new int[count];
        this.border = new boolean[count];
        measure(labels);
    }

    private void measure(int[] labels) {
        int length = extent.z();
        int plane = extent.y() * length;
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                boolean rim = i == 0 || i == extent.x() - 1 || j == 0 || j == extent.y() - 1;
                int row = extent.index(i, j, 0);
                for (int k = 0; k < length; k++) {
                    int own = labels[row + k];
                    if (own == 0) {
                        continue;
                    }
                    int squared = distances.squared(row + k);
                    volume[own - 1]++;
                    sumX[own - 1] += i;
                    sumY[own - 1] += j;
                    sumZ[own - 1] += k;
                    widest[own - 1] = Math.max(widest[own - 1], squared);
                    border[own - 1] |= rim || k == 0 || k == length - 1;
                    if (k + 1 < length) {
                        face(own, labels[row + k + 1], squared, row + k, 1, 2);
                    }
                    if (j + 1 < extent.y()) {
                        face(own, labels[row + k + length], squared, row + k, length, 1);
                    }
                    if (i + 1 < extent.x()) {
                        face(own, labels[row + k + plane], squared, row + k, plane, 0);
                    }
                }
            }
        }
    }

    private void face(int own, int other, int squared, int voxel, int step, int axis) {
        if (other != 0 && other != own) {
            int narrow = Math.min(squared, distances.squared(voxel + step));
            faces.add(own, other, axis, narrow, voxel);
        }
    }

    /// Volume of all pores [voxels].
    long volume() {
        return Arrays.stream(volume).sum();
    }

    /// Throats in the order of their pores.
    List<Throat> throats() {
        List<Throat> throats = new ArrayList<>();
        for (int n = 0; n < faces.size(); n++) {
            int a = faces.smaller(n) - 1;
            int b = faces.larger(n) - 1;
            int voxel = faces.voxel(n);
            int i = voxel / (extent.y() * extent.z());
            int j = voxel / extent.z() % extent.y();
            int k = voxel % extent.z();
            double x = i + (faces.axis(n) == 0 ? 1 : 0.5);
            double y = j + (faces.axis(n) == 1 ? 1 : 0.5);
            double z = k + (faces.axis(n) == 2 ? 1 : 0.5);
            throats.add(
                    new Throat(
                            a,
                            b,
                            faces.area(n),
                            faces.faces(n),
                            diameter(faces.squared(n)),
                            distance(a, x, y, z) + distance(b, x, y, z)));
        }
        throats.sort(Comparator.comparingInt(Throat::first).thenComparingInt(Throat::second));
        return throats;
    }

    /// Pores in the order of their labels.
    List<Pore> pores(List<Throat> throats) {
        int[] coordination = new int[count];
        for (Throat throat : throats) {
            coordination[throat.first()]++;
            coordination[throat.second()]++;
        }
        List<Pore> pores = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            pores.add(
                    new Pore(
                            volume[n],
                            diameter(widest[n]),
                            centre(sumX, n),
                            centre(sumY, n),
                            centre(sumZ, n),
                            coordination[n],
                            border[n]));
        }
        return pores;
    }

    private static double diameter(int squared) {
        return 2 * Math.sqrt(squared);
    }

    private double centre(long[] sum, int pore) {
        return (double) sum[pore] / volume[pore] + 0.5;
    }

    private double distance(int pore, double x, double y, double z) {
        double a = centre(sumX, pore) - x;
        double b = centre(sumY, pore) - y;
        double c = centre(sumZ, pore) - z;
        return Math.sqrt(a * a + b * b + c * c);
    }
}
