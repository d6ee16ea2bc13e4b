package io.github.coble.benchmarks;

import io.github.coble.lab.biologic.MprFormat;
import io.github.coble.lab.biologic.MptFormat;
import io.github.coble.lab.table.LabTable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Seconds to read 200 MB of a long cycling: EC-Lab's binary file, and its text. Megabytes per
/// second are 200 by these; the files lie in the memory of the operating system.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class LabReadBenchmark {
    private static final long BYTES = 200_000_000;

    /// mode, ox/red, Ns changes, Ns, time/s, dq/mA.h, (Q-Qo)/mA.h, control/V/mA, Ewe/V, I/mA, half
    /// cycle
    private static final short[] IDS = {1, 2, 31, 131, 4, 7, 13, 5, 6, 8, 468};

    private static final int ROW = 1 + 2 + 3 * 8 + 3 * 4 + 4;
    private static final int BEFORE_ROWS = 406;

    private Path binary = Path.of("");
    private Path text = Path.of("");

    /// Writes both files.
    @Setup
    public void write() throws IOException {
        binary = Files.createTempFile("benchmark", ".mpr");
        text = Files.createTempFile("benchmark", ".mpt");
        writeBinary();
        writeText();
    }

    /// Deletes both files.
    @TearDown
    public void delete() throws IOException {
        Files.delete(binary);
        Files.delete(text);
    }

    /// The binary file.
    @Benchmark
    public LabTable mpr() throws IOException {
        return new MprFormat().read(binary);
    }

    /// The text file.
    @Benchmark
    public LabTable mpt() throws IOException {
        return new MptFormat().read(text);
    }

    private void writeBinary() throws IOException {
        int rows = (int) (BYTES / ROW);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(binary))) {
            out.write(padded("BIO-LOGIC MODULAR FILE\u001a", 48));
            out.write(new byte[4]);
            out.write(padded("MODULEVMP data", 16));
            out.write(padded("VMP data", 25));
            byte[] start = new byte[8 + 8 + BEFORE_ROWS];
            ByteBuffer head = little(start);
            head.putInt(BEFORE_ROWS + rows * ROW).putInt(3).put(padded("11/23/26", 8));
            head.putInt(rows).put((byte) IDS.length);
            for (short id : IDS) {
                head.putShort(id);
            }
            out.write(start);
            byte[] bytes = new byte[ROW];
            ByteBuffer row = little(bytes);
            for (int i = 0; i < rows; i++) {
                double time = 0.5 * i;
                row.clear();
                row.put((byte) 3).putShort((short) (i / 1000));
                row.putDouble(time).putDouble(1e-4 * i).putDouble(1e-3 * i);
                row.putFloat(0.5f).putFloat((float) voltage(i)).putFloat(0.5f).putInt(i / 2000);
                out.write(bytes);
            }
        }
    }

    private void writeText() throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(text))) {
            long written = 0;
            out.write(ascii("time/s\tEwe/V\tI/mA\t(Q-Qo)/mA.h\n"));
            for (int i = 0; written < BYTES; i++) {
                byte[] row =
                        ascii(
                                String.format(
                                        Locale.ROOT,
                                        "%.15E\t%.7E\t%.7E\t%.15E%n",
                                        0.5 * i,
                                        voltage(i),
                                        0.5,
                                        1e-3 * i));
                out.write(row);
                written += row.length;
            }
        }
    }

    private static double voltage(int i) {
        return 3.5 + 0.5 * Math.sin(1e-3 * i);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] padded(String text, int length) {
        return ascii(text + " ".repeat(length - text.length()));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
