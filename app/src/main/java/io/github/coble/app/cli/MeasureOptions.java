package io.github.coble.app.cli;

import io.github.coble.study.structure.MeasureRequest;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What is measured, and how.
final class MeasureOptions {
    @Option(
            names = "--only",
            paramLabel = "LIST",
            description =
                    "Only these, separated by commas: surface, sizes, intrusion, correlation, chords,"
                            + " connectivity, tortuosity, solid (its tortuosity), creep, network,"
                            + " representative. Porosity is always measured.")
    private Optional<String> only = Optional.empty();

    @Option(
            names = "--axes",
            paramLabel = "AXES",
            defaultValue = "xyz",
            description = "Axes of the tortuosity factor; ${DEFAULT-VALUE} if not given.")
    private String axes = "";

    @Option(
            names = "--mercury-from",
            paramLabel = "FACES",
            defaultValue = "all",
            description =
                    "Faces that mercury enters from: all, or some of x0,x1,y0,y1,z0,z1;"
                            + " ${DEFAULT-VALUE} if not given.")
    private String faces = "";

    @Option(
            names = "--surface-tension",
            paramLabel = "TENSION",
            defaultValue = "0.485 N/m",
            description = "Of mercury; ${DEFAULT-VALUE} if not given.")
    private String tension = "";

    @Option(
            names = "--contact-angle",
            paramLabel = "DEGREES",
            defaultValue = "130",
            description = "Of advancing mercury; ${DEFAULT-VALUE} if not given.")
    private String angle = "";

    @Option(
            names = "--temperature",
            paramLabel = "TEMPERATURE",
            defaultValue = "60 degC",
            description = "For the creep conductance; ${DEFAULT-VALUE} if not given.")
    private String temperature = "";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Threads; as many as processors if not given. Results do not depend on it.")
    private Optional<Integer> threads = Optional.empty();

    MeasureRequest request() {
        return MeasureRequest.read(only, axes, faces, tension, angle, temperature, threads);
    }
}
