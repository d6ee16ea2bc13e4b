package io.github.coble.model.field;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.ParkCells;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Sample;
import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.protocol.Step.Purpose;
import io.github.coble.numerics.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Steps of the protocol end where their limits say, and do what they say until then.
class FieldLimitsTest {
    /// More than pores and hosts keep, so that most of it can be stripped.
    private static final double CHARGE = MAH_PER_CM2;

    /// The solver's tolerance of the potential, over the steps.
    private static final double CHARGE_ERROR = 1e-9 * CHARGE;

    /// How far a varying current may run over a charge: 10⁻⁹ of a film as thick as the layer [C
    /// m^-2].
    private static final double HELD_CHARGE_ERROR = 4e-5;

    private static final double TIME_ERROR = 1e-6;
    private static final double VOLTAGE_ERROR = 1e-3;
    private static final double CURRENT_ERROR = 1e-3;

    /// The contact changes within a step in time, during which the resistance is kept [V].
    private static final double HELD = 1e-3;

    private record Seen(FieldSnapshot snapshot, int step, double passed) {}

    private static final class Album implements FieldObserver {
        final List<Seen> seen = new ArrayList<>();
        double progress;

        @Override
        public void stepped(FieldRun run, double now) {
            assertThat(now).isBetween(progress, 1.0);
            progress = now;
        }

        @Override
        public void snapshot(FieldSnapshot snapshot, int step, double passed) {
            seen.add(new Seen(snapshot, step, passed));
        }
    }

    private static CellResult run(FieldObserver observer, double[] marks, Step... steps) {
        try (Workers workers = Workers.of(1)) {
            CellResult result =
                    FieldRun.start(
                                    ParkCells.cs3(),
                                    Fields.protocol(steps),
                                    Fields.LAWS,
                                    Fields.options(8),
                                    marks,
                                    workers)
                            .run(observer);
            assertThat(result.failure()).isEmpty();
            return result;
        }
    }

    private static CellResult run(Step... steps) {
        return run(new FieldObserver() {}, Fields.NO_MARKS, steps);
    }

    private static List<Sample> of(CellResult result, int step) {
        return result.samples().stream().filter(s -> s.step() == step).toList();
    }

    private static double passed(List<Sample> samples) {
        return samples.getLast().passedCharge() - samples.getFirst().passedCharge();
    }

    private static double duration(List<Sample> samples) {
        return samples.getLast().time() - samples.getFirst().time();
    }

    @Test
    void platesAChargeAndStripsToAVoltage() {
        CellResult result = run(Fields.plate(CHARGE), Fields.strip());
        assertThat(passed(of(result, 0))).isCloseTo(CHARGE, within(CHARGE_ERROR));
        assertThat(of(result, 0)).allMatch(s -> s.current() == Fields.CURRENT);
        List<Sample> strip = of(result, 1);
        assertThat(strip.getLast().voltage()).isBetween(1.0, 1 + VOLTAGE_ERROR);
        assertThat(strip.subList(0, strip.size() - 1)).allMatch(s -> s.voltage() < 1);
    }

    @Test
    void platesToAVoltage() {
        Step plate =
                new Step.Galvanostatic(
                        Purpose.PLATE, Fields.CURRENT, List.of(new Limit.Voltage(-0.1)));
        List<Sample> samples = of(run(plate), 0);
        assertThat(samples.getLast().voltage()).isBetween(-0.1 - VOLTAGE_ERROR, -0.1);
    }

    @Test
    void platesAndRestsForATime() {
        Step plate =
                new Step.Galvanostatic(
                        Purpose.PLATE, Fields.CURRENT, List.of(new Limit.Time(1234.5)));
        CellResult result = run(plate, new Step.Rest(321));
        assertThat(duration(of(result, 0))).isCloseTo(1234.5, within(TIME_ERROR));
        assertThat(passed(of(result, 0))).isCloseTo(1234.5 * Fields.CURRENT, within(CHARGE_ERROR));
        List<Sample> rest = of(result, 1);
        assertThat(duration(rest)).isCloseTo(321, within(TIME_ERROR));
        assertThat(passed(rest)).isCloseTo(0, within(CHARGE_ERROR));
        assertThat(rest).allMatch(s -> s.current() == 0);
        assertThat(rest.getLast().voltage())
                .isGreaterThan(of(result, 0).getLast().voltage() + 0.05);
    }

    @Test
    void holdsAVoltageUntilTheCurrentHasFallen() {
        Step hold = new Step.Potentiostatic(0.05, List.of(new Limit.Current(0.2)));
        List<Sample> held = of(run(Fields.plate(CHARGE), hold), 1);
        for (Sample s : held.subList(1, held.size())) {
            assertThat(s.voltage()).as("at %s s", s.time()).isCloseTo(0.05, within(HELD));
        }
        assertThat(held.getLast().current()).isBetween(-0.2, -0.2 * (1 - CURRENT_ERROR));
        assertThat(passed(held)).isLessThan(-0.1 * CHARGE);
    }

    @Test
    void holdsAVoltageForACharge() {
        Step hold = new Step.Potentiostatic(-0.1, List.of(new Limit.Capacity(CHARGE)));
        List<Sample> held = of(run(Fields.plate(CHARGE), hold), 1);
        assertThat(passed(held)).isCloseTo(CHARGE, within(HELD_CHARGE_ERROR));
        assertThat(held.getLast().voltage()).isCloseTo(-0.1, within(HELD));
    }

    @Test
    void aStepWhoseLimitIsMetAtItsStartIsOverAtOnce() {
        Step again =
                new Step.Galvanostatic(
                        Purpose.STRIP, -Fields.CURRENT, List.of(new Limit.Voltage(-1)));
        CellResult result = run(Fields.plate(CHARGE), again);
        assertThat(of(result, 1)).hasSize(1);
    }

    @Test
    void snapshotsAreTakenAtMarksAndWhereStepsEnd() {
        Album album = new Album();
        double[] marks = {0.75 * CHARGE, CHARGE, 0.2 * CHARGE};
        run(
                album,
                marks,
                Fields.activate(),
                Fields.plate(CHARGE),
                new Step.Rest(10),
                Fields.strip());
        List<Seen> plated = album.seen.stream().filter(s -> s.step() == 1).toList();
        assertThat(plated).hasSize(3);
        for (int k = 0; k < 3; k++) {
            double expected = new double[] {0.2, 0.75, 1}[k] * CHARGE;
            assertThat(plated.get(k).passed()).isCloseTo(expected, within(CHARGE_ERROR));
        }
        List<Seen> stripped = album.seen.stream().filter(s -> s.step() == 3).toList();
        assertThat(stripped.getFirst().passed()).isCloseTo(0.2 * CHARGE, within(CHARGE_ERROR));
        double before = stripped.getLast().snapshot().charge() + stripped.getLast().passed();
        assertThat(before).isCloseTo(plated.getLast().snapshot().charge(), within(CHARGE_ERROR));
        assertThat(album.seen).noneMatch(s -> s.step() == 0 || s.step() == 2);
        assertThat(album.progress).isEqualTo(1);
    }
}
