package io.github.coble.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.CellRun;
import io.github.coble.model.cell.Moment;
import io.github.coble.model.cell.Progress;
import io.github.coble.model.cell.SpectrumPlan;
import io.github.coble.model.cell.SpectrumRange;
import io.github.coble.model.material.Provenance;
import io.github.coble.study.inference.Identifiability;
import io.github.coble.study.inference.Monitor;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.measured.HalfCycle;
import io.github.coble.study.measured.RunCurves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fits to files that instruments would have written of runs with known parameters.
class LabFitTest {
    private static final double AREA = 1.13e-4;
    private static final double INTERVAL = 60;

    /// Of parameters from data without noise: tolerance of runs (1e-4) and interpolation.
    private static final double EXACT = 1e-3;

    /// Spread left of the exchange current density where a spectrum tells it, of the prior's.
    private static final double WITH_SPECTRUM = 0.012;

    private static final Provenance TRUE = new Provenance(Provenance.Status.ASSUMED, "truth");

    private static final List<String> PATHS =
            List.of(
                    "electrolyte.material.conductivity",
                    "electrolyte.material.exchange current density",
                    "electrolyte.material.interphase rate");

    /// S/m, A/m², C m⁻² s^-1/2.
    private static final double[] TRUTH = {0.021, 3.5, 12};

    private static final String CELL =
            """
            name: cell for data
            electrolyte: {material: Li3PS4, thickness: 700 um}
            interlayer:
              scaffold: hard-carbon-spheres
              particle diameter: 75 nm
              mean pore diameter: 30.9 nm
              thickness: 5 um
            current collector: SUS316
            contact formation pressure: 380 MPa
            conditions: {temperature: 60 degC, stack pressure: 5 MPa}
            protocol:
              - activate: 1 cycles between 0.01 V and 1 V at 0.2 mA/cm2
              - repeat 2:
                  - plate at 0.5 mA/cm2 to 1 mAh/cm2
                  - rest for 10 min
                  - strip at 0.5 mA/cm2 to 1 V
            """;

    private static final String FIT =
            """
            name: data
            cells:
              A:
                file: cell.yaml
                protocol: from data
                area: 1.13 cm2
                data:
                  - {file: cycling.csv, use: [voltage, efficiency], sd: {efficiency: 0.1 %}}
                  - {file: eis.mpt, use: impedance, at: cycle 1 plated}
            pore classes: 1
            parameters:
              - {path: electrolyte.material.conductivity, from: 5e-5 S/cm, to: 1e-3 S/cm, scale: log}
              - {path: electrolyte.material.exchange current density, from: 0.05 mA/cm2, to: 5 mA/cm2, scale: log}
              - {path: electrolyte.material.interphase rate, from: 1 uAh/cm2/h^0.5, to: 200 uAh/cm2/h^0.5, scale: log}
              - {path: electrolyte.material.filament.short resistance, from: 0.1 ohm cm2, to: 100 ohm cm2, scale: log}
            global: {evaluations: 0}
            local: {evaluations: 80, difference: 0.003}
            """;

    @TempDir Path folder;

    private CellInput cell() throws IOException {
        Files.writeString(folder.resolve("cell.yaml"), CELL);
        return CellFile.read(folder.resolve("cell.yaml"));
    }

    private CellResult truth(double[] values) throws IOException {
        CellInput input = cell();
        for (int i = 0; i < values.length; i++) {
            input = input.with(PATHS.get(i), values[i], TRUE);
        }
        return CellRun.run(
                input.cell(),
                input.protocol(),
                CellOptions.STANDARD.withClasses(1),
                Progress.none(),
                new SpectrumPlan(new SpectrumRange(0.1, 1e6, 6), List.of(new Moment.Plated(1))));
    }

    private CellResult write(double[] values, double volts, double share, RandomGenerator random)
            throws IOException {
        CellResult run = truth(values);
        Files.writeString(
                folder.resolve("cycling.csv"), LabRecords.bdf(run, AREA, INTERVAL, volts, random));
        Files.writeString(
                folder.resolve("eis.mpt"),
                LabRecords.mpt(run.spectra().getFirst().spectrum(), AREA, share, random));
        return run;
    }

    private FinishedFit fit(String text, String out) throws IOException {
        Path file = folder.resolve("fit.yaml");
        Files.writeString(file, text);
        return FitStudy.run(FitFile.read(file), 2, Monitor.none(), folder.resolve(out), "0");
    }

