package io.github.coble.study.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The right to compute in a folder, which one run has at a time. The operating system takes it
/// back when the program ends, however it ends.
final class FolderLock implements AutoCloseable {
    static final String NAME = "lock";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes it.
    ///
    /// @param folder made where it is missing
    /// @throws IllegalArgumentException if another run has it
    static FolderLock take(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(NAME);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // A run that has just ended took the file with it.
        if (locked(channel) && Files.exists(file)) {
            return new FolderLock(file, channel);
        }
        channel.close();
        throw new IllegalArgumentException(
                folder + ": another run is computing here; let it end, or write elsewhere (-o)");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// Gives it back.
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            Files.deleteIfExists(file);
            channel.close();
        }
    }
}
