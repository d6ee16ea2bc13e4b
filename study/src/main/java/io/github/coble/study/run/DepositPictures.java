package io.github.coble.study.run;

import io.github.coble.model.field.FieldSnapshot;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.field.SnapshotSeries;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.micrograph.CrossSection;
import io.github.coble.study.figure.micrograph.DepositView;
import io.github.coble.study.figure.micrograph.MicrographPanel;
import io.github.coble.study.figure.micrograph.PlatingFilm;
import io.github.coble.study.figure.micrograph.Specimen;
import io.github.coble.study.figure.micrograph.Tint;
import io.github.coble.study.figure.micrograph.TopView;
import io.github.coble.study.morphology.Morphology;
import io.github.coble.study.report.FieldFindings;
import io.github.coble.study.report.FieldFindings.Deposit;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.run.SnapshotStore.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Measures, draws and files what a field run has kept.
///
/// @param cell that was run
/// @param folder with what was kept
/// @param target for snapshots and animation
/// @param pixels in a row of the largest pictures
record DepositPictures(
        Cell cell,
        FieldFolder folder,
        RunDirectory target,
        FieldProgress progress,
        int pixels,
        Workers workers) {
    /// Pixels of the pictures of a panel and of the animation over those of large ones.
    private static final double TILE = 0.5;

    private static final double FRAME = 0.4;

    private static final double FRAME_SECONDS = 0.12;

    /// How many times smaller the animation on the page is, with as many times fewer frames: a page
    /// carries all its pictures.
    private static final int PAGE = 2;

    private static final double TRUE_SHAPE = 1;

    FieldFindings findings(DepositRecorder recorder, int framesWanted) throws IOException {
        List<Specimen> plated = new ArrayList<>();
        List<Deposit> deposits = deposits(recorder, plated);
        Optional<byte[]> film =
                framesWanted > 0 && !plated.isEmpty()
                        ? Optional.of(film(recorder.frames(), plated.getLast()))
                        : Optional.empty();
        return new FieldFindings(
                deposits, recorder.plating(), plated.isEmpty() ? List.of() : drawn(plated), film);
    }

    /// Measures all snapshots and writes their files.
    ///
    /// @param plated receives those of the first plating
    private List<Deposit> deposits(DepositRecorder recorder, List<Specimen> plated)
            throws IOException {
        Path collection = target.stage(FieldFindings.FOLDER + "/" + FieldFindings.SERIES + ".pvd");
        SnapshotSeries series =
                new SnapshotSeries(
                        Objects.requireNonNull(collection.getParent()), FieldFindings.SERIES);
        List<Deposit> deposits = new ArrayList<>();
        for (int k = 0; k < recorder.snapshots(); k++) {
            Taken taken = folder.taken(k);
            FieldSnapshot s = taken.snapshot();
            String file = FieldFindings.FOLDER + "/" + series.add(s).getFileName();
            target.stage(file);
            deposits.add(
                    new Deposit(
                            taken.step(),
                            s.time(),
                            taken.passed(),
                            s.charge(),
                            Morphology.of(s, workers),
                            file));
            if (taken.step() == recorder.plating()) {
                plated.add(specimen(s, taken.passed()));
            }
        }
        return deposits;
    }

    private List<Figure> drawn(List<Specimen> plated) {
        List<String> columns = plated.stream().map(Specimen::capacity).toList();
        Specimen last = plated.getLast();
        return List.of(
                MicrographPanel.of(
                        "deposits",
                        columns,
                        List.of(
                                new MicrographPanel.Row(
                                        "from above", MicrographPanel.Side.TOP, plated),
                                new MicrographPanel.Row(
                                        "cross-section", MicrographPanel.Side.SECTION, plated)),
                        (int) (TILE * pixels),
                        Tint.FALSE_COLOUR,
                        workers),
                TopView.of(last, pixels, Tint.GREY, workers),
                CrossSection.of(
                        last,
                        CrossSection.row(last),
                        CrossSection.Frame.around(last, true),
                        pixels,
                        Tint.FALSE_COLOUR,
                        workers),
                DepositView.of(last, TRUE_SHAPE, pixels, workers));
    }

    /// Films the first plating.
    ///
    /// @param last snapshot of it
    /// @return the film for the page: smaller, of fewer frames, ending with the same
    private byte[] film(int frames, Specimen last) throws IOException {
        FrameStore store = folder.frames();
        double before = last.snapshot().charge() - last.charge();
        Specimen end = frame(store.read(frames - 1, last.snapshot()), before);
        Path small = Files.createTempFile("coble", ".gif");
        try (PlatingFilm film =
                        PlatingFilm.begin(target.stage(FieldFindings.FILM), like(end, 1), workers);
                PlatingFilm page = PlatingFilm.begin(small, like(end, PAGE), workers)) {
            for (int k = 0; k < frames; k++) {
                Specimen frame = frame(store.read(k, last.snapshot()), before);
                film.add(frame);
                if ((frames - 1 - k) % PAGE == 0) {
                    page.add(frame);
                }
                progress.drawn(k + 1, frames);
            }
            film.finish();
            page.finish();
            return Files.readAllBytes(small);
        } finally {
            Files.deleteIfExists(small);
        }
    }

    /// How frames are drawn.
    ///
    /// @param less by how much pictures are smaller and fewer
    private PlatingFilm.Settings like(Specimen end, int less) {
        return PlatingFilm.Settings.endingWith(
                end, (int) (FRAME * pixels / less), FRAME_SECONDS * less, Tint.FALSE_COLOUR);
    }

    /// @param before charge passed before the plating [C m^-2]
    private Specimen frame(FieldSnapshot snapshot, double before) {
        return specimen(snapshot, Math.max(snapshot.charge() - before, 0));
    }

    private Specimen specimen(FieldSnapshot snapshot, double charge) {
        return new Specimen(cell.name(), cell.conditions().temperature(), snapshot, charge);
    }
}
