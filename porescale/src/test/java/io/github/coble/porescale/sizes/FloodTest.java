package io.github.coble.porescale.sizes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Face;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// P-7 on fields of any numbers, against its definition.
class FloodTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 3, 0.9",
        "1, 40, 1, 5, 0.95",
        "40, 1, 2, 5, 0.95",
        "11, 9, 12, 1, 0.5",
        "9, 12, 11, 3, 0.7",
        "17, 6, 8, 40, 0.6",
        "8, 9, 7, 1000000, 0.8"
    })
    void theWidestWayIsFoundFromAnyFaces(int x, int y, int z, int levels, double share) {
        Extent extent = new Extent(x, y, z);
        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            int[] field = new int[(int) extent.voxels()];
            for (int n = 0; n < field.length; n++) {
                field[n] = random.nextDouble() < share ? 1 + random.nextInt(levels) : 0;
            }
            Set<Face> inlets = EnumSet.noneOf(Face.class);
            for (Face face : Face.values()) {
                if (random.nextInt(3) == 0) {
                    inlets.add(face);
                }
            }
            int[] expected = byRepetition(extent, field, inlets);
            for (int threads = 1; threads <= 3; threads++) {
                assertThat(flooded(extent, field, levels, inlets, threads))
                        .as("seed %d, %d threads, from %s", seed, threads, inlets)
                        .isEqualTo(expected);
            }
        }
    }

    private static int[] flooded(
            Extent extent, int[] field, int levels, Set<Face> inlets, int threads) {
        Codes codes = new Codes(field.length, levels);
        for (int n = 0; n < field.length; n++) {
            codes.set(n, field[n]);
        }
        try (Workers workers = Workers.of(threads)) {
            Flood.lower(extent, codes, inlets, workers);
        }
        int[] out = new int[field.length];
        codes.copy(0, out.length, out);
        return out;
    }

    /// A voxel is reached by the most that reaches a neighbour, or any number from outside, but by
    /// no more than its own; over and over until nothing changes.
    private static int[] byRepetition(Extent extent, int[] field, Set<Face> inlets) {
        int[] reached = new int[field.length];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < extent.x(); i++) {
                for (int j = 0; j < extent.y(); j++) {
                    for (int k = 0; k < extent.z(); k++) {
                        int at = extent.index(i, j, k);
                        int now = Math.min(field[at], offered(extent, reached, inlets, i, j, k));
                        changed |= now != reached[at];
                        reached[at] = now;
                    }
                }
            }
        }
        return reached;
    }

    private static int offered(
            Extent extent, int[] reached, Set<Face> inlets, int i, int j, int k) {
        if (inlets.stream().anyMatch(face -> face.touches(extent, i, j, k))) {
            return Integer.MAX_VALUE;
        }
        int at = extent.index(i, j, k);
        int page = extent.y() * extent.z();
        int most = 0;
        most = i > 0 ? Math.max(most, reached[at - page]) : most;
        most = i + 1 < extent.x() ? Math.max(most, reached[at + page]) : most;
        most = j > 0 ? Math.max(most, reached[at - extent.z()]) : most;
        most = j + 1 < extent.y() ? Math.max(most, reached[at + extent.z()]) : most;
        most = k > 0 ? Math.max(most, reached[at - 1]) : most;
        return k + 1 < extent.z() ? Math.max(most, reached[at + 1]) : most;
    }

    /// Against the closure over all places in between.
    @Test
    void theNarrowestOpeningOnTheWidestWayDecides() {
        int places = 30;
        for (int seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            WidestWays ways = new WidestWays(places);
            int[][] width = new int[places + 1][places + 1];
            for (int n = 0; n < 45; n++) {
                int a = random.nextInt(places + 1);
                int b = random.nextInt(places + 1);
                int w = 1 + random.nextInt(20);
                ways.join(a, b, w);
                width[a][b] = Math.max(width[a][b], w);
                width[b][a] = width[a][b];
            }
            for (int over = 0; over <= places; over++) {
                for (int a = 0; a <= places; a++) {
                    for (int b = 0; b <= places; b++) {
                        int detour = Math.min(width[a][over], width[over][b]);
                        width[a][b] = Math.max(width[a][b], detour);
                    }
                }
            }
            try (Workers workers = Workers.of(2)) {
                int[] out = ways.toOutside(workers);
                for (int a = 1; a <= places; a++) {
                    assertThat(out[a]).as("seed %d, place %d", seed, a).isEqualTo(width[a][0]);
                }
            }
        }
    }
}
