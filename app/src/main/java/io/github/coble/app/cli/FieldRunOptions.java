package io.github.coble.app.cli;

import io.github.coble.study.run.FieldRequest;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What `coble run --model field` can be told.
final class FieldRunOptions {
    @Mixin private FieldGridOptions grid;

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

    FieldRequest.Wishes wishes() {
        return grid.wishes(at, frames);
    }
}
