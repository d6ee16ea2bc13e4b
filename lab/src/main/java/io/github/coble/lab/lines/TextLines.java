package io.github.coble.lab.lines;

import io.github.coble.lab.table.LabFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of a text file, as bytes and as words.
///
/// UTF-8 and UTF-16 are known by their byte order mark or by being valid UTF-8; anything else is
/// read as Windows-1252, which instruments on Windows write (µ, ², °). Lines end with LF or CR LF.
public final class TextLines {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final byte[] bytes;
    private final Charset charset;
    private final int[] starts;
    private final int lines;

    private TextLines(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
        int[] found = new int[Math.max(16, bytes.length / 64)];
        int count = 0;
        int at = 0;
        while (at < bytes.length) {
            if (count + 2 > found.length) {
                found = Arrays.copyOf(found, 2 * found.length);
            }
            found[count++] = at;
            while (at < bytes.length && bytes[at] != '\n') {
                at++;
            }
            at++;
        }
        found[count] = at;
        starts = found;
        lines = count;
    }

    /// Reads a file.
    ///
    /// @throws LabFileException if it is too large to be held
    /// @throws IOException if it cannot be read
    public static TextLines read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > Integer.MAX_VALUE - 16) {
            throw new LabFileException(
                    "", size + " bytes; text of this format is read up to 2 GiB: split the file");
        }
        return of(Files.readAllBytes(file));
    }

    /// Lines of bytes.
    ///
    /// @param file not copied
    public static TextLines of(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return new TextLines(Arrays.copyOfRange(file, 3, file.length), StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return of16(file, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return of16(file, StandardCharsets.UTF_16BE);
        }
        return new TextLines(file, isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    /// Number of lines; what follows the last line end is a line if it is not empty.
    public int count() {
        return lines;
    }

    /// The bytes of all lines; not to be changed.
    byte[] bytes() {
        return bytes;
    }

    /// Offset of a line's first byte.
    int start(int line) {
        return starts[line];
    }

    /// Offset after a line's last byte, without its line end.
    int end(int line) {
        int end = Math.min(starts[line + 1] - 1, bytes.length);
        return end > starts[line] && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    /// Whether a line has a line end; a file cut short ends with a line that has none.
    public boolean ended(int line) {
        return starts[line + 1] <= bytes.length;
    }

    /// A line as text, without its line end.
    public String line(int line) {
        return text(start(line), end(line));
    }

    /// Whether a line has nothing but blanks.
    public boolean isBlank(int line) {
        for (int i = start(line); i < end(line); i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /// The first line from one on that matches, or -1.
    public int find(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher("");
        for (int line = from; line < lines; line++) {
            if (matcher.reset(line(line)).find()) {
                return line;
            }
        }
        return -1;
    }

    /// In words, counted from one as editors do.
    public static String where(int line) {
        return "line " + (line + 1);
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, charset);
    }

    private static TextLines of16(byte[] file, Charset charset) {
        String text = new String(file, 2, file.length - 2, charset);
        return new TextLines(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
