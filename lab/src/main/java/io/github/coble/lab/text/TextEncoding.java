package io.github.coble.lab.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How the characters of a file are stored, by its byte order mark or else its content.
enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, 0),
    UTF_8_MARKED(StandardCharsets.UTF_8, 3),
    UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0),
    UTF_16_LITTLE_MARKED(StandardCharsets.UTF_16LE, 2),
    UTF_16_BIG(StandardCharsets.UTF_16BE, 0),
    UTF_16_BIG_MARKED(StandardCharsets.UTF_16BE, 2),
    LATIN_1(StandardCharsets.ISO_8859_1, 0);

    private final Charset charset;
    private final int markBytes;

    TextEncoding(Charset charset, int markBytes) {
        this.charset = charset;
        this.markBytes = markBytes;
    }

    /// The encoding of a file that begins with these bytes.
    static TextEncoding of(byte[] head) {
        if (head.length >= 3
                && head[0] == (byte) 0xef
                && head[1] == (byte) 0xbb
                && head[2] == (byte) 0xbf) {
            return UTF_8_MARKED;
        }
        if (head.length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
            return UTF_16_LITTLE_MARKED;
        }
        if (head.length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
            return UTF_16_BIG_MARKED;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        // Latin letters in two bytes: every second byte is zero
        if (zeros[1] > head.length * 2 / 5 && zeros[0] < head.length / 20) {
            return UTF_16_LITTLE;
        }
        if (zeros[0] > head.length * 2 / 5 && zeros[1] < head.length / 20) {
            return UTF_16_BIG;
        }
        return isUtf8(head, 0, head.length) ? UTF_8 : LATIN_1;
    }

    /// The file's characters as UTF-8 or Latin-1 bytes, without byte order mark.
    InputStream plain(InputStream file) throws IOException {
        file.skipNBytes(markBytes);
        boolean wide =
                charset.equals(StandardCharsets.UTF_16LE)
                        || charset.equals(StandardCharsets.UTF_16BE);
        return wide ? new Narrowed(new InputStreamReader(file, charset)) : file;
    }

    /// The words in a piece of [#plain] text. Damage in a UTF-8 file is read as Latin-1.
    String words(byte[] b, int from, int to) {
        boolean latin = this == LATIN_1 || !isUtf8(b, from, to);
        return new String(
                b, from, to - from, latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static boolean isUtf8(byte[] b, int from, int to) {
        int end = to;
        // the last character of a piece may be cut
        for (int k = 0; k < 3 && end > from && to == b.length && b[end - 1] < 0; k++) {
            end--;
        }
        boolean ascii = true;
        for (int i = from; i < end && ascii; i++) {
            ascii = b[i] >= 0;
        }
        if (ascii) {
            return end == to || end > from;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(b, from, end - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// Characters of two bytes as UTF-8.
    private static final class Narrowed extends InputStream {
        private final Reader reader;
        private InputStream piece = new ByteArrayInputStream(new byte[0]);

        Narrowed(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] b, int offset, int length) throws IOException {
            int n = piece.read(b, offset, length);
            while (n < 0) {
                char[] chars = new char[8193];
                int read = reader.read(chars, 0, chars.length - 1);
                if (read < 0) {
                    return -1;
                }
                if (Character.isHighSurrogate(chars[read - 1])) {
                    int next = reader.read();
                    if (next >= 0) {
                        chars[read++] = (char) next;
                    }
                }
                String text = new String(chars, 0, read);
                piece = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                n = piece.read(b, offset, length);
            }
            return n;
        }
    }
}
