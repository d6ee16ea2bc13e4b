package io.github.coble.study.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.material.Provenance;
import io.github.coble.model.material.Provenance.Status;
import io.github.coble.model.stack.PoreStructure;
import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.pores.LayerPores;
import io.github.coble.study.report.Json;
import io.github.coble.study.run.CellStudy;
import io.github.coble.study.yaml.InputFaults;
import io.github.coble.study.yaml.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pores of a cell that come from a structure or a porosimeter.
class PoreSourcesTest {
    private static final LayerPores PORES =
            new LayerPores(
                    "image a.tif, voxels of 2 nm",
                    false,
                    0.375,
                    25e-9,
                    0.25,
                    1.625,
                    true,
                    LayerPores.Errors.UNKNOWN);

    /// A peak around 35 nm.
    private static final String POROSIMETRY =
            """
            Pressure (MPa),Pore Diameter (nm),Cumulative Pore Volume (mL/g)
            10,124.7,0.000
            15,83.1,0.002
            20,62.4,0.010
            25,49.9,0.040
            30,41.6,0.110
            35,35.6,0.210
            40,31.2,0.290
            50,24.9,0.350
            60,20.8,0.380
            80,15.6,0.395
            120,10.4,0.400
            """;

    private static final double ROUND_OFF_PERCENT = 1e-10;

    @TempDir private Path folder;

    @Test
    void aStructureReplacesWhatWasAssumed() throws IOException {
        CellInput input = read("  structure: structure.json\n", PORES);
        PoreStructure pores = input.cell().interlayer().pores();
        assertThat(pores.porosity()).isEqualTo(0.375);
        assertThat(pores.meanDiameter()).isCloseTo(25e-9, withinPercentage(ROUND_OFF_PERCENT));
        assertThat(pores.spread()).isEqualTo(0.25);
        assertThat(pores.tortuosityFactor()).isEqualTo(1.625);
        assertThat(source(input, "interlayer.pores.tortuosityFactor")).contains("image a.tif");
    }

    @Test
    void aTableWithAFileIsTheSame() throws IOException {
        CellInput input = read("  structure: {file: structure.json}\n", PORES);
        assertThat(input.cell().interlayer().pores().spread()).isEqualTo(0.25);
    }

    @Test
    void parametersGoOverAStructure() throws IOException {
        CellInput input =
                read(
                        "  structure: structure.json\n",
                        "parameters: {interlayer.pores.spread: 0.1}\n",
                        PORES);
        assertThat(input.cell().interlayer().pores().spread()).isEqualTo(0.1);
        assertThat(input.cell().interlayer().pores().porosity()).isEqualTo(0.375);
    }

    @Test
    void whatAStructureDoesNotKnowStaysAsItWasAndIsSaid() throws IOException {
        LayerPores some =
                new LayerPores(
                        "image",
                        false,
                        0.375,
                        Double.NaN,
                        0.25,
                        Double.NaN,
                        true,
                        LayerPores.Errors.UNKNOWN);
        CellInput input = read("  structure: structure.json\n", some);
        assertThat(source(input, "interlayer.pores.tortuosityFactor")).contains("packings");
        assertThat(input.advisories())
                .allSatisfy(a -> assertThat(a.code()).isEqualTo("not-in-structure"))
                .extracting(Advisory::message)
                .hasSize(2)
                .anySatisfy(m ->
                        assertThat(m)
                                .contains(
                                        "without the tortuosity factor; 2 is taken instead, assumed:"))
                .anySatisfy(m ->
                        assertThat(m)
                                .contains("without the mean pore diameter", "particle diameter"));
        assertThat(read("  structure: structure.json\n", PORES).advisories()).isEmpty();
        Files.writeString(folder.resolve("hg.csv"), POROSIMETRY);
        CellInput both =
                read(
                        """
                          structure: structure.json
                          porosimetry: hg.csv
                          tortuosity factor: 1.5
                        """,
                        some);
        assertThat(both.advisories())
                .as("set by mercury and by hand")
                .noneMatch(a -> a.code().equals("not-in-structure"));
    }

    @Test
    void poresThatDoNotConnectAreAFaultUnlessTheFactorIsGiven() throws IOException {
        Files.writeString(
                folder.resolve(LayerPores.FILE),
                """
                {"tortuosityFactor": {"pore": {"x": "does not percolate", "z": 1}},
                 "cell": {"origin": "image", "predicted": false, "porosity": 0.3,
                  "meanPoreDiameter_nm": 30, "poreSpread": 0.2, "tortuosityFactor": null}}
                """);
        String structure = "  structure: structure.json\n";
        assertThatThrownBy(() -> read(structure))
                .isInstanceOf(InputFaults.class)
                .hasMessageContaining("interlayer.structure: the pores")
                .hasMessageContaining("do not connect through its thickness");
        CellInput byHand = read(structure + "  tortuosity factor: 3\n");
        assertThat(byHand.cell().interlayer().pores().tortuosityFactor()).isEqualTo(3);
        Path file = cell(structure);
        Files.writeString(
                file,
                "parameters: {interlayer.pores.tortuosity factor: 4}\n",
                StandardOpenOption.APPEND);
        assertThat(CellFile.read(file).cell().interlayer().pores().tortuosityFactor()).isEqualTo(4);
    }

