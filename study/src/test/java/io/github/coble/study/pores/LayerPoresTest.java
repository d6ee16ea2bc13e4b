package io.github.coble.study.pores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.material.Provenance.Status;
import io.github.coble.study.report.Json;
import io.github.coble.study.yaml.InputFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerPoresTest {
    private static final double DIGITS_WRITTEN = 1e-9;

    @TempDir private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        LayerPores pores =
                new LayerPores(
                        "image a.tif",
                        false,
                        0.41,
                        31.5e-9,
                        0.33,
                        1.52,
                        true,
                        new LayerPores.Errors(0.01, 2.3e-9, 0.061));
        LayerPores read = LayerPores.read(written(pores));
        assertThat(read.origin()).isEqualTo("image a.tif");
        assertThat(read.porosity()).isEqualTo(0.41);
        assertThat(read.meanDiameter() / 31.5e-9).isCloseTo(1, within(DIGITS_WRITTEN));
        assertThat(read.numbers())
                .extracting(PoreNumber::component)
                .containsExactly("porosity", "meanDiameter", "spread", "tortuosityFactor");
        assertThat(read.numbers().getFirst().provenance().status()).isEqualTo(Status.MEASURED);
        assertThat(read.numbers().getFirst().provenance().source()).contains("image a.tif");
        assertThat(read.numbers())
                .extracting(n -> n.provenance().source())
                .anyMatch(source -> source.contains("± 2.3 nm"))
                .anyMatch(source -> source.contains("± 0.061"));
    }

    @Test
    void whatDoesNotPercolateHasNoTortuosity() throws IOException {
        LayerPores pores =
                new LayerPores(
                        "image",
                        false,
                        0.1,
                        3e-8,
                        0.3,
                        Double.NaN,
                        true,
                        LayerPores.Errors.UNKNOWN);
        assertThat(LayerPores.read(written(pores)).numbers())
                .extracting(PoreNumber::component)
                .doesNotContain("tortuosityFactor");
    }

    @Test
    void aGeneratedStructureIsAnAssumption() throws IOException {
        LayerPores pores =
                new LayerPores(
                        "packing", true, 0.4, 3e-8, 0.3, 1.5, true, LayerPores.Errors.UNKNOWN);
        assertThat(LayerPores.read(written(pores)).numbers())
                .allSatisfy(n -> assertThat(n.provenance().status()).isEqualTo(Status.ASSUMED));
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"name\": \"x\"}");
        assertThatThrownBy(() -> LayerPores.read(other))
                .isInstanceOf(InputFaults.class)
                .hasMessageContaining("coble structure");
        Path text =
                Files.writeString(
                        folder.resolve("text.json"),
                        "{\"cell\": {\"origin\": \"x\", \"predicted\": false, \"porosity\":"
                                + " \"much\"}}");
        assertThatThrownBy(() -> LayerPores.read(text))
                .hasMessageContaining("cell.porosity")
                .hasMessageContaining("cell.poreSpread");
        assertThatThrownBy(() -> LayerPores.read(folder.resolve("none.json")))
                .hasMessageContaining("no such file");
    }

    private Path written(LayerPores pores) throws IOException {
        Files.writeString(
                folder.resolve(LayerPores.FILE),
                Json.document(new Json.Fields().put("cell", pores.fields())));
        return folder;
    }
}
