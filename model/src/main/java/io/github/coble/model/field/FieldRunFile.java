package io.github.coble.model.field;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;

/// The envelope of a written run: what it is, on which grid, how long, and a checksum, so that
/// nothing foreign or damaged is taken for a run.
final class FieldRunFile {
    /// "CobleFld".
    private static final long MAGIC = 0x436f626c65466c64L;

    private static final int VERSION = 1;

    private FieldRunFile() {}

    /// Writes or reads what is inside.
    @FunctionalInterface
    interface Content<T> {
        void pass(T stream) throws IOException;
    }

    static void write(FieldGrid grid, Content<DataOutput> content, DataOutput out)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.pass(new DataOutputStream(bytes));
        byte[] body = bytes.toByteArray();
        out.writeLong(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(grid.columns());
        out.writeInt(grid.depth());
        out.writeDouble(grid.width());
        out.writeInt(body.length);
        out.writeLong(checksum(body));
        out.write(body);
    }

    static void read(FieldGrid grid, Content<DataInput> content, DataInput in) throws IOException {
        byte[] body;
        try {
            body = body(grid, in);
        } catch (EOFException e) {
            throw new IOException(
                    "the written field run ends too early: writing or copying it was interrupted; "
                            + "go on from an earlier one, or start anew",
                    e);
        }
        content.pass(new DataInputStream(new ByteArrayInputStream(body)));
    }

    private static byte[] body(FieldGrid grid, DataInput in) throws IOException {
        if (in.readLong() != MAGIC) {
            throw new IOException("this is not a written field run");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException(
                    "the field run was written in version "
                            + version
                            + " of the format, this program reads version "
                            + VERSION
                            + "; start the run anew");
        }
        FieldGrid written = gridOf(in);
        if (!written.equals(grid)) {
            throw new IOException(
                    "the field run was written on "
                            + named(written)
                            + ", asked for is "
                            + named(grid));
        }
        int length = in.readInt();
        long checksum = in.readLong();
        if (length < 0) {
            throw damaged();
        }
        byte[] body = new byte[length];
        in.readFully(body);
        if (checksum(body) != checksum) {
            throw damaged();
        }
        return body;
    }

    private static FieldGrid gridOf(DataInput in) throws IOException {
        int columns = in.readInt();
        int depth = in.readInt();
        return new FieldGrid(columns, in.readDouble(), depth);
    }

    private static String named(FieldGrid grid) {
        return "a grid of %d x %d columns over %s m, depth %d"
                .formatted(grid.columns(), grid.columns(), grid.width(), grid.depth());
    }

    private static IOException damaged() {
        return new IOException(
                "the written field run is damaged: its checksum differs; go on from an earlier one,"
                        + " or start anew");
    }

    private static long checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
