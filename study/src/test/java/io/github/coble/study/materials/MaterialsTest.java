package io.github.coble.study.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.model.material.Adhesion;
import io.github.coble.model.material.DecorationMaterial;
import io.github.coble.model.material.ElectrolyteMaterial;
import io.github.coble.model.material.Lithium;
import io.github.coble.model.material.Provenance.Status;
import io.github.coble.model.material.Scaffold;
import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.parameters.ParameterTable;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MaterialsTest {
    private final Materials materials = Materials.bundled();

    @Test
    void everyMaterialCanBeBuiltAndEveryNumberHasASource() {
        for (Class<? extends Record> type : Materials.kinds().keySet()) {
            assertThat(materials.names(type)).as(type.getSimpleName()).isNotEmpty();
            for (String name : materials.names(type)) {
                assertThat(materials.get(type, name)).isNotNull();
                ParameterTable table = materials.table(type, name);
                for (Parameter p : table.parameters()) {
                    assertThat(p.source()).as(name + " " + p.path()).hasSizeGreaterThan(8);
                    assertThat(p.source()).doesNotContain("no source stated");
                }
            }
        }
    }

    @Test
    void theNamesAreThoseOfTheGuide() {
        assertThat(materials.names(ElectrolyteMaterial.class))
                .containsExactly("Li3PS4", "Li6PS5Cl");
        assertThat(materials.names(Scaffold.class))
                .containsExactly("hard-carbon-spheres", "carbon-black", "LTO", "Cu", "Ni");
        assertThat(materials.names(DecorationMaterial.class)).containsExactly("Ag");
    }

    @Test
    void whatWasChosenKnowingTheDepositionsIsCalledFitted() {
        Map<String, List<String>> expected =
                Map.of(
                        "LTO", List.of("surface.mobility factor"),
                        "Cu", List.of("surface.mobility factor"),
                        "Ni", List.of("surface.mobility factor"),
                        "hard-carbon-spheres",
                                List.of("host.capacity", "surface.nucleation overpotential"),
                        "carbon-black", List.of());
        for (String name : materials.names(Scaffold.class)) {
            assertThat(materials.table(Scaffold.class, name).fitted())
                    .as(name)
                    .isEqualTo(expected.get(name));
        }
    }

    @Test
    void literatureKeepsItsUnit() {
        Lithium lithium = materials.lithium();
        assertThat(lithium.surfaceDiffusivityPrefactor()).isEqualTo(1.4e-6);
        assertThat(lithium.molarVolume()).isEqualTo(1.3e-5);
        ElectrolyteMaterial lps = materials.get(ElectrolyteMaterial.class, "Li3PS4");
        assertThat(lps.conductivity()).isEqualTo(0.0164);
        assertThat(lps.name()).isEqualTo("Li3PS4");
        Scaffold carbon = materials.get(Scaffold.class, "carbon-black");
        assertThat(carbon.adhesionToElectrolyte())
                .isEqualTo(
                        new Adhesion.Curve(
                                new double[] {1e8, 2e8, 3e8, 4e8}, new double[] {9, 15, 26, 41}));
        assertThat(
                        materials
                                .table(Scaffold.class, "carbon-black")
                                .find("adhesion to electrolyte.toughnesses[0]"))
                .hasValueSatisfying(p -> {
                    assertThat(p.status()).isEqualTo(Status.LITERATURE);
                    assertThat(p.source()).endsWith("(secondary)");
                    assertThat(p.shown()).isEqualTo("9 J/m2");
                });
    }

    /// Liao 2025: 13 um of carbon black take up 0.25 mAh/cm2; as in the source of its capacity.
    @Test
    void carbonBlackTakesUpWhatWasReported() {
        Scaffold carbon = materials.get(Scaffold.class, "carbon-black");
        double binderPerCarbon = 0.1 / 0.9;
        double solid = 13e-6 * (1 - 0.40);
        double mass = solid / (1 / carbon.density() + binderPerCarbon / 1780);
        double printedDigits = 0.005 * 36_000;
        assertThat(mass * carbon.host().capacity())
                .isCloseTo(0.25 * 36_000, Offset.offset(printedDigits));
    }

    @Test
    void anUnknownNameGivesTheNearest() {
        assertThatThrownBy(() -> materials.get(Scaffold.class, "lto"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no material \"lto\"; did you mean \"LTO\"?");
    }
}
