package io.github.coble.porescale.file;

import io.github.coble.porescale.image.InvalidImageException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Bytes packed as one gzip stream. Only as many are unpacked as were announced; going back starts
/// again from the beginning. The check sum is looked at when the last byte has been read.
final class GzipBytes implements ByteSupply {
    private static final int BUFFER = 1 << 16;

    private final FileBytes file;
    private final long offset;
    private final long length;
    private final byte[] skipped = new byte[BUFFER];
    private @Nullable InputStream stream;
    private long position;

    /// @param offset where in the file the stream begins
    /// @param length announced number of bytes after unpacking
    GzipBytes(FileBytes file, long offset, long length) {
        this.file = file;
        this.offset = offset;
        this.length = length;
    }

    @Override
    public void moveTo(long to) {
        if (to < position) {
            stream = null;
            position = 0;
        }
        while (position < to) {
            read(skipped, (int) Math.min(BUFFER, to - position));
        }
    }

    @Override
    public void read(byte[] into, int count) {
        try {
            InputStream from = stream;
            if (from == null) {
                from = new GZIPInputStream(file.stream(offset), BUFFER);
                stream = from;
            }
            int read = from.readNBytes(into, 0, count);
            position += read;
            if (read < count) {
                throw fault("the packed values end too early", place(), "export it again");
            }
            if (position == length && from.read() >= 0) {
                throw fault(
                        "there are more values than the header says", place(), "export it again");
            }
        } catch (IOException e) {
            String why = Objects.requireNonNullElse(e.getMessage(), "unexpected end");
            throw fault("the packed values are damaged: " + why, place(), "export it again");
        }
    }

    private String place() {
        return "value byte " + position + " of " + length;
    }

    @Override
    public InvalidImageException fault(String fault, String place, String advice) {
        return file.fault(fault, place, advice);
    }

    @Override
    public void close() {
        file.close();
    }
}
