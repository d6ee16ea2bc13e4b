package io.github.coble.study.structure;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.packing.Packing;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.pores.LayerPores;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.report.RunOrigin;
import io.github.coble.study.yaml.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Measures structures and writes what was found.
public final class StructureStudy {
    /// Porosity of an image that is not read yet.
    private static final double HALF = 0.5;

    /// Voxels whose pores are measured for a cell within seconds.
    private static final long QUICK = 128L * 128 * 128;

    private StructureStudy() {}

    /// Measures an image and writes a directory.
    ///
    /// @param target directory for the results
    /// @param version of the program
    /// @throws IllegalArgumentException if the image cannot be measured as asked
    public static StructureResult measure(
            ImageRequest image,
            MeasureRequest request,
            Progress progress,
            Path target,
            String version)
            throws IOException {
        try (Workers workers = Workers.of(request.threads())) {
            return measure(
                    Subject.of(PoreImage.of(image, workers)),
                    request,
                    workers,
                    progress,
                    target,
                    version);
        }
    }

    /// Measures an image and writes nothing.
    ///
    /// @throws IllegalArgumentException if the image cannot be measured as asked
    public static StructureResult measure(
            ImageRequest image, MeasureRequest request, Progress progress) throws IOException {
        try (Workers workers = Workers.of(request.threads())) {
            return found(Subject.of(PoreImage.of(image, workers)), request, workers, progress)
                    .result();
        }
    }

    /// Measures what a cell takes over from an image, and writes nothing.
    ///
    /// @param notice hears of an image that takes long, before it is measured
    /// @throws IllegalArgumentException if the image cannot be measured as asked
    public static LayerPores pores(ImageRequest image, Consumer<String> notice) throws IOException {
        MeasureRequest request = MeasureRequest.ofCell();
        try (Workers workers = Workers.of(request.threads())) {
            Subject subject = Subject.of(PoreImage.of(image, workers));
            if (subject.pores().extent().voxels() > QUICK) {
                notice.accept(
                        "measuring the pores of "
                                + subject.origin()
                                + "; coble structure measure does it once and for all");
            }
            return found(subject, request, workers, _ -> {}).result().pores();
        }
    }

    /// How much memory measuring an image takes, without measuring it.
    public static String plan(ImageRequest image, MeasureRequest request) throws IOException {
        try (Workers workers = Workers.of(request.threads())) {
            Extent extent = PoreImage.extent(image, workers);
            return MemoryPlan.of(extent, HALF, request, available()).text();
        }
    }

    /// What is measured.
    ///
    /// @param thresholdError of the porosity, from the thresholds that divided the image (P-64)
    /// @param packing that the image is of, if it was generated
    record Subject(
            String name,
            String origin,
            Optional<Packing> packing,
            PhaseMask pores,
            double voxel,
            double thresholdError,
            OptionalLong seed,
            List<String> remarks) {
        static Subject of(PoreImage image) {
            return new Subject(
                    image.name(),
                    image.origin(),
                    image.packing(),
                    image.pores(),
                    image.voxel(),
                    image.thresholdError(),
                    OptionalLong.empty(),
                    image.remarks());
        }

        /// Whether the first and the last page lie at walls.
        boolean walls() {
            return packing.isPresent() && !packing.get().box().periodicInX();
        }
    }

    static StructureResult measure(
            Subject subject,
            MeasureRequest request,
            Workers workers,
            Progress progress,
            Path target,
            String version)
            throws IOException {
        Instant started = Instant.now();
        try (RunDirectory directory = RunDirectory.open(target)) {
            StructureMeasurer.Findings found = found(subject, request, workers, progress);
            List<Figure> figures =
                    StructureFigures.of(
                            found.result(),
                            subject.pores(),
                            found.thickness(),
                            subject.packing(),
                            workers);
            StructureReport.write(
                    directory,
                    found.result(),
                    figures,
                    subject.packing(),
                    new RunOrigin(
                            version,
                            subject.name(),
                            SourceText.sha256(subject.origin()),
                            subject.seed(),
                            Map.of(),
                            started));
            return found.result();
        }
    }

    private static StructureMeasurer.Findings found(
            Subject subject, MeasureRequest request, Workers workers, Progress progress) {
        PhaseMask pores = subject.pores();
        MemoryPlan plan = MemoryPlan.of(pores.extent(), pores.fraction(), request, available());
        plan.check();
        return new StructureMeasurer(pores, subject.voxel(), request, workers, progress)
                .measure(subject, plan.peak());
    }

    /// Memory that this program may still take [bytes].
    private static long available() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}
