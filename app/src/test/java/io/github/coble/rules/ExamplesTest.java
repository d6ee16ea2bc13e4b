package io.github.coble.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every Java program in `examples/` runs as its reader would run it: with the source launcher.
class ExamplesTest {

    private static final long PATIENCE_SECONDS = 120;

    @TestFactory
    Stream<DynamicTest> everyExampleRunsAndSaysSomething(@TempDir Path scratch) throws IOException {
        List<Path> programs = programs(Repository.root().resolve("examples"));
        System.out.println("Java programs in examples/: " + programs.size());
        return programs.stream()
                .map(program ->
                        DynamicTest.dynamicTest(
                                program.getFileName().toString(), () -> run(program, scratch)));
    }

    private static List<Path> programs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static void run(Path program, Path scratch) throws IOException, InterruptedException {
        Path output = Files.createTempFile(scratch, program.getFileName().toString(), ".txt");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--class-path",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                program.toString())
                        .directory(scratch.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(output);
        assertThat(ended).as("%s ends in time; it said: %s", program, said).isTrue();
        assertThat(process.exitValue()).as("%s said: %s", program, said).isZero();
        assertThat(said).isNotBlank();
    }
}
