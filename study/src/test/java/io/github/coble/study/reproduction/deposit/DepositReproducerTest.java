package io.github.coble.study.reproduction.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.coble.study.observation.Subject;
import io.github.coble.study.reproduction.deposit.Judgement.Verdict;
import io.github.coble.study.run.FieldProgress;
import io.github.coble.study.run.FieldRequest;
import io.github.coble.study.run.FieldRequest.Wishes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two small cells through a study, in one go and with interruptions.
class DepositReproducerTest {
    private static final List<String> TABLES =
            List.of("places.csv", "shapes.csv", "statements.csv", "deposits.txt");

    /// With these cells and this width, ridges are some columns wide.
    private static final String WIDTH = "10 um";

    @TempDir static Path folder;
    @TempDir Path own;

    private static DepositStudy study;
    private static Path whole;
    private static DepositReproduction reproduction;
    private static final Heard heard = new Heard(0);

    /// Counts steps in time, and dies at one.
    private static final class Heard implements FieldProgress {
        final List<String> notices = new ArrayList<>();
        final List<Double> shares = new ArrayList<>();
        int panels;
        private final double last;

        /// @param last share of the work at which the program is killed; 0 for never
        Heard(double last) {
            this.last = last;
        }

        @Override
        public void computed(double share) {
            shares.add(share);
            if (last > 0 && share >= last) {
                throw new IllegalStateException("killed");
            }
        }

        @Override
        public void drawn(int done, int total) {
            panels = done;
        }

        @Override
        public void notice(String sentence) {
            notices.add(sentence);
        }
    }

    private static DepositReproduction run(Path target, long seed, FieldProgress progress)
            throws IOException {
        FieldRequest request =
                FieldRequest.read(
                        new Wishes(
                                Optional.of(16),
                                Optional.of(WIDTH),
                                Optional.of(seed),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(1)));
        return DepositReproducer.run(study, request, progress, target, "1.2.3");
    }

    @BeforeAll
    static void runs() throws IOException {
        study = DepositStudy.read(SmallDeposits.write(folder));
        whole = folder.resolve("whole");
        reproduction = run(whole, 1, heard);
    }

    @Test
    void placesStandBesideThoseOfTheCellTier() {
        assertThat(reproduction.failures()).isEmpty();
        assertThat(reproduction.places())
                .extracting(
                        p -> p.observation().id(),
                        p -> p.cell().shown(),
                        p -> p.field().shown(),
                        Place::fieldAgrees)
                .containsExactly(
                        tuple("place-fine", "CC", "CC", true),
                        tuple("place-coarse", "SE", "SE", false),
                        tuple("voids-coarse", "few", "few", true));
        assertThat(reproduction.place("fine", Subject.VOIDS)).isEmpty();
    }

    @Test
    void statementsAreJudgedAtTheirMoments() {
        assertThat(reproduction.judgements())
                .extracting(Judgement::verdict)
                .containsExactly(
                        Verdict.AGREES,
                        Verdict.DIFFERS,
                        Verdict.AGREES,
                        Verdict.AGREES,
                        Verdict.DIFFERS);
        assertThat(reproduction.headline())
                .isEqualTo(
                        "Of 3 observations of where lithium is 2 agree with the field tier, 2 with"
                                + " the cell tier; of 5 statements about the shape of deposits 3 agree,"
                                + " 2 do not, 0 cannot be told.");
    }

    @Test
    void onlyTheFirstPlatingIsRun() {
        for (DepositCell cell : reproduction.cells().values()) {
            assertThat(cell.field().moments())
                    .extracting(m -> Math.round(1e6 * m.passed() / 36_000) / 1e6)
                    .containsExactly(0.3, 0.6);
            assertThat(cell.shapes()).hasSize(2);
        }
    }

    @Test
    void tablesPanelsSnapshotsAndThePageAreWritten() throws IOException {
        for (String table : TABLES) {
            assertThat(whole.resolve(table)).isNotEmptyFile();
        }
        assertThat(Files.readAllLines(whole.resolve("places.csv"))).hasSize(3);
        assertThat(Files.readAllLines(whole.resolve("shapes.csv"))).hasSize(5);
        assertThat(Files.readString(whole.resolve("statements.csv")))
                .contains("no-film,fine,\"a film, too\",touchingElectrolyte > 95.0 %,");
        assertThat(ImageIO.read(whole.resolve("figures/both.png").toFile()).getWidth())
                .isGreaterThan(1000);
        assertThat(whole.resolve("cells/fine/snapshot-0001.vti")).isNotEmptyFile();
        assertThat(whole.resolve("cells/fine/checkpoint.gz")).doesNotExist();
        String page = Files.readString(whole.resolve("report.html"));
        assertThat(page)
                .contains("two of them", "data:image/png;base64,", "16 × 16 columns", "CC", "SE ≠");
        assertThat(page.replaceAll("base64,[^\"]*", "")).doesNotContain("NaN", "Infinity");
        assertThat(Files.readString(whole.resolve("manifest.json")))
                .contains("\"model\": \"field\"", "figures/both.png");
    }

    @Test
    void progressRisesToTheEnd() {
        assertThat(heard.shares).isSorted();
        assertThat(heard.shares.getLast()).isBetween(1 - 1e-9, 1 + 1e-9);
        assertThat(heard.panels).isEqualTo(1);
        assertThat(heard.notices).isEmpty();
    }

    @Test
    void whatIsFinishedIsNotRunAgainAndTheRestIsTheSame() throws IOException {
        Path target = own.resolve("killed");
        assertThatThrownBy(() -> run(target, 1, new Heard(0.55))).hasMessage("killed");
        assertThat(target.resolve("report.html")).doesNotExist();
        assertThat(target.resolve("cells/fine/finished.gz")).isNotEmptyFile();
        assertThat(target.resolve("cells/coarse/finished.gz")).doesNotExist();
        Heard rest = new Heard(0);
        run(target, 1, rest);
        assertThat(rest.shares.getFirst()).as("the first cell at once").isEqualTo(0.5);
        assertThat(rest.shares).hasSizeGreaterThan(3);
        Heard nothing = new Heard(0);
        run(target, 1, nothing);
        assertThat(nothing.shares).as("a cell each").hasSize(2);
        assertThat(nothing.notices).isEmpty();
        for (String table : TABLES) {
            assertThat(target.resolve(table)).hasSameBinaryContentAs(whole.resolve(table));
        }
    }

    @Test
    void whatIsOfAnotherSeedOrDamagedIsRunAgain() throws IOException {
        Path target = own.resolve("other");
        assertThatThrownBy(() -> run(target, 2, new Heard(0.55))).hasMessage("killed");
        Heard other = new Heard(0.1);
        assertThatThrownBy(() -> run(target, 1, other)).hasMessage("killed");
        assertThat(other.notices).singleElement().asString().contains("fine: ", "of another input");
        Path end = target.resolve("cells/coarse/finished.gz");
        Files.createDirectories(end.getParent());
        Files.write(end, new byte[] {1, 2, 3});
        Heard damaged = new Heard(0.6);
        assertThatThrownBy(() -> run(target, 1, damaged)).hasMessage("killed");
        assertThat(damaged.notices).singleElement().asString().contains("coarse: ", "damaged");
    }
}
