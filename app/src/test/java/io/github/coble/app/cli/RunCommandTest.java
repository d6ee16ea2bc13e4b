package io.github.coble.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final String CELL = SmallCell.yaml("3 mAh/cm2");

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void saysEverywhereWhatIsDoubtfulInPorosimetry() throws IOException {
        StringBuilder table = new StringBuilder("Pressure (MPa);Diameter (nm);Volume (mL/g)\n");
        for (int n = 0; n < 20; n++) {
            double pressure = 20 * Math.pow(1.1, n);
            double filled = 1 / (1 + Math.exp(4.0 - 0.5 * n));
            table.append(pressure).append(';').append(1247 / pressure).append(';');
            table.append(n == 0 ? 0 : filled).append(n == 10 ? "\nSample purged\n" : "\n");
        }
        Files.writeString(folder.resolve("hg.csv"), table);
        String file = cell(CELL.replaceFirst("mean pore diameter: .*", "porosimetry: hg.csv"));
        Path results = folder.resolve("results");
        assertThat(run("run", file, "-o", results.toString())).isEqualTo(ExitCode.DONE);
        run("explain", file);
        run("explain", "--json", file);
        String doubt = "hg.csv:13: row left out: ";
        assertThat(out.toString().split(doubt, -1)).as("run, explain, explain --json").hasSize(4);
        assertThat(out.toString()).contains("130 degrees and 0.485 N/m");
        assertThat(Files.readString(results.resolve("summary.json"))).contains(doubt);
        assertThat(Files.readString(results.resolve("report.html"))).contains(doubt);
        Files.writeString(folder.resolve("hg.csv"), table.toString().replace("(nm)", "(um)"));
        assertThat(run("explain", file)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("one of the units in the heading is wrong");
    }

    private String cell(String text) throws IOException {
        return Files.writeString(folder.resolve("cell.yaml"), text).toString();
    }

    @Test
    void leavesTheFilesOfTheContractAndSaysWhereTheLithiumWent() throws IOException {
        Path results = folder.resolve("results");
        assertThat(run("run", cell(CELL), "-o", results.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("a cell: CC").contains("report.html");
        assertThat(err.toString()).isEmpty();
        for (String file :
                new String[] {
                    "summary.json",
                    "report.html",
                    "timeseries.csv",
                    "timeseries.parquet",
                    "cycles.csv",
                    "manifest.json",
                    "figures/cross-section.svg",
                    "figures/cross-section.png"
                }) {
            assertThat(results.resolve(file)).isNotEmptyFile();
        }
        assertThat(Files.readString(results.resolve("summary.json")))
                .contains(
                        "\"location\": \"CC\"", "\"lithiumBalance\"", "\"fitted\"", "\"assumed\"");
    }

    @Test
    void printsTheSummaryItWrites() throws IOException {
        Path results = folder.resolve("results");
        assertThat(run("run", cell(CELL), "--json", "-o", results.toString())).isZero();
        assertThat(out.toString().strip())
                .isEqualTo(Files.readString(results.resolve("summary.json")).strip());
    }

    @Test
    void wrongInputWritesNothing() throws IOException {
        Path results = folder.resolve("results");
        String file = cell(CELL.replace("700 um", "5 mV").replace("30.9 nm", "-1 nm"));
        assertThat(run("run", file, "-o", results.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString())
                .contains("cell.yaml:2:", "cell.yaml:6:")
                .doesNotContain("\tat ", "Exception");
        assertThat(results).doesNotExist();
        assertThat(folder.toFile().list()).containsExactly("cell.yaml");
    }

    @Test
    void anUnknownModelIsWrongInput() throws IOException {
        assertThat(run("run", cell(CELL), "--model", "fild")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("fild");
    }

    @Test
    void theFieldModelShowsTheDeposit() throws IOException {
        Path results = folder.resolve("results");
        String file = cell(SmallCell.yaml("0.6 mAh/cm2").replaceFirst("  - strip.*\\R", ""));
        String[] line = {
            "run",
            file,
            "--model",
            "field",
            "--columns",
            "16",
            "--at",
            "0.2 mAh/cm2",
            "--frames",
            "1",
            "-o",
            results.toString()
        };
        assertThat(run(line)).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("deposit at", "0.200 mAh/cm²: ", "report.html");
        assertThat(Files.readString(results.resolve("summary.json")))
                .contains("\"model\": \"field\"", "\"morphologyAt\"");
        assertThat(results.resolve("figures/plating.gif")).isNotEmptyFile();
    }

    @Test
    void optionsOfTheFieldModelAreRefusedWhereTheyDoNotBelongOrMakeNoSense() throws IOException {
        Path results = folder.resolve("results");
        String file = cell(CELL);
        assertThat(run("run", file, "--columns", "64", "-o", results.toString()))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("need --model field");
        assertThat(run("run", file, "--model", "field", "--columns", "15", "--at", "9 mAh/cm2"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("--columns 15: ", "--at 9 mAh/cm2: ");
        assertThat(results).doesNotExist();
    }

    @Test
    void explainPrintsTheCheckValuesOfTheirInputs() throws IOException {
        String file =
                cell(
                        CELL
                                + """
                                parameters:
                                  interfaces.electrolyte adhesion.work: 1.45 J/m2
                                  interfaces.collector adhesion.work: 1.10 J/m2
                                  collector.adhesion to lithium: 0.8 J/m2
                                """);
        assertThat(run("explain", file)).isZero();
        // D_s, κ, η and Λ of 30.9 nm pores at 60 °C with 0.75 MPa between the openings.
        assertThat(out.toString())
                .contains("1.90×10⁻¹⁰ m²/s")
                .contains("7.63×10⁻²¹ m²/(Pa s)")
                .contains("783 Pa s")
                .contains("1.70");
    }

    @Test
    void explainAsJsonHoldsDepositionAndEnergies() throws IOException {
        assertThat(run("explain", "--json", cell(CELL))).isZero();
        assertThat(out.toString())
                .contains("\"deposition\"", "\"energies\"", "\"penetrationNumber\"");
    }

    @Test
    void materialsAreListedAndShownWithTheirSources() {
        assertThat(run("materials", "list")).isZero();
        assertThat(out.toString()).contains("Li3PS4", "hard-carbon-spheres", "SUS316", "Ag");
        assertThat(run("materials", "show", "Li3PS4")).isZero();
        assertThat(out.toString()).contains("conductivity", "literature", "assumed");
        assertThat(run("materials", "show", "Li3PS5")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("did you mean \"Li3PS4\"");
    }
}
