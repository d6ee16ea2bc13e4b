package io.github.coble.study.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.numerics.parallel.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Images that are not phases yet: a slab of pore, 80 against 170, with noise.
class GreyImagesTest {
    private static final int EDGE = 24;

    @TempDir private Path folder;

    @Test
    void oneGreyValueOfHundredsIsNoPhase() throws IOException {
        ImageRequest request = request(grey(15, 0), "80", null);
        assertThatThrownBy(() -> measure(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not divided into phases")
                .hasMessageContaining("--segment otsu");
    }

    @Test
    void aRangeIsAThresholdByHand() throws IOException {
        PoreImage image = measure(request(grey(10, 0), "0-125", null));
        assertThat(image.pores().fraction()).isEqualTo(0.5);
    }

    @Test
    void specksAreSaid() throws IOException {
        assertThat(measure(request(grey(10, 0.004), null, "otsu")).remarks())
                .anyMatch(remark -> remark.contains("--clean 27"));
        assertThat(measure(request(grey(10, 0), null, "otsu")).remarks())
                .noneMatch(remark -> remark.contains("--clean"));
    }

    private static PoreImage measure(ImageRequest request) throws IOException {
        try (Workers one = Workers.of(1)) {
            return PoreImage.of(request, one);
        }
    }

    private static ImageRequest request(
            Path file, @Nullable String pore, @Nullable String segment) {
        return ImageRequest.read(
                file,
                Optional.of("5 nm"),
                Optional.of("24x24x24"),
                Optional.of("uint8"),
                Optional.ofNullable(pore),
                Optional.ofNullable(segment),
                false,
                0,
                Optional.empty(),
                1);
    }

    private Path grey(double noise, double specks) throws IOException {
        Random random = new Random(5);
        byte[] values = new byte[EDGE * EDGE * EDGE];
        for (int n = 0; n < values.length; n++) {
            boolean pore = n / (EDGE * EDGE) < EDGE / 2 ^ random.nextDouble() < specks;
            double grey = (pore ? 80 : 170) + Math.clamp(random.nextGaussian(), -3, 3) * noise;
            values[n] = (byte) Math.round(grey);
        }
        Path file = folder.resolve("grey.raw");
        Files.write(file, values);
        return file;
    }
}