    @Test
    void dataWithoutNoiseGiveTheParametersBack() throws IOException {
        write(TRUTH, 0, 0, new SplittableRandom(1));
        String sure = FIT.replace("efficiency: 0.1 %", "efficiency: 0.02 %");
        FinishedFit fit = fit(sure, "exact");
        for (int i = 0; i < TRUTH.length; i++) {
            assertThat(fit.found().values()[i])
                    .as(PATHS.get(i))
                    .isEqualTo(TRUTH[i], within(EXACT * TRUTH[i]));
        }
        assertThat(fit.data()).hasSize(3);
        assertThat(fit.data().get(1).scatter().estimated()).isFalse();
    }

    @Test
    void noisyDataGiveIntervalsAndSayWhatTheyDoNotTell() throws IOException {
        CellResult run = write(TRUTH, 2e-3, 0.01, new SplittableRandom(7));
        FinishedFit fit = fit(FIT, "noisy");
        for (int i = 0; i < TRUTH.length; i++) {
            FinishedFit.Estimate e = fit.estimate(i);
            // How often the interval of 90 % holds it, the test of coverage counts.
            assertThat(TRUTH[i]).as(PATHS.get(i)).isEqualTo(e.mean(), within(3 * e.sd()));
            assertThat(e.high() / e.low()).as(PATHS.get(i) + " is known").isLessThan(2);
        }
        List<Identifiability.OfUnknown> judged = fit.found().identifiability().unknowns();
        assertThat(judged.get(1).shrinkage()).isLessThan(2 * WITH_SPECTRUM);
        assertThat(judged)
                .extracting(Identifiability.OfUnknown::determined)
                .containsExactly(true, true, true, false);

        DataFit impedance = fit.data().get(2);
        assertThat(impedance.scatter().estimated()).isTrue();
        // 1 % on either part, known from 86 numbers.
        assertThat(impedance.scatter().sigma()).isEqualTo(0.01, within(0.003));
        assertThat(impedance.scatter().together()).isLessThan(2);

        String page = Files.readString(folder.resolve("noisy/report.html"));
        assertThat(page)
                .contains("Protocol of A, from its data", "A: cycling.csv voltage", "−phase (°)")
                .doesNotContain("NaN");
        assertThat(Files.readString(folder.resolve("noisy/fit.json")))
                .contains("\"independentPoints\"", "\"use\": \"impedance\"");
        assertThat(folder.resolve("noisy/figures/data-3-nyquist.svg")).isNotEmptyFile();
        theCellFileRunsAndGivesTheFittedCurves(fit);
        theProtocolOfTheRecordIsThatOfTheRun(fit, run);

        FinishedFit again = fit(FIT, "noisy");
        assertThat(again.modelRuns()).isZero();
        assertThat(again.found().values()).isEqualTo(fit.found().values());
    }

    private void theCellFileRunsAndGivesTheFittedCurves(FinishedFit fit) {
        CellInput written = CellFile.read(folder.resolve("noisy/cells/A.yaml"));
        CellResult run =
                CellRun.run(
                        written.cell(), written.protocol(), fit.input().options(), Progress.none());
        List<HalfCycle> fitted = fit.data().getFirst().halves();
        List<HalfCycle> curves = RunCurves.of(run.samples(), written.protocol());
        assertThat(curves).hasSameSizeAs(fitted).hasSize(4);
        for (int h = 0; h < curves.size(); h++) {
            // Six digits of each value in the file, tolerance of runs; V.
            assertThat(curves.get(h).means()).containsExactly(fitted.get(h).means(), within(2e-4));
        }
        assertThat(written.parameters().fitted()).containsAll(PATHS);
    }

