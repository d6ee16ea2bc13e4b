package io.github.coble.porescale.file;

import io.github.coble.porescale.image.InvalidImageException;
import java.util.zip.DataFormatException;

/// Bytes packed in zlib blocks, as VTK does: number of blocks, length of a block, length of the
/// last one if it is shorter, packed length of each; then the blocks.
final class BlockBytes implements ByteSupply {
    private static final int LONGEST_BLOCK = 1 << 28;

    private final FileBytes file;
    private final long length;
    private final int blockLength;
    private final long[] starts;
    private final Inflating inflating = new Inflating();
    private byte[] packed = {};
    private byte[] block = {};
    private int loaded = -1;
    private long position;

    /// @param offset where in the file the numbers begin
    /// @param length announced number of bytes after unpacking
    BlockBytes(FileBytes file, HeaderNumbers numbers, long offset, long length) {
        this.file = file;
        this.length = length;
        long blocks = numbers.at(offset);
        long each = numbers.at(offset + numbers.bytes());
        long last = numbers.at(offset + 2L * numbers.bytes());
        long table = offset + 3L * numbers.bytes();
        boolean fits =
                blocks >= 1
                        && blocks <= (file.size() - table) / numbers.bytes()
                        && blocks < Integer.MAX_VALUE - 8
                        && each >= 1
                        && each <= LONGEST_BLOCK
                        && last >= 0
                        && last <= each
                        && (last == 0 ? blocks * each : (blocks - 1) * each + last) == length;
        if (!fits) {
            throw file.fault(
                    blocks
                            + " blocks of "
                            + each
                            + " bytes, the last of "
                            + last
                            + ", are not the "
                            + length
                            + " bytes of the image",
                    "offset " + offset,
                    "export the file again");
        }
        this.blockLength = (int) each;
        this.starts = new long[(int) blocks + 1];
        starts[0] = table + blocks * numbers.bytes();
        for (int b = 0; b < blocks; b++) {
            long size = numbers.at(table + (long) b * numbers.bytes());
            if (size < 1
                    || size > file.size() - starts[b]
                    || !Packing.DEFLATE.canHold(size, lengthOf(b))) {
                throw file.fault(
                        "block " + b + " has " + size + " packed bytes",
                        "offset " + starts[b],
                        "the file may be cut off: export it again");
            }
            starts[b + 1] = starts[b] + size;
        }
    }

    private int lengthOf(int number) {
        return (int) Math.min(blockLength, length - (long) number * blockLength);
    }

    @Override
    public void moveTo(long to) {
        position = to;
    }

    @Override
    public void read(byte[] into, int count) {
        for (int done = 0; done < count; ) {
            int number = (int) (position / blockLength);
            load(number);
            int from = (int) (position % blockLength);
            int n = Math.min(lengthOf(number) - from, count - done);
            System.arraycopy(block, from, into, done, n);
            done += n;
            position += n;
        }
    }

    private void load(int number) {
        if (number == loaded) {
            return;
        }
        loaded = -1;
        int size = Math.toIntExact(starts[number + 1] - starts[number]);
        int expected = lengthOf(number);
        if (packed.length < size) {
            packed = new byte[size];
        }
        if (block.length < expected) {
            block = new byte[expected];
        }
        file.readAt(starts[number], packed, 0, size);
        try {
            int n = inflating.unpack(packed, size, block, expected);
            if (n < expected) {
                throw damaged(number, "holds " + n + " of " + expected + " bytes");
            }
        } catch (DataFormatException e) {
            throw damaged(number, "is damaged: " + e.getMessage());
        }
        loaded = number;
    }

    private InvalidImageException damaged(int number, String what) {
        return fault(
                "block " + number + " " + what,
                "offset " + starts[number],
                "export the file again");
    }

    @Override
    public InvalidImageException fault(String fault, String place, String advice) {
        return file.fault(fault, place, advice);
    }

    @Override
    public void close() {
        inflating.close();
        file.close();
    }
}
