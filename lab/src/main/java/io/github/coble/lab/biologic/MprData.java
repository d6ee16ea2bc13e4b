package io.github.coble.lab.biologic;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rows of the data module: which columns they have, how many there are, and their values.
///
/// The module states the number of rows n and its own length; with the lengths of the columns these
/// must agree, n · row = length − start. Only if they do is a column what its id says.
///
/// @param columns those whose place in a row is certain, with their offsets in it
/// @param first offset of the first row in the file
/// @param row bytes of a row
/// @param rows that the file has
record MprData(List<Placed> columns, long first, int row, int rows) {
    /// A column at its place in a row.
    record Placed(MprColumn column, int offset) {}

    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle FLOAT = view(float[].class);
    private static final VarHandle DOUBLE = view(double[].class);

    /// Bytes read at a time: they stay in a core's cache while each column is taken out of them.
    private static final int BLOCK = 1 << 17;

    private static final int MOST_BYTES_BEFORE_ROWS = 1007;

    /// What the module's header says.
    ///
    /// @throws LabFileException if its version is unknown, or nothing in it is certain
    static MprData of(MprModule module, FileChannel file, List<Advisory> advisories)
            throws IOException {
        String where = MprModule.where(module.offset());
        ClippedBytes head = module.content(file, MOST_BYTES_BEFORE_ROWS);
        boolean wide = module.version() == 10 || module.version() == 11;
        int start =
                switch ((int) Math.min(module.version(), Integer.MAX_VALUE)) {
                    case 2 -> 405;
                    case 3 -> 406;
                    case 10, 11 -> MOST_BYTES_BEFORE_ROWS;
                    default ->
                            throw new LabFileException(
                                    where,
                                    "data of version "
                                            + module.version()
                                            + "; versions 2, 3, 10 and 11 are known: export the"
                                            + " file as text (.mpt) with EC-Lab");
                };
        if (head.size() < start) {
            throw new LabFileException(where, "the file ends before the first row of data");
        }
        long stated = Integer.toUnsignedLong(head.integer(0).orElseThrow());
        int count = wide ? head.unsignedShort(4).orElseThrow() : head.unsignedByte(4).orElseThrow();
        int ids = wide ? 6 : 5;
        if (count == 0 || ids + 2 * count > start) {
            throw new LabFileException(where, count + " columns; there is room for 1 to 200");
        }
        return place(module, head, new Header(where, stated, count, ids, start), advisories);
    }

    private record Header(String where, long stated, int count, int ids, int start) {}

    private static MprData place(
            MprModule module, ClippedBytes head, Header header, List<Advisory> advisories)
            throws LabFileException {
        List<Placed> placed = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int flags = -1;
        int at = 0;
        String unknown = null;
        for (int i = 0; i < header.count; i++) {
            int idAt = header.ids + 2 * i;
            int id = head.unsignedShort(idAt).orElseThrow();
            MprColumn column = MprColumn.of(id);
            if (column == null) {
                unknown = unknown(module.offset() + idAt, id, i, header.count);
                break;
            }
            boolean flag = column.type() == MprColumn.Type.FLAG;
            if (!flag || flags < 0) {
                flags = flag ? at : flags;
                placed.add(new Placed(column, at));
                at += column.type().bytes;
            } else {
                placed.add(new Placed(column, flags));
            }
            if (!names.add(column.name())) {
                advisories.add(
                        new Advisory(
                                MprModule.where(module.offset() + idAt),
                                "column " + column.name() + " is listed twice"));
            }
        }
        long room = module.length() - header.start;
        int row = unknown == null ? at : rowLength(header, room, at, unknown);
        if (unknown != null) {
            advisories.add(
                    new Advisory(
                            header.where,
                            unknown + "; the " + placed.size() + " columns before it are read"));
        }
        long rows = rows(header, room, row, advisories);
        long there = Math.max(0, module.present() - header.start) / row;
        if (there < rows) {
            advisories.add(
                    new Advisory(
                            header.where,
                            "the file ends after " + there + " of " + rows + " rows"));
        }
        return new MprData(
                placed,
                module.offset() + header.start,
                row,
                Math.toIntExact(Math.min(rows, there)));
    }

