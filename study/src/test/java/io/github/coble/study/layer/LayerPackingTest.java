package io.github.coble.study.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.porescale.packing.Boundary;
import io.github.coble.porescale.packing.PackingRecipe;
import io.github.coble.study.pores.LayerPores;
import io.github.coble.study.structure.MeasureRequest;
import io.github.coble.study.structure.PackingStudy;
import io.github.coble.study.structure.StructureResult;
import io.github.coble.study.yaml.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerPackingTest {
    private static final double PROMISED_POROSITY = 0.002;

    @TempDir private Path folder;

    @Test
    void aCellGivesItsParticlesBinderAndPorosity() throws IOException {
        PackingRecipe recipe = order(cell("cs2-60C"), Optional.empty(), Optional.empty()).recipe();
        assertThat(recipe.diameters().meanVolume())
                .isCloseTo(Math.PI / 6 * Math.pow(350e-9, 3), within(1e-30));
        assertThat(recipe.porosity()).isEqualTo(0.4);
        assertThat(Objects.requireNonNull(recipe.binder()).massRatio())
                .isCloseTo(1.0 / 9, within(1e-12));
        assertThat(recipe.boundary()).as("14 particles thick").isEqualTo(Boundary.WALLS);
    }

    @Test
    void aThickLayerIsAPieceFromItsInside() throws IOException {
        PackingRecipe recipe = order(cell("cs3-60C"), Optional.empty(), Optional.empty()).recipe();
        assertThat(recipe.boundary()).as("67 particles thick").isEqualTo(Boundary.PERIODIC);
    }

    @Test
    void optionsGoOverTheCell() throws IOException {
        PackingRecipe recipe =
                order(cell("cs2-60C"), Optional.of("100nm"), Optional.of("0.45")).recipe();
        assertThat(recipe.porosity()).isEqualTo(0.45);
        assertThat(recipe.diameters().meanVolume())
                .isCloseTo(Math.PI / 6 * Math.pow(100e-9, 3), within(1e-30));
    }

    @Test
    void withoutAnyDiameterThereIsNothingToPack() {
        assertThatThrownBy(() -> order(Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--diameter");
        assertThatThrownBy(() -> order(Optional.empty(), Optional.of("3 kg"), Optional.empty()))
                .hasMessageContaining("--diameter 3 kg");
    }

    @Test
    void aGeneratedLayerIsMeasuredAndFitsACell() throws IOException {
        PackingStudy.Order order =
                order(Optional.empty(), Optional.of("100nm"), Optional.of("0.45"));
        StructureResult result =
                PackingStudy.generate(
                        order,
                        MeasureRequest.read(
                                Optional.of("intrusion,tortuosity"),
                                "x",
                                "all",
                                "0.485 N/m",
                                "130",
                                "60 degC",
                                Optional.empty()),
                        _ -> {},
                        folder.resolve("out"),
                        "test");
        assertThat(result.porosity().value()).isCloseTo(0.45, within(5 * PROMISED_POROSITY));
        assertThat(result.predicted()).isTrue();
        assertThat(folder.resolve("out/packing.csv")).isNotEmptyFile();
        LayerPores pores = LayerPores.read(folder.resolve("out"));
        assertThat(pores.meanDiameter()).isBetween(20e-9, 70e-9);
        assertThat(pores.tortuosityFactor()).isBetween(1.1, 2.5);
    }

    private Optional<Path> cell(String name) throws IOException {
        return Optional.of(
                Files.writeString(
                        folder.resolve(name + ".yaml"),
                        SourceText.bundled("/io/github/coble/examples/" + name + ".yaml")));
    }

    private static PackingStudy.Order order(
            Optional<Path> cell, Optional<String> diameter, Optional<String> porosity) {
        return LayerPacking.order(
                new LayerPacking.Wishes(
                        cell,
                        diameter,
                        Optional.empty(),
                        porosity,
                        120,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        cell.isPresent() ? Optional.empty() : Optional.of("10 nm"),
                        3),
                "layer");
    }
}