    @Test
    void anImageWhosePoresDoNotConnectIsAFault() throws IOException {
        byte[] voxels = new byte[24 * 24 * 24];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = (byte) (n / 576 % 12 >= 4 && n / 576 % 12 < 8 ? 1 : 0);
        }
        Files.write(folder.resolve("across.raw"), voxels);
        assertThatThrownBy(() ->
                        read(
                                "  structure: {image: across.raw, shape: 24x24x24, voxel: 5 nm,"
                                        + " pore: 1}\n"))
                .isInstanceOf(InputFaults.class)
                .hasMessageContaining("do not connect through its thickness");
    }

    @Test
    void aKeyAndAStructureThatSetTheSameAreAFault() {
        assertThatThrownBy(() -> read("  structure: structure.json\n  porosity: 0.4\n", PORES))
                .isInstanceOf(InputFaults.class)
                .hasMessageContaining("sets the porosity too");
    }

    @Test
    void aNumberOutOfRangeIsAFaultOfTheCellFile() {
        LayerPores wide =
                new LayerPores(
                        "image", false, 0.375, 25e-9, 0.25, 300, true, LayerPores.Errors.UNKNOWN);
        assertThatThrownBy(() -> read("  structure: structure.json\n", wide))
                .hasMessageContaining("tortuosityFactor 300 is outside its range")
                .hasMessageContaining("1 to 100");
    }

    @Test
    void aMissingStructureIsAFaultOfTheCellFile() {
        assertThatThrownBy(() -> read("  structure: nowhere.json\n", PORES))
                .hasMessageContaining("interlayer.structure")
                .hasMessageContaining("relative to the cell file");
        assertThatThrownBy(() -> read("  structure: [a, b]\n", PORES))
                .hasMessageContaining("structure.json");
    }

    @Test
    void anImageInPlaceOfAStructureIsToldHow() throws IOException {
        slits();
        assertThatThrownBy(() -> read("  structure: slits.raw\n"))
                .hasMessageContaining("{image: slits.raw, voxel: 5 nm, pore: 0}");
        Files.createDirectory(folder.resolve("pages"));
        assertThatThrownBy(() -> read("  structure: pages\n"))
                .hasMessageContaining("{image: pages,");
    }

    @Test
    void anImageIsMeasured() throws IOException {
        slits();
        CellInput input =
                read("  structure: {image: slits.raw, shape: 24x24x24, voxel: 5 nm, pore: 1}\n");
        PoreStructure pores = input.cell().interlayer().pores();
        assertThat(pores.porosity()).isCloseTo(1.0 / 3, withinPercentage(ROUND_OFF_PERCENT));
        // Slits of four voxels from end to end.
        assertThat(pores.meanDiameter()).isCloseTo(20e-9, withinPercentage(1));
        assertThat(pores.tortuosityFactor()).isCloseTo(1, within(1e-3));
        assertThat(source(input, "interlayer.pores.meanDiameter"))
                .contains("mercury", "image slits.raw, 24 x 24 x 24 voxels of 5 nm");
    }

    @Test
    void aLargeImageIsAnnounced() throws IOException {
        byte[] solid = new byte[129 * 129 * 129];
        solid[solid.length / 2] = 1;
        Files.write(folder.resolve("large.raw"), solid);
        Path file =
                cell("  structure: {image: large.raw, shape: 129x129x129, voxel: 5 nm, pore: 1}\n");
        List<String> heard = new ArrayList<>();
        assertThatThrownBy(() -> CellFile.read(file, heard::add))
                .as("a single pore is no layer")
                .isInstanceOf(InputFaults.class);
        assertThat(heard).singleElement().asString().contains("large.raw", "structure measure");
    }

    @Test
    void faultsOfAnImageAreFaultsOfTheCellFile() throws IOException {
        slits();
        assertThatThrownBy(() -> read("  structure: {image: none.tif, voxel: 5 nm, pore: 1}\n"))
                .isInstanceOf(InputFaults.class)
                .hasMessageContaining("interlayer.structure.image")
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(
                        () -> read("  structure: {image: slits.raw, shape: 24x24x24, pore: 1}\n"))
                .hasMessageContaining("give voxel: 5nm")
                .message()
                .doesNotContain("--");
        for (String wrong : new String[] {"voxel: 5 h, pore: 1", "voxel: 5 nm"}) {
            assertThatThrownBy(() ->
                            read(
                                    "  structure: {image: slits.raw, shape: 24x24x24, "
                                            + wrong
                                            + "}\n"))
                    .isInstanceOf(InputFaults.class)
                    .message()
                    .containsAnyOf("voxel: 5 h: ", "for example pore: 0")
                    .doesNotContain("--");
        }
        assertThatThrownBy(() ->
                        read(
                                "  structure: {image: slits.raw, shape: 24x24x24, voxel: 5 nm,"
                                        + " segment: much}\n"))
                .hasMessageContaining("segment: much: otsu");
        assertThatThrownBy(() ->
                        read("  structure: {image: slits.raw, shap: 24x24x24, voxel: 5 nm}\n"))
                .hasMessageContaining("did you mean \"shape\"");
        assertThatThrownBy(() ->
                        read(
                                "  structure: {image: slits.raw, shape: 24x24x25, type: uint8,"
                                        + " voxel: 5 nm}\n"))
                .hasMessageContaining("what fits 13824 bytes");
    }

    @Test
    void mercurySaysHowWideThePoresAre() throws IOException {
        Files.writeString(folder.resolve("hg.csv"), POROSIMETRY);
        CellInput input = read("  porosimetry: {file: hg.csv, mesoscale share: 0.5}\n", PORES);
        PoreStructure pores = input.cell().interlayer().pores();
        assertThat(pores.meanDiameter()).isBetween(25e-9, 45e-9);
        assertThat(source(input, "interlayer.pores.meanDiameter")).contains("hg.csv");
        CellInput whole = read("  porosimetry: hg.csv\n", PORES);
        assertThat(whole.cell().interlayer().pores().spread())
                .isCloseTo(2 * pores.spread(), withinPercentage(ROUND_OFF_PERCENT));
    }

    @Test
    void whatIsDoubtfulInPorosimetryGoesWithTheCell() throws IOException {
        Files.writeString(
                folder.resolve("hg.csv"), POROSIMETRY.replace("30,41.6,0.110", "n/a,n/a,n/a"));
        CellInput input = read("  porosimetry: hg.csv\n");
        assertThat(input.advisories())
                .extracting(Advisory::message)
                .anySatisfy(m -> assertThat(m).startsWith("hg.csv:6: row left out: 'n/a'"))
                .anySatisfy(m -> assertThat(m).contains("130 degrees and 0.485 N/m"));
        assertThat(CellStudy.explain(input).advisories()).containsAll(input.advisories());
        assertThat(
                        input.with(
                                        "interlayer.thickness",
                                        4e-6,
                                        new Provenance(Status.ASSUMED, "trial"))
                                .advisories())
                .isEqualTo(input.advisories());
    }

    @Test
    void mercuryGoesOverAStructureInWhatItMeasures() throws IOException {
        Files.writeString(folder.resolve("hg.csv"), POROSIMETRY);
        CellInput input = read("  structure: structure.json\n  porosimetry: hg.csv\n", PORES);
        assertThat(source(input, "interlayer.pores.meanDiameter")).contains("hg.csv");
        assertThat(source(input, "interlayer.pores.tortuosityFactor")).contains("image a.tif");
    }

    @Test
    void faultsOfPorosimetryAreFaultsOfTheCellFile() throws IOException {
        Files.writeString(folder.resolve("hg.csv"), "nothing\nto see\n");
        assertThatThrownBy(() -> read("  porosimetry: hg.csv\n", PORES))
                .isInstanceOf(InputFaults.class)
                .hasMessageContaining("interlayer.porosimetry")
                .hasMessageContaining("hg.csv");
        assertThatThrownBy(() -> read("  porosimetry: none.csv\n", PORES))
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> read("  porosimetry: {file: hg.csv, mesoscale: 2}\n", PORES))
                .hasMessageContaining("mesoscale share");
    }

    private static String source(CellInput input, String path) {
        return input.parameters().parameters().stream()
                .filter(p -> p.path().equals(path))
                .map(Parameter::source)
                .findFirst()
                .orElseThrow();
    }

    /// Slits of four voxels along x, eight voxels of solid between them.
    private void slits() throws IOException {
        byte[] voxels = new byte[24 * 24 * 24];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = (byte) (n % 12 >= 4 && n % 12 < 8 ? 1 : 0);
        }
        Files.write(folder.resolve("slits.raw"), voxels);
    }

    private CellInput read(String lines) throws IOException {
        return CellFile.read(cell(lines));
    }

    private Path cell(String lines) throws IOException {
        String cell = SourceText.bundled("/io/github/coble/examples/cs3-60C.yaml");
        return Files.writeString(
                folder.resolve("cell.yaml"),
                cell.replaceFirst(" *mean pore diameter: .*\\R", lines));
    }

    private CellInput read(String lines, LayerPores pores) throws IOException {
        return read(lines, "", pores);
    }

    private CellInput read(String lines, String end, LayerPores pores) throws IOException {
        Files.writeString(
                folder.resolve(LayerPores.FILE),
                Json.document(new Json.Fields().put("cell", pores.fields())));
        Path file = cell(lines);
        Files.writeString(file, end, StandardOpenOption.APPEND);
        return CellFile.read(file);
    }
}
