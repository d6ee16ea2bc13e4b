package io.github.coble.study.figure.micrograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.Raster;
import org.junit.jupiter.api.Test;

class DepositViewTest {
    private static final int PIXELS = 240;
    private static final int WHITE = 0xFFFFFF;

    private static DepositView view(Specimen specimen, double stretch, int threads) {
        try (Workers workers = Workers.of(threads)) {
            return DepositView.of(specimen, stretch, PIXELS, workers);
        }
    }

    /// Whether more red than blue, as lithium is, or the other way round, as the electrolyte is.
    private static int warmth(int rgb) {
        return (rgb >> 16) - (rgb & 0xFF);
    }

    @Test
    void alongTheFrontEdgeLieElectrolyteLithiumAndLayer() {
        Raster raster = view(Samples.flat(32, 10e-6), 1, 1).raster();
        // A column of pixels left of the nearest edge, which lies at 0.34 of the width.
        int x = (int) (0.3 * PIXELS);
        int bottom = raster.height() - 1;
        while (raster.rgb(x, bottom) == WHITE) {
            bottom--;
        }
        double perMicrometre = 0.6 * PIXELS / 50;
        int electrolyte = raster.rgb(x, bottom - (int) (3 * perMicrometre));
        int lithium = raster.rgb(x, bottom - (int) (9 * perMicrometre));
        assertThat(warmth(electrolyte)).isLessThan(-20);
        assertThat(warmth(lithium)).isGreaterThan(60);
        int layer = raster.rgb(PIXELS / 2, raster.height() / 4);
        assertThat(warmth(layer)).isZero();
    }

    @Test
    void stretchedHeightsAreTallerAndSaidToBe() {
        DepositView plain = view(Samples.ridge(32, 4e-6, 3e-6), 1, 1);
        DepositView tall = view(Samples.ridge(32, 4e-6, 3e-6), 3, 1);
        assertThat(tall.raster().height()).isGreaterThan(plain.raster().height() + 20);
        assertThat(plain.caption()).contains("to the scale of the widths");
        assertThat(tall.caption()).contains("3 times as large");
        assertThat(tall.svg()).contains("heights × 3", "current collector", "solid electrolyte");
    }

    @Test
    void viewsDoNotDependOnThreads() {
        Specimen ridge = Samples.ridge(32, 4e-6, 3e-6);
        assertThat(view(ridge, 1, 3).png(1)).isEqualTo(view(ridge, 1, 1).png(1));
    }

    @Test
    void heightsNeedAScale() {
        assertThatThrownBy(() -> view(Samples.flat(32, 1e-6), 0, 1))
                .hasMessageContaining("heights times 0.0");
    }
}
