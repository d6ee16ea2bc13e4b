package io.github.coble.model.field;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.model.ParkCells;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.numerics.parallel.Workers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What does not change a result: the number of threads, and being written and read on the way.
class ResumedFieldTest {
    private static final long SEED = 20260911;
    private static final double CHARGE = 0.2 * MAH_PER_CM2;
    private static final double[] MARKS = {0.05 * MAH_PER_CM2, 0.1 * MAH_PER_CM2};
    private static final FieldOptions SMALL = Fields.options(8);

    private static final Protocol PROTOCOL =
            Fields.protocol(
                    Fields.activate(),
                    Fields.plate(CHARGE),
                    Fields.strip(),
                    new Step.Rest(100),
                    Fields.plate(CHARGE),
                    Fields.strip());

    /// Keeps the run in writing after every step in time, and what it was told.
    private static final class Diary implements FieldObserver {
        final List<byte[]> pages = new ArrayList<>();
        final List<String> heard = new ArrayList<>();

        /// Number of things heard when each page was written.
        final List<Integer> heardBefore = new ArrayList<>();

        @Override
        public void stepped(FieldRun run, double progress) {
            heard.add("stepped " + run.step() + " " + progress);
            heardBefore.add(heard.size());
            pages.add(written(run));
        }

        @Override
        public void snapshot(FieldSnapshot snapshot, int step, double passed) {
            heard.add("snapshot " + step + " " + passed + " " + text(snapshot));
        }
    }

    private static byte[] written(FieldRun run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            run.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static FieldRun read(byte[] page, FieldOptions options, Workers workers)
            throws IOException {
        return FieldRun.resume(
                ParkCells.cs3(),
                PROTOCOL,
                Fields.LAWS,
                options,
                MARKS,
                workers,
                new DataInputStream(new ByteArrayInputStream(page)));
    }

    private static FieldRun start(FieldOptions options, Workers workers) {
        return FieldRun.start(ParkCells.cs3(), PROTOCOL, Fields.LAWS, options, MARKS, workers);
    }

    private static String text(FieldSnapshot s) {
        StringBuilder text = new StringBuilder();
        text.append(s.time()).append(' ').append(s.charge());
        for (float[] field :
                new float[][] {
                    s.poreDiameter(),
                    s.filling(),
                    s.electrolyteLithium(),
                    s.collectorLithium(),
                    s.lift(),
                    s.torn(),
                    s.currentDensity(),
                    s.electrolytePressure(),
                    s.collectorPressure(),
                    s.reacted()
                }) {
            text.append(Arrays.toString(field));
        }
        return text.toString();
    }

    private static void assertSame(CellResult found, CellResult expected) {
        assertThat(found.failure()).isEqualTo(expected.failure());
        assertThat(found.samples()).isEqualTo(expected.samples());
        assertThat(found.cycles()).isEqualTo(expected.cycles());
        assertThat(found.deposition()).isEqualTo(expected.deposition());
        assertThat(found.columns()).usingRecursiveComparison().isEqualTo(expected.columns());
        assertThat(found.initialResistance()).isEqualTo(expected.initialResistance());
        assertThat(found.balanceError()).isEqualTo(expected.balanceError());
    }

    @Test
    void aRunGoesOnFromAnyStepToTheSameBits() throws IOException {
        try (Workers workers = Workers.of(1)) {
            Diary diary = new Diary();
            FieldRun whole = start(SMALL, workers);
            CellResult expected = whole.run(diary);
            assertThat(expected.failure()).isEmpty();
            assertThat(expected.cycles()).hasSize(2);
            Random random = new Random(SEED);
            int last = diary.pages.size() - 1;
            int[] from = {
                0, random.nextInt(last), random.nextInt(last), random.nextInt(last), last
            };
            for (int page : from) {
                Diary rest = new Diary();
                FieldRun run = read(diary.pages.get(page), SMALL, workers);
                CellResult found = run.run(rest);
                assertSame(found, expected);
                assertThat(text(run.snapshot())).isEqualTo(text(whole.snapshot()));
                assertThat(rest.heard)
                        .as("heard from page %s on", page)
                        .isEqualTo(
                                diary.heard.subList(
                                        diary.heardBefore.get(page), diary.heard.size()));
            }
        }
    }

    @Test
    void aRunThatIsReadIsWrittenTheSame() throws IOException {
        try (Workers workers = Workers.of(1)) {
            FieldRun whole = start(SMALL, workers);
            whole.run(new FieldObserver() {});
            byte[] page = written(whole);
            FieldRun run = read(page, SMALL, workers);
            assertThat(text(run.snapshot())).isEqualTo(text(whole.snapshot()));
            assertThat(written(run)).isEqualTo(page);
        }
    }

    @Test
    void runningOnAfterTheEndChangesNothing() {
        try (Workers workers = Workers.of(1)) {
            FieldRun run = start(SMALL, workers);
            CellResult once = run.run(new FieldObserver() {});
            assertSame(run.run(new FieldObserver() {}), once);
        }
    }

    /// 34 × 34 columns, so that loops over columns have more than one piece.
    @Test
    void threadsDoNotChangeBits() {
        Protocol protocol = Fields.protocol(Fields.plate(0.06 * MAH_PER_CM2));
        List<CellResult> results = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = Workers.of(threads)) {
                FieldRun run =
                        FieldRun.start(
                                ParkCells.cs2(),
                                protocol,
                                Fields.LAWS,
                                Fields.options(34),
                                MARKS,
                                workers);
                results.add(run.run(new FieldObserver() {}));
                ends.add(text(run.snapshot()));
            }
        }
        assertThat(results.getFirst().failure()).isEmpty();
        for (int k = 1; k < 3; k++) {
            assertSame(results.get(k), results.getFirst());
            assertThat(ends.get(k)).isEqualTo(ends.getFirst());
        }
    }

    @Test
    void whatIsNoRunIsRefused() {
        try (Workers workers = Workers.of(1)) {
            byte[] page = written(start(SMALL, workers));
            assertThatThrownBy(() -> read(Arrays.copyOf(page, page.length - 1), SMALL, workers))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("ends too early");
            assertThatThrownBy(() -> read(new byte[3], SMALL, workers))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("ends too early");
            assertThatThrownBy(() -> read(changed(page, 0), SMALL, workers))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not a written field run");
            assertThatThrownBy(() -> read(changed(page, Long.BYTES), SMALL, workers))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("version");
            assertThatThrownBy(() -> read(changed(page, page.length / 2), SMALL, workers))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("damaged");
            FieldGrid grid = SMALL.grid();
            for (FieldGrid other :
                    List.of(
                            new FieldGrid(16, grid.width(), grid.depth()),
                            new FieldGrid(grid.columns(), 2 * grid.width(), grid.depth()),
                            new FieldGrid(grid.columns(), grid.width(), 2))) {
                assertThatThrownBy(() -> read(page, new FieldOptions(other, 1, true), workers))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("8 x 8 columns")
                        .hasMessageContaining("depth " + other.depth());
            }
        }
    }

    private static byte[] changed(byte[] page, int at) {
        byte[] other = page.clone();
        other[at] ^= 1;
        return other;
    }
}
