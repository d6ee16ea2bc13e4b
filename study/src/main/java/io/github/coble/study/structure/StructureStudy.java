package io.github.coble.study.structure;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.packing.Packing;
import io.github.coble.study.figure.Figure;
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

/// Measures structures and writes what was found.
public final class StructureStudy {
    /// Porosity of an image that is not read yet.
    private static final double HALF = 0.5;

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
            PoreImage pores = PoreImage.of(image, workers);
            return measure(
                    new Subject(
                            pores.name(),
                            pores.origin(),
                            pores.packing(),
                            pores.pores(),
                            pores.voxel(),
                            OptionalLong.empty(),
                            pores.remarks()),
                    request,
                    workers,
                    progress,
                    target,
                    version);
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
    /// @param packing that the image is of, if it was generated
    record Subject(
            String name,
            String origin,
            Optional<Packing> packing,
            PhaseMask pores,
            double voxel,
            OptionalLong seed,
            List<String> remarks) {
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
        PhaseMask pores = subject.pores();
        MemoryPlan plan = MemoryPlan.of(pores.extent(), pores.fraction(), request, available());
        plan.check();
        try (RunDirectory directory = RunDirectory.open(target)) {
            StructureMeasurer.Findings found =
                    new StructureMeasurer(pores, subject.voxel(), request, workers, progress)
                            .measure(subject, plan.peak());
            List<Figure> figures =
                    StructureFigures.of(
                            found.result(), pores, found.thickness(), subject.packing(), workers);
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

    /// Memory that this program may still take [bytes].
    private static long available() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}
