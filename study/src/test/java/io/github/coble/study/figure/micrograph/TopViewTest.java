package io.github.coble.study.figure.micrograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.Raster;
import org.junit.jupiter.api.Test;

class TopViewTest {
    private static final int PIXELS = 256;

    /// One grey level, from round-off of heights next to a rounding of levels.
    private static final int LEVEL = 1;

    private static Micrograph top(Specimen specimen, int threads, Tint tint) {
        try (Workers workers = Workers.of(threads)) {
            return TopView.of(specimen, PIXELS, tint, workers);
        }
    }

    private static int grey(Raster raster, int x, int y) {
        return raster.rgb(x, y) & 0xFF;
    }

    private static double mean(Raster raster, int fromX, int toX) {
        double sum = 0;
        for (int y = 0; y < raster.height(); y++) {
            for (int x = fromX; x < toX; x++) {
                sum += grey(raster, x, y);
            }
        }
        return sum / ((toX - fromX) * raster.height());
    }

    @Test
    void aLevelSurfaceLooksTheSameAtEveryHeight() {
        Raster low = top(Samples.flat(64, 1e-6), 1, Tint.GREY).raster();
        Raster high = top(Samples.flat(64, 20e-6), 1, Tint.GREY).raster();
        for (int y = 0; y < PIXELS; y++) {
            for (int x = 0; x < PIXELS; x++) {
                assertThat(grey(high, x, y)).isCloseTo(grey(low, x, y), within(LEVEL));
            }
        }
    }

    @Test
    void levelLithiumIsSmootherThanLevelCarbonAndBrighter() {
        Raster carbon = top(Samples.flat(64, 1e-6), 1, Tint.GREY).raster();
        Samples.Deposit film = new Samples.Deposit(300e-9, (_, _) -> 2e-6);
        Raster lithium = top(Samples.specimen("film", 64, 1, film), 1, Tint.GREY).raster();
        assertThat(spread(lithium)).isLessThan(0.25 * spread(carbon));
        assertThat(mean(lithium, 0, PIXELS)).isGreaterThan(mean(carbon, 0, PIXELS) + 20);
    }

    private static double spread(Raster raster) {
        double mean = mean(raster, 0, PIXELS);
        double sum = 0;
        for (int y = 0; y < PIXELS; y++) {
            for (int x = 0; x < PIXELS; x++) {
                sum += Math.pow(grey(raster, x, y) - mean, 2);
            }
        }
        return Math.sqrt(sum) / PIXELS;
    }

    @Test
    void theFlanksOfATallerRidgeAreBrighter() {
        Raster low = top(Samples.ridge(128, 0.5e-6, 1e-6), 1, Tint.GREY).raster();
        Raster high = top(Samples.ridge(128, 4e-6, 1e-6), 1, Tint.GREY).raster();
        // The left flank, which faces the detector, one standard deviation off the crest.
        int flank = (int) ((0.5 - 1e-6 / Samples.WIDTH) * PIXELS);
        assertThat(mean(high, flank - 1, flank + 2))
                .isGreaterThan(mean(low, flank - 1, flank + 2) + 20);
    }

    @Test
    void theFlankTowardsTheDetectorIsTheBrighterOne() {
        Raster ridge = top(Samples.ridge(128, 3e-6, 1.5e-6), 1, Tint.GREY).raster();
        int half = PIXELS / 2;
        assertThat(mean(ridge, half - 12, half)).isGreaterThan(mean(ridge, half, half + 12) + 10);
    }

    @Test
    void picturesDependNeitherOnThreadsNorOnTheDay() {
        Specimen specimen = Samples.ridge(64, 4e-6, 0.6e-6);
        byte[] one = top(specimen, 1, Tint.GREY).png();
        assertThat(top(specimen, 1, Tint.GREY).png()).isEqualTo(one);
        assertThat(top(specimen, 3, Tint.GREY).png()).isEqualTo(one);
    }

    @Test
    void falseColourTellsLithiumFromCarbon() {
        Raster ridge = top(Samples.ridge(128, 4e-6, 1e-6), 1, Tint.FALSE_COLOUR).raster();
        int lithium = ridge.rgb(PIXELS / 2, PIXELS / 2);
        int carbon = ridge.rgb(PIXELS / 8, PIXELS / 2);
        assertThat((lithium >> 16) - (lithium & 0xFF)).isGreaterThan(40);
        assertThat(carbon >> 16).isEqualTo(carbon & 0xFF);
    }

    @Test
    void theBarIsAsLongAsItSays() {
        // 10 µm of 50 µm; the ends may be half covered pixels.
        Raster page = top(Samples.flat(64, 1e-6), 1, Tint.GREY).raster(900.0 / 720);
        int longest = 0;
        for (int y = 905; y < page.height(); y++) {
            int run = 0;
            for (int x = 0; x < page.width(); x++) {
                run = grey(page, x, y) > 128 ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        assertThat(longest).isCloseTo(180, within(1));
    }

    @Test
    void aCrackShowsLithiumBelowTheLayer() {
        Samples.Shape crack = (x, _) -> Math.abs(x - 0.5 * Samples.WIDTH) < 2e-6 ? 1 : 0;
        Samples.Deposit torn =
                new Samples.Deposit(
                        105e-9,
                        (_, _) -> 0.2,
                        (_, _) -> 6e-6,
                        Samples.zero(),
                        (_, _) -> 6e-6,
                        crack);
        Relief relief = Relief.of(Samples.specimen("CS2", 128, 3, torn), PIXELS);
        int middle = PIXELS * PIXELS / 2 + PIXELS / 2;
        assertThat(relief.lithium()[middle]).isEqualTo(1);
        assertThat(relief.height()[middle]).isCloseTo(7e-6f, within(1e-9f));
        int beside = PIXELS * PIXELS / 2 + PIXELS / 4;
        assertThat(relief.lithium()[beside]).isZero();
        assertThat(relief.height()[beside]).isCloseTo(11e-6f, within(1e-9f));
    }

    @Test
    void aPlaceAtTheFootOfAWallSeesWhatGeometrySays() {
        int n = 200;
        int foot = 90;
        double wall = 10;
        float[] height = new float[n * n];
        for (int p = 0; p < n * n; p++) {
            height[p] = p % n >= 100 ? (float) (wall * 1e-7) : 0;
        }
        Relief relief = new Relief(n, 1e-7, height, new float[n * n]);
        double ratio = wall / (100 - foot);
        // The mean of 1 / (1 + (ratio cos)²) over the directions towards the wall.
        double expected = 0.5 + 0.5 / Math.sqrt(1 + ratio * ratio);
        try (Workers workers = Workers.of(1)) {
            float[] open = Openness.of(relief, workers);
            // Looks are a third apart in distance, so the wall seems a little farther.
            assertThat((double) open[100 * n + foot]).isCloseTo(expected, within(0.05));
            assertThat(open[100 * n + 150]).isEqualTo(1, within(1e-6f));
        }
    }
}
