package io.github.coble.lab.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.lab.LabFiles;
import io.github.coble.lab.RealFiles;
import io.github.coble.lab.table.LabFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged files are analysed as far as they go, or are a LabFileException.
class RealDamageTest {
    private static final long SEED = 20261123;
    private static final int FLIPS = 200;
    private static final double WIDTH = 0.005;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "biologic/gcpl.issue_149.mpr",
                "biologic/mb.issue_95.mpr",
                "biologic/gcpl.issue_149.mpt",
                "maccor/maccor_two.txt"
            })
    void areAnalysedOrRefused(String name) throws IOException {
        byte[] sound = Files.readAllBytes(RealFiles.file(name));
        Path copy = folder.resolve("damaged");
        int analysed = 0;
        for (int percent = 0; percent < 100; percent++) {
            int length = (int) (sound.length * (long) percent / 100);
            analysed += analysed(Files.write(copy, Arrays.copyOf(sound, length)));
        }
        Random random = new Random(SEED);
        for (int i = 0; i < FLIPS; i++) {
            byte[] bytes = sound.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            analysed += analysed(Files.write(copy, bytes));
        }
        assertThat(analysed).as("of %d damaged files", 100 + FLIPS).isGreaterThan(FLIPS / 2);
    }

    /// 1, or 0 where the file is refused.
    private static int analysed(Path file) throws IOException {
        try {
            Trace trace = Trace.of(LabFiles.read(file));
            CellKind kind = CellKind.of(trace);
            CyclingAnalysis found = CyclingAnalysis.of(trace, kind, EndOfLife.Rule.USUAL);
            assertThat(found.cycles()).allMatch(c -> c.plated() >= 0 && c.stripped() >= 0);
            for (CycledStep step : found.steps()) {
                assertThat(step.charge()).isNotNegative();
            }
            for (AnalysedCycle cycle : found.cycles()) {
                incrementalCapacity(trace, cycle.plating());
            }
            return 1;
        } catch (LabFileException e) {
            assertThat(e.getMessage()).hasSizeGreaterThan(10);
            return 0;
        }
    }

    /// Voltages that a damaged byte has thrown far off are too many classes, and that is said.
    private static void incrementalCapacity(Trace trace, List<CycledStep> steps) {
        try {
            assertThat(IncrementalCapacity.of(trace, steps, WIDTH).voltage()).isNotEmpty();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("classes");
        }
    }
}
