package io.github.coble.lab.cycling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Records whose numbers are known.
class CyclingAnalysisTest {
    private static final double CURRENT = 1e-3;
    private static final double HOUR = 3600;

    /// Cause: sums of some hundred samples.
    private static final double ROUND_OFF = 1e-12;

    /// Plates for an hour 30 mV below lithium, with a tip of 20 mV at first, and strips a part of
    /// it.
    private static CyclerRecord cycle(CyclerRecord record, double efficiency) {
        return record.step(-CURRENT, HOUR, x -> x < 0.05 ? -0.05 : -0.03)
                .step(0, 600, _ -> 0.001)
                .step(CURRENT, HOUR * efficiency, x -> x < 0.99 ? 0.04 : 1)
                .step(0, 600, _ -> 0.5);
    }

    private static CyclingAnalysis analysed(CyclerRecord record) {
        Trace trace = record.trace();
        return CyclingAnalysis.of(trace, CellKind.of(trace), EndOfLife.Rule.USUAL);
    }

    @Test
    void halfCell() {
        CyclerRecord record = new CyclerRecord().step(0, 600, _ -> 2);
        CyclingAnalysis found = analysed(cycle(cycle(record, 0.75), 0.9));
        assertThat(found.kind()).isEqualTo(CellKind.HALF);
        assertThat(found.cycles()).hasSize(2);
        AnalysedCycle first = found.cycles().getFirst();
        assertThat(first.plated()).isCloseTo(CURRENT * HOUR, within(ROUND_OFF));
        assertThat(first.coulombicEfficiency()).isCloseTo(0.75, within(ROUND_OFF));
        assertThat(found.cycles().getLast().coulombicEfficiency())
                .isCloseTo(0.9, within(ROUND_OFF));
        Overpotentials over = first.overpotentials().orElseThrow();
        assertThat(over.plating()).isEqualTo(0.03);
        assertThat(over.nucleation()).isCloseTo(0.02, within(ROUND_OFF));
        assertThat(first.averagePlating()).isBetween(-0.0315, -0.03);
        assertThat(first.hysteresis()).isEqualTo(first.averageStripping() - first.averagePlating());
        PulseResistance pulse = first.pulse().orElseThrow();
        assertThat(pulse.resistance()).isCloseTo((2 + 0.05) / CURRENT, within(1e-9));
        assertThat(pulse.delay()).isEqualTo(CyclerRecord.INTERVAL);
        assertThat(found.shortCircuit()).isEmpty();
        assertThat(found.endOfLife()).isEmpty();
    }

    /// Charging plates; a discharge before the first charge belongs to no cycle.
    @Test
    void fullCell() {
        CyclerRecord record =
                new CyclerRecord()
                        .step(-CURRENT, 1000, x -> 3.5 - x)
                        .step(CURRENT, HOUR, x -> 3.0 + x)
                        .step(-CURRENT, 0.8 * HOUR, x -> 3.9 - x);
        CyclingAnalysis found = analysed(record);
        assertThat(found.kind()).isEqualTo(CellKind.FULL);
        assertThat(found.cycles()).hasSize(1);
        AnalysedCycle cycle = found.cycles().getFirst();
        assertThat(cycle.coulombicEfficiency()).isCloseTo(0.8, within(ROUND_OFF));
        assertThat(cycle.overpotentials()).isEmpty();
        assertThat(cycle.averagePlating()).isCloseTo(3.5, within(0.01));
        assertThat(cycle.averageStripping()).isCloseTo(3.4, within(0.01));
    }

    /// Emptied down to 0 V, it is still not one of lithium alone.
    @Test
    void aFullCellMayBeEmptiedDeeply() {
        CyclingAnalysis found =
                analysed(
                        new CyclerRecord()
                                .step(CURRENT, HOUR, x -> 3 + x)
                                .step(-CURRENT, HOUR, x -> x < 0.9 ? 3.5 : 0.01));
        assertThat(found.kind()).isEqualTo(CellKind.FULL);
    }

    @Test
    void hardAndSoftShortCircuits() {
        CyclerRecord hard =
                cycle(new CyclerRecord(), 0.9).step(-CURRENT, HOUR, x -> x < 0.6 ? -0.03 : -0.004);
        ShortCircuit found = analysed(hard).shortCircuit().orElseThrow();
        assertThat(found.hard()).isTrue();
        assertThat(found.cycle()).isEqualTo(2);
        assertThat(analysed(hard).endOfLife().orElseThrow().cycle()).isEqualTo(2);
        CyclerRecord soft =
                new CyclerRecord().step(-CURRENT, HOUR, x -> x > 0.6 && x < 0.61 ? -0.004 : -0.03);
        assertThat(analysed(soft).shortCircuit().orElseThrow().hard()).isFalse();
        CyclerRecord back = cycle(new CyclerRecord(), 1.1);
        assertThat(analysed(back).shortCircuit().orElseThrow().row()).isEqualTo(-1);
        assertThat(analysed(back).endOfLife()).isEmpty();
        CyclerRecord full =
                new CyclerRecord()
                        .step(CURRENT, HOUR, x -> 3.0 + (x < 0.5 ? x : x - 0.1))
                        .step(-CURRENT, HOUR, x -> 3.8 - x);
        assertThat(analysed(full).shortCircuit().orElseThrow().hard()).isTrue();
    }

