package io.github.coble.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.input.SmallCell;
import io.github.coble.study.report.FinishedRun;
import io.github.coble.study.report.RunText;
import io.github.coble.study.report.Summary;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A small field from its input to its files, in one go and with interruptions.
class FieldStudyTest {
    private static final int COLUMNS = 16;
    private static final int FRAMES = 3;
    private static final int PIXELS = 320;
    private static final double WRITTEN_DIGITS = 1e-9;

    /// Charge of a step is met to a billionth of what fills a film as thick as the layer.
    private static final double AT_MARK = 1e-8;

    private static final CellInput INPUT =
            CellFile.parse("field.yaml", SmallCell.fine("0.6 mAh/cm2", "0.05 mAh/cm2"));

    @TempDir static Path folder;
    @TempDir Path own;

    private static Path whole;
    private static FinishedRun run;

    /// Does what it is told at a step, and remembers what was said.
    private static final class Heard implements FieldProgress {
        final List<String> notices = new ArrayList<>();
        private final int last;
        int steps;
        Runnable first = () -> {};

        /// @param last step after which the program is killed
        Heard(int last) {
            this.last = last;
        }

        @Override
        public void computed(double share) {
            steps++;
            if (steps == 1) {
                first.run();
            }
            if (steps == last) {
                throw new IllegalStateException("killed");
            }
        }

        @Override
        public void notice(String sentence) {
            notices.add(sentence);
        }
    }

    private static FieldRequest request(int threads, long seed) {
        return FieldRequest.read(
                new FieldRequest.Wishes(
                        Optional.of(COLUMNS),
                        Optional.empty(),
                        Optional.of(seed),
                        Optional.of("0.3, 0.6 mAh/cm2"),
                        Optional.of(FRAMES),
                        Optional.of(threads)),
                INPUT.protocol());
    }

    /// Runs that are killed are saved at every step, so that they are the same every time.
    private static FinishedRun run(Path target, FieldRequest request, Heard heard)
            throws IOException {
        Duration between = heard.last > 0 ? Duration.ZERO : Duration.ofHours(1);
        FieldStudy.Effort effort = new FieldStudy.Effort(between, PIXELS);
        return FieldStudy.run(INPUT, request, heard, target, "test", effort);
    }

    @BeforeAll
    static void runs() throws IOException {
        whole = folder.resolve("whole");
        Heard heard = new Heard(0);
        run = run(whole, request(1, 1), heard);
        assertThat(heard.notices).isEmpty();
    }

    @Test
    void leavesPicturesAnimationSnapshotsAndTheFilesOfEveryRun() throws IOException {
        assertThat(run.result().failure()).isEmpty();
        assertThat(contents(whole).keySet())
                .contains(
                        "report.html",
                        "summary.json",
                        "timeseries.csv",
                        "cycles.csv",
                        "figures/deposits.png",
                        "figures/deposits.svg",
                        "figures/top-view.png",
                        "figures/section.png",
                        "figures/deposit.png",
                        "figures/plating.gif",
                        "figures/voltage.svg",
                        "figures/inventory.svg",
                        "figures/voltage-capacity.svg",
                        "snapshots/deposit.pvd",
                        "snapshots/deposit-0000.vti",
                        "snapshots/deposit-0001.vti",
                        "snapshots/deposit-0002.vti")
                .doesNotContain(
                        "snapshots/deposit-0003.vti",
                        "figures/cross-section.svg",
                        "figures/nyquist.svg",
                        "impedance.csv")
                .noneMatch(name -> name.contains(FieldFolder.NAME));
        JsonNode manifest = json("manifest.json");
        assertThat(manifest.at("/seed").asLong()).isEqualTo(1);
        assertThat(manifest.at("/tolerances/columns").asInt()).isEqualTo(COLUMNS);
        List<String> listed = new ArrayList<>();
        manifest.at("/files").forEach(f -> listed.add(f.at("/name").asString()));
        assertThat(listed).contains("figures/plating.gif", "snapshots/deposit-0002.vti");
    }

