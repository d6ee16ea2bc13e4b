package io.github.coble.study.figure.micrograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.numerics.parallel.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatingFilmTest {
    private static final double[] CAPACITIES = {0.5, 1, 3};

    @TempDir Path folder;

    private static Specimen grown(double capacity) {
        return Samples.ridge(64, capacity * 3e-6, 2e-6);
    }

    private Path film(String name) {
        Path path = folder.resolve(name);
        try (Workers workers = Workers.of(1);
                PlatingFilm film =
                        PlatingFilm.begin(
                                path,
                                PlatingFilm.Settings.endingWith(
                                        grown(3), 128, 0.25, Tint.FALSE_COLOUR),
                                workers)) {
            for (double capacity : CAPACITIES) {
                film.add(grown(capacity));
            }
            film.finish();
        }
        return path;
    }

    @Test
    void framesDelaysAndRepeatsCanBeReadBack() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(film("a.gif").toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(CAPACITIES.length);
            for (int k = 0; k < CAPACITIES.length; k++) {
                IIOMetadataNode root =
                        (IIOMetadataNode)
                                reader.getImageMetadata(k).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode control =
                        (IIOMetadataNode)
                                root.getElementsByTagName("GraphicControlExtension").item(0);
                assertThat(control.getAttribute("delayTime")).isEqualTo("25");
                assertThat(reader.getWidth(k)).isEqualTo(128);
                assertThat(reader.getHeight(k)).isEqualTo(reader.getHeight(0));
            }
            assertThat(reader.read(0).getRGB(64, 64)).isNotEqualTo(reader.read(2).getRGB(64, 64));
        } finally {
            reader.dispose();
        }
        String bytes = Files.readString(folder.resolve("a.gif"), StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("NETSCAPE2.0\3\1\0\0\0");
    }

    @Test
    void twoFilmsOfTheSameAreTheSame() throws IOException {
        assertThat(Files.readAllBytes(film("a.gif"))).isEqualTo(Files.readAllBytes(film("b.gif")));
    }

    @Test
    void aFilmThatIsNotFinishedLeavesWhatWasThere() throws IOException {
        Path path = Files.writeString(folder.resolve("old.gif"), "old");
        PlatingFilm.Settings settings =
                PlatingFilm.Settings.endingWith(grown(1), 64, 0.1, Tint.GREY);
        try (Workers workers = Workers.of(1);
                PlatingFilm film = PlatingFilm.begin(path, settings, workers)) {
            film.add(grown(1));
        }
        assertThat(path).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(path);
        }
    }

    @Test
    void aFilmNeedsAFrame() {
        PlatingFilm.Settings settings =
                PlatingFilm.Settings.endingWith(grown(1), 64, 0.1, Tint.GREY);
        try (Workers workers = Workers.of(1);
                PlatingFilm film =
                        PlatingFilm.begin(folder.resolve("none.gif"), settings, workers)) {
            assertThatThrownBy(film::finish)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("without frames");
        }
        assertThat(folder).isEmptyDirectory();
    }
}
