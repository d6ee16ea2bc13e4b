package io.github.coble.porescale.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Deflater;

/// An array of a VTK file in zlib blocks; their packed lengths come before them and are filled in
/// at the end.
final class VtiBlocks implements AutoCloseable {
    private static final int BLOCK = 1 << 20;

    private final Staged.Output to;
    private final long table;
    private final ByteBuffer lengths;
    private final byte[] block = new byte[BLOCK];
    private final byte[] packed = new byte[BLOCK];
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private int filled;

    /// @param length of the whole array [bytes]
    VtiBlocks(Staged.Output to, long length) throws IOException {
        this.to = to;
        this.table = to.position();
        int blocks = Math.toIntExact(Math.ceilDiv(length, BLOCK));
        lengths = ByteBuffer.allocate((3 + blocks) * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        lengths.putLong(blocks).putLong(BLOCK).putLong(length % BLOCK);
        to.write(lengths.array());
    }

    void write(byte[] bytes, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int n = Math.min(BLOCK - filled, length - done);
            System.arraycopy(bytes, done, block, filled, n);
            filled += n;
            done += n;
            if (filled == BLOCK) {
                pack();
            }
        }
    }

    private void pack() throws IOException {
        deflater.reset();
        deflater.setInput(block, 0, filled);
        deflater.finish();
        long length = 0;
        while (!deflater.finished()) {
            int n = deflater.deflate(packed);
            to.write(packed, 0, n);
            length += n;
        }
        lengths.putLong(length);
        filled = 0;
    }

    void finish() throws IOException {
        if (filled > 0) {
            pack();
        }
        to.patch(table, lengths.array());
    }

    @Override
    public void close() {
        deflater.close();
    }
}
