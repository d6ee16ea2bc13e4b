package io.github.coble.porescale.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that is written beside its place and moved there when it is complete. What fails or is
/// interrupted before leaves the place as it was.
public final class Staged {
    private static final int BUFFER = 1 << 20;

    private Staged() {}

    /// Something that is written.
    @FunctionalInterface
    public interface Content {
        /// Writes it.
        void write(Output to) throws IOException;
    }

    /// Writes a file.
    ///
    /// @throws UncheckedIOException if it cannot be written, or the thread was interrupted
    public static void write(Path path, Content content) {
        Path beside = null;
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder == null) {
                throw new IOException(path + ": is no name of a file");
            }
            Files.createDirectories(folder);
            Path partial =
                    folder.resolve("." + path.getFileName() + "." + UUID.randomUUID() + ".partial");
            try (Output output = new Output(partial)) {
                beside = partial;
                content.write(output);
                output.flush();
            }
            Files.move(
                    beside,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            delete(beside);
            throw new UncheckedIOException(path + ": cannot be written: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            delete(beside);
            throw e;
        }
    }

    private static void delete(@Nullable Path path) {
        if (path != null) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A buffered file in which one can go back.
    public static final class Output extends OutputStream {
        private final FileChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        private long start;

        private Output(Path path) throws IOException {
            channel =
                    FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        /// Where the next byte goes.
        long position() {
            return start + buffer.position();
        }

        /// Overwrites bytes that were written before.
        void patch(long at, byte[] bytes) throws IOException {
            flush();
            ByteBuffer patch = ByteBuffer.wrap(bytes);
            while (patch.hasRemaining()) {
                channel.write(patch, at + patch.position());
            }
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int done = 0; done < length; ) {
                if (!buffer.hasRemaining()) {
                    flush();
                }
                int n = Math.min(buffer.remaining(), length - done);
                buffer.put(bytes, from + done, n);
                done += n;
            }
        }

        @Override
        public void flush() throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new ClosedByInterruptException();
            }
            buffer.flip();
            while (buffer.hasRemaining()) {
                start += channel.write(buffer, start);
            }
            buffer.clear();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
