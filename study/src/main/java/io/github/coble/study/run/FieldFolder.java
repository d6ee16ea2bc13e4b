package io.github.coble.study.run;

import io.github.coble.study.field.SnapshotSeries;
import io.github.coble.study.run.SnapshotStore.Taken;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// The folder of a run that goes on: all that is needed to go on with it, and its snapshots, which
/// can be looked at already. One run at a time has it open.
final class FieldFolder implements AutoCloseable {
    /// Its name among the results of a cell; there it is gone when the run is finished.
    static final String NAME = "unfinished";

    private static final String TITLE = "coble field checkpoint 2";

    private final Path folder;
    private final FolderLock lock;
    private final String fingerprint;
    private final SnapshotStore snapshots;
    private final FrameStore frames;
    private SnapshotSeries series;

    private FieldFolder(Path folder, FolderLock lock, String fingerprint) {
        this.folder = folder;
        this.lock = lock;
        this.fingerprint = fingerprint;
        snapshots = new SnapshotStore(folder.resolve("taken"));
        frames = new FrameStore(folder.resolve("frames"));
        series = series();
    }

    /// Opens a folder.
    ///
    /// @param folder made where it is missing
    /// @param fingerprint of all that decides about the run's numbers
    /// @throws IllegalArgumentException if another run has it open
    static FieldFolder open(Path folder, String fingerprint) throws IOException {
        return new FieldFolder(folder, FolderLock.take(folder), fingerprint);
    }

    private SnapshotSeries series() {
        return new SnapshotSeries(folder, "snapshot");
    }

    private Path checkpoint() {
        return folder.resolve("checkpoint.gz");
    }

    private Path end() {
        return folder.resolve("finished.gz");
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
        empty();
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
        save(checkpoint(), content);
    }

    /// Writes what is left of a run that has ended; its checkpoint is not needed any more.
    void finish(PackedFiles.Content content) throws IOException {
        save(end(), content);
        Files.deleteIfExists(checkpoint());
    }

    private void save(Path file, PackedFiles.Content content) {
        PackedFiles.write(
                file,
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
        return load(checkpoint(), reader);
    }

    /// Reads what is left of a run that has ended, under the same conditions.
    <T> T loadEnd(Reader<T> reader) throws IOException {
        return load(end(), reader);
    }

    private <T> T load(Path file, Reader<T> reader) throws IOException {
        verify(file);
        try (DataInputStream in = PackedFiles.read(file)) {
            if (!in.readUTF().equals(TITLE) || !in.readUTF().equals(fingerprint)) {
                throw new IOException("it is of another input, other options or another version");
            }
            return reader.read(in);
        }
    }

    /// Reads a file to its end, where its check sum is compared.
    private static void verify(Path file) throws IOException {
        try (DataInputStream in = PackedFiles.read(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("it is damaged (" + e.getMessage() + ")", e);
        }
    }

    /// Deletes everything; the folder is closed then.
    void delete() throws IOException {
        empty();
        close();
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException _) {
            // Another run has begun here since.
        }
    }

    private void empty() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder) && !path.equals(folder.resolve(FolderLock.NAME))) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
