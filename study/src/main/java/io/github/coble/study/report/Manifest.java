package io.github.coble.study.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// `manifest.json`: what produced the files beside it.
public final class Manifest {
    private static final double NANOS = 1e9;

    private Manifest() {}

    /// The manifest of a finished run.
    ///
    /// @param model `cell` or `field`
    /// @param finished when
    /// @param files beside it
    /// @param notes what could not be written, and why
    public static String json(
            RunOrigin origin,
            String model,
            Instant finished,
            List<WrittenFile> files,
            List<String> notes) {
        Json.Fields tolerances = new Json.Fields();
        origin.tolerances().forEach(tolerances::put);
        return Json.document(
                new Json.Fields()
                        .put("program", "coble")
                        .put("version", origin.version())
                        .put("model", model)
                        .put(
                                "input",
                                new Json.Fields()
                                        .put("file", origin.inputFile())
                                        .put("sha256", origin.inputSha256()))
                        .put("seed", origin.seed().isPresent() ? origin.seed().getAsLong() : null)
                        .put("tolerances", tolerances)
                        .put("jvm", Runtime.version() + " " + System.getProperty("java.vendor"))
                        .put(
                                "os",
                                System.getProperty("os.name")
                                        + " "
                                        + System.getProperty("os.version")
                                        + " "
                                        + System.getProperty("os.arch"))
                        .put("cores", Runtime.getRuntime().availableProcessors())
                        .put("started", origin.started().truncatedTo(ChronoUnit.SECONDS))
                        .put(
                                "seconds",
                                Duration.between(origin.started(), finished).toNanos() / NANOS)
                        .put(
                                "files",
                                files.stream()
                                        .map(f ->
                                                new Json.Fields()
                                                        .put("name", f.name())
                                                        .put("bytes", f.bytes()))
                                        .toList())
                        .put("notes", notes));
    }
}
