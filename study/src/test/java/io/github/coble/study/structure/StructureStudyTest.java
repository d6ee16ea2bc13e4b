package io.github.coble.study.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.study.pores.LayerPores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From a raw file to the numbers a cell takes over.
class StructureStudyTest {
    private static final int EDGE = 24;
    private static final int LAYER = EDGE * EDGE;

    /// Digits that are written.
    private static final double WRITTEN = 1e-9;

    @TempDir private Path folder;

    @Test
    void aSlitAlongTheThicknessHasItsWidthAndNoDetour() throws IOException {
        JsonNode json = measured(raw(n -> n % EDGE < 7), "sizes,intrusion,tortuosity,creep,solid");
        assertThat(json.at("/porosity").asDouble()).isCloseTo(7.0 / EDGE, within(WRITTEN));
        assertThat(json.at("/tortuosityFactor/pore/x").asDouble()).isCloseTo(1, within(1e-4));
        assertThat(json.at("/tortuosityFactor/pore/z").asString()).isEqualTo("does not percolate");
        assertThat(json.at("/errors/tortuosityFactor/pore/z").asString())
                .isEqualTo("does not percolate");
        // A wall on one side only: the border of the image is none.
        assertThat(json.at("/localThickness_nm/mean").asDouble()).isGreaterThan(7 * 2);
        double structure = json.at("/creepConductance_m2_per_Pa_s/structure").asDouble();
        double bundle = json.at("/creepConductance_m2_per_Pa_s/capillaryBundle").asDouble();
        assertThat(structure / bundle).isCloseTo(1, within(0.05));
    }

    @Test
    void aSlitBetweenTwoWallsIsAsWideAsItIs() throws IOException {
        JsonNode json =
                measured(raw(n -> n % EDGE >= 8 && n % EDGE < 15), "sizes,tortuosity,network");
        assertThat(json.at("/localThickness_nm/mean").asDouble()).isCloseTo(14, within(WRITTEN));
        assertThat(json.at("/voxels/localThickness_nm/mean").asDouble())
                .as("an odd slit, centre to centre")
                .isCloseTo(16, within(WRITTEN));
    }

    @Test
    void everyFileIsThere() throws IOException {
        Path out = folder.resolve("out");
        StructureStudy.measure(
                request(
                        raw(n -> n / LAYER % 6 < 3 || n % EDGE < 4),
                        Optional.of("2 nm"),
                        Optional.of("1")),
                measures(
                        "surface,sizes,intrusion,correlation,"
                                + "chords,connectivity,tortuosity,solid,creep,network,representative",
                        2),
                _ -> {},
                out,
                "test");
        assertThat(out)
                .isDirectoryContaining("glob:**structure.json")
                .isDirectoryContaining("glob:**psd.csv")
                .isDirectoryContaining("glob:**intrusion.csv")
                .isDirectoryContaining("glob:**profile.csv")
                .isDirectoryContaining("glob:**chords.csv")
                .isDirectoryContaining("glob:**report.html")
                .isDirectoryContaining("glob:**manifest.json");
        assertThat(Files.readString(out.resolve("intrusion.csv")))
                .startsWith("branch,pressure_MPa,diameter_nm,filled_share");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("tortuosity factor", "exponential with the same mean");
        // Slits of three voxels along x: 2 nm each.
        assertThat(Files.readAllLines(out.resolve("chords.csv")))
                .startsWith("length_nm,share_x,share_y,share_z")
                .anyMatch(line -> line.startsWith("6,1,"));
        LayerPores pores = LayerPores.read(out);
        assertThat(pores.predicted()).isFalse();
        assertThat(pores.meanDiameter()).isPositive();
    }

    @Test
    void theNumberOfThreadsDoesNotShow() throws IOException {
        Path raw = raw(n -> ((n * 2654435761L) >>> 7) % 100 < 55);
        String only = "surface,sizes,intrusion,correlation,tortuosity,creep,network";
        JsonNode one = measured(raw, only, 1);
        JsonNode three = measured(raw, only, 3);
        for (String part : new String[] {"localThickness_nm", "tortuosityFactor", "network"}) {
            assertThat(three.get(part)).as(part).isEqualTo(one.get(part));
        }
    }

