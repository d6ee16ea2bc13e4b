package io.github.coble.porescale.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.porescale.packing.DecorationRecipe.Loading;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecorationTest {
    /// Offset from the host and round-off, in sums of radii.
    private static final double TOUCHING = 1e-8;

    @Test
    void smallSpheresTouchOneHostAndNothingElse() {
        Packing packing =
                Packings.made(
                        Packings.small(2)
                                .with(Packings.PVDF)
                                .with(
                                        new DecorationRecipe(
                                                new DiameterDistribution.LogNormal(
                                                        0.1e-6, 0.3, Weighting.NUMBER),
                                                new Loading.PerSphere(12))));
        Spheres small = packing.decoration();
        assertThat(small.count()).isEqualTo(12 * packing.scaffold().count());
        SphereGrid hosts = packing.scaffold().grid(packing.box());
        NearWorkspace near = new NearWorkspace();
        for (int i = 0; i < small.count(); i++) {
            double r = 0.5 * small.diameter(i);
            double x = small.x(i);
            double y = small.y(i);
            double z = small.z(i);
            assertThat(near.find(hosts, x, y, z, r, 0, -1)).isZero();
            assertThat(near.find(hosts, x, y, z, r, TOUCHING * Packings.D, -1)).isPositive();
            assertThat(x).isBetween(r, packing.box().thickness() - r);
        }
        assertThat(PackingMeasures.smallestGap(packing.box(), small)).isNotNegative();
    }

    @Test
    void smallSpheresKeepOffTheBinder() {
        Packing packing =
                Packings.made(Packings.small(2).with(Packings.PVDF).with(Packings.silver(0.3)));
        double[] neck = packing.binder().state();
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < packing.decoration().count(); i++) {
            for (int o = 0; o < neck.length; o += Necks.STRIDE) {
                double dx = packing.decoration().x(i) - neck[o];
                double dy = SphereGrid.nearest(packing.decoration().y(i) - neck[o + 1], 5.2e-6);
                double dz = SphereGrid.nearest(packing.decoration().z(i) - neck[o + 2], 5.2e-6);
                double s = dx * neck[o + 3] + dy * neck[o + 4] + dz * neck[o + 5];
                double rho = Math.sqrt(Math.max(0, dx * dx + dy * dy + dz * dz - s * s));
                // Beside the gap, where the neck is outside both spheres.
                if (Math.abs(s) <= 0.5 * neck[o + Necks.GAP]) {
                    double off = rho - neck[o + Necks.RADIUS];
                    nearest = Math.min(nearest, off / (0.5 * packing.decoration().diameter(i)));
                }
            }
        }
        assertThat(nearest).isBetween(1 - TOUCHING, 1e3);
    }

    @Test
    void aPeriodicBoxIsDecoratedAcrossItsEnds() {
        Packing packing =
                Packings.made(
                        PackingRecipe.of(Packings.EQUAL, new Amount.Count(100, 1), 0.5, 3)
                                .with(Boundary.PERIODIC)
                                .with(Packings.PVDF)
                                .with(
                                        new DecorationRecipe(
                                                new DiameterDistribution.Equal(0.3e-6),
                                                new Loading.PerSphere(3))));
        double[] x = new double[packing.decoration().count()];
        Arrays.setAll(x, packing.decoration()::x);
        assertThat(Arrays.stream(x).min().orElseThrow()).isLessThan(0.15e-6);
        assertThat(PackingMeasures.smallestGap(packing.box(), packing.decoration()))
                .isNotNegative();
    }

    @Test
    void aFullSurfaceIsRefused() {
        assertThatThrownBy(() -> Packings.made(decorated(80)))
                .hasMessageContaining("find a place")
                .hasMessageContaining("of the surface of the scaffold");
    }

    /// P-51 with sin α = 1/6: 0.56 of a shell in caps of 0.0070 of it, of hosts scaled to fill the
    /// box.
    @Test
    void whatNoSurfaceTakesIsRefusedBeforeAnythingIsPacked() {
        PackingPlan most = PackingPlan.of(decorated(80));
        assertThat(most.decoration().length).isEqualTo(80 * most.diameters().length);
        assertThatThrownBy(() -> PackingPlan.of(decorated(90)))
                .hasMessageContaining("90 per sphere")
                .hasMessageContaining("at most 79 per sphere");
    }

    private static PackingRecipe decorated(int perSphere) {
        return Packings.small(1)
                .with(
                        new DecorationRecipe(
                                new DiameterDistribution.Equal(0.2e-6),
                                new Loading.PerSphere(perSphere)));
    }
}
