package io.github.coble.model.cell;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.ParkCells;
import io.github.coble.model.Variants;
import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.protocol.Step.Purpose;
import io.github.coble.model.stack.Cell;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a run does with a protocol, how it ends, and how it fails.
class CellRunTest {
    private static final double CURRENT = Runs.CURRENT;

    /// Location of an event in time, relative to the charge.
    private static final double CHARGE_TOLERANCE = 1e-9;

    /// Root of a voltage limit [V]: the tolerance in time, times the steepest slope.
    private static final double VOLTAGE_TOLERANCE = 1e-6;

    @Test
    void sameInputGivesTheSameBits() {
        Protocol protocol = ParkCells.protocol(1, 1, MAH_PER_CM2);
        CellResult one =
                CellRun.run(
                        ParkCells.cs2(), protocol, new CellOptions(5, 1e-4, 1e-9), Progress.none());
        CellResult two =
                CellRun.run(
                        ParkCells.cs2(),
                        ParkCells.protocol(1, 1, MAH_PER_CM2),
                        CellOptions.STANDARD.withClasses(5),
                        (done, total) -> {});
        assertThat(two.samples()).isEqualTo(one.samples());
        assertThat(two.deposition()).isEqualTo(one.deposition());
        assertThat(two.cycles()).isEqualTo(one.cycles());
        assertThat(two.columns().filling()).isEqualTo(one.columns().filling());
    }

    @Test
    void capacityLimitIsExact() {
        CellResult result =
                Runs.run(
                        ParkCells.cs3(),
                        3,
                        Runs.activate(CURRENT),
                        Runs.plate(CURRENT, 0.7 * MAH_PER_CM2),
                        Runs.plate(2 * CURRENT, 0.3 * MAH_PER_CM2));
        double activated = lastOf(result, 0).passedCharge();
        assertThat(lastOf(result, 1).passedCharge() - activated)
                .isCloseTo(0.7 * MAH_PER_CM2, within(CHARGE_TOLERANCE * MAH_PER_CM2));
        assertThat(lastOf(result, 2).passedCharge() - activated)
                .isCloseTo(MAH_PER_CM2, within(CHARGE_TOLERANCE * MAH_PER_CM2));
    }

    @Test
    void voltageLimitsAreMetFromBothSides() {
        CellResult result =
                Runs.run(
                        ParkCells.cs3(),
                        3,
                        Runs.activate(2),
                        new Step.Galvanostatic(
                                Purpose.ACTIVATE, -2, List.of(new Limit.Voltage(0.9))),
                        Runs.activate(2));
        assertThat(lastOf(result, 0).voltage()).isCloseTo(0, within(VOLTAGE_TOLERANCE));
        assertThat(lastOf(result, 1).voltage()).isCloseTo(0.9, within(VOLTAGE_TOLERANCE));
        assertThat(lastOf(result, 2).voltage()).isCloseTo(0, within(VOLTAGE_TOLERANCE));
    }

    @Test
    void firstOfSeveralLimitsEndsAStep() {
        Step byTime =
                new Step.Galvanostatic(
                        Purpose.PLATE,
                        CURRENT,
                        List.of(new Limit.Capacity(MAH_PER_CM2), new Limit.Time(100)));
        Step byCharge =
                new Step.Galvanostatic(
                        Purpose.PLATE,
                        CURRENT,
                        List.of(new Limit.Capacity(100), new Limit.Time(100)));
        CellResult result = Runs.run(ParkCells.cs3(), 3, byTime, byCharge);
        assertThat(lastOf(result, 0).time()).isCloseTo(100, within(1e-9)); // s, round-off
        assertThat(lastOf(result, 1).time()).isCloseTo(120, within(1e-6)); // s, root of the event
    }

    @Test
    void restTakesItsTimeAndNoCharge() {
        CellResult result =
                Runs.run(
                        ParkCells.cs3(),
                        3,
                        Runs.activate(CURRENT),
                        Runs.plate(CURRENT, MAH_PER_CM2),
                        new Step.Rest(3600));
        Sample before = lastOf(result, 1);
        Sample after = lastOf(result, 2);
        assertThat(after.time() - before.time()).isCloseTo(3600, within(1e-6)); // s, round-off
        assertThat(after.current()).isZero();
        assertThat(after.passedCharge())
                .isCloseTo(before.passedCharge(), within(CHARGE_TOLERANCE * MAH_PER_CM2));
        // Without current the voltage is that of lithium under a few megapascals: 0.135 mV each.
        assertThat(after.voltage()).isCloseTo(0, within(5e-3));
        assertThat(Math.abs(after.voltage())).isLessThan(Math.abs(before.voltage()));
    }

    @Test
    void heldVoltageEndsAtItsCurrentOrItsTime() {
        double held = 0.1;
        CellResult result =
                Runs.run(
                        ParkCells.cs3(),
                        3,
                        new Step.Potentiostatic(
                                held, List.of(new Limit.Time(1e6), new Limit.Current(0.2))),
                        new Step.Potentiostatic(held, List.of(new Limit.Time(50))));
        Sample end = lastOf(result, 0);
        assertThat(end.voltage()).isCloseTo(held, within(VOLTAGE_TOLERANCE));
        assertThat(end.current()).isCloseTo(0.2, within(1e-4)); // A m⁻², tolerance of the current
        assertThat(end.time()).isLessThan(1e6);
        assertThat(end.passedCharge()).isPositive();
        assertThat(lastOf(result, 1).time() - end.time()).isCloseTo(50, within(1e-6));
        assertThat(lastOf(result, 1).current()).isLessThan(0.2);
        assertThat(result.failure()).isEmpty();
    }

