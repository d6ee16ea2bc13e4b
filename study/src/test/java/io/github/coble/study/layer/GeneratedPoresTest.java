package io.github.coble.study.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.stack.Interlayer;
import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.packing.Box;
import io.github.coble.porescale.packing.PackingFile;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.structure.MeasureRequest;
import io.github.coble.study.structure.PackingStudy;
import io.github.coble.study.structure.StructureResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mean pores of packings against those that mercury found in the layers they stand for.
class GeneratedPoresTest {
    private static final Path PAGE = Path.of("../docs/theory/packing.md");
    private static final int SEEDS = 3;
    private static final int SPHERES = 600;
    private static final int VOXELS_PER_DIAMETER = 20;
    private static final double NANOMETRE = 1e-9;

    @TempDir private Path folder;

    /// Rewrites the rows of the page with `write` for `check`. Takes some minutes.
    @ParameterizedTest
    @ValueSource(strings = {"cs1", "cs2", "cs3"})
    @EnabledIfSystemProperty(named = "coble.tables", matches = "check|write")
    void thePageHasTheMeansThatPackingsHave(String name) throws IOException {
        Path cell = Path.of("../examples/" + name + "-60C.yaml");
        String row = row(name.toUpperCase(Locale.ROOT), cell);
        String page = Files.readString(PAGE);
        if (System.getProperty("coble.tables", "").equals("write")) {
            String start = row.substring(0, row.indexOf("nm |"));
            page = page.replaceFirst("(?m)^\\Q" + start + "\\E.*$", row);
            Files.writeString(PAGE, page);
        }
        assertThat(page.lines()).as("write it anew with -Dcoble.tables=write").contains(row);
    }

    private String row(String name, Path cell) throws IOException {
        Interlayer layer = CellFile.read(cell).cell().interlayer();
        double d = layer.particleDiameter();
        double[] means = new double[SEEDS];
        for (int n = 0; n < SEEDS; n++) {
            means[n] = mean(cell, d, n + 1);
        }
        double mean = DoubleStream.of(means).average().orElseThrow();
        double squares = DoubleStream.of(means).map(m -> (m - mean) * (m - mean)).sum();
        double deviation = Math.sqrt(squares / (SEEDS - 1));
        double measured = layer.pores().meanDiameter();
        return String.format(
                Locale.ROOT,
                "| %s | %.0f nm | %s | %.1f nm | %.1f ± %.1f nm | %.3f | %.3f ± %.3f |",
                name,
                d / NANOMETRE,
                piece(d),
                measured / NANOMETRE,
                mean / NANOMETRE,
                deviation / NANOMETRE,
                measured / d,
                mean / d,
                deviation / d);
    }

    /// Volume mean of the mercury pore of one packing [m].
    private double mean(Path cell, double d, long seed) throws IOException {
        PackingStudy.Order order =
                LayerPacking.order(
                        new LayerPacking.Wishes(
                                Optional.of(cell),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                SPHERES,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.of(d / VOXELS_PER_DIAMETER + " m"),
                                seed),
                        "layer");
        MeasureRequest request =
                MeasureRequest.read(
                        Optional.of("intrusion"),
                        "x",
                        "all",
                        "0.485 N/m",
                        "130",
                        "60 degC",
                        Optional.empty());
        StructureResult result = PackingStudy.generate(order, request, _ -> {}, folder, "test");
        return result.mercury().orElseThrow().widths().mean().value();
    }

    private String piece(double d) {
        try (Workers workers = Workers.ofThisComputer()) {
            Box box = PackingFile.read(folder.resolve("packing.csv"), workers).box();
            return String.format(
                    Locale.ROOT,
                    "%.1f x %.1f² d³, %s",
                    box.thickness() / d,
                    box.width() / d,
                    box.periodicInX() ? "periodic" : "walls");
        }
    }
}
