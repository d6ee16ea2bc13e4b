package io.github.coble.app.cli;

import io.github.coble.study.run.FieldRequest;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What `coble run --model field` can be told.
final class FieldRunOptions {
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
            names = "--at",
            paramLabel = "CAPACITIES",
            description =
                    "field: snapshots of the first plating, for example \"0.5, 1 mAh/cm2\"; a sixth and"
                            + " a third of it if not given. Its end is always one.")
    private Optional<String> at = Optional.empty();

    @Option(
            names = "--frames",
            paramLabel = "N",
            description = "field: pictures of the animation; 40 if not given, 0 for none.")
    private Optional<Integer> frames = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "field: threads; as many as processors if not given. Results do not depend on it.")
    private Optional<Integer> threads = Optional.empty();

    FieldRequest.Wishes wishes() {
        return new FieldRequest.Wishes(columns, width, seed, at, frames, threads);
    }
}