    @Test
    void stepWhoseLimitIsAlreadyMetIsPassedOver() {
        CellResult result = Runs.run(ParkCells.cs3(), 3, Runs.strip(CURRENT), new Step.Rest(10));
        Sample skipped = lastOf(result, 0);
        assertThat(skipped.time()).isZero();
        assertThat(result.samples().stream().filter(s -> s.step() == 0)).hasSize(1);
        assertThat(lastOf(result, 1).time()).isEqualTo(10);
        assertThat(result.failure()).isEmpty();
    }

    @Test
    void nestedRepeatsRunInOrder() {
        List<Integer> heard = new ArrayList<>();
        Protocol protocol =
                new Protocol(
                        List.of(
                                new Step.Repeat(
                                        2,
                                        List.of(
                                                new Step.Repeat(
                                                        2,
                                                        List.of(
                                                                new Step.Rest(10),
                                                                new Step.Galvanostatic(
                                                                        Purpose.ACTIVATE,
                                                                        1,
                                                                        List.of(
                                                                                new Limit.Time(
                                                                                        20))))),
                                                new Step.Rest(5)))));
        CellResult result =
                CellRun.run(
                        ParkCells.cs3(),
                        protocol,
                        CellOptions.STANDARD.withClasses(1),
                        (done, total) -> {
                            assertThat(total).isEqualTo(10);
                            heard.add(done);
                        });
        assertThat(heard).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        double[] ends = {10, 30, 40, 60, 65, 75, 95, 105, 125, 130};
        for (int k = 0; k < ends.length; k++) {
            assertThat(lastOf(result, k).time()).isCloseTo(ends[k], within(1e-9));
        }
        assertThat(result.samples().getLast().passedCharge())
                .isCloseTo(80, within(CHARGE_TOLERANCE * 80));
        assertThat(result.samples())
                .isSortedAccordingTo((a, b) -> Double.compare(a.time(), b.time()));
    }

    @Test
    void brokenBalanceIsAFailureThatKeepsWhatWasReached() {
        CellResult result =
                CellRun.run(
                        ParkCells.cs3(),
                        ParkCells.protocol(1, 3, MAH_PER_CM2),
                        new CellOptions(3, 1e-4, 1e-15),
                        Progress.none());
        CellResult.Failure failure = result.failure().orElseThrow();
        assertThat(failure.unknown()).isEqualTo("lithium balance");
        assertThat(failure.message()).contains("lithium balance off by").contains("1.0e-15");
        assertThat(failure.time()).isNotNegative().isEqualTo(result.samples().getLast().time());
        assertThat(failure.step()).isEqualTo(result.samples().getLast().step());
        assertThat(result.cycles().size()).isLessThan(result.cyclesPlanned());
        assertThat(result.cyclesPlanned()).isEqualTo(3);
        assertThat(result.balanceError()).isGreaterThan(1e-15);
    }

    @Test
    void runWithoutPlatingReportsWhereItEnded() {
        CellResult result = Runs.run(ParkCells.cs3(), 3, Runs.activate(CURRENT));
        assertThat(result.cyclesPlanned()).isZero();
        assertThat(result.cycles()).isEmpty();
        assertThat(result.columns().time()).isEqualTo(result.samples().getLast().time());
        // There is no metal but what is squeezed in elastically: a verdict on it means little.
        assertThat(result.deposition().voidFilling()).isLessThan(1e-3);
    }

    @Test
    void doubtsTravelWithTheResult() {
        assertThat(Runs.PARK.get(1).advisories()).extracting(Advisory::code).contains("layer-torn");
        assertThat(Runs.PARK.get(6).advisories()).isEmpty();
        Cell coarse = Variants.diameter(ParkCells.cs1(), 2e-6);
        assertThat(Runs.run(coarse, 1, new Step.Rest(1)).advisories())
                .extracting(Advisory::code)
                .contains("large-pores");
    }

    @Test
    void optionsOutsideTheirRangesAreRefused() {
        assertThatThrownBy(() -> CellOptions.STANDARD.withClasses(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("classes: 0");
        assertThatThrownBy(() -> CellOptions.STANDARD.withRelativeTolerance(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("relativeTolerance");
        assertThatThrownBy(() -> new CellOptions(3, 1e-5, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyNumberOfClassesThatIsAcceptedRuns() {
        assertThat(Runs.run(ParkCells.cs3(), 40, new Step.Rest(1)).columns().share()).hasSize(40);
        assertThatThrownBy(() -> CellOptions.STANDARD.withClasses(41))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[1, 40]");
    }

    private static Sample lastOf(CellResult result, int step) {
        return result.samples().stream()
                .filter(s -> s.step() == step)
                .reduce((_, b) -> b)
                .orElseThrow();
    }
}
