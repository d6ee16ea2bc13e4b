package io.github.coble.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The checkout that the tests run in.
final class Repository {

    private static final Set<String> NOT_SOURCE = Set.of(".git", "target", "results", ".coble");

    private Repository() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the tests must run inside the checkout");
            }
        }
        return folder;
    }

    /// Every Java file of the program itself: not its tests, nothing generated.
    static List<Path> mainSources() {
        try (Stream<Path> modules = Files.list(root())) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(folder -> walk(folder).stream())
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What Git tracks or is about to; in a copy without Git, every file that is not a product of
    /// the build.
    static List<Path> files() {
        try {
            Process git =
                    new ProcessBuilder("git", "ls-files", "-z", "-co", "--exclude-standard")
                            .directory(root().toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() == 0) {
                return Stream.of(names.split("\0"))
                        .map(root()::resolve)
                        .filter(Files::isRegularFile)
                        .toList();
            }
        } catch (IOException e) {
            // no Git here: walk instead
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return walk(root()).stream()
                .filter(file ->
                        Stream.iterate(root().relativize(file), p -> p.getParent())
                                .takeWhile(p -> p != null)
                                .noneMatch(p -> NOT_SOURCE.contains(p.getFileName().toString())))
                .toList();
    }

    static String read(Path file) {
        try {
            // one character per byte, so that no file fails to decode
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
