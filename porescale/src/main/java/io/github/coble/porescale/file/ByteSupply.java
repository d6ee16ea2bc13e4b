package io.github.coble.porescale.file;

import io.github.coble.porescale.image.InvalidImageException;

/// The bytes of an image's values, however a file packs them. Position 0 is the first byte of the
/// first value.
interface ByteSupply extends AutoCloseable {
    /// Goes to a position; going back may be slow.
    void moveTo(long position);

    /// Reads the next bytes into the first places of an array.
    ///
    /// @throws InvalidImageException if there are fewer
    void read(byte[] into, int length);

    /// What is wrong with the file these bytes are from.
    InvalidImageException fault(String fault, String place, String advice);

    @Override
    void close();
}
