package io.github.coble.benchmarks;

import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellInput;
import java.nio.file.Path;

/// The cells of the examples folder, for benchmarks that want a real one.
final class ExampleCell {
    private ExampleCell() {}

    static CellInput named(String name) {
        Path home = Path.of(System.getProperty("coble.home", "."));
        return CellFile.read(home.resolve("examples").resolve(name + ".yaml"));
    }
}
