package io.github.coble.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataCommandTest {
    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file = Path.of("");

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @BeforeEach
    void writeAFile() throws IOException {
        file =
                Files.writeString(
                        folder.resolve("cell.csv"),
                        """
                        time (h),voltage (V),I,cycle,step,state
                        0,3.1,1,1,1,charge
                        1,3.2,1,1,1,charge
                        2,3.0,-1,1,2,discharge
                        """);
    }

    @Test
    void inspectSaysWhatIsInAFile() {
        assertThat(run("data", "inspect", file.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("delimited text")
                .containsPattern("rows +3")
                .containsPattern("cycles +1, steps 2")
                .containsPattern("voltage \\(V\\) +voltage +3\\.00000 to 3\\.20000 V")
                .contains("! the file does not say the unit of I");
    }

    @Test
    void inspectAnswersProgramsAndGoesOnAfterAFaultyFile() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.txt"), "hello\n");
        assertThat(run("data", "inspect", "--json", bad.toString(), file.toString()))
                .isEqualTo(ExitCode.FAILED);
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get(0).get("error").asString()).contains("of no format known");
        assertThat(json.get(1).get("rows").asInt()).isEqualTo(3);
        assertThat(json.get(1).get("columns").get(2).get("least").asDouble()).isEqualTo(-1);
        assertThat(run("data", "inspect", bad.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("of no format known");
    }

    @Test
    void convertWritesTheBatteryDataFormat() throws IOException {
        Path bdf = folder.resolve("cell.bdf.csv");
        String[] command = {"data", "convert", file.toString(), "-o", bdf.toString()};
        assertThat(run(command)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("--map \"I=current/A\"");
        assertThat(
                        run(
                                "data",
                                "convert",
                                file.toString(),
                                "--map",
                                "I=current/mA",
                                "-o",
                                bdf.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(bdf))
                .startsWith(
                        "Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Step Index / 1\n")
                .contains("3600,3.2,0.001,1,1\n")
                .contains("7200,3,-0.001,1,2\n");
        assertThat(out.toString()).contains("3 rows").contains("no column for state");
    }

    @Test
    void convertWritesACellAsBpxAndBack() throws IOException {
        Path bpx = folder.resolve("cell.bpx.json");
        Path back = folder.resolve("back.yaml");
        assertThat(run("data", "convert", "../examples/cs3-60C.yaml", "-o", bpx.toString()))
                .isEqualTo(ExitCode.DONE);
        JsonNode json = JsonMapper.shared().readTree(Files.readString(bpx));
        assertThat(json.get("Header").get("Model").asString()).isEqualTo("Partial");
        assertThat(run("data", "convert", bpx.toString(), "-o", back.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("! not used: Separator: Porosity");
        assertThat(run("explain", back.toString())).isEqualTo(ExitCode.DONE);
        assertThat(run("data", "convert", file.toString(), "-o", back.toString()))
                .isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void aloneItListsItsCommands() {
        assertThat(run("data")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("inspect").contains("convert");
    }

    @Test
    void analyseFindsPlatingsAndStrippings() throws IOException {
        StringBuilder rows = new StringBuilder("time (h),voltage (V),current (mA)\n");
        for (int k = 0; k <= 20; k++) {
            rows.append(k / 10.0).append(k <= 10 ? ",-0.03,-2\n" : ",0.05,1.8\n");
        }
        Path cell = Files.writeString(folder.resolve("half.csv"), rows);
        String[] command = {"data", "analyse", cell.toString(), "-o", folder + "/found"};
        assertThat(
                        run(
                                Stream.concat(Stream.of(command), Stream.of("--area", "2 cm2"))
                                        .toArray(String[]::new)))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("half cell (by its voltage")
                .containsPattern(" 1 +1\\.000 +0\\.9000 +90\\.00 +30\\.0 +0\\.0 +80\\.0")
                .contains("Report: " + folder + "/found/report.html");
        assertThat(folder.resolve("found/report.html")).exists();
        int before = out.toString().length();
        assertThat(
                        run(
                                Stream.concat(Stream.of(command), Stream.of("--json"))
                                        .toArray(String[]::new)))
                .isEqualTo(ExitCode.DONE);
        JsonNode json = JsonMapper.shared().readTree(out.toString().substring(before));
        assertThat(json.get("cycles").get(0).get("stripped_mAh").asDouble())
                .isCloseTo(1.8, within(1e-9));
        assertThat(run("data", "analyse", cell.toString(), "--area", "2 cm"))
                .isEqualTo(ExitCode.WRONG_INPUT);
    }
}
