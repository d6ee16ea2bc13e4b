package io.github.coble.study.run;

import io.github.coble.porescale.file.Staged;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Numbered files of a folder, compressed; each is there whole or not at all.
///
/// @param folder made when the first is written
record PackedFiles(Path folder) {
    private static final int BUFFER = 1 << 16;

    /// Writes the content of a file.
    interface Content {
        void write(DataOutputStream to) throws IOException;
    }

    void write(int number, Content content) {
        write(file(number), content);
    }

    /// @throws java.io.UncheckedIOException if it cannot be written
    static void write(Path file, Content content) {
        Staged.write(
                file,
                to -> {
                    GZIPOutputStream packed = new GZIPOutputStream(to);
                    // Numbers one by one would be compressed one by one.
                    DataOutputStream out =
                            new DataOutputStream(new BufferedOutputStream(packed, BUFFER));
                    content.write(out);
                    out.flush();
                    packed.finish();
                });
    }

    DataInputStream read(int number) throws IOException {
        return read(file(number));
    }

    static DataInputStream read(Path file) throws IOException {
        return new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), BUFFER));
    }

    private Path file(int number) {
        return folder.resolve(String.format(Locale.ROOT, "%04d.gz", number));
    }
}