    private static String unknown(long at, int id, int before, int count) {
        return MprModule.where(at)
                + ": column id "
                + id
                + ", number "
                + (before + 1)
                + " of "
                + count
                + ", is not known, hence neither its length nor the columns after it";
    }

    /// With an unknown column the length of a row is what the module has for each row.
    private static int rowLength(Header header, long room, int known, String unknown)
            throws LabFileException {
        long row = header.stated == 0 ? 0 : room / header.stated;
        if (row * header.stated != room || row < Math.max(1, known) || row > 8L * header.count) {
            throw new LabFileException(
                    header.where,
                    unknown
                            + ", and "
                            + room
                            + " bytes are no "
                            + header.stated
                            + " rows; nothing is certain");
        }
        return (int) row;
    }

    private static long rows(Header header, long room, int row, List<Advisory> advisories)
            throws LabFileException {
        if (header.stated * row == room && header.stated <= Integer.MAX_VALUE - 16) {
            return header.stated;
        }
        if (room < 0 || room % row != 0 || room / row > Integer.MAX_VALUE - 16) {
            throw new LabFileException(
                    header.where,
                    header.stated
                            + " rows of "
                            + row
                            + " bytes are stated, but the data have "
                            + room
                            + " bytes: a number or a column id is damaged, or a column is not as"
                            + " long as known");
        }
        long rows = Math.min(header.stated, room / row);
        advisories.add(
                new Advisory(
                        header.where,
                        header.stated
                                + " rows are stated, the data have room for "
                                + room / row
                                + "; "
                                + rows
                                + " read"));
        return rows;
    }

    /// The columns' values, each with EC-Lab's heading.
    List<Column> read(FileChannel file) throws IOException {
        double[][] values = new double[columns.size()][rows];
        int block = Math.max(1, BLOCK / row);
        byte[] bytes = new byte[block * row];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        file.position(first);
        for (int done = 0; done < rows; done += block) {
            int now = Math.min(block, rows - done);
            buffer.clear().limit(now * row);
            while (buffer.hasRemaining()) {
                if (file.read(buffer) < 0) {
                    throw new LabFileException("", "the file became shorter while it was read");
                }
            }
            for (int c = 0; c < values.length; c++) {
                Placed placed = columns.get(c);
                take(placed.column, bytes, placed.offset, now, values[c], done);
            }
        }
        List<Column> named = new ArrayList<>();
        for (int c = 0; c < values.length; c++) {
            named.add(EcLabColumns.column(columns.get(c).column.name(), values[c]));
        }
        return named;
    }

    private void take(MprColumn column, byte[] bytes, int at, int n, double[] out, int from) {
        switch (column.type()) {
            case FLAG -> {
                int shift = Integer.numberOfTrailingZeros(column.mask());
                for (int i = 0, p = at; i < n; i++, p += row) {
                    out[from + i] = (bytes[p] & column.mask()) >> shift;
                }
            }
            case BYTE -> {
                for (int i = 0, p = at; i < n; i++, p += row) {
                    out[from + i] = bytes[p] & 0xFF;
                }
            }
            case SHORT -> {
                for (int i = 0, p = at; i < n; i++, p += row) {
                    out[from + i] = (short) SHORT.get(bytes, p) & 0xFFFF;
                }
            }
            case INT -> {
                for (int i = 0, p = at; i < n; i++, p += row) {
                    out[from + i] = Integer.toUnsignedLong((int) INT.get(bytes, p));
                }
            }
            case FLOAT -> {
                for (int i = 0, p = at; i < n; i++, p += row) {
                    out[from + i] = (float) FLOAT.get(bytes, p);
                }
            }
            case DOUBLE -> {
                for (int i = 0, p = at; i < n; i++, p += row) {
                    out[from + i] = (double) DOUBLE.get(bytes, p);
                }
            }
        }
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }
}
