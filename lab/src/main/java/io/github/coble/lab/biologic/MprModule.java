package io.github.coble.lab.biologic;

import io.github.coble.lab.table.Advisory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One of the modules an .mpr file is a row of: a header of 57 or 65 bytes, then the content.
///
/// @param name for example "VMP data"
/// @param version of its content; from EC-Lab 11.50 on 10 and 11
/// @param date "MM/dd/yy" as it stands
/// @param offset of its content in the file
/// @param length of its content as its header states it
/// @param present how much of it the file has
record MprModule(String name, long version, String date, long offset, long length, long present) {
    /// What every .mpr file starts with.
    static final byte[] MAGIC =
            Arrays.copyOf(
                    ("BIO-LOGIC MODULAR FILE\u001a" + " ".repeat(25))
                            .getBytes(Charset.forName("US-ASCII")),
                    52);

    private static final byte[] MODULE = "MODULE".getBytes(Charset.forName("US-ASCII"));
    private static final int OLD_HEADER = 6 + 10 + 25 + 4 + 4 + 8;
    private static final int NEW_HEADER = OLD_HEADER + 8;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// The modules of a file, in its order, as far as it goes.
    static List<MprModule> all(FileChannel file, List<Advisory> advisories) throws IOException {
        List<MprModule> modules = new ArrayList<>();
        long size = file.size();
        long at = MAGIC.length;
        while (at < size) {
            ByteBuffer header = read(file, at, NEW_HEADER);
            if (!isModule(header) || header.remaining() < OLD_HEADER) {
                advisories.add(
                        new Advisory(
                                where(at),
                                header.remaining() < OLD_HEADER
                                        ? "the file ends within the header of a module"
                                        : "no module starts here; "
                                                + (size - at)
                                                + " bytes not read"));
                break;
            }
            // From EC-Lab 11.50 on a field of ones comes before the length, and a second version.
            boolean recent = header.getInt(41) == -1 && header.remaining() == NEW_HEADER;
            long length = Integer.toUnsignedLong(header.getInt(recent ? 45 : 41));
            long version = Integer.toUnsignedLong(header.getInt(recent ? 53 : 45));
            long offset = at + (recent ? NEW_HEADER : OLD_HEADER);
            MprModule module =
                    new MprModule(
                            text(header, 6, 10).strip(),
                            version,
                            text(header, recent ? 57 : 49, 8),
                            offset,
                            length,
                            Math.min(length, size - offset));
            modules.add(module);
            if (module.present < length) {
                advisories.add(
                        new Advisory(
                                where(at),
                                module.name
                                        + " states "
                                        + length
                                        + " bytes, the file ends after "
                                        + module.present));
            }
            at = offset + length;
        }
        return modules;
    }

    /// The start of the content, little-endian.
    ClippedBytes content(FileChannel file, int most) throws IOException {
        return new ClippedBytes(read(file, offset, (int) Math.min(most, present)));
    }

    /// In words.
    static String where(long offset) {
        return "byte " + offset;
    }

    private static boolean isModule(ByteBuffer header) {
        for (int i = 0; i < MODULE.length; i++) {
            if (i >= header.remaining() || header.get(i) != MODULE[i]) {
                return false;
            }
        }
        return true;
    }

    private static ByteBuffer read(FileChannel file, long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && file.read(buffer, at + buffer.position()) > 0) {
            // Until full or the end of the file.
        }
        return buffer.flip();
    }

    private static String text(ByteBuffer header, int from, int length) {
        byte[] raw = new byte[length];
        header.get(from, raw);
        return new String(raw, WINDOWS);
    }
}
