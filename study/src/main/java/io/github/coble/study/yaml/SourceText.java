package io.github.coble.study.yaml;

import io.github.coble.study.units.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Reads a file that should be a small UTF-8 text, and says what it is if it is not.
public final class SourceText {
    /// Largest file that is read, in bytes.
    public static final int LARGEST = 1_000_000;

    private SourceText() {}

    /// The text of a file, without a byte order mark.
    ///
    /// @throws InputFaults if it is missing, too large, or no text
    public static String read(Path file) {
        String name = file.toString();
        FaultList faults = new FaultList(name, "");
        if (Files.isDirectory(file)) {
            faults.addWhole("this is a directory; name a file in it");
        } else if (!Files.exists(file)) {
            faults.addWhole("there is no such file" + similar(file));
        } else if (!Files.isRegularFile(file)) {
            faults.addWhole("this is not a regular file");
        } else if (!Files.isReadable(file)) {
            faults.addWhole("this file may not be read; check its permissions");
        }
        faults.throwIfAny();
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            byte[] bytes = size > LARGEST ? new byte[0] : in.readNBytes(LARGEST + 1);
            if (Math.max(size, bytes.length) > LARGEST) {
                faults.addWhole(
                        "this file has %.1f MB; an input file has at most %d MB"
                                .formatted(
                                        Math.max(size, bytes.length) / 1e6, LARGEST / 1_000_000));
                throw faults.faults();
            }
            return decode(name, bytes);
        } catch (IOException e) {
            faults.addWhole("this file cannot be read: " + e.getMessage());
            throw faults.faults();
        }
    }

    /// The text of a resource that is part of the program.
    public static String bundled(String resource) {
        try (InputStream in = SourceText.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program's file " + resource + " is broken", e);
        }
    }

    static String decode(String name, byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                FaultList faults = new FaultList(name, "");
                faults.addWhole("this is a binary file, not YAML text in UTF-8");
                throw faults.faults();
            }
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            int column = text.length() - text.lastIndexOf('\n');
            FaultList faults = new FaultList(name, text);
            faults.add(
                    new Place(line, column, 1),
                    "",
                    "",
                    "the byte 0x%02X here is not UTF-8; save the file as UTF-8"
                            .formatted(bytes[in.position()]));
            throw faults.faults();
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String similar(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (directory == null || name == null || !Files.isDirectory(directory)) {
            return "";
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<String> names = files.limit(1000).map(f -> f.getFileName().toString()).toList();
            return Spelling.nearest(name.toString(), names)
                    .map(n -> "; did you mean \"" + file.resolveSibling(n) + "\"?")
                    .orElse("");
        } catch (IOException _) {
            return "";
        }
    }

    /// SHA-256 of a text in UTF-8, in hexadecimal digits.
    public static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
