package io.github.coble.porescale.file;

import io.github.coble.porescale.image.InvalidImageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Files that other files name.
final class Beside {
    private Beside() {}

    /// The file of a name in the folder of a header. A header may not point out of its folder.
    ///
    /// @throws InvalidImageException if the name does
    static Path file(Path header, String name) {
        try {
            Path folder = header.toAbsolutePath().normalize().getParent();
            Path file = header.resolveSibling(name);
            if (folder != null
                    && !name.isBlank()
                    && !Path.of(name).isAbsolute()
                    && file.toAbsolutePath().normalize().startsWith(folder)) {
                return file;
            }
        } catch (InvalidPathException _) {
            // Said below.
        }
        throw new InvalidImageException(
                header.toString(),
                "names a file \"" + name + "\" that is not in its folder",
                "",
                "put both files into one folder");
    }
}
