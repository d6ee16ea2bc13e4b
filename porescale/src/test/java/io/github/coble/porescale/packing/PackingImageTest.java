package io.github.coble.porescale.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.ReferencePacking;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackingImageTest {
    /// Points in a lattice count a sphere with an error that falls like h² or faster.
    private static final double COUNTING = 0.5;

    /// Voxel faces overstate the area of a sphere by 3/2 in the limit; error at 40 per diameter.
    private static final double FACES = 0.01;

    /// Edges of a voxel, for boxes with some fifty voxels and more along the thickness; thinner
    /// ones have fewer edges to choose from.
    private static final double CUBES = 2.5e-3;

    /// What voxels of a sixteenth of a diameter make of the porosity of a hundred spheres.
    private static final double POROSITY = 1e-3;

    /// Voxels of a reference whose centre is as near to a surface as seven printed digits.
    private static final long PRINTED_DIGITS = 4;

    @Test
    void theReferencePackingComesOutVoxelByVoxel() {
        PhaseMask expected = ReferencePacking.pores(128);
        List<double[]> rows = ReferencePacking.spheres(128);
        double[] state = new double[4 * rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int c = 0; c < 3; c++) {
                state[4 * i + c] = rows.get(i)[c] * 1e-8;
            }
            state[4 * i + 3] = 2 * rows.get(i)[3] * 1e-8;
        }
        Packing packing =
                Packing.of(new Box(1.28e-6, 1.28e-6, Boundary.PERIODIC), Spheres.of(state));
        PhaseMask pores;
        try (Workers workers = Workers.of(2)) {
            pores = PackingImage.of(packing, 128).pores(workers);
        }
        long different = 0;
        for (int i = 0; i < 128; i++) {
            for (int j = 0; j < 128; j++) {
                for (int w = 0; w < pores.wordsPerRow(); w++) {
                    different += Long.bitCount(pores.word(i, j, w) ^ expected.word(i, j, w));
                }
            }
        }
        assertThat(different).isLessThanOrEqualTo(PRINTED_DIGITS);
    }

    @Test
    void everyVoxelIsWhatItsCentreLiesIn() {
        Packing packing =
                Packings.made(Packings.small(3).with(Packings.PVDF).with(Packings.silver(0.2)));
        PackingImage image = PackingImage.ofEdge(packing, 0.1e-6);
        assertThat(image.extent()).isEqualTo(Extent.cube(52));
        assertThat(image.voxelEdge()).isCloseTo(0.1e-6, within(1e-20));
        byte[] page = new byte[52 * 52];
        int[] seen = new int[4];
        for (int i = 0; i < 52; i++) {
            image.readPage(i, page);
            for (int v = 0; v < page.length; v += 5) {
                int row = v / 52;
                double h = image.voxelEdge();
                byte expected =
                        label(packing, (i + 0.5) * h, (row + 0.5) * h, (v - 52 * row + 0.5) * h);
                assertThat(page[v]).as("page %d voxel %d", i, v).isEqualTo(expected);
                seen[expected]++;
            }
        }
        assertThat(seen).doesNotContain(0);
    }

    private static byte label(Packing packing, double x, double y, double z) {
        double w = packing.box().width();
        if (inside(packing.scaffold(), w, x, y, z)) {
            return PackingImage.SCAFFOLD;
        }
        if (inside(packing.decoration(), w, x, y, z)) {
            return PackingImage.DECORATION;
        }
        double[] necks = packing.binder().state();
        for (int o = 0; o < necks.length; o += Necks.STRIDE) {
            double dy = SphereGrid.nearest(y - necks[o + 1], w);
            double dz = SphereGrid.nearest(z - necks[o + 2], w);
            if (Necks.holds(necks, o, x - necks[o], dy, dz)) {
                return PackingImage.BINDER;
            }
        }
        return PackingImage.PORE;
    }

    private static boolean inside(Spheres s, double w, double x, double y, double z) {
        for (int i = 0; i < s.count(); i++) {
            double dx = x - s.x(i);
            double dy = SphereGrid.nearest(y - s.y(i), w);
            double dz = SphereGrid.nearest(z - s.z(i), w);
            if (4 * (dx * dx + dy * dy + dz * dz) <= s.diameter(i) * s.diameter(i)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void porosityAndSurfaceConverge() {
        Packing packing =
                Packings.made(
                        PackingRecipe.of(Packings.EQUAL, new Amount.Count(100, 1), 0.45, 1)
                                .with(Boundary.PERIODIC));
        double exact = PackingMeasures.porosity(packing);
        double coarse = Math.abs(image(packing, 40).fraction() - exact);
        PhaseMask fine = image(packing, 160);
        assertThat(Math.abs(fine.fraction() - exact)).isLessThan(COUNTING * Math.max(coarse, 1e-4));
    }

    @Test
    void facesOfVoxelsAreThreeHalvesOfTheSurface() {
        Packing apart = Packings.simpleCubic(3, 1e-6, 0.8e-6);
        double faces = faces(image(apart, 151)) * Math.pow(apart.box().width() / 151, 2);
        double area = PackingMeasures.specificSurface(apart) * apart.box().volume();
        assertThat(faces / area).isCloseTo(1.5, within(FACES));
    }

    private static PhaseMask image(Packing packing, int voxels) {
        try (Workers workers = Workers.of(2)) {
            return PackingImage.of(packing, voxels).pores(workers);
        }
    }

    private static long faces(PhaseMask mask) {
        int n = mask.extent().x();
        long faces = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    boolean here = mask.contains(i, j, k);
                    faces += here != mask.contains((i + 1) % n, j, k) ? 1 : 0;
                    faces += here != mask.contains(i, (j + 1) % n, k) ? 1 : 0;
                    faces += here != mask.contains(i, j, (k + 1) % n) ? 1 : 0;
                }
            }
        }
        return faces;
    }

    @Test
    void masksDoNotDependOnThreads() {
        PackingImage image = PackingImage.of(Packings.made(Packings.small(1)), 70);
        try (Workers one = Workers.of(1);
                Workers three = Workers.of(3)) {
            assertThat(image.pores(three)).isEqualTo(image.pores(one));
        }
    }

    /// Boxes whose thickness is no whole number of the voxels that are asked for.
    @ParameterizedTest
    @CsvSource({"PERIODIC, 4.71", "WALLS, 4.71", "PERIODIC, 6.043", "WALLS, 1.14"})
    void anyThicknessIsHeldWholeByVoxelsThatAreNearlyCubes(Boundary boundary, double thickness) {
        double width = 5.2;
        Packing packing =
                Packings.made(
                        PackingRecipe.of(
                                        Packings.EQUAL,
                                        new Amount.Filling(thickness * 1e-6, width * 1e-6),
                                        boundary == Boundary.WALLS ? 0.6 : 0.5,
                                        1)
                                .with(boundary));
        PackingImage image = PackingImage.ofEdge(packing, 1e-6 / 16);
        double along = packing.box().thickness() / image.extent().x();
        assertThat(along / image.voxelEdge()).isCloseTo(1, within(CUBES));
        assertThat(image.voxelEdge() / (1e-6 / 16)).isBetween(0.8, 1.2);
        try (Workers workers = Workers.of(1)) {
            assertThat(image.pores(workers).fraction())
                    .isCloseTo(PackingMeasures.porosity(packing), within(POROSITY));
        }
    }

    /// A packing moved by whole pages along its period has the same pages, elsewhere.
    @Test
    void aThicknessThatIsNoWholeNumberOfVoxelsIsPeriodicStill() {
        double thickness = 4.71e-6;
        Spheres spheres =
                Packings.made(
                                PackingRecipe.of(
                                                Packings.EQUAL,
                                                new Amount.Filling(thickness, 5.2e-6),
                                                0.5,
                                                1)
                                        .with(Boundary.PERIODIC))
                        .scaffold();
        Box box = new Box(thickness, 5.2e-6, Boundary.PERIODIC);
        PhaseMask image = image(Packing.of(box, spheres), 83);
        int pages = image.extent().x();
        assertThat(pages).isEqualTo(75);
        double[] state = spheres.centresAndRadii();
        for (int i = 0; i < state.length; i += 4) {
            state[i] = (state[i] + 30 * thickness / pages) % thickness;
            state[i + 3] *= 2;
        }
        PhaseMask moved = image(Packing.of(box, Spheres.of(state)), 83);
        long different = 0;
        for (int i = 0; i < pages; i++) {
            for (int j = 0; j < 83; j++) {
                for (int w = 0; w < image.wordsPerRow(); w++) {
                    different +=
                            Long.bitCount(image.word(i, j, w) ^ moved.word((i + 30) % pages, j, w));
                }
            }
        }
        assertThat(different).isLessThanOrEqualTo(PRINTED_DIGITS);
    }

    @Test
    void imagesThatDoNotFitAreRefused() {
        Packing flat =
                Packing.of(
                        new Box(1e-7, 1e-5, Boundary.WALLS),
                        Spheres.of(new double[] {5e-8, 1e-6, 1e-6, 1e-7}));
        assertThatThrownBy(() -> PackingImage.of(flat, 10)).hasMessageContaining("choose smaller");
        Packing odd =
                Packing.of(
                        new Box(1.05e-5, 1e-5, Boundary.PERIODIC),
                        Spheres.of(new double[] {5e-8, 1e-6, 1e-6, 1e-7}));
        assertThat(PackingImage.of(odd, 20).extent()).isEqualTo(new Extent(21, 20, 20));
        assertThat(PackingImage.bytes(odd, 1e-8)).isEqualTo(32 + 11 * 4);
    }
}
