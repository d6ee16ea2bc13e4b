package io.github.coble.porescale.porosimetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.physics.InvalidInputException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files that were cut off or damaged end in a clear error, or in the rows that are right.
class PorosimetryDamageTest {
    private static final int FLIPS = 200;
    private static final long SEED = 20_261_122;

    /// Volumes that differ by less than the check of the other columns sees.
    private static final double UNSEEN_VOLUME = 0.0051 * 0.9e-3;

    private static final double UNSEEN_SIZE = 0.021;

    enum Layout {
        REPORT,
        TABLE,
        XLS,
        XLSX;

        byte[] bytes() throws IOException {
            return switch (this) {
                case REPORT -> SyntheticSample.report().getBytes(UTF_8);
                case TABLE ->
                        SyntheticSample.table(
                                        "\t",
                                        false,
                                        "Pressure (MPa)",
                                        "Pore Diameter (nm)",
                                        "Cumulative Volume (mL/g)",
                                        "Share of volume (%)")
                                .getBytes(UTF_8);
                case XLS -> PorosimetryFileTest.xls();
                case XLSX -> PorosimetryFileTest.xlsx();
            };
        }
    }

    private static PorosimetryTable read(byte[] bytes) {
        return PorosimetryFile.read("sample", bytes, Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void aFileCutOffIsAnErrorOrItsRightRows(Layout layout) throws IOException {
        byte[] whole = layout.bytes();
        Map<Integer, PorosimetryPoint> right = right(whole);
        int read = 0;
        for (int percent = 2; percent < 100; percent += 2) {
            byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
            try {
                PorosimetryTable table = read(cut);
                read++;
                for (PorosimetryPoint point : table.points()) {
                    assertThat(isRight(point, right)).as("%d %%: %s", percent, point).isTrue();
                }
            } catch (InvalidInputException e) {
                assertThat(e).hasMessageMatching("(?s)sample:\\d+: .+");
            }
        }
        if (layout == Layout.REPORT || layout == Layout.TABLE) {
            assertThat(read).as("cuts behind the first rows").isGreaterThan(30);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedFileIsAnErrorOrSaysWhatIsDoubtful(Layout layout) throws IOException {
        byte[] whole = layout.bytes();
        Map<Integer, PorosimetryPoint> right = right(whole);
        int usual = read(whole).advisories().size();
        Random random = new Random(SEED);
        int silent = 0;
        for (int n = 0; n < FLIPS; n++) {
            byte[] damaged = whole.clone();
            SyntheticSample.flip(damaged, random);
            try {
                PorosimetryTable table = read(damaged);
                boolean all = table.points().size() == right.size();
                for (PorosimetryPoint point : table.points()) {
                    all &= isRight(point, right);
                }
                silent += all || table.advisories().size() > usual ? 0 : 1;
            } catch (InvalidInputException e) {
                assertThat(e).hasMessageMatching("(?s)sample:\\d+: .+");
            }
        }
        // The columns of the workbooks hold nothing twice but pressure and diameter.
        boolean redundant = layout == Layout.REPORT || layout == Layout.TABLE;
        assertThat(silent)
                .as("silent errors of %d, seed %d", FLIPS, SEED)
                .isLessThanOrEqualTo(redundant ? 0 : FLIPS / 10);
    }

    @Test
    void nothingIsReadFromNothing() {
        for (byte[] bytes :
                new byte[][] {
                    {}, {0}, {'P', 'K', 3, 4}, {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}
                }) {
            try {
                read(bytes);
                throw new AssertionError("read from " + Arrays.toString(bytes));
            } catch (InvalidInputException e) {
                assertThat(e).hasMessageStartingWith("sample:1: ");
            }
        }
    }

    private static Map<Integer, PorosimetryPoint> right(byte[] whole) {
        Map<Integer, PorosimetryPoint> right = new HashMap<>();
        read(whole).points().forEach(point -> right.put(point.line(), point));
        return right;
    }

    private static boolean isRight(PorosimetryPoint point, Map<Integer, PorosimetryPoint> right) {
        // A line's end may be what was damaged: then all behind it stand one line higher.
        return isNear(point, right.get(point.line())) || isNear(point, right.get(point.line() + 1));
    }

    private static boolean isNear(PorosimetryPoint point, @Nullable PorosimetryPoint truth) {
        return truth != null
                && Math.abs(point.pressure() / truth.pressure() - 1) < UNSEEN_SIZE
                && Math.abs(point.diameter() / truth.diameter() - 1) < UNSEEN_SIZE
                && Math.abs(point.cumulativeVolume() - truth.cumulativeVolume()) < UNSEEN_VOLUME;
    }
}
