package io.github.coble.porescale.file;

import io.github.coble.porescale.image.InvalidImageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// The bytes of a file, of which none beyond its size are ever asked for.
final class FileBytes implements ByteSupply {
    /// The channel copies through a buffer of its own of this size at most.
    private static final int PIECE = 1 << 20;

    private final Path path;
    private final FileChannel channel;
    private final long size;
    private final long origin;
    private long position;

    private FileBytes(Path path, FileChannel channel, long size, long origin) {
        this.path = path;
        this.channel = channel;
        this.size = size;
        this.origin = origin;
    }

    /// Opens a file.
    ///
    /// @throws InvalidImageException if there is none, it is empty or cannot be read
    static FileBytes open(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw new InvalidImageException(path.toString(), "is a folder", "", "name a file");
            }
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            long size = channel.size();
            if (size == 0) {
                channel.close();
                throw new InvalidImageException(
                        path.toString(), "the file is empty", "", "copy or export it again");
            }
            return new FileBytes(path, channel, size, 0);
        } catch (NoSuchFileException e) {
            throw new InvalidImageException(
                    path.toString(), "there is no such file", "", "check the name", e);
        } catch (IOException e) {
            throw new InvalidImageException(
                    path.toString(), "cannot be read: " + reason(e), "", "check its rights", e);
        }
    }

    private static String reason(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }

    /// The same file seen from a byte of it on.
    FileBytes from(long offset) {
        return new FileBytes(path, channel, size, offset);
    }

    Path path() {
        return path;
    }

    /// Size of the whole file.
    long size() {
        return size;
    }

    @Override
    public void moveTo(long to) {
        position = to;
    }

    @Override
    public void read(byte[] into, int length) {
        readAt(origin + position, into, 0, length);
        position += length;
    }

    /// Reads bytes of the file from an offset.
    void readAt(long offset, byte[] into, int at, int length) {
        if (offset < 0 || offset > size - length) {
            throw fault(
                    "the file ends before what it announces",
                    "offset " + offset + " of " + size,
                    "it may be cut off: copy or export it again");
        }
        try {
            for (int done = 0; done < length; ) {
                ByteBuffer piece = ByteBuffer.wrap(into, at + done, Math.min(PIECE, length - done));
                int read = channel.read(piece, offset + done);
                if (read < 0) {
                    throw fault("the file became shorter", "offset " + (offset + done), "");
                }
                done += read;
            }
        } catch (ClosedByInterruptException e) {
            throw new UncheckedIOException(path + ": interrupted while reading", e);
        } catch (IOException e) {
            throw new InvalidImageException(
                    path.toString(), "cannot be read: " + reason(e), "offset " + offset, "", e);
        }
    }

    /// The bytes from an offset on as a stream.
    InputStream stream(long offset) {
        return new InputStream() {
            private long next = offset;
            private final byte[] one = new byte[1];

            @Override
            public int read() {
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int at, int length) {
                if (length == 0) {
                    return 0;
                }
                int n = (int) Math.min(length, size - next);
                if (n <= 0) {
                    return -1;
                }
                readAt(next, into, at, n);
                next += n;
                return n;
            }

            @Override
            public int available() {
                return Math.clamp(size - next, 0, Integer.MAX_VALUE);
            }
        };
    }

    @Override
    public InvalidImageException fault(String fault, String place, String advice) {
        return new InvalidImageException(path.toString(), fault, place, advice);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
