package io.github.coble.study.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A calibration that was stopped ends as one that was not, to the last bit.
class JournalTest {
    private static final Effort EFFORT = new Effort(60, 60, 1e-3, 8, 10, 5);
    private static final double[] SEEN = Toys.seen(new double[] {2, 0.4, 0.9}, Toys.random(4));

    @TempDir Path folder;

    /// Two parts, so that the journal holds several kinds of line; ends the calibration after a
    /// number of evaluations.
    private static Problem problem(int allowed, double offset) {
        AtomicInteger left = new AtomicInteger(allowed);
        Problem toy = Toys.fadingProblem(SEEN);
        return new Problem(
                toy.unknowns(),
                List.of(
                        Toys.part(
                                "all",
                                3,
                                SEEN.length,
                                x -> {
                                    if (left.decrementAndGet() < 0) {
                                        throw new CancellationException("stopped");
                                    }
                                    double[] said = Toys.fading(x);
                                    said[0] += offset;
                                    return said;
                                }),
                        Toys.part("rate", new int[] {1}, 1, x -> new double[] {x[0]})),
                toy.comparison(),
                toy.observations(),
                toy.fingerprint());
    }

    private Path journal() {
        return folder.resolve("deep/er/journal");
    }

    private String run(Problem problem, int threads) throws IOException {
        try (Evaluator evaluator = new Evaluator(problem, threads, journal())) {
            return bits(Calibration.run(evaluator, EFFORT, Monitor.none()));
        }
    }

    private static String bits(Calibrated found) {
        return Arrays.toString(found.values())
                + found.best().logPosterior()
                + Arrays.deepToString(found.draws().points())
                + Arrays.deepToString(found.draws().predictions())
                + Arrays.deepToString(found.normalDraws().points())
                + found.evaluations()
                + found.doubts();
    }

    private static String undisturbed() {
        try (Evaluator evaluator = Toys.evaluator(problem(Integer.MAX_VALUE, 0))) {
            return bits(Calibration.run(evaluator, EFFORT, Monitor.none()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 75, 100, 130})
    void stoppedAnywhereItEndsTheSame(int after) throws IOException {
        assertThatThrownBy(() -> run(problem(after, 0), 2))
                .isInstanceOf(CancellationException.class);
        // And again, a little later.
        assertThatThrownBy(() -> run(problem(3, 0), 1)).isInstanceOf(CancellationException.class);
        assertThat(run(problem(Integer.MAX_VALUE, 0), 2)).isEqualTo(undisturbed());
    }

    @Test
    void whatIsKnownIsNotEvaluatedAgain() throws IOException {
        run(problem(Integer.MAX_VALUE, 0), 1);
        // One evaluation: the start, to see that the program is still the same.
        assertThat(run(problem(1, 0), 1)).isEqualTo(undisturbed());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 60})
    void aTornLastLineIsEvaluatedAnew(int lost) throws IOException {
        run(problem(Integer.MAX_VALUE, 0), 1);
        byte[] whole = Files.readAllBytes(journal());
        Files.write(journal(), Arrays.copyOf(whole, whole.length - lost));
        assertThat(run(problem(3, 0), 1)).isEqualTo(undisturbed());
        // Mended: nothing is damaged the next time.
        try (Evaluator evaluator = new Evaluator(problem(1, 0), 1, journal())) {
            assertThat(evaluator.damagedLines()).isZero();
        }
    }

    @Test
    void aDamagedLineIsCountedAndEvaluatedAnew() throws IOException {
        run(problem(Integer.MAX_VALUE, 0), 1);
        List<String> lines = Files.readAllLines(journal());
        String line = lines.get(20);
        char digit = line.charAt(line.length() / 2) == '7' ? '8' : '7';
        lines.set(
                20,
                line.substring(0, line.length() / 2)
                        + digit
                        + line.substring(line.length() / 2 + 1));
        Files.write(journal(), lines);
        try (Evaluator evaluator = new Evaluator(problem(Integer.MAX_VALUE, 0), 1, journal())) {
            assertThat(evaluator.damagedLines()).isEqualTo(1);
            assertThat(bits(Calibration.run(evaluator, EFFORT, Monitor.none())))
                    .isEqualTo(undisturbed());
        }
    }

    @Test
    void aJournalOfAnotherProblemIsRefused() throws IOException {
        run(problem(Integer.MAX_VALUE, 0), 1);
        Problem other = Toys.fadingProblem(Toys.seen(new double[] {2, 0.4, 0.9}, Toys.random(5)));
        assertThatThrownBy(() -> run(other, 1))
                .isInstanceOf(JournalMismatchException.class)
                .hasMessageContaining("were made for another input")
                .hasMessageContaining("remove the file");
    }

    @Test
    void aJournalOfAnotherProgramIsRefused() throws IOException {
        run(problem(Integer.MAX_VALUE, 0), 1);
        assertThatThrownBy(() -> run(problem(Integer.MAX_VALUE, 1e-12), 1))
                .isInstanceOf(JournalMismatchException.class)
                .hasMessageContaining("the program now gives other results for all");
    }

    @Test
    void anotherFileIsNotTakenForAJournal() throws IOException {
        Files.createDirectories(journal().getParent());
        Files.writeString(journal(), "dear diary\n", StandardOpenOption.CREATE);
        assertThatThrownBy(() -> run(problem(1, 0), 1))
                .isInstanceOf(JournalMismatchException.class)
                .hasMessageContaining("not a journal");
        assertThat(journal()).hasContent("dear diary\n");
    }

    @Test
    void twoCalibrationsDoNotShareAJournal() throws IOException {
        try (Evaluator first = new Evaluator(problem(1, 0), 1, journal())) {
            assertThat(first.replayed()).isZero();
            assertThatThrownBy(() -> run(problem(1, 0), 1))
                    .isInstanceOf(JournalMismatchException.class)
                    .hasMessageContaining("another calibration is writing here");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void theNumberOfThreadsDoesNotMatter(int threads) {
        try (Evaluator evaluator = new Evaluator(problem(Integer.MAX_VALUE, 0), threads)) {
            assertThat(bits(Calibration.run(evaluator, EFFORT, Monitor.none())))
                    .isEqualTo(undisturbed());
        }
    }

    @Test
    void aPartIsEvaluatedOnlyWhereItsOwnUnknownsChange() {
        try (Evaluator evaluator = Toys.evaluator(problem(Integer.MAX_VALUE, 0))) {
            Posterior posterior = new Posterior(evaluator, new boolean[SEEN.length]);
            posterior.at(List.of(new double[] {0.1, 0.5, 0.5}, new double[] {0.2, 0.5, 0.5}));
            assertThat(evaluator.modelRuns()).isEqualTo(3);
            posterior.at(new double[] {0.2, 0.6, 0.5});
            assertThat(evaluator.modelRuns()).isEqualTo(5);
        }
    }
}
