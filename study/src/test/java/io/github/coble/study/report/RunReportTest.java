package io.github.coble.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.cell.CellResult;
import io.github.coble.study.table.SyntheticResult;
import io.github.coble.study.table.SyntheticResult.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything a run leaves, for every kind of result.
class RunReportTest {
    /// What a page may weigh that is sent by mail.
    private static final int LARGEST_REPORT = 1_000_000;

    @TempDir Path folder;

    static List<CellResult> results() {
        return List.of(
                SyntheticResult.of(Kind.CC),
                SyntheticResult.of(Kind.SE),
                SyntheticResult.of(Kind.SPLIT),
                SyntheticResult.of(Kind.PORES),
                SyntheticResult.failed(),
                SyntheticResult.of(Kind.SPLIT, 20, 400, "20 cycles"));
    }

    private Path write(CellResult result) throws Exception {
        Path target = folder.resolve("results");
        RunReport report = RunReport.warmUp();
        try (RunDirectory directory = RunDirectory.open(target)) {
            assertThat(report.write(directory, SampleRuns.finished(result), SampleRuns.origin()))
                    .isEmpty();
        }
        return target;
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyFileIsSound(CellResult result) throws Exception {
        Path target = write(result);
        try (Stream<Path> tree = Files.walk(target)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                if (name.endsWith(".png")) {
                    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1440);
                } else if (!name.endsWith(".parquet")) {
                    assertSound(name, Files.readString(file));
                }
            }
        }
        assertThat(Files.size(target.resolve("report.html"))).isLessThan(LARGEST_REPORT);
        JsonNode manifest =
                JsonMapper.shared().readTree(Files.readString(target.resolve("manifest.json")));
        assertThat(manifest.at("/input/file").asString()).isEqualTo("cs3-60C.yaml");
        for (JsonNode file : manifest.at("/files")) {
            assertThat(Files.size(target.resolve(file.at("/name").asString())))
                    .isEqualTo(file.at("/bytes").asLong());
        }
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactly(target);
        }
    }

    private static void assertSound(String name, String text) throws Exception {
        assertThat(text).as(name).doesNotContain("NaN", "Infinity", "∞");
        String shown = text.replaceAll("(?s)<script>.*?</script>", "");
        if (!name.endsWith(".json")) {
            assertThat(shown).as(name).doesNotContainPattern("\\bnull\\b");
        }
        if (name.endsWith(".svg")) {
            xml(text);
        }
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void textFromUsersIsNeverMarkup() throws Exception {
        String evil = "<script>alert('x')</script>\u0001\"&";
        Path target = write(SyntheticResult.of(Kind.CC, 2, 50, evil));
        String page = Files.readString(target.resolve("report.html"));
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(&#39;x");
        JsonNode s = JsonMapper.shared().readTree(Files.readString(target.resolve("summary.json")));
        assertThat(s.at("/name").asString()).isEqualTo(evil);
    }

    @Test
    void nothingIsDrawnOutsideAFigure() throws Exception {
        for (CellResult result : results()) {
            for (var figure : RunFigures.of(result)) {
                NodeList texts = xml(figure.svg()).getElementsByTagName("text");
                for (int k = 0; k < texts.getLength(); k++) {
                    var attributes = texts.item(k).getAttributes();
                    double x = number(attributes.getNamedItem("x").getNodeValue());
                    double y = number(attributes.getNamedItem("y").getNodeValue());
                    assertThat(x).isBetween(0.0, figure.width());
                    assertThat(y).isBetween(0.0, figure.height());
                }
            }
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    @Test
    void theFailedRunSaysSoFirst() throws Exception {
        String page = Files.readString(write(SyntheticResult.failed()).resolve("report.html"));
        assertThat(page)
                .contains("The run failed before it was finished")
                .contains("front position of pore class 3")
                .contains("run stopped here");
        assertThat(page.indexOf("run failed")).isLessThan(page.indexOf("class=\"verdict"));
    }

    @Test
    void figuresOfAnEarlierRunDoNotStay() throws Exception {
        Path target = write(SyntheticResult.of(Kind.CC, 3, 50, "three"));
        assertThat(target.resolve("figures/efficiency.svg")).exists();
        Files.writeString(target.resolve("notes.txt"), "mine");
        write(SyntheticResult.of(Kind.CC));
        assertThat(target.resolve("figures/efficiency.svg")).doesNotExist();
        assertThat(target.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void whatThisComputerCannotWriteIsNoted() throws Exception {
        Throwable missing = new UnsatisfiedLinkError("no native library");
        RunReport report =
                new RunReport(
                        CompletableFuture.failedFuture(missing),
                        CompletableFuture.failedFuture(missing));
        Path target = folder.resolve("results");
        try (RunDirectory directory = RunDirectory.open(target)) {
            directory.write("impedance.csv", "frequency_Hz\n");
            FinishedRun run = SampleRuns.finished(SyntheticResult.of(Kind.CC));
            assertThat(report.write(directory, run, SampleRuns.origin()))
                    .hasSize(2)
                    .allSatisfy(note -> assertThat(note).contains("no native library"));
        }
        assertThat(target.resolve("timeseries.parquet")).doesNotExist();
        assertThat(target.resolve("figures/voltage.svg")).exists();
        assertThat(target.resolve("figures/voltage.png")).doesNotExist();
        assertThat(target.resolve("manifest.json"))
                .content()
                .contains("impedance.csv", "no native library");
    }

    @Test
    void aResultWithoutSamplesStillHasAReport() throws Exception {
        CellResult r = SyntheticResult.failed();
        CellResult empty =
                new CellResult(
                        r.cell(),
                        r.deposition(),
                        new io.github.coble.model.cell.Columns(
                                0,
                                new double[0],
                                new double[0],
                                new double[0],
                                new double[0],
                                new double[0],
                                0,
                                0),
                        List.of(),
                        List.of(),
                        1,
                        r.endurance(),
                        Double.NaN,
                        List.of(),
                        0,
                        List.of(),
                        r.failure());
        Path target = write(empty);
        assertSound("report.html", Files.readString(target.resolve("report.html")));
        assertThat(target.resolve("figures")).doesNotExist();
    }
}
