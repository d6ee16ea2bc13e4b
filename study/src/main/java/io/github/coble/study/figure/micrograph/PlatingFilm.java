package io.github.coble.study.figure.micrograph;

import io.github.coble.model.physics.Si;
import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// How a deposit grows: an animated GIF of top views above cross-sections.
///
/// Frames are written as they come, one in memory at a time; the file appears when [#finish()] is
/// called. All frames show the same row of columns and the same heights.
public final class PlatingFilm implements AutoCloseable {
    private static final int PER_SECOND = 100;

    private final GifFile file;
    private final Settings settings;
    private final Workers workers;

    private PlatingFilm(GifFile file, Settings settings, Workers workers) {
        this.file = file;
        this.settings = settings;
        this.workers = workers;
    }

    /// What all frames share.
    ///
    /// @param pixels in a row
    /// @param row of columns that the sections show
    /// @param tallest height over the electrolyte that is reached, usually the last frame's
    /// @param delay between frames
    /// @param tint of the pictures
    public record Settings(
            int pixels, int row, @Si("m") double tallest, @Si("s") double delay, Tint tint) {
        public Settings {
            if (!(pixels >= 64 && row >= 0 && tallest > 0 && delay >= 0.02)) {
                throw new IllegalArgumentException(
                        "frames of "
                                + pixels
                                + " pixels (at least 64), row "
                                + row
                                + ", heights up to "
                                + tallest
                                + " m, every "
                                + delay
                                + " s (at least 0.02)");
            }
        }

        /// Those with which a last frame looks best: its most representative row, room for its
        /// highest lithium.
        public static Settings endingWith(Specimen last, int pixels, double delay, Tint tint) {
            return new Settings(pixels, CrossSection.row(last), last.collector(), delay, tint);
        }
    }

    /// Begins a film.
    ///
    /// @throws UncheckedIOException if the file cannot be written
    public static PlatingFilm begin(Path path, Settings settings, Workers workers) {
        try {
            return new PlatingFilm(new GifFile(path), settings, workers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds a frame.
    public void add(Specimen specimen) {
        Raster frame = frame(specimen);
        try {
            file.add(frame, (int) Math.round(settings.delay * PER_SECOND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Raster frame(Specimen specimen) {
        Surface surface = Surface.of(specimen, settings.pixels, workers);
        CrossSection.Frame heights =
                new CrossSection.Frame(
                        CrossSection.Frame.ELECTROLYTE,
                        settings.tallest + CrossSection.Frame.COLLECTOR,
                        1,
                        true);
        Micrograph picture =
                new Micrograph(
                        "plating",
                        "",
                        List.of(
                                TopView.view(surface, settings.tint),
                                CrossSection.view(
                                        surface, settings.row, heights, settings.tint, false)),
                        Strip.ofFrame(specimen),
                        settings.tint,
                        settings.pixels);
        return picture.raster(1);
    }

    /// Ends the film: the file is there.
    public void finish() {
        try {
            file.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Gives up what was not finished.
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
