package io.github.coble.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Damages a file and demands of its reader a clear error or a table that is right as far as it
/// goes: nothing but a LabFileException is thrown, and what differs from the sound table is said,
/// but for what nobody can see: one value, or the name of one column.
public final class Damage {
    /// Values that one byte can change unseen: a byte may hold six flags.
    private static final int VALUES_OF_A_BYTE = 6;

    private final LabFormat format;
    private final byte[] sound;
    private final LabTable table;
    private final Path copy;

    /// @param folder for damaged copies
    public Damage(LabFormat format, Path file, Path folder) throws IOException {
        this.format = format;
        sound = Files.readAllBytes(file);
        table = format.read(file);
        copy = folder.resolve(file.getFileName());
    }

    /// The file cut at each of a hundred places.
    public void truncate() throws IOException {
        for (int percent = 0; percent < 100; percent++) {
            int length = (int) (sound.length * (long) percent / 100);
            Optional<LabTable> read = read(Arrays.copyOf(sound, length));
            if (read.isPresent()) {
                LabTable cut = read.get();
                String what = percent + " % of the file";
                assertThat(cut.rows()).as(what).isLessThanOrEqualTo(table.rows());
                compare(cut, what);
                if (cut.rows() < table.rows() && !betweenLines(length)) {
                    assertThat(cut.advisories()).as(what).isNotEmpty();
                }
            }
        }
    }

    /// Where a text ends with a whole line, nothing shows that more lines followed.
    private boolean betweenLines(int length) {
        return sound[length - 1] == '\n' || sound[length] == '\n' || sound[length] == '\r';
    }

    /// One byte set to another value, many times.
    public void flip(int times, long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(sound.length);
            byte[] bytes = sound.clone();
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            Optional<LabTable> read = read(bytes);
            if (read.isPresent() && newAdvisories(read.get()) == 0) {
                String what = "byte " + at + " set to " + (bytes[at] & 0xFF) + ", seed " + seed;
                assertThat(read.get().rows()).as(what).isEqualTo(table.rows());
                assertThat(read.get().columns()).as(what).hasSameSizeAs(table.columns());
                assertThat(differences(read.get())).as(what).isLessThanOrEqualTo(VALUES_OF_A_BYTE);
            }
        }
    }

    private long newAdvisories(LabTable read) {
        return read.advisories().stream().filter(a -> !table.advisories().contains(a)).count();
    }

    private Optional<LabTable> read(byte[] bytes) throws IOException {
        Files.write(copy, bytes);
        try {
            return Optional.of(format.read(copy));
        } catch (LabFileException e) {
            assertThat(e.getMessage()).hasSizeGreaterThan(10);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return fail("not a LabFileException", e);
        }
    }

    /// All rows but the last are those of the sound table; the last too, or it is empty.
    private void compare(LabTable cut, String what) {
        List<Column> columns = cut.columns();
        assertThat(columns).as(what).hasSizeLessThanOrEqualTo(table.columns().size());
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c) instanceof Column.Numbers(_, _, _, double[] values)
                    && table.columns().get(c) instanceof Column.Numbers(_, _, _, double[] right)) {
                int last = values.length - 1;
                int same = Arrays.mismatch(values, right);
                boolean equal =
                        same < 0 || same > last || (same == last && Double.isNaN(values[last]));
                assertThat(equal).as(what + ", column %s, row %s", c, same).isTrue();
            }
        }
    }

    private int differences(LabTable read) {
        int differences = 0;
        for (int c = 0; c < read.columns().size(); c++) {
            Column one = read.columns().get(c);
            Column other = table.columns().get(c);
            if (!one.name().equals(other.name())) {
                continue;
            }
            if (one instanceof Column.Numbers(_, _, _, double[] values)
                    && other instanceof Column.Numbers(_, _, _, double[] right)) {
                for (int row = 0; row < values.length; row++) {
                    differences += Double.compare(values[row], right[row]) == 0 ? 0 : 1;
                }
            } else if (!one.equals(other)) {
                differences++;
            }
        }
        return differences;
    }
}
