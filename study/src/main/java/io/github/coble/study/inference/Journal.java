package io.github.coble.study.inference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Every evaluation ever made for a problem, one line each, appended as soon as it is known.
///
/// A program that is killed loses at most the line it was writing. A line carries its own check
/// sum; one that does not add up is left out, and what it said is evaluated anew. Numbers are
/// written as their bits, so that what is read back is what was computed.
public final class Journal implements AutoCloseable {
    private static final String TITLE = "coble evaluations 1 ";
    private static final String FAILED = "failed";
    private static final int RADIX = 16;

    private final Path file;
    private final FileChannel channel;
    private final int damaged;

    private Journal(Path file, FileChannel channel, int damaged) {
        this.file = file;
        this.channel = channel;
        this.damaged = damaged;
    }

    /// What a line says.
    ///
    /// @param part its name
    /// @param values the part was evaluated for
    /// @param answer of it
    record Entry(String part, double[] values, Answer answer) {}

    /// Opens a journal and reads what is in it; creates it where there is none.
    ///
    /// @param fingerprint of the problem
    /// @param reader receives every whole line: its part and what it says
    /// @throws JournalMismatchException if it belongs to another problem or is in use
    static Journal open(Path file, String fingerprint, BiConsumer<String, Entry> reader)
            throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            lock(file, channel);
            String text = whole(channel);
            int damaged = 0;
            if (text.isEmpty()) {
                append(channel, TITLE + fingerprint + "\n");
            } else {
                String[] lines = text.split("\n", -1);
                if (!lines[0].equals(TITLE + fingerprint)) {
                    throw mismatch(file, lines[0].startsWith(TITLE));
                }
                for (int i = 1; i < lines.length - 1; i++) {
                    Optional<Entry> entry = parse(lines[i]);
                    entry.ifPresent(e -> reader.accept(e.part, e));
                    damaged += entry.isEmpty() ? 1 : 0;
                }
            }
            return new Journal(file, channel, damaged);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static JournalMismatchException mismatch(Path file, boolean ours) {
        return new JournalMismatchException(
                file
                        + (ours
                                ? ": these evaluations were made for another input (cells,"
                                        + " parameters or observations have changed since)"
                                : ": this is not a journal of evaluations")
                        + "; remove the file to start anew, or write elsewhere");
    }

    private static void lock(Path file, FileChannel channel) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException _) {
            lock = null;
        }
        if (lock == null) {
            throw new JournalMismatchException(
                    file + ": another calibration is writing here; let it end or write elsewhere");
        }
    }

    /// The whole lines of the file; what follows the last of them is cut off.
    private static String whole(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Until it is full.
        }
        int end = bytes.position();
        while (end > 0 && bytes.get(end - 1) != '\n') {
            end--;
        }
        channel.truncate(end);
        channel.position(end);
        return new String(bytes.array(), 0, end, UTF_8);
    }

    /// Evaluations that were lost to damaged lines.
    int damaged() {
        return damaged;
    }

    /// Where it is.
    Path file() {
        return file;
    }

    synchronized void append(String part, double[] values, Answer answer) throws IOException {
        String body =
                part
                        + '\t'
                        + bits(values)
                        + '\t'
                        + bits(answer.numbers())
                        + '\t'
                        + (answer.failed() ? FAILED : "");
        append(channel, body + '\t' + checkSum(body) + '\n');
    }

    private static void append(FileChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static Optional<Entry> parse(String line) {
        String[] fields = line.split("\t", -1);
        int cut = line.lastIndexOf('\t');
        if (fields.length != 5 || !checkSum(line.substring(0, cut)).equals(fields[4])) {
            return Optional.empty();
        }
        return Optional.of(
                new Entry(
                        fields[0],
                        numbers(fields[1]),
                        new Answer(numbers(fields[2]), fields[3].equals(FAILED))));
    }

    private static String bits(double[] values) {
        StringBuilder out = new StringBuilder(values.length * 17);
        for (double value : values) {
            out.append(out.isEmpty() ? "" : " ");
            out.append(Long.toHexString(Double.doubleToRawLongBits(value)));
        }
        return out.toString();
    }

    private static double[] numbers(String text) {
        if (text.isEmpty()) {
            return new double[0];
        }
        String[] words = text.split(" ", -1);
        double[] values = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            values[i] = Double.longBitsToDouble(Long.parseUnsignedLong(words[i], RADIX));
        }
        return values;
    }

    private static String checkSum(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(UTF_8));
        return Long.toHexString(sum.getValue());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
