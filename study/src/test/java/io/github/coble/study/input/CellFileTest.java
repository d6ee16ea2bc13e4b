package io.github.coble.study.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.model.material.Adhesion;
import io.github.coble.model.material.Provenance;
import io.github.coble.model.material.Provenance.Status;
import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.stack.Cell;
import io.github.coble.model.stack.Interfaces.OpeningLaw;
import io.github.coble.study.parameters.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellFileTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Provenance TRIED = new Provenance(Status.ASSUMED, "tried");

    /// The last digit of a product of two decimal numbers.
    private static final Offset<Double> ROUND_OFF = Offset.offset(1e-22);

    static List<Path> examples() throws Exception {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> !String.valueOf(f.getFileName()).startsWith("fit-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereIsAnExampleForEveryDepositionOfThePaper() throws Exception {
        assertThat(examples()).hasSize(17);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsRead(Path file) {
        CellInput input = CellFile.read(file);
        assertThat(input.cell().collector().name()).isEqualTo("SUS316");
        assertThat(input.parameters().parameters())
                .allSatisfy(p -> assertThat(p.source()).isNotBlank());
        assertThat(input.protocol().length()).isGreaterThanOrEqualTo(12);
        boolean silver = String.valueOf(file.getFileName()).startsWith("ag-");
        assertThat(input.cell().interlayer().decoration().isPresent()).isEqualTo(silver);
    }

    @Test
    void readsAnExampleToTheLastDigit() {
        CellInput input = CellFile.read(EXAMPLES.resolve("cs3-60C.yaml"));
        Cell cell = input.cell();
        assertThat(cell.name()).isEqualTo("CS3 at 60 °C");
        assertThat(cell.electrolyte().thickness()).isEqualTo(7e-4);
        assertThat(cell.interlayer().particleDiameter()).isEqualTo(7.5e-8);
        assertThat(cell.interlayer().pores().meanDiameter()).isEqualTo(3.09e-8);
        assertThat(cell.interlayer().pores().porosity()).isEqualTo(0.4);
        assertThat(cell.interfaces().formationPressure()).isEqualTo(3.8e8);
        assertThat(cell.interfaces().openingLaw()).isEqualTo(OpeningLaw.COHESIVE_ZONE);
        assertThat(cell.conditions().temperature()).isEqualTo(333.15);
        assertThat(cell.counterResistance()).isEqualTo(0.041);
        assertThat(cell.flowLaw()).isEqualTo(Cell.FlowLaw.CAPILLARY_BUNDLE);
        assertThat(cell.interfaces().electrolyteAdhesion())
                .isEqualTo(cell.interlayer().scaffold().adhesionToElectrolyte());
        assertThat(cell.interfaces().collectorAdhesion()).isEqualTo(new Adhesion.Toughness(7));
        assertThat(input.hash()).hasSize(64);
    }

    @Test
    void tellsGivenFromFittedFromAssumed() {
        CellInput input = CellFile.read(EXAMPLES.resolve("cs3-60C.yaml"));
        assertThat(input.parameters().fitted())
                .containsExactlyInAnyOrder(
                        "counter resistance",
                        "electrolyte.material.filament.velocity",
                        "electrolyte.material.interphase conductivity",
                        "electrolyte.material.interphase rate",
                        "interfaces.dissipation factor",
                        "interfaces.wear.crevice resistance",
                        "interfaces.wear.gap resistance",
                        "interfaces.wear.isolated share",
                        "interfaces.wear.mouth reactivity",
                        "interlayer.scaffold.surface.nucleation overpotential",
                        "interlayer.entry pressure",
                        "interlayer.pores.spread",
                        "interlayer.scaffold.host.capacity",
                        "collector.adhesion to lithium");
        Parameter pore = input.parameters().find("interlayer.pores.mean diameter").orElseThrow();
        assertThat(pore.status()).isEqualTo(Status.MEASURED);
        assertThat(pore.source()).startsWith("given in ").endsWith("cs3-60C.yaml");
        Parameter pellet = input.parameters().find("electrolyte.thickness").orElseThrow();
        assertThat(pellet.status()).isEqualTo(Status.ASSUMED);
        assertThat(input.parameters().assumed()).contains("interlayer.pores.porosity");
    }

    @Test
    void anUnknownPoreDiameterFollowsFromTheParticles() {
        CellInput input = CellFile.read(EXAMPLES.resolve("sc65-60C.yaml"));
        assertThat(input.cell().interlayer().pores().meanDiameter()).isCloseTo(1.6e-8, ROUND_OFF);
        Parameter pore = input.parameters().find("interlayer.pores.meanDiameter").orElseThrow();
        assertThat(pore.status()).isEqualTo(Status.ASSUMED);
        assertThat(pore.source()).startsWith("0.4 of the particle diameter of 40 nm");
        CellInput larger = input.with("interlayer.particle diameter", 1e-7, TRIED);
        assertThat(larger.cell().interlayer().pores().meanDiameter()).isCloseTo(4e-8, ROUND_OFF);
    }

    @Test
    void overridesReachEveryNumber() {
        CellInput input =
                parse(
                        """
                        parameters:
                          interlayer.scaffold.surface.mobility factor: 2
                          interlayer.pores.tortuosityFactor: {value: 3, status: measured, source: own EIS}
                          interfaces: {electrolyte adhesion: {work: 0.7 J/m2}}
                          interfaces.collector adhesion.toughness: 5 J/m2
                          lithium.surface energy: 0.45 J/m2
                          flow law: strain-rate
                        """);
        Cell cell = input.cell();
        assertThat(cell.interlayer().scaffold().surface().mobilityFactor()).isEqualTo(2);
        assertThat(cell.interlayer().scaffold().name()).isEqualTo("hard-carbon-spheres");
        assertThat(cell.interlayer().pores().tortuosityFactor()).isEqualTo(3);
        assertThat(cell.interfaces().electrolyteAdhesion()).isEqualTo(new Adhesion.Work(0.7));
        assertThat(cell.interfaces().collectorAdhesion()).isEqualTo(new Adhesion.Toughness(5));
        assertThat(cell.lithium().surfaceEnergy()).isEqualTo(0.45);
        assertThat(cell.flowLaw()).isEqualTo(Cell.FlowLaw.STRAIN_RATE);
        Parameter factor =
                input.parameters().find("interlayer.pores.tortuosity factor").orElseThrow();
        assertThat(factor.status()).isEqualTo(Status.MEASURED);
        assertThat(factor.source()).isEqualTo("own EIS");
        Parameter energy = input.parameters().find("lithium.surfaceEnergy").orElseThrow();
        assertThat(energy.status()).isEqualTo(Status.ASSUMED);
        assertThat(energy.source()).isEqualTo("set in test.yaml");
    }

    @Test
    void inlineMaterialsMayBuildOnABase() {
        CellInput input =
                parse(
                        "",
                        "scaffold: hard-carbon-spheres",
                        "scaffold: {base: LTO, density: 3.4 g/cm3,"
                                + " adhesion to electrolyte: {work: 1 J/m2}}");
        assertThat(input.cell().interlayer().scaffold().density()).isEqualTo(3400);
        assertThat(input.cell().interlayer().scaffold().surface().mobilityFactor()).isEqualTo(3);
        assertThat(input.cell().interlayer().scaffold().name()).isEqualTo("LTO, changed");
        assertThat(input.cell().interfaces().electrolyteAdhesion()).isEqualTo(new Adhesion.Work(1));
    }

    @Test
    void aNumberCanBeChangedFromOutside() {
        CellInput input = parse("");
        CellInput hot = input.with("conditions.temperature", 350, TRIED);
        assertThat(hot.cell().conditions().temperature()).isEqualTo(350);
        assertThat(input.cell().conditions().temperature()).isEqualTo(333.15);
        CellInput work = input.with("interfaces.electrolyte adhesion.work", 0.5, TRIED);
        assertThat(work.cell().interfaces().electrolyteAdhesion())
                .isEqualTo(new Adhesion.Work(0.5));
        assertThat(CellInput.unit("conditions.stack pressure")).isEqualTo("Pa");
    }

    @Test
    void changesFromOutsideAreChecked() {
        CellInput input = parse("");
        assertThatThrownBy(() -> input.with("conditions.temperature", 3, TRIED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("conditions.temperature: 3.0 K is outside [233.15, 450.0] K");
        assertThatThrownBy(() -> input.with("conditions.temprature", 3, TRIED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("did you mean \"temperature\"?");
        assertThatThrownBy(() -> input.with("interlayer.scaffold", 3, TRIED))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theFileNameIsTheNameOfACellWithoutOne() {
        assertThat(parse("", "name: bench\n", "").cell().name()).isEqualTo("test");
    }

    static CellInput parse(String more, String... replaced) {
        String text = BadCellFilesTest.resource("good.yaml") + more;
        if (replaced.length == 2) {
            text = text.replace(replaced[0], replaced[1]);
        }
        return CellFile.parse("test.yaml", text);
    }
}
