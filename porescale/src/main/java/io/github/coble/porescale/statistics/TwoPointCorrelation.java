package io.github.coble.porescale.statistics;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.statistics.PairCounts.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Probability that two points a distance apart are both in a phase, S₂(r) (P-14).
///
/// Counted, not transformed: the image is shifted against itself along up to 49 directions for each
/// distance, 64 voxels at a time, without any memory of its own. Distances are those of the shifts,
/// which are whole vectors.
///
/// @param points by distance, from 0
public record TwoPointCorrelation(List<Point> points) {
    private static final int[][] FAMILIES = {
        {1, 0, 0}, {1, 1, 0}, {1, 1, 1}, {2, 1, 0}, {2, 1, 1}, {2, 2, 1}
    };

    public TwoPointCorrelation {
        points = List.copyOf(points);
    }

    /// A distance.
    ///
    /// @param distance mean length of the shifts [voxels]
    /// @param probability that both ends are in the phase, error from slabs of the image
    public record Point(double distance, Estimate probability) {}

    /// The correlation at distances of about 0, 1, … [voxels]. The result does not depend on the
    /// number of workers.
    ///
    /// @param farthest largest distance; shifts beyond half the image are left out
    public static TwoPointCorrelation of(PhaseMask phase, int farthest, Workers workers) {
        List<int[]> directions = directions();
        List<Point> points = new ArrayList<>();
        for (int r = 0; r <= farthest; r++) {
            List<int[]> shifts = shifts(directions, r, phase.extent());
            if (!shifts.isEmpty()) {
                points.add(point(phase, shifts, workers));
            }
        }
        return new TwoPointCorrelation(points);
    }

    private static Point point(PhaseMask phase, List<int[]> shifts, Workers workers) {
        Extent extent = phase.extent();
        long[] inside = new long[extent.x()];
        workers.forEach(
                extent.x(),
                8,
                (from, to) -> {
                    PairCounts pairs = new PairCounts(phase);
                    for (int i = from; i < to; i++) {
                        for (int[] v : shifts) {
                            inside[i] += pairs.onPage(i, v[0], v[1], v[2], Kind.BOTH);
                        }
                    }
                });
        int parts = Math.min(Estimate.PARTS, extent.x());
        double[] both = new double[parts];
        double[] possible = new double[parts];
        double lengths = 0;
        double all = 0;
        for (int i = 0; i < extent.x(); i++) {
            int part = (int) ((long) i * parts / extent.x());
            both[part] += inside[i];
            for (int[] v : shifts) {
                long count = PairCounts.possible(extent, i, v[0], v[1], v[2]);
                possible[part] += count;
                all += count;
                lengths += count * Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
            }
        }
        return new Point(lengths / all, Estimate.ofRatio(both, possible));
    }

    /// Whole vectors of about a length, each once, that stay within half the image.
    private static List<int[]> shifts(List<int[]> directions, int r, Extent extent) {
        List<int[]> shifts = new ArrayList<>();
        for (int[] d : directions) {
            double scale = r / Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
            int[] v = new int[3];
            for (int axis = 0; axis < 3; axis++) {
                // Away from zero for both signs, so that mirror images stay mirror images.
                v[axis] = (int) (Math.signum(d[axis]) * Math.round(Math.abs(d[axis]) * scale));
            }
            boolean fits =
                    2 * Math.abs(v[0]) <= extent.x()
                            && 2 * Math.abs(v[1]) <= extent.y()
                            && 2 * Math.abs(v[2]) <= extent.z();
            if (fits && shifts.stream().noneMatch(other -> Arrays.equals(other, v))) {
                shifts.add(v);
            }
        }
        // Shifts to the same page follow each other.
        shifts.sort(Comparator.comparingInt(v -> v[0]));
        return shifts;
    }

    /// One of each pair of opposite directions.
    private static List<int[]> directions() {
        List<int[]> directions = new ArrayList<>();
        for (int[] family : FAMILIES) {
            for (int a = -2; a <= 2; a++) {
                for (int b = -2; b <= 2; b++) {
                    for (int c = -2; c <= 2; c++) {
                        boolean forward = a > 0 || (a == 0 && (b > 0 || (b == 0 && c > 0)));
                        if (forward && belongs(family, a, b, c)) {
                            directions.add(new int[] {a, b, c});
                        }
                    }
                }
            }
        }
        return directions;
    }

    private static boolean belongs(int[] family, int a, int b, int c) {
        int[] sorted = {Math.abs(a), Math.abs(b), Math.abs(c)};
        Arrays.sort(sorted);
        return sorted[2] == family[0] && sorted[1] == family[1] && sorted[0] == family[2];
    }
}
