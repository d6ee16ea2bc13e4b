package io.github.coble.study.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasterTest {
    /// Half a step of six bits, the coarsest rounding.
    private static final int HALF_STEP = 3;

    private static Raster noise(int colours) {
        Random random = new Random(colours);
        int[] palette = random.ints(colours, 0, 1 << 24).toArray();
        return Raster.of(61, 47, (_, _) -> palette[random.nextInt(colours)]);
    }

    private static Raster read(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        return Raster.of(
                image.getWidth(), image.getHeight(), (x, y) -> image.getRGB(x, y) & 0xFFFFFF);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 200, 256, 257, 2000})
    void aFileGivesBackItsPixels(int colours) throws IOException {
        Raster raster = noise(colours);
        assertThat(read(raster.png())).isEqualTo(raster).hasSameHashCodeAs(raster);
    }

    @Test
    void smoothShadesAreFilteredWithoutLoss() throws IOException {
        Raster raster = Raster.of(300, 200, (x, y) -> (x * 255 / 299) << 16 | (y * 255 / 199));
        byte[] png = raster.png();
        assertThat(read(png)).isEqualTo(raster);
        assertThat(png.length).isLessThan(300 * 200 * 3 / 20);
    }

    @Test
    void aFileThatIsTooLargeLosesLowBits() throws IOException {
        Raster raster = noise(2000);
        int whole = raster.png().length;
        assertThat(raster.png(whole)).isEqualTo(raster.png());
        Raster coarse = read(raster.png(whole - 1));
        assertThat(coarse).isNotEqualTo(raster);
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                for (int shift = 16; shift >= 0; shift -= 8) {
                    int was = raster.rgb(x, y) >> shift & 0xFF;
                    int is = coarse.rgb(x, y) >> shift & 0xFF;
                    assertThat(Math.abs(was - is)).isLessThanOrEqualTo(HALF_STEP);
                }
            }
        }
    }

    @Test
    void aFileThatIsStillTooLargeHasFewerPixels() throws IOException {
        Raster raster = noise(2000);
        for (int most : new int[] {4000, 500}) {
            byte[] file = raster.png(most);
            assertThat(file.length).isBetween(most / 3, most);
            assertThat(read(file).width()).isLessThan(raster.width());
        }
        Raster least = read(raster.png(1));
        assertThat(least.width()).isEqualTo(1);
        assertThat(least.height()).isEqualTo(1);
    }

    @Test
    void fewerPixelsHaveTheSameMean() {
        Raster halves = Raster.of(6, 2, (x, _) -> x < 3 ? 0xFF0000 : 0x0000FF);
        Raster one = halves.shrunk(0.2);
        assertThat(one).isEqualTo(new Raster(1, 1, new int[] {0x800080}));
        // Of three pixels in two, the one in the middle goes to both sides by halves.
        Raster three = new Raster(3, 1, new int[] {0x000000, 0x600000, 0x900000});
        assertThat(three.shrunk(0.67)).isEqualTo(new Raster(2, 1, new int[] {0x200000, 0x800000}));
    }

    @Test
    void blackAndWhiteSurviveFewerBits() throws IOException {
        Random random = new Random(4);
        Raster raster =
                Raster.of(
                        40,
                        40,
                        (x, y) -> y < 20 ? (x < 20 ? 0 : 0xFFFFFF) : random.nextInt(1 << 24));
        Raster coarse = read(raster.png(raster.png().length - 1));
        assertThat(coarse.rgb(3, 3)).isZero();
        assertThat(coarse.rgb(33, 3)).isEqualTo(0xFFFFFF);
    }

    @Test
    void aPictureIsDrawnWhereItBelongs() throws IOException {
        Raster raster = new Raster(2, 1, new int[] {0xFF0000, 0x0000FF});
        try (RasterCanvas canvas = new RasterCanvas(40, 20, 1)) {
            canvas.image(raster, 10, 5, 20, 10, false);
            Raster drawn = read(canvas.png());
            assertThat(drawn.rgb(9, 10)).isEqualTo(0xFFFFFF);
            assertThat(drawn.rgb(10, 5)).isEqualTo(0xFF0000);
            assertThat(drawn.rgb(19, 14)).isEqualTo(0xFF0000);
            assertThat(drawn.rgb(20, 5)).isEqualTo(0x0000FF);
            assertThat(drawn.rgb(29, 14)).isEqualTo(0x0000FF);
            assertThat(drawn.rgb(30, 14)).isEqualTo(0xFFFFFF);
        }
    }

    @Test
    void anSvgEmbedsTheFile() throws IOException {
        Raster raster = noise(20);
        SvgCanvas canvas = new SvgCanvas("name", "what", 100, 100);
        canvas.image(raster, 10, 20, 30, 40, false);
        canvas.image(raster, 0, 0, 5, 5, true);
        String svg = canvas.document();
        String key = "href=\"data:image/png;base64,";
        int from = svg.indexOf(key) + key.length();
        byte[] png = Base64.getDecoder().decode(svg.substring(from, svg.indexOf('"', from)));
        assertThat(read(png)).isEqualTo(raster);
        assertThat(svg)
                .contains("x=\"10\" y=\"20\" width=\"30\" height=\"40\"")
                .containsOnlyOnce("image-rendering:pixelated");
    }

    @Test
    void sizesAndPixelsMustAgree() {
        assertThatThrownBy(() -> new Raster(2, 2, new int[3])).hasMessageContaining("3 pixels");
        assertThatThrownBy(() -> new Raster(0, 2, new int[0])).hasMessageContaining("0 x 2");
        int[] pixels = {1, 2};
        Raster raster = new Raster(2, 1, pixels);
        pixels[0] = 7;
        raster.pixels()[1] = 7;
        assertThat(raster.rgb(0, 0)).isEqualTo(1);
        assertThat(raster.rgb(1, 0)).isEqualTo(2);
    }
}
