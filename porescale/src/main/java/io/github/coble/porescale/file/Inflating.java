package io.github.coble.porescale.file;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks zlib data into arrays of known length, never more.
final class Inflating implements AutoCloseable {
    private final Inflater inflater = new Inflater();

    /// Unpacks until `length` bytes are there or the data end.
    ///
    /// @return number of bytes unpacked
    /// @throws DataFormatException if the data are damaged
    int unpack(byte[] packed, int packedLength, byte[] into, int length)
            throws DataFormatException {
        inflater.reset();
        inflater.setInput(packed, 0, packedLength);
        int done = 0;
        while (done < length && !inflater.finished()) {
            int n = inflater.inflate(into, done, length - done);
            if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                break;
            }
            done += n;
        }
        return done;
    }

    @Override
    public void close() {
        inflater.close();
    }
}
