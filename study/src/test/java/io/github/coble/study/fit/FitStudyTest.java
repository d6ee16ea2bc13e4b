package io.github.coble.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.study.figure.Figure;
import io.github.coble.study.inference.Calibration;
import io.github.coble.study.inference.Evaluator;
import io.github.coble.study.inference.Monitor;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.parameters.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitStudyTest {
    /// Digits in `fitted.yaml`.
    private static final double DIGITS = 1e-5;

    @TempDir Path folder;

    private FinishedFit run(FitInput input) throws IOException {
        return FitStudy.run(input, 2, Monitor.none(), folder.resolve("out"), "0");
    }

    @Test
    void leavesItsFilesAndContinuesItsJournal() throws IOException {
        FinishedFit first = run(FitFileTest.parse());
        Path out = folder.resolve("out");
        for (String file :
                new String[] {
                    "fit.json",
                    "posterior.csv",
                    "fitted.yaml",
                    "report.html",
                    "manifest.json",
                    "evaluations.journal",
                    "figures/agreement.svg",
                    "figures/marginals.png",
                    "figures/correlation.svg"
                }) {
            assertThat(out.resolve(file)).isNotEmptyFile();
        }
        assertThat(first.modelRuns()).isPositive();
        String csv = Files.readString(out.resolve("posterior.csv"));
        assertThat(csv.lines().count()).isEqualTo(first.found().draws().size() + 1);
        assertThat(csv)
                .startsWith(
                        "electrolyte.material.interphase rate (uAh/cm2/h^0.5),"
                                + "electrolyte.material.conductivity in A (S/cm),CE-A,eta-A");

        FinishedFit again = run(FitFileTest.parse());
        assertThat(again.modelRuns()).isZero();
        assertThat(again.replayed()).isEqualTo(first.modelRuns());
        assertThat(Files.readString(out.resolve("posterior.csv"))).isEqualTo(csv);

        // A larger budget goes on from what is known.
        FinishedFit more = run(FitFileTest.parse("evaluations: 12", "evaluations: 20"));
        assertThat(more.replayed()).isEqualTo(first.modelRuns());
    }

    @Test
    void theReportSaysWhatWasFoundAndWhatNot() throws IOException {
        FinishedFit fit = run(FitFileTest.parse());
        String page = Files.readString(folder.resolve("out/report.html"));
        assertThat(page)
                .contains("<svg", "Parameters", "Observations", "interphase rate", "CE-A", "life-B")
                .contains("does not show that the model is right");
        String json = FitJson.json(fit);
        assertThat(json)
                .contains("\"posteriorOverPriorSd\"", "\"q05\"", "\"notIdentifiable\"")
                .contains("\"method\": \"normal approximation\"");
        assertThat(FitText.text(fit))
                .contains("5 observations, 2 parameters")
                .contains("CE-A", "observed 80", "normal approximation");
        // The order of two cells that differ in one parameter, and a life beyond what was run.
        int order = fit.input().findings().size() - 1;
        assertThat(Shown.prediction(fit.input().findings().get(order), 1)).isEqualTo("holds");
        assertThat(Shown.prediction(fit.input().findings().get(order), 0))
                .isEqualTo("does not hold");
    }

    @Test
    void theBlockToPasteGivesTheCellItsValues() throws IOException {
        FinishedFit fit = run(FitFileTest.parse());
        String yaml = Files.readString(folder.resolve("out/fitted.yaml"));
        String block =
                yaml.substring(yaml.indexOf("# A\n") + "# A\n".length(), yaml.indexOf("\n# B\n"));
        String cell = Files.readString(FitFileTest.FIXTURES.resolve("cell.yaml"));
        Path pasted = folder.resolve("pasted.yaml");
        Files.writeString(pasted, cell + block);
        CellInput input = CellFile.read(pasted);
        for (int i = 0; i < 2; i++) {
            FitParameter p = fit.input().parameters().get(i);
            Parameter set = input.parameters().find(p.path()).orElseThrow();
            double value = fit.found().values()[i];
            assertThat(set.value()).isEqualTo(value, within(DIGITS * value));
            assertThat(set.source()).contains("bench fit", "CE-A", "eta-A");
        }
        assertThat(input.parameters().fitted()).contains("electrolyte.material.interphase rate");
        assertThat(yaml.substring(yaml.indexOf("# B\n"))).doesNotContain("conductivity");
    }

    @Test
    void anEnsembleGivesWordsTheirShares() throws IOException {
        FinishedFit fit =
                run(FitFileTest.parse("seed: 3", "seed: 3\nposterior: {walkers: 6, steps: 6}"));
        assertThat(fit.found().sampled()).isPresent();
        String json = FitJson.json(fit);
        assertThat(json).contains("\"method\": \"ensemble\"", "as observed in");
        assertThat(FitText.text(fit)).contains("too few to rely on");
        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains("autocorrelation", "too few to rely on");
        for (Figure figure : FitStudy.figures(fit)) {
            assertThat(figure.svg()).contains("<text").doesNotContain("NaN");
        }
    }

    @Test
    void valuesThatExcludeEachOtherCountAsAFailedRun() {
        FitInput fit = FitFileTest.parse();
        CellPart part =
                new CellPart(
                        fit.cells().getFirst(), fit.parameters(), fit.findings(), fit.options());
        // Out of the range of the record: as good as a run that does not start.
        assertThat(part.evaluate(new double[] {-1, 0.02}).failed()).isTrue();
    }

    /// Truths drawn from the prior, observations from the truths by the cell model itself.
    ///
    /// More of them: `-Dcoble.recoveries=200`.
    @Test
    void ninetyPercentIntervalsHoldWhatTheCellModelWasRunWith() {
        int draws = Integer.getInteger("coble.recoveries", 20);
        var random = new java.util.SplittableRandom(5);
        int[] hits = new int[2];
        for (int draw = 0; draw < draws; draw++) {
            FitInput blank = truthFinder("50", "100", "200");
            double[] truth = new double[2];
            for (int i = 0; i < 2; i++) {
                truth[i] = blank.parameters().get(i).unknown().value(random.nextDouble());
            }
            double[] said = FitProblem.of(blank).parts().getFirst().evaluate(truth).numbers();
            FitInput fit =
                    truthFinder(
                            String.valueOf(said[1] + random.nextGaussian()),
                            String.valueOf(said[3] + 3 * random.nextGaussian()),
                            String.valueOf(said[5] + 5 * random.nextGaussian()));
            try (Evaluator evaluator = new Evaluator(FitProblem.of(fit), 2)) {
                FinishedFit finished =
                        new FinishedFit(
                                fit,
                                Calibration.run(evaluator, fit.effort(), Monitor.none()),
                                List.of(),
                                List.of(),
                                0,
                                0,
                                0,
                                0,
                                0);
                for (int i = 0; i < 2; i++) {
                    FinishedFit.Estimate e = finished.estimate(i);
                    hits[i] += truth[i] >= e.low() && truth[i] <= e.high() ? 1 : 0;
                }
            }
        }
        System.out.printf("recoveries: %d and %d of %d%n", hits[0], hits[1], draws);
        double error = Math.sqrt(0.09 / draws);
        for (int hit : hits) {
            // Three standard errors of the share.
            assertThat((double) hit / draws).isGreaterThan(0.9 - 3 * error);
        }
    }

    private static FitInput truthFinder(
            String efficiency, String overpotential, String resistance) {
        List<String> changes = new ArrayList<>();
        String good = FitFileTest.good();
        int from = good.indexOf("observations:");
        changes.add(good.substring(from));
        changes.add(
                """
                observations:
                  - {id: CE, cell: A, quantity: firstCycle.coulombicEfficiency_percent, value: %s, sd: 1}
                  - {id: eta, cell: A, quantity: firstCycle.platingOverpotential_mV, value: %s, sd: 3}
                  - {id: R, cell: A, quantity: "resistance_ohm_cm2[0]", value: %s, sd: 5}
                global: {evaluations: 0}
                local: {evaluations: 20}
                """
                        .formatted(efficiency, overpotential, resistance));
        return FitFileTest.parse(changes.toArray(String[]::new));
    }
}
