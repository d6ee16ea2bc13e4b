package io.github.coble.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Files that cyclers have written, held against what they state themselves.
class RealCyclerFilesTest {
    private static double[] values(LabTable table, Quantity quantity) {
        return table.of(quantity).orElseThrow().values();
    }

    private static long different(LabTable table, Quantity quantity) {
        return Arrays.stream(values(table, quantity)).distinct().count();
    }

    private static List<String> said(LabTable table) {
        return table.advisories().stream().map(Object::toString).toList();
    }

    /// Data points count on to the number of rows, and each of the 17 rows of statistics names the
    /// last one of a cycle: else there were advisories. The 18th cycle was running.
    @Test
    void arbinRowsAgreeWithItsStatistics() throws IOException {
        LabTable table = LabFiles.read(RealFiles.file("arbin/20160805_test001_45_cc_01.res"));
        assertThat(table.rows()).isEqualTo(10261);
        assertThat(different(table, Quantity.CYCLE)).isEqualTo(18);
        assertThat(said(table)).isEmpty();
        assertThat(table.metadata())
                .containsEntry("Global Start_DateTime", "2016-08-05T16:16:23")
                .containsEntry("Version Version_Schema_Field", "Results File 5.26");
        double first = values(table, Quantity.INSTANT)[0];
        assertThat(first - values(table, Quantity.TIME)[0])
                .as("start by the first row's date, in seconds since 1970")
                .isCloseTo(1470413783, within(1.0));
    }

    /// 252951 records are marked and stated by its pages; the sum of current over time comes to
    /// each of the 4373 stated charges within 4e-5 of 1.39 A.h, the last digits of a float.
    @Test
    void newareArchiveAgreesWithItsRunInformation() throws IOException {
        LabTable table = LabFiles.read(RealFiles.file("neware/20260302_IFE_BTS85_2_9_8_1.ndax"));
        assertThat(table.rows()).isEqualTo(252951);
        assertThat(different(table, Quantity.STEP)).isEqualTo(5);
        double[] charge = values(table, Quantity.CHARGE_CAPACITY);
        assertThat(charge[252900]).isEqualTo(1.3905476);
        assertThat(Arrays.stream(values(table, Quantity.VOLTAGE)).max().orElseThrow())
                .isEqualTo(4.748652);
        assertThat(said(table))
                .hasSize(2)
                .anyMatch(
                        a -> a.contains("4374 of 252951 records") && a.contains("at most 3.3e-05"))
                .anyMatch(a -> a.contains("channel type 1122"));
    }

    @Test
    void newareTextAgreesWithItself() throws IOException {
        LabTable table = LabFiles.read(RealFiles.file("neware/neware_uio.csv"));
        assertThat(table.format()).isEqualTo("Neware CSV, one row for each record");
        assertThat(values(table, Quantity.ROW)[table.rows() - 1]).isEqualTo(table.rows());
        assertThat(table.rows()).isEqualTo(9065);
        assertThat(different(table, Quantity.CYCLE)).isEqualTo(4);
        double[] time = values(table, Quantity.TIME);
        double[] instant = values(table, Quantity.INSTANT);
        double clock = instant[instant.length - 1] - instant[0];
        assertThat(time[time.length - 1])
                .as("cumulative time by its dates")
                .isCloseTo(clock, within(20.0));
        assertThat(said(table)).singleElement().asString().contains("no line end");
    }

    @Test
    void maccorTextIsReadToItsCutEnd() throws IOException {
        LabTable table = LabFiles.read(RealFiles.file("maccor/maccor_two.txt"));
        assertThat(table.rows()).isEqualTo(214);
        assertThat(values(table, Quantity.ROW)[213]).isEqualTo(214);
        assertThat(values(table, Quantity.VOLTAGE)[212]).isEqualTo(0.1490);
        assertThat(values(table, Quantity.VOLTAGE)[213]).isNaN();
        assertThat(table.of(Quantity.TIME).orElseThrow().unit()).isEqualTo("min");
        assertThat(table.metadata()).containsEntry("Tester", "Maccor #4");
        assertThat(said(table)).anyMatch(a -> a.startsWith("line 229: this row has fewer fields"));
    }

    @Test
    void batteryDataFormatHasAllItsRows() throws IOException {
        Path file = RealFiles.file("bdf/batmo_bdf.csv");
        LabTable table = LabFiles.read(file);
        assertThat(table.format()).isEqualTo("Battery Data Format CSV");
        try (var lines = Files.lines(file)) {
            assertThat((long) table.rows()).isEqualTo(lines.count() - 1);
        }
        assertThat(different(table, Quantity.CYCLE)).isEqualTo(109);
        assertThat(values(table, Quantity.CURRENT)[0]).isEqualTo(-0.00605515800906498);
        assertThat(said(table)).singleElement().asString().contains("positive while discharging");
    }

    @Test
    void aLaboratorysOwnFormatIsReadBelowItsPreamble() throws IOException {
        LabTable table = LabFiles.read(RealFiles.file("generic/custom_data_001.csv"));
        assertThat(table.rows()).isEqualTo(2442);
        assertThat(different(table, Quantity.CYCLE)).isEqualTo(6);
        assertThat(table.metadata()).containsEntry("mass", "0.0012");
        assertThat(values(table, Quantity.TIME)[2441]).isEqualTo(142455.05);
        assertThat(said(table)).anyMatch(a -> a.contains("the unit of test_time"));
    }
}
