package io.github.coble.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// Runs what users run most, so that the JVM can keep the loaded classes for a fast start.
///
/// The launcher calls this once after each build. Every line added to [#LINES] makes the first
/// moments of that command faster; a line that fails is no error, the command is then merely not
/// warmed up. Relative paths are resolved against the folder that holds the launcher.
@Command(name = "warm-up", hidden = true, description = "Trains the start-up cache.")
final class WarmUpCommand implements Callable<Integer> {

    private static final List<List<String>> LINES =
            List.of(
                    List.of("--help"),
                    List.of("--version"),
                    List.of("no-such-command"),
                    List.of("eis", "fit", "--help"),
                    List.of("eis", "validate", "--help"),
                    List.of("fit", "--help"),
                    List.of("materials"),
                    List.of("data", "inspect", "--help"),
                    List.of("data", "analyse", "--help"),
                    List.of("data", "convert", "--help"),
                    List.of("reproduce", "--help"),
                    List.of("explain", "examples/cs3-60C.yaml"),
                    List.of("explain", "--json", "examples/cs2-60C.yaml"));

    @Override
    public Integer call() throws IOException {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (List<String> line : LINES) {
            Main.run(nowhere, nowhere, line.toArray(String[]::new));
        }
        Path results = Files.createTempDirectory("coble-warm-up");
        try {
            Main.run(
                    nowhere,
                    nowhere,
                    "run",
                    "examples/cs3-60C.yaml",
                    "-o",
                    results.resolve("run").toString());
            Main.run(
                    nowhere,
                    nowhere,
                    "eis",
                    "simulate",
                    "examples/cs3-60C.yaml",
                    "-o",
                    results.resolve("eis").toString());
        } finally {
            remove(results);
        }
        return ExitCode.DONE;
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
