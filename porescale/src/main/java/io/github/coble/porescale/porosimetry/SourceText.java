package io.github.coble.porescale.porosimetry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lines of a text file, whatever it is encoded in.
///
/// @param lines without their ends
/// @param lastIsWhole whether the last line has an end; if not, it may have been cut off
record SourceText(List<String> lines, boolean lastIsWhole) {
    /// What Western instruments write when they do not write UTF-8; its micro sign is Latin-1's.
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    static SourceText of(byte[] bytes) {
        String text = decode(bytes);
        boolean whole = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r");
        return new SourceText(text.lines().map(line -> line.replace('\f', ' ')).toList(), whole);
    }

    private static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, FALLBACK);
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int n = 0; n < start.length; n++) {
            if (n >= bytes.length || (bytes[n] & 0xFF) != start[n]) {
                return false;
            }
        }
        return true;
    }
}
