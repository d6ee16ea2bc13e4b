package io.github.coble.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Progress;
import io.github.coble.model.deposit.Location;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.report.FinishedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellStudyTest {
    /// No run in double precision balances to this, so a run that asks for it must fail.
    private static final double UNREACHABLE_BALANCE = 1e-15;

    private static final double FULL = 0.9;
    private static final double FEW = 0.4;

    @TempDir Path folder;

    private static CellInput example(String name) {
        return CellFile.read(Path.of("..", "examples", name + ".yaml"));
    }

    /// The observed place of each deposit, and of the void filling where the paper states one (Park
    /// 2022; data in docs/validation.md).
    @ParameterizedTest
    @CsvSource({
        "cs1-60C, SE, few",
        "cs2-60C, SPLIT, few",
        "cs3-60C, CC, full",
        "cs3-60C-0.5mAh, CC, ",
        "cs3-60C-1mAh, CC, ",
        "cs3-45C, CC, ",
        "cs3-30C, SPLIT, ",
        "cs3-60C-5MPa, SE, ",
        "sc65-60C, CC, ",
        "lto-60C, CC, full",
        "cu-60C, SE, full",
        "ni-60C, SE, full",
        "ag-cs1-60C, SE, full",
        "ag-cs2-60C, SPLIT, full",
        "ag-cs3-60C, CC, full",
        "ag-sc65-60C, CC, "
    })
    void depositsWhereTheExperimentDid(String name, Location location, String voids) {
        CellResult result =
                CellStudy.run(example(name), CellOptions.STANDARD, Progress.none()).result();
        assertThat(result.failure()).isEmpty();
        assertThat(result.deposition().location()).isEqualTo(location);
        if (voids != null) {
            assertThat(result.deposition().voidFilling() >= FULL).isEqualTo(voids.equals("full"));
            assertThat(result.deposition().voidFilling() <= FEW).isEqualTo(voids.equals("few"));
        }
    }

    @Test
    void aFailedRunKeepsWhatItReachedAndSaysWhereItStopped() throws IOException {
        CellOptions strict = new CellOptions(5, 1e-4, UNREACHABLE_BALANCE);
        Path results = folder.resolve("results");
        FinishedRun run =
                CellStudy.run(example("cs3-60C"), strict, Progress.none(), results, "test");
        CellResult.Failure failure = run.result().failure().orElseThrow();
        assertThat(failure.unknown()).isEqualTo("lithium balance");
        assertThat(failure.message()).contains("1.0e-15");
        assertThat(run.result().samples()).isNotEmpty();
        assertThat(results.resolve("timeseries.csv")).isNotEmptyFile();
        assertThat(Files.readString(results.resolve("summary.json")))
                .contains("\"failure\"", "lithium balance");
        assertThat(Files.readString(results.resolve("report.html"))).contains("lithium balance");
    }

    @Test
    void progressCountsTheStepsOfTheUnrolledProtocol() {
        List<Integer> heard = new ArrayList<>();
        CellInput input = example("cs3-60C");
        CellStudy.run(
                input,
                CellOptions.STANDARD.withClasses(3),
                (done, total) -> {
                    assertThat(total).isEqualTo(12);
                    heard.add(done);
                });
        assertThat(heard).hasSize(12).isSorted().endsWith(12);
    }

    @Test
    void explainsTheFirstPlatingOfTheProtocol() {
        var explanation = CellStudy.explain(example("cs3-60C-1mAh"));
        assertThat(explanation.current()).isEqualTo(5);
        assertThat(explanation.charge()).isEqualTo(36_000);
    }
}