    @Test
    void poresFromAPorosimeterAreFittedBesideTheCurves() throws IOException {
        Files.createDirectories(folder.resolve("pores"));
        Files.writeString(
                folder.resolve("pores/hg.csv"),
                """
                Pressure (MPa),Pore Diameter (nm),Cumulative Pore Volume (mL/g)
                10,124.7,0.000
                20,62.4,0.010
                25,49.9,0.040
                30,41.6,0.110
                35,35.6,0.210
                40,31.2,0.290
                50,24.9,0.350
                60,20.8,0.380
                80,15.6,0.395
                """);
        write(TRUTH, 2e-3, 0.01, new SplittableRandom(3));
        Files.writeString(
                folder.resolve("cell.yaml"),
                CELL.replace("mean pore diameter: 30.9 nm", "porosimetry: {file: pores/hg.csv}"));
        String text =
                FIT.replaceAll("(?m)^  - .path: electrolyte.material.(ex|int|fil).*\n", "")
                        .replace(
                                "parameters:\n",
                                "parameters:\n  - {path: interlayer.pores.mean diameter, from: 20 nm,"
                                        + " to: 60 nm, prior: {mean: 32 nm, sd: 3 nm}}\n")
                        .replace("evaluations: 80", "evaluations: 12");
        FinishedFit fit = fit(text, "mercury");
        assertThat(fit.input().parameters()).hasSize(2);
        CellInput written = CellFile.read(folder.resolve("mercury/cells/A.yaml"));
        assertThat(written.parameters().find("interlayer.pores.meanDiameter").orElseThrow().value())
                .isEqualTo(fit.found().values()[0], within(1e-5 * fit.found().values()[0]));
        assertThat(written.parameters().find("interlayer.pores.spread").orElseThrow().source())
                .contains("hg.csv");
    }

    @Test
    void aDataSetCanBeLeftOutAndIsPredicted() throws IOException {
        write(TRUTH, 2e-3, 0.01, new SplittableRandom(3));
        Path file = folder.resolve("fit.yaml");
        Files.writeString(file, FIT.replace("evaluations: 80", "evaluations: 30"));
        FinishedFit fit =
                FitStudy.run(
                        FitFile.read(file),
                        Set.of("A: eis.mpt impedance, cycle 1 plated"),
                        2,
                        Monitor.none(),
                        folder.resolve("out"),
                        "0");
        int n = fit.data().getLast().set().size();
        boolean[] leftOut = fit.found().leftOut();
        for (int j = 0; j < leftOut.length; j++) {
            assertThat(leftOut[j]).isEqualTo(j >= leftOut.length - n);
        }
        // Direct current alone does not tell conductivity from charge transfer.
        assertThat(fit.found().identifiability().unknowns().get(1).shrinkage())
                .isGreaterThan(5 * WITH_SPECTRUM);
    }

    private static void theProtocolOfTheRecordIsThatOfTheRun(FinishedFit fit, CellResult run) {
        List<String> sentences = fit.input().cells().getFirst().protocol();
        assertThat(sentences).hasSize(7);
        assertThat(sentences.get(0)).startsWith("activate: 1 cycle between 0.01").contains(" 1 V");
        assertThat(sentences.get(1)).isEqualTo("plate at 0.5 mA/cm2 to 1 mAh/cm2");
        assertThat(sentences.get(2)).isEqualTo("rest for 600 s");
        assertThat(sentences.get(3)).isEqualTo("strip at 0.5 mA/cm2 to 1 V");
        assertThat(fit.data().get(1).set().observed()[0])
                .isEqualTo(run.cycles().getFirst().coulombicEfficiency(), within(EXACT));
    }

    /// Truths drawn from the priors, at the noise of the instruments.
    ///
    /// More of them: `./coble test -pl study -Dtest=LabFitTest -Dcoble.recoveries=40`.
    @Test
    void ninetyPercentIntervalsHoldTheTruths() throws IOException {
        int draws = Integer.getInteger("coble.recoveries", 1);
        var random = new SplittableRandom(11);
        int[] hits = new int[TRUTH.length];
        for (int draw = 0; draw < draws; draw++) {
            double[] truth = TRUTH.clone();
            for (int i = 0; i < truth.length; i++) {
                truth[i] *= Math.pow(2, random.nextDouble(-1, 1));
            }
            write(truth, 2e-3, 0.01, random);
            FinishedFit fit = fit(FIT, "draw" + draw);
            for (int i = 0; i < truth.length; i++) {
                FinishedFit.Estimate e = fit.estimate(i);
                hits[i] += truth[i] >= e.low() && truth[i] <= e.high() ? 1 : 0;
            }
        }
        System.out.printf("recoveries: %s of %d%n", Arrays.toString(hits), draws);
        double error = Math.sqrt(0.09 / draws);
        for (int hit : hits) {
            // Three standard errors of the share.
            assertThat((double) hit / draws).isGreaterThan(0.9 - 3 * error);
        }
    }
}
