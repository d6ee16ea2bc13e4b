package io.github.coble.study.bpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.model.material.Provenance.Status;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.yaml.InputFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BpxConversionTest {
    private static final long SEED = 64_112_5;

    @TempDir private Path folder;

    static List<Path> cells() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../examples"))) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> !f.getFileName().toString().startsWith("fit-"))
                    .sorted()
                    .toList();
        }
    }

    private void comesBack(Path file) throws IOException {
        Path bpx = folder.resolve("cell.bpx.json");
        Path back = folder.resolve("back.yaml");
        BpxConversion.toBpx(file, bpx);
        List<String> notes = BpxConversion.toCell(bpx, back);
        CellInput before = CellFile.read(file);
        CellInput after = CellFile.read(back);
        assertThat(after.cell()).isEqualTo(before.cell());
        assertThat(after.protocol()).isEqualTo(before.protocol());
        assertThat(after.parameters().parameters())
                .containsExactlyInAnyOrderElementsOf(before.parameters().parameters());
        assertThat(after.parameters().words()).isEqualTo(before.parameters().words());
        // what BPX requires and no cell of Coble has
        assertThat(notes)
                .containsExactly(
                        "not used: Electrolyte: Diffusivity [m2.s-1]",
                        "not used: Separator: Porosity");
        assertThat(BpxWriter.text(after)).isEqualTo(Files.readString(bpx));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aCellComesBackToTheLastBit(Path file) throws IOException {
        comesBack(file);
    }

    @Test
    void soDoesACellThatLeavesNothingToTheProgram() throws IOException {
        comesBack(
                Files.writeString(
                        folder.resolve("own.yaml"),
                        """
                        name: "everything: \\"own\\" µ"
                        electrolyte: {material: {base: Li3PS4, conductivity: 0.123456789012 S/m}, thickness: 33.3333333 um}
                        interlayer:
                          scaffold: {base: hard-carbon-spheres, density: 1.7 g/cm3, adhesion to electrolyte: {work: 0.5 J/m2}}
                          particle diameter: {value: 81 nm, status: literature (secondary), source: somebody's account}
                          thickness: 7 um
                          porosity: 0.1234567890123
                          decoration: {material: Ag, particle diameter: 21 nm, mass fraction: 12.5 %}
                        current collector: {name: foil, adhesion to layer: {pressures: [1 MPa, 400 MPa], toughnesses: [1 J/m2, 2 J/m2]}, adhesion to lithium: 0.3 J/m2}
                        contact formation pressure: 250 MPa
                        conditions: {temperature: 318.15 K, stack pressure: 3 MPa}
                        flow law: strain-rate
                        opening law: penny-blister
                        protocol:
                          - hold at 0.05 V for 90 min or until 1 uA/cm2
                          - repeat 3:
                              - plate at 0.3 mA/cm2 to 1.7 mAh/cm2 or -0.2 V or for 7 h
                              - rest for 10 s
                              - repeat 2: [strip at 0.1234567 mA/cm2 to 0.8 V]
                          - activate: 1 cycle between 0.01 V and 1 V at 0.1 mA/cm2
                        parameters:
                          interlayer.scaffold.host.capacity: {value: 200 mAh/g, status: fitted, source: my fit}
                          interlayer.decoration.material.density: 10.4 g/cm3
                          interfaces.electrolyte adhesion.toughness: 3 J/m2
                          lithium.strength: 90 MPa
                          counter resistance: 1 ohm cm2
                        """));
    }

    @Test
    void whatBpxHasAFieldForStandsThereAndNowhereElse() throws IOException {
        String bpx = BpxWriter.text(CellFile.read(Path.of("../examples/cs3-60C.yaml")));
        assertThat(bpx)
                .contains("\"Conductivity [S.m-1]\": 0.0164")
                .contains("\"Separator\": {\"Thickness [m]\": 0.00070")
                .contains("\"interlayer.pores.mean diameter [m]\": 3.09E-8")
                .contains("\"conditions.temperature [K]\": 333.15")
                .doesNotContain("electrolyte.thickness [m]")
                .doesNotContain("electrolyte.material.conductivity [S.m-1]");
    }

    /// A lithium-ion cell in the form of the published examples, with numbers made up here.
    private static final String OTHERS =
            """
            {
            \t"Header": {"BPX": "1.1.0", "Title": "made up", "References": "Nobody 2020", "Model": "DFN"},
            \t"Parameterisation": {
            \t\t"Cell": {"Electrode area [m2]": 0.01, "Lower voltage cut-off [V]": 2.5,
                    "Upper voltage cut-off [V]": 4.2, "Nominal cell capacity [A.h]": 5,
                    "Number of electrode pairs connected in parallel to make a cell": 1,
                    "Reference temperature [K]": 298.15},
                "Electrolyte": {"Cation transference number": 0.25, "Diffusivity [m2.s-1]": 3e-10,
                    "Conductivity [S.m-1]": "2 * (x / 1000) ** 2 - 1 + exp(0 * x)",
                    "Conductivity activation energy [J.mol-1]": 17000},
                "Negative electrode": ELECTRODE,
                "Positive electrode": ELECTRODE,
                "Separator": {"Thickness [m]": 2e-05, "Porosity": 0.5, "Transport efficiency": 0.25},
                "User-defined": {"My number": 3, "conditions.stack pressure [Pa]": 2e6,
                    "interlayer.entry pressure [MPa]": 4}
              },
              "State": {
                "Initial conditions": {"Initial state-of-charge": 1, "Initial temperature [K]": 303.15,
                    "Initial electrolyte concentration [mol.m-3]": 2000},
                "Thermal environment": {"Ambient temperature [K]": 303.15}
              },
              "Validation": {"C/20": {"Time [s]": [0, 1], "Current [A]": [1, 1], "Voltage [V]": [4, 3.9]}}
            }
            """
                    .replace(
                            "ELECTRODE",
                            """
                            {"Thickness [m]": 5e-05, "Porosity": 0.3, "Transport efficiency": 0.2,
                                "Conductivity [S.m-1]": 10, "Minimum stoichiometry": 0.01,
                                "Maximum stoichiometry": 0.9, "Maximum concentration [mol.m-3]": 30000,
                                "Particle radius [m]": 4e-06, "Surface area per unit volume [m-1]": 400000,
                                "Diffusivity [m2.s-1]": 3e-14, "OCP [V]": {"x": [0, 1], "y": [1.5, 0.1]},
                                "Reaction rate constant [mol.m-2.s-1]": 1e-10}\
                            """);

    private Path others(String text) throws IOException {
        return Files.writeString(folder.resolve("others.json"), text);
    }

    @Test
    void othersFilesGiveWhatACellCanUse() throws IOException {
        BpxCell cell = BpxReader.read("others.json", OTHERS);
        assertThat(cell.parameters().parameters().stream().map(Parameter::words))
                .containsExactlyInAnyOrder(
                        "electrolyte.material.conductivity",
                        "electrolyte.material.conductivity activation energy",
                        "electrolyte.material.reference temperature",
                        "electrolyte.thickness",
                        "interlayer.thickness",
                        "interlayer.particle diameter",
                        "conditions.temperature",
                        "conditions.stack pressure");
        Parameter conductivity =
                cell.parameters().find("electrolyte.material.conductivity").orElseThrow();
        // 2 · 2² − 1 + 1 at 2000 mol/m³, a quarter of it in the separator; exact in binary
        assertThat(conductivity.value()).isEqualTo(2.0);
        assertThat(conductivity.status()).isEqualTo(Status.LITERATURE);
        assertThat(conductivity.source()).contains("others.json").contains("Nobody 2020");
        assertThat(cell.parameters().find("interlayer.particle diameter").orElseThrow().value())
                .isEqualTo(8e-6);
        assertThat(cell.notes())
                .anyMatch(n -> n.contains("taken for the interlayer"))
                .anyMatch(n -> n.startsWith("not used: Cell: Electrode area [m2], Lower"))
                .anyMatch(n -> n.startsWith("not used: Electrolyte: Cation transference number"))
                .anyMatch(n -> n.startsWith("not used: Positive electrode: Thickness [m]"))
                .contains("not used: Separator: Porosity")
                .contains("not used: User-defined: My number, interlayer.entry pressure [MPa]")
                .contains("not used: Initial conditions: Initial state-of-charge")
                .contains("not used: Validation: C/20");
    }

    @Test
    void whatACellFileStillNeedsIsSaidAndStandsInIt() throws IOException {
        Path yaml = folder.resolve("others.yaml");
        List<String> notes = BpxConversion.toCell(others(OTHERS), yaml);
        assertThat(notes)
                .contains(
                        "to be added: interlayer.scaffold: this key is missing",
                        "to be added: protocol: this key is missing");
        String text = Files.readString(yaml);
        assertThat(text)
                .startsWith("# From the BPX 1.1.0 file ")
                .contains("# Nobody 2020\n")
                .contains("# To be added: interlayer.scaffold");
        String completed =
                text.replace("  material:\n", "  material:\n    base: Li3PS4\n")
                                .replace(
                                        "interlayer:\n",
                                        "interlayer:\n  scaffold: hard-carbon-spheres\n")
                                .replace(
                                        "parameters:\n",
                                        "parameters:\n  interlayer.entry pressure: 4 MPa\n")
                        + """
                        current collector: SUS316
                        contact formation pressure: 380 MPa
                        protocol: [plate at 0.5 mA/cm2 to 1 mAh/cm2]
                        """;
        CellInput cell = CellFile.parse("completed.yaml", completed);
        assertThat(cell.cell().electrolyte().material().conductivity()).isEqualTo(2.0);
        assertThat(cell.cell().conditions().temperature()).isEqualTo(303.15);
    }

    @Test
    void aConductivityWithoutConcentrationIsNotGuessed() {
        String text =
                OTHERS.replace(
                        "\"Initial electrolyte concentration [mol.m-3]\": 2000",
                        "\"Initial hysteresis state: Positive electrode\": 0");
        BpxCell cell = BpxReader.read("others.json", text);
        assertThat(cell.parameters().find("electrolyte.material.conductivity")).isEmpty();
        assertThat(cell.notes())
                .contains(
                        "Conductivity [S.m-1] depends on a concentration that the file does not"
                                + " state");
    }

    @Test
    void filesBeforeVersion1HaveTemperatureAndConcentrationElsewhere() {
        String text =
                OTHERS.replace("\"1.1.0\"", "0.1")
                        .replaceAll("(?s),\n  \"State\".*\"Validation\"", ",\n  \"Validation\"")
                        .replace(
                                "\"Reference temperature [K]\"",
                                "\"Initial temperature [K]\": 310, \"Reference temperature [K]\"")
                        .replace("\"Cation", "\"Initial concentration [mol.m-3]\": 2000, \"Cation");
        BpxCell cell = BpxReader.read("others.json", text);
        assertThat(cell.parameters().find("conditions.temperature").orElseThrow().value())
                .isEqualTo(310);
        assertThat(
                        cell.parameters()
                                .find("electrolyte.material.conductivity")
                                .orElseThrow()
                                .value())
                .isEqualTo(2.0);
    }

    @Test
    void unknownFieldsAreSaidWithWhatTheyMayMean() {
        String text =
                OTHERS.replace("\"Density", "\"D")
                        .replace(
                                "\"Electrode area [m2]\"",
                                "\"Densty [kg.m-3]\": 1, \"Electrode area [m2]\"");
        assertThat(BpxReader.read("others.json", text).notes())
                .anyMatch(n ->
                        n.contains(
                                "Densty [kg.m-3] (no field of BPX; did you mean"
                                        + " \"Density [kg.m-3]\"?)"));
    }

    @Test
    void filesThatBreakTheRulesAreRefusedWithEveryFault() {
        String text =
                OTHERS.replace("\"Thickness [m]\": 2e-05", "\"Thickness [um]\": 20")
                        .replace("\"DFN\"", "\"P2D\"")
                        .replace("\"Nominal cell capacity [A.h]\": 5", "\"Volume [m3]\": \"big\"")
                        .replace("exp(0 * x)", "exp(0 * y)")
                        .replace("\"y\": [1.5, 0.1]", "\"y\": [1.5]")
                        .replace("[4, 3.9]", "[4, true]");
        assertThatThrownBy(() -> BpxReader.read("others.json", text))
                .isInstanceOf(InputFaults.class)
                .hasMessageContaining("Separator.Thickness [m]: BPX requires this field")
                .hasMessageContaining("here is \"Thickness [um]\"")
                .hasMessageContaining("Header.Model: a model is one of SPM, SPMe, DFN, Partial")
                .hasMessageContaining("Cell.Nominal cell capacity [A.h]: BPX requires this field")
                .hasMessageContaining("Cell.Volume [m3]: a number is expected")
                .hasMessageContaining("\"y)\" is no number, x or function")
                .hasMessageContaining("a table needs as many y as x")
                .hasMessageContaining("Voltage [V]: a number is expected");
    }

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        Random random = new Random(SEED);
        String own = BpxWriter.text(CellFile.read(Path.of("../examples/ag-cs3-60C.yaml")));
        for (String good : List.of(OTHERS, own)) {
            for (int k = 0; k < 150; k++) {
                StringBuilder text = new StringBuilder(good);
                if (k < 50) {
                    text.setLength(good.length() * k / 50);
                } else {
                    char letter = (char) random.nextInt(1, 127);
                    text.setCharAt(random.nextInt(good.length()), letter);
                }
                readOrRefuse(text.toString(), k);
            }
        }
    }

    private void readOrRefuse(String text, int k) throws IOException {
        try {
            BpxConversion.toCell(others(text), folder.resolve("damaged.yaml"));
        } catch (InputFaults e) {
            assertThat(e.faults()).isNotEmpty();
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + SEED + ", case " + k, e);
        }
    }
}