    @Test
    void anImageWithoutPoresOrWithoutSolidIsSaidToBeOne() throws IOException {
        JsonNode full = measured(raw(_ -> true), "sizes,intrusion,tortuosity,connectivity,solid");
        assertThat(full.at("/porosity").asDouble()).isEqualTo(1);
        assertThat(full.at("/remarks/0").asString()).contains("no solid");
        assertThat(full.at("/tortuosityFactor/pore/x").asDouble()).isCloseTo(1, within(1e-4));
        assertThat(full.has("localThickness_nm")).isFalse();
        Path none = raw(_ -> false);
        assertThatThrownBy(() -> measured(none, "sizes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no voxel has the value 1")
                .hasMessageContaining("0");
    }

    @Test
    void whatIsMissingIsAskedFor() throws IOException {
        Path raw = raw(n -> n % 3 == 0);
        assertThatThrownBy(() -> study(request(raw, Optional.empty(), Optional.of("1"))))
                .hasMessageContaining("--voxel 5nm");
        assertThatThrownBy(() -> study(request(raw, Optional.of("2 nm"), Optional.empty())))
                .hasMessageContaining("--pore 0")
                .hasMessageContaining("1 (33.3 %)");
        Files.writeString(folder.resolve("pores.raw.json"), "{\"void\": \"one\"}");
        assertThatThrownBy(() -> study(request(raw, Optional.of("2 nm"), Optional.empty())))
                .hasMessageContaining("\"void\" is \"one\"");
        Path nowhere = folder.resolve("nowhere.tif");
        assertThatThrownBy(() -> study(request(nowhere, Optional.of("2 nm"), Optional.of("1"))))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void theFileBesideRawValuesSaysWhatIsPore() throws IOException {
        Path raw = raw(n -> n % EDGE < 6);
        Files.writeString(folder.resolve("pores.raw.json"), "{\"void\": 1}");
        StructureResult said =
                StructureStudy.measure(
                        request(raw, Optional.of("2 nm"), Optional.empty()),
                        measures("porosity", 1),
                        _ -> {});
        assertThat(said.porosity().value()).isCloseTo(0.25, within(WRITTEN));
        assertThat(said.remarks()).anyMatch(r -> r.contains("values 1 are pore"));
        StructureResult overruled =
                StructureStudy.measure(
                        request(raw, Optional.of("2 nm"), Optional.of("0")),
                        measures("porosity", 1),
                        _ -> {});
        assertThat(overruled.porosity().value()).isCloseTo(0.75, within(WRITTEN));
        assertThat(overruled.remarks()).noneMatch(r -> r.contains("are pore"));
    }

    /// The same pores by their grey values and by a threshold: the second has the error of the
    /// threshold (P-64) as well, which the remark names.
    @Test
    void theErrorOfAPorosityHoldsThatOfItsThreshold() throws IOException {
        Path raw = grey(n -> n % EDGE < 8 ? 60 + 7 * n % 41 : 140 + 7 * n % 41);
        Measured said =
                StructureStudy.measure(
                                grey(raw, "", Optional.of("0-75"), 1),
                                measures("porosity", 1),
                                _ -> {})
                        .porosity();
        StructureResult divided = measuredGrey(raw, "75");
        assertThat(divided.porosity().value()).isEqualTo(said.value());
        double threshold =
                Math.sqrt(Math.pow(divided.porosity().error(), 2) - Math.pow(said.error(), 2));
        assertThat(threshold).isGreaterThan(0.1);
        assertThat(divided.remarks())
                .anyMatch(r -> r.contains(String.format(Locale.ROOT, "± %.2g", threshold)));
        Measured middle = measuredGrey(raw, "110").porosity();
        // The threshold between two classes of pores moves nothing.
        StructureResult classes =
                StructureStudy.measure(
                        grey(raw, "75,110", Optional.of("0,1"), 1),
                        measures("porosity", 1),
                        _ -> {});
        assertThat(classes.porosity()).isEqualTo(middle);
    }

    private StructureResult measuredGrey(Path raw, String threshold) throws IOException {
        return StructureStudy.measure(
                grey(raw, threshold, Optional.empty(), 1), measures("porosity", 1), _ -> {});
    }

    private static ImageRequest grey(
            Path file, String thresholds, Optional<String> pore, int coarsen) {
        return ImageRequest.read(
                file,
                Optional.of("2 nm"),
                Optional.of(EDGE + "x" + EDGE + "x" + EDGE),
                Optional.empty(),
                pore,
                Optional.of(thresholds).filter(t -> !t.isEmpty()),
                false,
                0,
                Optional.empty(),
                coarsen);
    }

    @Test
    void greyValuesAreAveragedAndPhasesAreNot() throws IOException {
        Path out = folder.resolve("coarse.raw");
        // Every block of eight has 10 to 17 and a multiple of 20: mean 13.5 more, rounded.
        Path raw =
                grey(n -> 10 + n % 2 + n / EDGE % 2 * 2 + n / LAYER % 2 * 4 + 20 * (n / LAYER / 8));
        ImageStudy.convert(grey(raw, "", Optional.empty(), 2), out, _ -> {});
        byte[] means = Files.readAllBytes(out);
        assertThat(means).hasSize(EDGE * LAYER / 8);
        assertThat(means[0]).isEqualTo((byte) 14);
        assertThat(means[means.length - 1]).isEqualTo((byte) 54);
        Path phases = grey(n -> n % 2 == 0 && n / EDGE % 2 == 0 ? 0 : 3);
        ImageStudy.convert(grey(phases, "", Optional.empty(), 2), out, _ -> {});
        assertThat(Files.readAllBytes(out)).containsOnly((byte) 3);
    }

    @Test
    void aConvertedImageMeasuresTheSame() throws IOException {
        Path raw = raw(n -> n / LAYER % 6 < 3 || n % EDGE < 4);
        JsonNode before = measured(raw, "tortuosity");
        for (String ending : new String[] {"tif", "nrrd", "vti"}) {
            Path other = folder.resolve("pores." + ending);
            ImageStudy.convert(request(raw, Optional.of("2 nm"), Optional.of("1")), other, _ -> {});
            ImageRequest request =
                    ImageRequest.read(
                            other,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("1"),
                            Optional.empty(),
                            false,
                            0,
                            Optional.empty(),
                            1);
            JsonNode after =
                    json(StructureStudy.measure(request, measures("tortuosity", 2), _ -> {}));
            assertThat(after.get("tortuosityFactor"))
                    .as(ending)
                    .isEqualTo(before.get("tortuosityFactor"));
            assertThat(after.at("/voxel_nm").asDouble()).isCloseTo(2, within(1e-6));
        }
    }

    private JsonNode measured(Path raw, String only) throws IOException {
        return measured(raw, only, 2);
    }

    private JsonNode measured(Path raw, String only, int threads) throws IOException {
        return json(
                StructureStudy.measure(
                        request(raw, Optional.of("2 nm"), Optional.of("1")),
                        measures(only, threads),
                        _ -> {}));
    }

    private static MeasureRequest measures(String only, int threads) {
        return MeasureRequest.read(
                Optional.of(only),
                "xz",
                "all",
                "0.485 N/m",
                "130",
                "60 degC",
                Optional.of(threads));
    }

    private StructureResult study(ImageRequest request) throws IOException {
        return StructureStudy.measure(
                request, measures("porosity", 2), _ -> {}, folder.resolve("out"), "test");
    }

    private static JsonNode json(StructureResult result) {
        return JsonMapper.shared().readTree(StructureReport.json(result));
    }

    private static ImageRequest request(Path file, Optional<String> voxel, Optional<String> pore) {
        return ImageRequest.read(
                file,
                voxel,
                Optional.of(EDGE + "x" + EDGE + "x" + EDGE),
                Optional.empty(),
                pore,
                Optional.empty(),
                false,
                0,
                Optional.empty(),
                1);
    }

    /// A cube of eight-bit voxels, 1 in the pores.
    private Path raw(IntPredicate pore) throws IOException {
        return grey(n -> pore.test(n) ? 1 : 0);
    }

    /// A cube of eight-bit voxels.
    private Path grey(IntUnaryOperator value) throws IOException {
        byte[] voxels = new byte[EDGE * LAYER];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = (byte) value.applyAsInt(n);
        }
        return Files.write(folder.resolve("pores.raw"), voxels);
    }
}
