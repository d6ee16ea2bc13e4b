package io.github.coble.lab.neware;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.LabFileException;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip archive whose check sums are looked at, which [ZipFile] does not do.
final class Archive implements Closeable {
    /// Deflate packs at most so many bytes into one.
    private static final long DENSEST = 1040;

    private final ZipFile zip;

    Archive(Path file) throws IOException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new LabFileException(
                    String.valueOf(file.getFileName()),
                    "the zip archive is damaged or cut off: " + e.getMessage());
        }
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        zip.stream().map(ZipEntry::getName).forEach(names::add);
        return names;
    }

    /// The content of a member, if it is there and whole; else says so.
    Optional<byte[]> content(String name, List<Advisory> said) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        long limit = Math.min(Integer.MAX_VALUE - 16L, DENSEST * (entry.getCompressedSize() + 1));
        try (InputStream in = zip.getInputStream(entry)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[1 << 16];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                out.write(piece, 0, n);
                if (out.size() > limit) {
                    throw new ZipException("larger than its packed form can hold");
                }
            }
            byte[] content = out.toByteArray();
            CRC32 sum = new CRC32();
            sum.update(content);
            if (sum.getValue() != entry.getCrc()) {
                throw new ZipException("its check sum is wrong");
            }
            return Optional.of(content);
        } catch (IOException | RuntimeException e) {
            said.add(new Advisory(name, "damaged, left out: " + e.getMessage()));
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
