package io.github.coble.study.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.study.yaml.InputFaults;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a file holds, it is read or refused with faults; nothing else comes out.
class RandomCellFilesTest {
    private static final long SEED = 60_380_5;

    @Test
    void damagedFilesAreReadOrRefused() {
        Random random = new Random(SEED);
        String good = BadCellFilesTest.resource("good.yaml");
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder(good);
            int damages = 1 + random.nextInt(4);
            for (int k = 0; k < damages; k++) {
                damage(text, random);
            }
            readOrRefuse(text.toString());
        }
    }

    @Test
    void shuffledLinesAreReadOrRefused() {
        Random random = new Random(SEED);
        String good = BadCellFilesTest.resource("good.yaml");
        for (int i = 0; i < 100; i++) {
            List<String> lines = new ArrayList<>(good.lines().toList());
            Collections.shuffle(lines, random);
            readOrRefuse(String.join("\n", lines));
        }
    }

    @Test
    void randomBytesAreRefused(@TempDir Path directory) throws Exception {
        Random random = new Random(SEED);
        Path file = directory.resolve("random.yaml");
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            Files.write(file, bytes);
            try {
                CellFile.read(file);
                throw new AssertionError("seed " + SEED + " made a cell file of random bytes");
            } catch (InputFaults e) {
                assertThat(e.faults()).isNotEmpty();
            }
        }
    }

    private static void damage(StringBuilder text, Random random) {
        String letters = "[]{}:,-#&*!|>'\"%@`? \n\t0.e/²µ°Az\u0001\u00ff";
        int at = random.nextInt(text.length());
        char letter = letters.charAt(random.nextInt(letters.length()));
        switch (random.nextInt(3)) {
            case 0 -> text.insert(at, letter);
            case 1 -> text.deleteCharAt(at);
            default -> text.setCharAt(at, letter);
        }
    }

    private static void readOrRefuse(String text) {
        try {
            assertThat(CellFile.parse("random.yaml", text).protocol().length()).isPositive();
        } catch (InputFaults e) {
            assertThat(e.faults()).isNotEmpty();
            assertThat(e.getMessage()).startsWith("random.yaml:");
        } catch (RuntimeException e) {
            String bytes =
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            throw new AssertionError("seed " + SEED + "\n" + bytes, e);
        }
    }
}
