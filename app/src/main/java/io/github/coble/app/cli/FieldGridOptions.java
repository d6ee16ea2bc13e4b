package io.github.coble.app.cli;

import io.github.coble.study.run.FieldRequest;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What every command that runs the field model can be told of its grid.
final class FieldGridOptions {
    @Option(
            names = "--columns",
            paramLabel = "N",
            description =
                    "field: columns along each side of the square, 16 to 2048, best a power of two;"
                            + " 256 if not given.")
    private Optional<Integer> columns = Optional.empty();

    @Option(
            names = "--width",
            paramLabel = "LENGTH",
            description = "field: side of the square; 50 um if not given.")
    private Optional<String> width = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "field: another seed, another layer of the same kind; 1 if not given.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "field: threads; as many as processors if not given. Results do not depend on it.")
    private Optional<Integer> threads = Optional.empty();

    FieldRequest.Wishes wishes() {
        return wishes(Optional.empty(), Optional.empty());
    }

    /// With what is wished of one run.
    FieldRequest.Wishes wishes(Optional<String> at, Optional<Integer> frames) {
        return new FieldRequest.Wishes(columns, width, seed, at, frames, threads);
    }
}
