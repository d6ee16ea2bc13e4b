package io.github.coble.lab.biologic;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes files of EC-Lab's binary format for tests.
final class MprFile {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    MprFile() {
        out.writeBytes(MprModule.MAGIC);
    }

    /// A module with the header that its version has.
    MprFile module(String name, int version, byte[] content) {
        boolean recent = version >= 10;
        byte[] bytes = new byte[recent ? 65 : 57];
        ByteBuffer header = little(bytes);
        header.put(padded("MODULE" + name, 16)).put(padded(name, 25));
        if (recent) {
            header.putInt(-1).putInt(content.length).putInt(0).putInt(version);
        } else {
            header.putInt(content.length).putInt(version);
        }
        header.put(padded("11/23/26", 8));
        out.writeBytes(bytes);
        out.writeBytes(content);
        return this;
    }

    /// Content of a data module: what it states, then the rows.
    static byte[] data(int version, int stated, int[] ids, byte[] rows) {
        int start = version == 2 ? 405 : version == 3 ? 406 : 1007;
        byte[] bytes = new byte[start + rows.length];
        ByteBuffer content = little(bytes);
        content.putInt(stated);
        if (version >= 10) {
            content.putShort((short) ids.length);
        } else {
            content.put((byte) ids.length);
        }
        for (int id : ids) {
            content.putShort((short) id);
        }
        content.position(start).put(rows);
        return bytes;
    }

    static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private static byte[] padded(String text, int length) {
        return (text + " ".repeat(length - text.length())).getBytes(StandardCharsets.US_ASCII);
    }
}