    private static JsonNode json(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(whole.resolve(name)));
    }

    @Test
    void theSummarySaysTheShapeAtEverySnapshotAndNothingOfWhatTheFieldDoesNotKnow()
            throws IOException {
        JsonNode s = json("summary.json");
        assertThat(s.at("/model").asString()).isEqualTo("field");
        assertThat(s.at("/morphologyAt").size()).isEqualTo(3);
        assertCapacity(s.at("/morphologyAt/0"), 0, 0.3, 0.3);
        assertCapacity(s.at("/morphologyAt/1"), 0, 0.6, 0.6);
        assertCapacity(s.at("/morphologyAt/2"), 1, 0.05, 0.55);
        assertThat(s.at("/morphology")).isEqualTo(s.at("/morphologyAt/1"));
        for (String field :
                new String[] {
                    "coverage",
                    "touchingElectrolyte",
                    "tornFraction",
                    "roughness_um",
                    "meanHeight_um",
                    "greatestHeight_um"
                }) {
            assertThat(s.at("/morphology/" + field).isNumber()).as(field).isTrue();
        }
        for (String field :
                new String[] {
                    "ridgeWidth_um", "ridgeLength_um", "rodDiameter_um", "grainDiameter_um"
                }) {
            assertThat(s.at("/morphology").has(field)).as(field).isTrue();
        }
        assertThat(s.at("/cycling").has("endurance_cycles")).isFalse();
        assertThat(s.at("/cycling").has("shortCircuitCycle")).isFalse();
        assertThat(Summary.json(run)).isEqualTo(Files.readString(whole.resolve("summary.json")));
    }

    private static void assertCapacity(JsonNode at, int step, double capacity, double net) {
        assertThat(at.at("/step").asInt()).isEqualTo(step);
        assertThat(at.at("/capacity_mAh_cm2").asDouble()).isCloseTo(capacity, within(AT_MARK));
        assertThat(at.at("/passedCharge_mAh_cm2").asDouble()).isCloseTo(net, within(AT_MARK));
    }

    @Test
    void lithiumOfTheLastSnapshotIsThatOfTheTimeSeries() throws IOException {
        double mean = run.result().samples().getLast().collectorHeight() * 1e6;
        JsonNode last = json("summary.json").at("/morphologyAt/2");
        double covered = last.at("/coverage").asDouble() * last.at("/meanHeight_um").asDouble();
        // Between the two lies what is thinner than the threshold, on what is not covered.
        double thin = (1 - last.at("/coverage").asDouble()) * last.at("/threshold_um").asDouble();
        assertThat(mean).isBetween(covered - WRITTEN_DIGITS, covered + thin);
    }

    @Test
    void theAnimationHasTheLayerAndItsFramesAndThatOfThePageHalf() throws IOException {
        byte[] file = Files.readAllBytes(whole.resolve("figures/plating.gif"));
        String page = Files.readString(whole.resolve("report.html"));
        String start = "data:image/gif;base64,";
        int from = page.indexOf(start) + start.length();
        byte[] small = Base64.getDecoder().decode(page.substring(from, page.indexOf('"', from)));
        assertThat(images(file)).hasSize(FRAMES + 1);
        assertThat(images(small)).hasSize((FRAMES + 1) / 2);
        assertThat(images(small).getFirst().getWidth())
                .isEqualTo(images(file).getFirst().getWidth() / 2);
    }

    private static List<BufferedImage> images(byte[] gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            List<BufferedImage> images = new ArrayList<>();
            for (int k = 0; k < reader.getNumImages(true); k++) {
                images.add(reader.read(k));
            }
            return images;
        } finally {
            reader.dispose();
        }
    }

    @Test
    void thePageShowsPicturesFirstAndTheTextNamesTheShape() throws IOException {
        String page = Files.readString(whole.resolve("report.html"));
        assertThat(page.indexOf("data:image/gif;base64,"))
                .isPositive()
                .isLessThan(page.indexOf("Shape of the deposit"));
        assertThat(page.indexOf("Shape of the deposit")).isLessThan(page.indexOf("Key numbers"));
        String words =
                page.replaceAll("(?s)<script>.*?</script>", "").replaceAll("base64,[^\"]*", "");
        assertThat(words).doesNotContain("NaN", "Infinity", "∞");
        assertThat(RunText.text(run)).contains("    0.300 mAh/cm²: ", "    0.600 mAh/cm²: ");
    }

    @Test
    void killedAndContinuedItEndsInTheSameBytesOnAnyNumberOfThreads() throws IOException {
        Path target = own.resolve("killed");
        int steps = run.result().samples().size();
        for (int last : new int[] {steps / 3, steps / 4, 2}) {
            Heard heard = new Heard(last);
            assertThatThrownBy(() -> run(target, request(2, 1), heard)).hasMessage("killed");
        }
        assertThat(target.resolve("summary.json")).doesNotExist();
        assertThat(target.resolve("unfinished/snapshot-0000.vti"))
                .as("a snapshot that can be looked at")
                .isNotEmptyFile();
        Heard heard = new Heard(0);
        run(target, request(2, 1), heard);
        assertThat(heard.notices).singleElement().asString().startsWith("going on from");
        assertThat(heard.steps).isLessThan(steps - steps / 3 - steps / 4 + 4);
        assertSameResults(target);
    }

    @Test
    void aSecondRunIntoTheSameDirectoryIsRefusedAndLeavesTheFirstAlone() throws IOException {
        Path target = own.resolve("twice");
        Heard heard = new Heard(0);
        heard.first =
                () ->
                        assertThatThrownBy(() -> run(target, request(1, 1), new Heard(0)))
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessageContaining("another run is computing here");
        run(target, request(1, 1), heard);
        assertThat(heard.notices).isEmpty();
        assertSameResults(target);
    }

    private static void assertSameResults(Path target) throws IOException {
        Map<String, byte[]> expected = contents(whole);
        Map<String, byte[]> found = contents(target);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, bytes) -> {
            // These two say when the run was started.
            if (!name.equals("manifest.json") && !name.equals("report.html")) {
                assertThat(Arrays.equals(found.get(name), bytes)).as(name).isTrue();
            }
        });
    }

    private static Map<String, byte[]> contents(Path results) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(results)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                contents.put(results.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    @Test
    void checkpointsOfOtherInputAndDamagedOnesAreNotUsed() throws IOException {
        Path target = own.resolve("other");
        assertThatThrownBy(() -> run(target, request(1, 7), new Heard(4))).hasMessage("killed");
        Heard other = new Heard(3);
        assertThatThrownBy(() -> run(target, request(1, 1), other)).hasMessage("killed");
        assertThat(other.notices).singleElement().asString().contains("of another input");
        Path checkpoint = target.resolve("unfinished/checkpoint.gz");
        byte[] bytes = Files.readAllBytes(checkpoint);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(checkpoint, bytes);
        Heard damaged = new Heard(2);
        assertThatThrownBy(() -> run(target, request(1, 1), damaged)).hasMessage("killed");
        assertThat(damaged.notices).singleElement().asString().contains("it is damaged");
    }

    @Test
    void runsThatDoNotFitTheMemoryAreRefusedBeforeTheyBegin() {
        var grid = new io.github.coble.model.field.FieldGrid(2048, 50e-6, 4);
        assertThatThrownBy(() -> FieldMemory.check(grid, 2_000_000_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("2048 × 2048", "--columns 1024", "COBLE_JAVA_OPTS=-Xmx");
        FieldMemory.check(grid, FieldMemory.bytes(grid));
    }
}
