package io.github.coble.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Files that instruments have written. They lie beside the project; where they are absent, the
/// tests on them are skipped and say so.
public final class RealFiles {
    private RealFiles() {}

    /// One of them, by its path in the folder.
    public static Path file(String path) {
        Path here = Path.of("").toAbsolutePath();
        for (Path up = here; up != null; up = up.getParent()) {
            Path data = up.resolve("shared/data/lab");
            if (Files.isDirectory(data)) {
                return data.resolve(path);
            }
        }
        return Assumptions.abort("skipped: no shared/data/lab beside the project");
    }
}
