package io.github.coble.study.run;

import io.github.coble.study.field.SnapshotSeries;
import io.github.coble.study.run.SnapshotStore.Taken;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// The folder `unfinished` of a run: all that is needed to go on with it, and its snapshots, which
/// can be looked at already. It is gone when the run is finished.
final class FieldFolder {
    static final String NAME = "unfinished";

    private static final String TITLE = "coble field checkpoint 1";

    private final Path folder;
    private final String fingerprint;
    private final SnapshotStore snapshots;
    private final FrameStore frames;
    private SnapshotSeries series;

    /// @param results directory of the run
    /// @param fingerprint of all that decides about its numbers
    FieldFolder(Path results, String fingerprint) {
        folder = results.resolve(NAME);
        this.fingerprint = fingerprint;
        snapshots = new SnapshotStore(folder.resolve("taken"));
        frames = new FrameStore(folder.resolve("frames"));
        series = series();
    }

    private SnapshotSeries series() {
        return new SnapshotSeries(folder, "snapshot");
    }

    private Path checkpoint() {
        return folder.resolve("checkpoint.gz");
    }

    FrameStore frames() {
        return frames;
    }

    /// Keeps a snapshot; numbers rise one by one.
    void keep(int number, Taken taken) {
        snapshots.write(number, taken);
        series.add(taken.snapshot());
    }

    Taken taken(int number) throws IOException {
        return snapshots.read(number);
    }

    /// Begins anew, with nothing.
    void clear() throws IOException {
        delete();
        series = series();
    }

    /// Begins with snapshots that were kept before; later ones are forgotten.
    void restore(int count) throws IOException {
        series = series();
        for (int k = 0; k < count; k++) {
            series.add(snapshots.read(k).snapshot());
        }
    }

    /// Writes a checkpoint; the one before it stays until this one is complete.
    void save(PackedFiles.Content content) {
        PackedFiles.write(
                checkpoint(),
                out -> {
                    out.writeUTF(TITLE);
                    out.writeUTF(fingerprint);
                    content.write(out);
                });
    }

    /// What reads a checkpoint.
    interface Reader<T> {
        T read(DataInputStream from) throws IOException;
    }

    /// Reads the checkpoint.
    ///
    /// @throws NoSuchFileException if there is none
    /// @throws IOException if it is damaged or of another run, with a sentence that says so
    <T> T load(Reader<T> reader) throws IOException {
        verify();
        try (DataInputStream in = PackedFiles.read(checkpoint())) {
            if (!in.readUTF().equals(TITLE) || !in.readUTF().equals(fingerprint)) {
                throw new IOException("it is of another input, other options or another version");
            }
            return reader.read(in);
        }
    }

    /// Reads the file to its end, where its check sum is compared.
    private void verify() throws IOException {
        try (DataInputStream in = PackedFiles.read(checkpoint())) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("it is damaged (" + e.getMessage() + ")", e);
        }
    }

    void delete() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
