package io.github.coble.study.cycling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.lab.cycling.CellKind;
import io.github.coble.lab.cycling.EndOfLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CyclingStudyTest {
    private static final double WIDTH = 0.005;

    @TempDir private Path folder;
    private final StringBuilder rows = new StringBuilder("time (s),voltage (V),current (mA)\n");
    private int time;
    private boolean turned;

    /// Rows every minute; the voltage runs evenly from one value to another.
    private void step(int minutes, double milliampere, double from, double to) {
        for (int k = 1; k <= minutes; k++) {
            time += 60;
            double v = from + (to - from) * k / minutes;
            rows.append(time + "," + v + "," + milliampere + "\n");
        }
    }

    private AnalysedRecord analysed(double area, Optional<CellKind> kind, double width)
            throws IOException {
        Path file = Files.writeString(folder.resolve("cell.csv"), rows.toString());
        return CyclingStudy.analyse(
                file,
                new CyclingStudy.Request(
                        List.of(), new Collector(area), turned, kind, EndOfLife.Rule.USUAL, width),
                _ -> {},
                folder.resolve("out"),
                "test");
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    @Test
    void aHalfCellLeavesTablesFiguresAndDefinitions() throws IOException {
        step(10, 0, 2, 2);
        for (int cycle = 0; cycle < 3; cycle++) {
            step(60, -2, -0.04, -0.03);
            step(54, 2, 0.03, 0.5);
        }
        step(5, 0, 0.4, 0.4);
        AnalysedRecord record = analysed(2e-4, Optional.empty(), WIDTH);
        assertThat(record.notes()).singleElement().asString().contains("which sign charges");
        assertThat(written("cycles.csv").lines().limit(2))
                .first()
                .asString()
                .startsWith("cycle,plated_mAh_cm2,stripped_mAh_cm2,coulombic_efficiency_percent")
                .contains("plating_overpotential_mV", "pulse_resistance_ohm_cm2");
        JsonNode json = JsonMapper.shared().readTree(written("analysis.json"));
        JsonNode first = json.get("cycles").get(0);
        assertThat(first.get("plated_mAh_cm2").asDouble()).isCloseTo(1, within(1e-9));
        assertThat(first.get("coulombic_efficiency_percent").asDouble())
                .isCloseTo(90, within(1e-9));
        assertThat(first.get("plating_overpotential_mV").asDouble()).isCloseTo(35, within(0.1));
        // from 2 V at rest to −40 mV + 1/6 mV at −1 mA/cm²
        assertThat(first.get("pulse_resistance_ohm_cm2").asDouble())
                .isCloseTo((2 + 0.04 - 0.01 / 60) / 1e-3, within(1e-6));
        assertThat(json.get("shortCircuit").isNull()).isTrue();
        assertThat(written("report.html"))
                .contains("charge stripped over charge plated in the same cycle (A-4)")
                .contains("areal capacity (mAh/cm²)", "nucleation tip shows")
                .contains("overpotential (mV)");
        for (String figure : List.of("record", "voltage-capacity", "cycles")) {
            assertThat(folder.resolve("out/figures/" + figure + ".svg")).isNotEmptyFile();
            assertThat(folder.resolve("out/figures/" + figure + ".png")).isNotEmptyFile();
        }
        assertThat(folder.resolve("out/cycles.parquet")).isNotEmptyFile();
        assertThat(CyclingText.of(record)).contains("half cell (by its voltage", " 90.00 ");
    }

    /// The sum over the classes is the charge of the samples of the half cycle.
    @Test
    void incrementalCapacityIsWrittenWithItsCharge() throws IOException {
        step(2, 0, 3, 3);
        step(60, 2, 3, 4);
        step(60, -2, 3.9, 2.9);
        analysed(Double.NaN, Optional.of(CellKind.FULL), WIDTH);
        List<String> lines = written("incremental-capacity.csv").lines().toList();
        assertThat(lines.getFirst()).isEqualTo("cycle,plating,voltage_V,dQdV_mAh_V");
        double charge =
                lines.stream()
                        .skip(1)
                        .map(l -> l.split(","))
                        .filter(c -> c[1].equals("1"))
                        .mapToDouble(c -> Double.parseDouble(c[3]) * WIDTH)
                        .sum();
        // 59 of the 60 minutes lie between samples of the step
        assertThat(charge).isCloseTo(2 * 59 / 60.0, within(1e-9));
        assertThat(written("report.html"))
                .contains("mAh per V")
                .doesNotContain("overpotential (mV)")
                .contains("the record ends while cycle 1 strips");
    }

    @Test
    void tooManyClassesAndFlatVoltagesAreSaid() throws IOException {
        step(2, 0, 3, 3);
        step(60, 2, 0, 3000);
        analysed(Double.NaN, Optional.of(CellKind.FULL), WIDTH);
        assertThat(written("report.html")).contains("No incremental capacity: voltages from");
        assertThat(written("manifest.json")).contains("no incremental capacity");
        rows.setLength(rows.indexOf("\n") + 1);
        step(2, 0, 3, 3);
        step(60, 2, 3, 3.001);
        analysed(Double.NaN, Optional.of(CellKind.FULL), WIDTH);
        assertThat(written("report.html")).contains("within two classes");
        assertThat(folder.resolve("out/figures/incremental-capacity.svg")).doesNotExist();
    }

    /// A half cell whose current is positive while plating, which the file does not say.
    @Test
    void aTurnedCurrentIsSaidFirstAndCanBeTurned() throws IOException {
        step(10, 0, 0.1, 0.1);
        for (int cycle = 0; cycle < 4; cycle++) {
            step(60, 2, -0.03, -0.03);
            step(10, 0, 0.001, 0.001);
            step(50, -2, 0.03, 0.03);
            step(10, 0, 0.01, 0.01);
        }
        AnalysedRecord found = analysed(Double.NaN, Optional.empty(), WIDTH);
        assertThat(found.notes().getFirst())
                .contains("16 of 16 voltage jumps go against the current", "--turn-current");
        assertThat(CyclingText.of(found))
                .contains("no verdict on short circuits")
                .doesNotContain("short circuit in cycle", "end of life in cycle");
        turned = true;
        AnalysedRecord right = analysed(Double.NaN, Optional.empty(), WIDTH);
        assertThat(right.analysis().sign().against()).isZero();
        assertThat(right.analysis().cycles()).hasSize(4);
        assertThat(right.analysis().cycles().getFirst().coulombicEfficiency())
                .isCloseTo(50 / 60.0, within(1e-9));
        assertThat(right.notes()).contains("the current was turned, as --turn-current asks");
    }

    /// What an earlier analysis left does not stay beside one that has no cycles.
    @Test
    void aRestLeavesNoCycles() throws IOException {
        step(10, 2, 3, 4);
        step(10, -2, 4, 3);
        analysed(Double.NaN, Optional.empty(), WIDTH);
        assertThat(folder.resolve("out/cycles.csv")).exists();
        rows.setLength(rows.indexOf("\n") + 1);
        step(10, 0, 3, 3.1);
        AnalysedRecord record = analysed(Double.NaN, Optional.empty(), WIDTH);
        assertThat(CyclingText.of(record)).contains("no current flows in this record");
        assertThat(folder.resolve("out/cycles.csv")).doesNotExist();
        assertThat(folder.resolve("out/figures/record.svg")).exists();
    }

    @Test
    void hostsAndReversedLeadsAreSaid() throws IOException {
        step(60, -2, 0.5, 0.1);
        step(55, 2, 0.1, 0.9);
        step(2, 0, 0.8, 0.8);
        assertThat(analysed(Double.NaN, Optional.empty(), WIDTH).notes())
                .anyMatch(n -> n.contains("it enters a host"));
        rows.setLength(rows.indexOf("\n") + 1);
        step(60, -2, -3.4, -3.5);
        step(2, 0, -3, -3);
        assertThat(analysed(Double.NaN, Optional.empty(), WIDTH).notes())
                .anyMatch(n -> n.contains("leads are reversed"));
    }

    @Test
    void manyCyclesAreShortenedOnTheScreenOnly() throws IOException {
        for (int cycle = 0; cycle < 90; cycle++) {
            step(3, 2, 3, 4);
            step(3, -2, 4, 3);
        }
        step(2, 0, 3, 3);
        AnalysedRecord record = analysed(Double.NaN, Optional.empty(), WIDTH);
        assertThat(CyclingText.of(record)).contains("40 of 90 cycles; cycles.csv has all");
        assertThat(written("cycles.csv").lines()).hasSize(91);
        assertThat(written("report.html")).contains("12 of 90");
    }

    @Test
    void rowsWithoutNumbersAreSaid() throws IOException {
        step(10, 2, 3, 4);
        rows.append((time + 60) + ",,2\n");
        step(10, -2, 4, 3);
        step(2, 0, 3, 3);
        assertThat(analysed(Double.NaN, Optional.empty(), WIDTH).notes())
                .anyMatch(n -> n.startsWith("1 of 23 rows lack time, current or voltage"));
    }
}
