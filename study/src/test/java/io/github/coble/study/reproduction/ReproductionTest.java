package io.github.coble.study.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Progress;
import io.github.coble.study.input.SmallCell;
import io.github.coble.study.reproduction.CalibrationRecord.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReproductionTest {
    /// No run in double precision balances to this, so a run that asks for it must fail.
    private static final double UNREACHABLE_BALANCE = 1e-15;

    @TempDir Path folder;
    private Path study = Path.of("");

    @BeforeEach
    void write() throws IOException {
        study = SmallStudy.write(folder);
    }

    private static Comparison of(Reproduction r, String id) {
        return r.comparisons().stream()
                .filter(c -> c.finding().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Path report(Reproduction r) throws IOException {
        Path results = folder.resolve("results");
        ReproductionReport.write(
                results, r, SmallStudy.OPTIONS, "1.2.3", Instant.parse("2026-01-02T03:04:05Z"));
        return results;
    }

    @Test
    void holdsEveryObservationAgainstItsRun() {
        Reproduction r = SmallStudy.run(Studies.read(study), 2);
        assertThat(r.results().keySet()).containsExactly("fine", "coarse");
        assertThat(r.comparisons())
                .extracting(c -> c.finding().id() + " " + c.status() + " " + c.verdict())
                .containsExactly(
                        "place-fine predicted yes",
                        "place-coarse fitted yes",
                        "CE-fine predicted no",
                        "done-fine predicted yes",
                        "life-fine predicted yes",
                        "R3-fine predicted no",
                        "order predicted no");
        assertThat(of(r, "R3-fine").prediction().shown()).isEqualTo("–");
        assertThat(r.agreeing()).isEqualTo(4);
        assertThat(r.predicted()).isEqualTo(6);
        assertThat(r.predictedAgreeing()).isEqualTo(3);
        assertThat(r.comparisons()).allMatch(c -> c.interval().isEmpty());
        assertThat(r.headline())
                .isEqualTo(
                        r.fitted().size()
                                + " fitted parameters against 7 observations: 4 of 7 agree, 3 of"
                                + " the 6 that no parameter was fitted to.");
    }

    /// Entry pressure, spread, dissipation factor, capacity of hard carbon, adhesion of the
    /// collector: what a plain carbon cell takes from the files, though two cells take it.
    @Test
    void countsFittedNumbersOnce() {
        Reproduction r = SmallStudy.run(Studies.read(study), 2);
        assertThat(r.fitted())
                .extracting(p -> p.words())
                .doesNotHaveDuplicates()
                .contains("interlayer.entry pressure", "interlayer.pores.spread");
        assertThat(r.fitted()).allMatch(p -> !p.derived());
    }

    @Test
    void aSourceThatNamesAnObservationHasSeenIt() throws IOException {
        Files.writeString(
                folder.resolve("fine.yaml"),
                SmallCell.fine("1 mAh/cm2", "1 V")
                        + """
                        parameters:
                          counter resistance: {value: 400 ohm cm2, status: fitted, source: "R3-fine, not-CE-fine: place-fine follows"}
                        """);
        Reproduction r = SmallStudy.run(Studies.read(study), 2);
        assertThat(of(r, "R3-fine").fitted()).isTrue();
        assertThat(of(r, "CE-fine").fitted()).isFalse();
        assertThat(of(r, "place-fine").fitted()).isFalse();
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        PublishedStudy read = Studies.read(study);
        Reproduction one = SmallStudy.run(read, 1);
        Reproduction three = SmallStudy.run(read, 3);
        assertThat(ReproductionCsv.csv(one)).isEqualTo(ReproductionCsv.csv(three));
        for (String cell : one.results().keySet()) {
            List<CellResult> both = List.of(one.results().get(cell), three.results().get(cell));
            assertThat(both.getFirst().samples()).isEqualTo(both.getLast().samples());
        }
    }

    @Test
    void progressCountsTheStepsOfAllCells() {
        PublishedStudy read = Studies.read(study);
        assertThat(Reproducer.steps(read)).isEqualTo(6);
        List<Integer> heard = new ArrayList<>();
        Reproducer.run(
                read,
                SmallStudy.OPTIONS,
                2,
                (done, total) -> {
                    assertThat(total).isEqualTo(6);
                    heard.add(done);
                });
        assertThat(heard).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void aCalibrationSaysWhatItSawAndHowSureItIs() throws IOException {
        Files.writeString(folder.resolve("small-calibration.json"), SmallStudy.CALIBRATION);
        Reproduction r = SmallStudy.run(Studies.read(study), 2);
        assertThat(of(r, "CE-fine").fitted()).isTrue();
        assertThat(of(r, "done-fine").fitted()).isTrue();
        assertThat(of(r, "CE-fine").interval()).contains(new Interval(80.5, 90.25));
        assertThat(of(r, "done-fine").interval()).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(ReproductionJson.json(r));
        assertThat(of(r, "place-fine").interval()).as("a word").isEmpty();
        assertThat(of(r, "place-fine").fitted()).isFalse();
        assertThat(json.get("calibration").get(0).get("best").asInt()).isEqualTo(400);
        JsonNode interval = json.get("observations").get(2).get("interval");
        assertThat(interval.get(0).asDouble()).isEqualTo(80.5);
        assertThat(interval.get(1).asDouble()).isEqualTo(90.25);
    }

    @Test
    void theJsonHasTheFieldsOfTheContract() throws IOException {
        Reproduction r = SmallStudy.run(Studies.read(study), 2);
        Path results = report(r);
        JsonNode json =
                JsonMapper.shared()
                        .readTree(Files.readString(results.resolve("reproduction.json")));
        assertThat(json.get("agreeing").asInt()).isEqualTo(4);
        assertThat(json.get("total").asInt()).isEqualTo(7);
        JsonNode observations = json.get("observations");
        assertThat(observations.size()).isEqualTo(7);
        for (JsonNode o : observations) {
            assertThat(o.propertyNames())
                    .containsExactly(
                            "id",
                            "quantity",
                            "observed",
                            "predicted",
                            "interval",
                            "status",
                            "agrees");
            assertThat(o.get("status").asString()).isIn("fitted", "predicted");
            assertThat(o.get("agrees").isBoolean()).isTrue();
            assertThat(o.get("interval").isNull()).isTrue();
        }
        assertThat(observations.get(0).get("predicted").asString()).isEqualTo("CC");
        assertThat(observations.get(2).get("observed").asDouble()).isEqualTo(5);
        assertThat(observations.get(2).get("predicted").isNumber()).isTrue();
        assertThat(observations.get(4).get("observed").asString()).isEqualTo("> 2");
        assertThat(observations.get(4).get("predicted").asString()).isEqualTo("> 10");
        assertThat(observations.get(5).get("predicted").isNull()).isTrue();
        assertThat(observations.get(6).get("observed").asString()).isEqualTo("coarse > fine");
    }

    @Test
    void theReportBeginsWithTheCountsAndSaysNoPlainly() throws IOException {
        Reproduction r = SmallStudy.run(Studies.read(study), 2);
        Path results = report(r);
        String page = Files.readString(results.resolve("report.html"));
        String body = page.substring(page.indexOf("<body>") + "<body>".length()).strip();
        assertThat(body).startsWith("<p class=\"headline\">" + r.headline() + "</p>");
        assertThat(body)
                .contains(
                        "two, &quot;small&quot; cells",
                        "nobody 2022",
                        "<td>no</td>",
                        "Coble 1.2.3");
        assertThat(results.resolve("manifest.json")).isNotEmptyFile();
        for (String figure :
                new String[] {"sections", "efficiencies", "resistances", "agreement"}) {
            assertThat(results.resolve("figures/" + figure + ".svg")).isNotEmptyFile();
            assertThat(results.resolve("figures/" + figure + ".png")).isNotEmptyFile();
        }
        assertThat(results.resolve("figures/voltages.svg"))
                .as("no overpotential was observed")
                .doesNotExist();
        assertThat(Files.readAllLines(results.resolve("reproduction.csv")))
                .hasSize(8)
                .contains(
                        "place-fine,fine,deposition.location,CC,CC,,,"
                                + residual(r, "place-fine")
                                + ",predicted,yes");
    }

    private static String residual(Reproduction r, String id) {
        return io.github.coble.study.table.Numbers.precise(
                of(r, id).finding().residual(r.results()));
    }

    @Test
    void theTextCountsBySubject() {
        String text = ReproductionText.text(SmallStudy.run(Studies.read(study), 2));
        assertThat(text)
                .contains("4 of 7 agree")
                .containsPattern("place of the lithium +2 +2 +1 +1\n")
                .containsPattern("first-cycle efficiency +0 +1 +0 +1\n")
                .containsPattern("all +4 +7 +3 +6\n")
                .contains("Disagree: CE-fine, R3-fine, order");
    }

    @Test
    void aFailedRunIsNamedAndTheRestCompared() throws IOException {
        CellOptions strict = new CellOptions(3, 1e-4, UNREACHABLE_BALANCE);
        Reproduction r = Reproducer.run(Studies.read(study), strict, 2, Progress.none());
        assertThat(r.failures().keySet()).containsExactly("fine", "coarse");
        assertThat(of(r, "CE-fine").agrees()).isFalse();
        assertThat(ReproductionText.text(r)).contains("! fine failed:");
        assertThat(Files.readString(report(r).resolve("report.html"))).contains("Runs failed");
        assertThat(ReproductionJson.json(r)).contains("\"cell\": \"fine\"");
    }
}
