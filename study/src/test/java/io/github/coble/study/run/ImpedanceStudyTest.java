package io.github.coble.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.Moment;
import io.github.coble.model.cell.Progress;
import io.github.coble.model.cell.SpectrumRange;
import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.report.SimulatedSpectra;
import io.github.coble.study.report.SpectraText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImpedanceStudyTest {
    private static final CellOptions COARSE = CellOptions.STANDARD.withClasses(3);

    /// What simulated spectra may leave in the Kramers–Kronig test.
    private static final double KRAMERS_KRONIG = 1e-3;

    @TempDir Path folder;

    private static CellInput example() {
        return CellFile.read(Path.of("..", "examples", "cs3-60C-1mAh.yaml"));
    }

    @Test
    void everyFileIsThereAndAgrees() throws Exception {
        Path target = folder.resolve("eis");
        SimulatedSpectra spectra =
                ImpedanceStudy.simulate(
                        example(),
                        COARSE,
                        Progress.none(),
                        List.of(),
                        SpectrumRange.STANDARD,
                        target,
                        "test");
        assertThat(spectra.states()).hasSize(3);
        for (SimulatedSpectra.State s : spectra.states()) {
            assertThat(s.figures().kramersKronigResidual()).isLessThan(KRAMERS_KRONIG);
            assertThat(s.figures().lowResistance()).isGreaterThan(s.figures().highResistance());
        }
        for (String file :
                List.of(
                        "manifest.json",
                        "report.html",
                        "figures/nyquist.svg",
                        "figures/nyquist.png",
                        "figures/bode.svg",
                        "figures/bode.png")) {
            assertThat(target.resolve(file)).isNotEmptyFile();
        }
        assertThat(Files.readString(target.resolve("report.html")))
                .contains("cycle 1 stripped", "Kramers")
                .doesNotContain("NaN", "null,");
        List<String> rows = Files.readAllLines(target.resolve("impedance.csv"));
        assertThat(rows.getFirst()).isEqualTo("cycle,state,frequency_Hz,re_ohm_cm2,im_ohm_cm2");
        assertThat(rows).hasSize(1 + 3 * SpectrumRange.STANDARD.frequencies().length);
        assertThat(rows.get(1)).startsWith("0,fresh,7000000,");
        assertThat(rows.getLast()).startsWith("1,stripped,0.1,");
        JsonNode json =
                JsonMapper.shared().readTree(Files.readString(target.resolve("summary.json")));
        assertThat(json.at("/spectra/2/state").asString()).isEqualTo("cycle 1 stripped");
        assertThat(json.at("/spectra/2/lowResistance_ohm_cm2").asDouble())
                .isEqualTo(Double.parseDouble(rows.getLast().split(",", -1)[3]));
        assertThat(json.at("/spectra/0/arcs").size()).isPositive();
        assertThat(json.at("/parameters/assumed").size()).isPositive();
        assertThat(SpectraText.text(spectra)).contains("fresh", "cycle 1 plated", "arcs at");
    }

    @Test
    void aRunThatDoesNotComeToAStateSaysSoAndWritesNothing() {
        Path target = folder.resolve("eis");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        ImpedanceStudy.simulate(
                                example(),
                                COARSE,
                                Progress.none(),
                                List.of(new Moment.Fresh(), new Moment.At(1e9)),
                                SpectrumRange.STANDARD,
                                target,
                                "test"))
                .withMessageContaining("ends after")
                .withMessageNotContaining("fresh");
        assertThat(target).doesNotExist();
    }

    @Test
    void aRunKeepsItsSpectra() throws Exception {
        Path target = folder.resolve("run");
        CellStudy.run(example(), COARSE, Progress.none(), target, "test");
        assertThat(Files.readString(target.resolve("impedance.csv")))
                .contains("0,fresh,", "1,plated,", "1,stripped,");
        assertThat(target.resolve("figures/nyquist.svg")).isNotEmptyFile();
        JsonNode json =
                JsonMapper.shared().readTree(Files.readString(target.resolve("summary.json")));
        assertThat(json.at("/resistance_ohm_cm2/0/value").asDouble()).isPositive();
        assertThat(json.at("/resistance_ohm_cm2/1/cycle").asInt()).isEqualTo(1);
    }
}
