package io.github.coble.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.porescale.file.Hints;
import io.github.coble.porescale.file.ImageFiles;
import io.github.coble.porescale.image.Pages;
import io.github.coble.porescale.image.VoxelImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureCommandTest {
    private static final int EDGE = 24;

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /// What was printed, in one line.
    private String unwrapped() {
        return out.toString().replaceAll("\\s+", " ");
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    /// Grains of 3 and pores of 7, open along x.
    private byte[] image() throws IOException {
        byte[] voxels = new byte[EDGE * EDGE * EDGE];
        for (int n = 0; n < voxels.length; n++) {
            int j = n / EDGE % EDGE;
            int k = n % EDGE;
            voxels[n] = (byte) (j % 12 < 5 || k % 12 < 4 ? 7 : 3);
        }
        Files.write(folder.resolve("image.raw"), voxels);
        return voxels;
    }

    private String cell(String structure) throws IOException {
        String text = Files.readString(Path.of("../examples/cs3-60C.yaml"));
        String replaced =
                text.replaceFirst(
                        " *mean pore diameter: .*\\R", "  structure: " + structure + "\n");
        assertThat(replaced).contains(structure);
        return Files.writeString(folder.resolve("cell.yaml"), replaced).toString();
    }

    @Test
    void aPackingIsGeneratedMeasuredAndTakenIntoACell() throws IOException {
        int generated =
                run(
                        "structure",
                        "generate",
                        "--diameter",
                        "75nm",
                        "--spheres",
                        "20",
                        "--porosity",
                        "0.5",
                        "--binder",
                        "0.1",
                        "--voxel",
                        "7.5nm",
                        "--only",
                        "intrusion,tortuosity",
                        "--axes",
                        "x",
                        "-o",
                        at("made"));
        assertThat(err.toString()).isEmpty();
        assertThat(generated).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("random packing: spheres of 75 nm", "mercury diameter, mean")
                .contains("interlayer: {structure: " + at("made") + "}");
        for (String file :
                new String[] {
                    "packing.csv", "structure.json", "report.html", "figures/packing.png"
                }) {
            assertThat(folder.resolve("made").resolve(file)).isNotEmptyFile();
        }
        assertThat(
                        run(
                                "structure",
                                "measure",
                                at("made/packing.csv"),
                                "--voxel",
                                "7.5nm",
                                "--only",
                                "porosity",
                                "--json",
                                "-o",
                                at("again")))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains(Files.readString(folder.resolve("again/structure.json")).strip());
        assertThat(run("explain", cell("made"))).isEqualTo(ExitCode.DONE);
        assertThat(unwrapped())
                .containsPattern(
                        "share of pore voxels, ± [0-9.]+; random packing: spheres of 75 nm")
                .containsPattern("simulated mercury intrusion, ± [0-9.]+ nm; random packing")
                .contains("whole width of ln d of simulated mercury intrusion; random packing")
                .containsPattern("the thickness of the structure, ± [0-9.]+; random packing");
    }

    @Test
    void aCellTakesAnImageAsItIs() throws IOException {
        image();
        String structure =
                "{image: image.raw, shape: %1$dx%1$dx%1$d, voxel: 5 nm, pore: 7}".formatted(EDGE);
        assertThat(run("explain", cell(structure))).isEqualTo(ExitCode.DONE);
        assertThat(err.toString()).isEmpty();
        assertThat(unwrapped())
                .contains("diffusion through the thickness of the structure; image image.raw");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("image.raw", "cell.yaml");
    }

    @ParameterizedTest
    @CsvSource({"tif,raw,nrrd,vti", "vti,nrrd,raw,tif"})
    void conversionKeepsEveryVoxel(String a, String b, String c, String d) throws IOException {
        byte[] voxels = image();
        String from = at("image.raw");
        int step = 0;
        for (String ending : new String[] {a, b, c, d}) {
            String to = at("step" + step++ + "." + ending);
            int code =
                    step == 1
                            ? run(
                                    "structure",
                                    "convert",
                                    from,
                                    to,
                                    "--shape",
                                    "24x24x24",
                                    "--voxel",
                                    "5nm")
                            : run("structure", "convert", from, to);
            assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
            from = to;
        }
        try (VoxelImage last = ImageFiles.open(Path.of(from), Hints.NONE)) {
            assertThat(last.voxelEdge().orElseThrow()).isBetween(4.999e-9, 5.001e-9);
            short[] page = new short[Pages.voxels(last.extent())];
            for (int i = 0; i < EDGE; i++) {
                last.readPage(i, page);
                byte[] bytes = new byte[page.length];
                for (int n = 0; n < page.length; n++) {
                    bytes[n] = (byte) page[n];
                }
                int start = i * page.length;
                assertThat(bytes).isEqualTo(Arrays.copyOfRange(voxels, start, start + page.length));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measure image.raw --shape 24x24x24 --voxel 5nm | say which values are pore",
                "measure image.raw --shape 24x24x24 --pore 7 | give --voxel",
                "measure image.raw --shape 24x24x25 --type uint8 --voxel 5nm --pore 7 | what fits 13824 bytes",
                "measure image.raw --shape 24x24x24 --voxel 5nm --pore 5 | no voxel has the value 5",
                "measure image.raw --shape 24x24x24 --voxel 5nm --pore 7 --only size | did you mean",
                "measure none.tif --voxel 5nm --pore 0 | there is no such file",
                "measure cell.yaml --voxel 5nm --pore 0 | it is no TIFF, NRRD or VTI file",
                "convert image.raw other.png --shape 24x24x24 | no format has this ending",
                "convert image.raw other.tif --shape 24x24x24 --crop 0:30,:,: | 30",
                "generate --spheres 20 | --diameter",
                "generate --diameter 75nm --porosity 0.2 --spheres 60 --voxel 10nm | where they jam",
                "generate none.yaml | there is no such file"
            })
    void wrongInputIsSaidAndLeavesNothing(String line, String message) throws IOException {
        image();
        Files.writeString(folder.resolve("cell.yaml"), "name: no image");
        String[] words = ("structure " + line).split(" ");
        for (int n = 2; n < words.length; n++) {
            words[n] = words[n].matches("[a-z]+\\.[a-z]+") ? at(words[n]) : words[n];
        }
        if (!words[1].equals("convert")) {
            words = Arrays.copyOf(words, words.length + 2);
            words[words.length - 2] = "-o";
            words[words.length - 1] = at("results");
        }
        assertThat(run(words)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains(message).doesNotContain("\tat ", "Exception");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("image.raw", "cell.yaml");
    }

    @Test
    void aPlanReadsNoVoxels() throws IOException {
        image();
        assertThat(
                        run(
                                "structure",
                                "measure",
                                at("image.raw"),
                                "--shape",
                                "24x24x24",
                                "--plan",
                                "-o",
                                at("results")))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("tortuosity", "available");
        assertThat(folder.resolve("results")).doesNotExist();
    }
}
