package io.github.coble.porescale.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// P-15.
class ComponentsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 0.9",
        "9, 8, 7, 0.3",
        "9, 8, 70, 0.35",
        "12, 13, 11, 0.5",
        "4, 1, 66, 0.6"
    })
    void componentsAreWhatWaterFillsFromEachVoxel(int x, int y, int z, double share) {
        Extent extent = new Extent(x, y, z);
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            PhaseMask phase = PhaseMask.of(extent, (_, _, _) -> random.nextDouble() < share);
            int[] labels = new int[(int) extent.voxels()];
            long[] sizes = flood(phase, labels);
            Components found = Components.of(phase);
            assertThat(found.count()).isEqualTo(sizes.length);
            assertThat(found.sizes())
                    .isEqualTo(
                            LongStream.of(sizes)
                                    .boxed()
                                    .sorted(Comparator.reverseOrder())
                                    .mapToLong(n -> n)
                                    .toArray());
            for (Axis axis : Axis.values()) {
                assertPercolation(phase, labels, sizes.length, found.percolation(axis));
            }
        }
    }

    private static void assertPercolation(
            PhaseMask phase, int[] labels, int count, Percolation percolation) {
        Extent extent = phase.extent();
        boolean[] low = new boolean[count + 1];
        boolean[] high = new boolean[count + 1];
        for (int n = 0; n < labels.length; n++) {
            int at = along(extent, n, percolation.axis());
            low[labels[n]] |= at == 0;
            high[labels[n]] |= at == extent.along(percolation.axis()) - 1;
        }
        PhaseMask expected =
                PhaseMask.of(
                        extent,
                        (i, j, k) -> {
                            int label = labels[extent.index(i, j, k)];
                            return label > 0 && low[label] && high[label];
                        });
        switch (percolation) {
            case Percolation.Through(_, PhaseMask mask, double part) -> {
                assertThat(mask).isEqualTo(expected);
                assertThat(part).isEqualTo((double) expected.count() / phase.count());
            }
            case Percolation.Blocked _ -> assertThat(expected.count()).isZero();
        }
    }

    private static int along(Extent extent, int n, Axis axis) {
        return switch (axis) {
            case X -> n / (extent.y() * extent.z());
            case Y -> n / extent.z() % extent.y();
            case Z -> n % extent.z();
        };
    }

    private static long[] flood(PhaseMask phase, int[] labels) {
        Extent e = phase.extent();
        List<Long> sizes = new ArrayList<>();
        Deque<int[]> open = new ArrayDeque<>();
        for (int n = 0; n < labels.length; n++) {
            open.add(new int[] {along(e, n, Axis.X), along(e, n, Axis.Y), along(e, n, Axis.Z)});
            long size = 0;
            while (!open.isEmpty()) {
                int[] v = open.pop();
                if (v[0] < 0 || v[1] < 0 || v[2] < 0) {
                    continue;
                }
                if (v[0] >= e.x() || v[1] >= e.y() || v[2] >= e.z()) {
                    continue;
                }
                int at = e.index(v[0], v[1], v[2]);
                if (labels[at] > 0 || !phase.contains(v[0], v[1], v[2])) {
                    continue;
                }
                labels[at] = sizes.size() + 1;
                size++;
                for (int axis = 0; axis < 3; axis++) {
                    for (int step = -1; step <= 1; step += 2) {
                        int[] next = v.clone();
                        next[axis] += step;
                        open.push(next);
                    }
                }
            }
            if (size > 0) {
                sizes.add(size);
            }
        }
        return sizes.stream().mapToLong(n -> n).toArray();
    }

    @Test
    void sharesTellWhatIsShutIn() {
        // A bar through along x, a voxel in the middle, two voxels at a face.
        PhaseMask phase =
                PhaseMask.of(
                        Extent.cube(5),
                        (i, j, k) ->
                                (j == 0 && k == 0)
                                        || (i == 2 && j == 2 && k == 2)
                                        || (i > 2 && j == 4 && k == 2));
        Components components = Components.of(phase);
        assertThat(components.sizes()).containsExactly(5, 2, 1);
        assertThat(components.largestShare()).isEqualTo(5 / 8.0);
        assertThat(components.isolatedShare()).isEqualTo(1 / 8.0);
        assertThat(components.percolation(Axis.X))
                .isInstanceOfSatisfying(
                        Percolation.Through.class, way -> assertThat(way.share()).isEqualTo(0.625));
        assertThat(components.percolation(Axis.Y)).isEqualTo(new Percolation.Blocked(Axis.Y));
        assertThat(Components.bytes(Extent.cube(256), 750_000)).isLessThan(19_000_000);
    }

    @Test
    void anEmptyPhaseHasNoComponents() {
        Components none = Components.of(PhaseMask.of(Extent.cube(3), (_, _, _) -> false));
        assertThat(none.count()).isZero();
        assertThat(none.largestShare()).isNaN();
        assertThat(none.isolatedShare()).isNaN();
        assertThat(none.percolation(Axis.Z)).isInstanceOf(Percolation.Blocked.class);
        assertThat(none.sizes()).isEmpty();
    }
}