    /// A plateau of −8 mV with a noise of 1.5 mV, and a bridge in the same noise.
    @Test
    void noiseIsNoShortCircuit() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            CyclerRecord quiet =
                    new CyclerRecord()
                            .step(-CURRENT, 5 * HOUR, _ -> -0.008 + 0.0015 * random.nextGaussian());
            assertThat(analysed(quiet).shortCircuit()).as("seed %d", seed).isEmpty();
            CyclerRecord bridged =
                    new CyclerRecord()
                            .step(
                                    -CURRENT,
                                    5 * HOUR,
                                    x ->
                                            (x < 0.6 ? -0.015 : -0.001)
                                                    + 0.0015 * random.nextGaussian());
            ShortCircuit found = analysed(bridged).shortCircuit().orElseThrow();
            assertThat(found.hard()).as("seed %d", seed).isTrue();
            assertThat(found.row()).isBetween(1077, 1083);
        }
    }

    @Test
    void oneOutlierIsNoShortCircuit() {
        CyclerRecord record =
                new CyclerRecord().step(-CURRENT, HOUR, x -> Math.abs(x - 0.6) < 1e-3 ? 0 : -0.03);
        assertThat(analysed(record).shortCircuit()).isEmpty();
    }

    /// Bridged while it rested: nothing falls within the plating.
    @Test
    void aPlatingThatBeginsBridged() {
        CyclerRecord two = cycle(cycle(new CyclerRecord(), 0.9), 0.9);
        ShortCircuit found =
                analysed(two.step(-CURRENT, HOUR, _ -> -0.001)).shortCircuit().orElseThrow();
        assertThat(found.hard()).isTrue();
        assertThat(found.cycle()).isEqualTo(3);
        assertThat(found.sign()).contains("suspected from the start");
        CyclerRecord recovers = cycle(cycle(new CyclerRecord(), 0.9), 0.9);
        recovers.step(-CURRENT, HOUR, x -> x < 0.2 ? -0.001 : -0.03);
        assertThat(analysed(recovers).shortCircuit().orElseThrow().hard()).isFalse();
        CyclerRecord slow = cycle(cycle(new CyclerRecord(), 0.9), 0.9);
        slow.step(-CURRENT / 30, HOUR, _ -> -0.001);
        assertThat(analysed(slow).shortCircuit()).as("a smaller current").isEmpty();
    }

    @Test
    void jumpsAgainstTheCurrentWithholdTheVerdicts() {
        Trace trace = cycle(cycle(new CyclerRecord(), 0.9), 0.5).trace();
        CyclingAnalysis right = CyclingAnalysis.of(trace, CellKind.HALF, EndOfLife.Rule.USUAL);
        assertThat(right.sign()).isEqualTo(new SignEvidence(7, 0));
        assertThat(right.endOfLife()).isPresent();
        CyclingAnalysis wrong =
                CyclingAnalysis.of(trace.withCurrentTurned(), CellKind.HALF, EndOfLife.Rule.USUAL);
        assertThat(wrong.sign()).isEqualTo(new SignEvidence(7, 7));
        assertThat(wrong.shortCircuit()).isEmpty();
        assertThat(wrong.endOfLife()).isEmpty();
        assertThat(new SignEvidence(2, 2).turned()).isFalse();
        assertThat(new SignEvidence(5, 4).turned()).isFalse();
    }

    /// Lithium that a cycle left may come back in the next.
    @Test
    void aSurplusCountsFromTheStart() {
        CyclerRecord late = cycle(cycle(new CyclerRecord(), 0.85), 1.1);
        assertThat(analysed(late).shortCircuit()).isEmpty();
        ShortCircuit found = analysed(cycle(late, 1.1)).shortCircuit().orElseThrow();
        assertThat(found.cycle()).isEqualTo(3);
        // 3.05 h stripped; the first sample, which begins nothing, is missing of 3 h plated
        assertThat(found.sign()).startsWith("101.8 %");
    }

    /// What was on the collector before the record is not known, so a surplus says nothing.
    @Test
    void noSurplusWhereStrippingCameFirst() {
        CyclerRecord before = new CyclerRecord().step(CURRENT, 1000, _ -> 0.04);
        assertThat(analysed(cycle(before, 1.1)).shortCircuit()).isEmpty();
        CyclerRecord blip = new CyclerRecord().step(CURRENT, 60, _ -> 0.04);
        assertThat(analysed(cycle(blip, 1.1)).shortCircuit()).isPresent();
    }

    /// A full cell that is charged when the record begins gives more than it takes.
    @Test
    void noSurplusInFullCells() {
        CyclerRecord charged =
                new CyclerRecord()
                        .step(-CURRENT, HOUR, x -> 4 - x)
                        .step(CURRENT, HOUR, x -> 3 + x)
                        .step(-CURRENT, 1.1 * HOUR, x -> 4 - x);
        CyclingAnalysis found = analysed(charged);
        assertThat(found.cycles().getFirst().coulombicEfficiency())
                .isCloseTo(1.1, within(ROUND_OFF));
        assertThat(found.shortCircuit()).isEmpty();
    }

    /// Above 0 V lithium enters a host, which may hold some from before.
    @Test
    void aHostHasNoPlatingOverpotentialAndNoSurplus() {
        CyclingAnalysis found =
                analysed(
                        new CyclerRecord()
                                .step(-CURRENT, HOUR, x -> 0.6 - 0.5 * x)
                                .step(CURRENT, 1.1 * HOUR, x -> 0.1 + x));
        assertThat(found.shortCircuit()).isEmpty();
        assertThat(found.kind()).isEqualTo(CellKind.HALF);
        assertThat(found.cycles().getFirst().overpotentials()).isEmpty();
    }

    @Test
    void aRecordThatEndsWhilePlatingHasNoEfficiency() {
        CyclingAnalysis found = analysed(new CyclerRecord().step(-CURRENT, HOUR, _ -> -0.03));
        assertThat(found.cycles().getFirst().coulombicEfficiency()).isNaN();
        assertThat(found.cycles().getFirst().pulse()).isEmpty();
    }

    @Test
    void lifeEndsWhereTheCapacityIsGone() {
        CyclerRecord record = new CyclerRecord();
        for (double efficiency : new double[] {0.7, 0.9, 0.8, 0.75, 0.71, 0.6}) {
            cycle(record, efficiency);
        }
        EndOfLife end = analysed(record).endOfLife().orElseThrow();
        assertThat(end.cycle()).isEqualTo(5);
        assertThat(end.reason()).contains("79 %");
        CyclerRecord cut = cycle(new CyclerRecord(), 0.9);
        cut.step(-CURRENT, HOUR, _ -> -0.03).step(CURRENT, 600, _ -> 0.04);
        assertThat(analysed(cut).endOfLife()).as("the record ends while stripping").isEmpty();
        Trace trace = record.trace();
        assertThat(
                        CyclingAnalysis.of(trace, CellKind.HALF, new EndOfLife.Rule(0, 0.78))
                                .endOfLife()
                                .orElseThrow()
                                .cycle())
                .isEqualTo(4);
    }

    @Test
    void incrementalCapacityKeepsTheCharge() {
        Trace trace = new CyclerRecord().step(CURRENT, HOUR, x -> 3 + x * x).trace();
        CycledStep step = Steps.of(trace, CellKind.FULL).getFirst();
        double width = 0.013;
        IncrementalCapacity found = IncrementalCapacity.of(trace, List.of(step), width);
        double sum = 0;
        for (double c : found.capacity()) {
            sum += c * width;
        }
        double recorded = CURRENT * (HOUR - CyclerRecord.INTERVAL);
        assertThat(sum).isCloseTo(recorded, within(1e-9));
        int at = found.voltage().length / 2;
        double exact = CURRENT * HOUR / (2 * Math.sqrt(found.voltage()[at] - 3));
        assertThat(found.capacity()[at]).isCloseTo(exact, within(1e-3 * exact));
        assertThatThrownBy(() -> IncrementalCapacity.of(trace, List.of(step), 1e-9))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTableInOtherUnits() throws Exception {
        LabTable table =
                table(
                        new double[] {0, 0.5, Double.NaN, 1},
                        "h",
                        new double[] {-2, -2, -2, -2},
                        "mA");
        Trace trace = Trace.of(table);
        assertThat(trace.time()).containsExactly(0, 1800, 3600);
        assertThat(trace.current()).containsExactly(-0.002, -0.002, -0.002);
        LabTable backwards = table(new double[] {0, 2, 1, 3}, "s", new double[4], "A");
        assertThatThrownBy(() -> Trace.of(backwards))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("row 3");
        LabTable wrong = table(new double[] {0, 1, 2, 3}, "s", new double[4], "mV");
        assertThatThrownBy(() -> Trace.of(wrong))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("unit mV is none of current")
                .hasMessageContaining("--map \"i=current/A\"");
        LabTable bare = table(new double[] {0, 1, 2, 3}, "", new double[4], "");
        assertThatThrownBy(() -> Trace.of(bare))
                .as("all faults at once")
                .hasMessageContaining("--map \"t=time/s\"")
                .hasMessageContaining("--map \"i=current/A\"");
        LabTable none =
                new LabTable(
                        "test", "OCV", bare.columns().subList(2, 3), bare.metadata(), List.of());
        assertThatThrownBy(() -> Trace.of(none))
                .hasMessageContaining("no column of time nor of current")
                .hasMessageContaining("test, OCV, has v");
    }

    private static LabTable table(double[] time, String timeUnit, double[] current, String unit) {
        return new LabTable(
                "test",
                "",
                List.of(
                        new Column.Numbers("t", Quantity.TIME, timeUnit, time),
                        new Column.Numbers("i", Quantity.CURRENT, unit, current),
                        new Column.Numbers("v", Quantity.VOLTAGE, "V", new double[4])),
                new LinkedHashMap<>(),
                List.of());
    }
}
