package io.github.coble.model.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.deposit.Inventory;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.protocol.Step;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which steps make a cycle, and when its resistance is measured.
class CycleCounterTest {
    private static final Step ACTIVATE = Runs.activate(1);
    private static final Step PLATE = Runs.plate(1, 1);
    private static final Step STRIP = Runs.strip(1);

    private final List<Sample> samples = new ArrayList<>();
    private final List<Boolean> opened = new ArrayList<>();
    private double resistance;

    /// Runs steps that pass a charge of 1 each; every measured resistance is larger by 1.
    private void run(CycleCounter counter, Step... steps) {
        for (Step step : steps) {
            opened.add(counter.begins(step, samples, this::measured));
            double before = samples.isEmpty() ? 0 : samples.getLast().passedCharge();
            samples.add(sample(before));
            samples.add(sample(before + (step.strips() ? -1 : 1)));
            counter.ended(step, samples);
        }
    }

    private double measured() {
        return ++resistance;
    }

    private static Sample sample(double passed) {
        Inventory none = new Inventory(new double[Place.values().length]);
        return new Sample(0, 0, 0, 0, 0, passed, none, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void aCycleBeginsWithThePlatingAfterAStrippingAndWithTheFirst() {
        CycleCounter counter = new CycleCounter();
        assertThat(counter.restingResistance()).isNaN();
        run(counter, ACTIVATE, STRIP, PLATE, PLATE, STRIP, STRIP, PLATE);
        assertThat(opened).containsExactly(false, false, true, false, false, false, true);
        assertThat(counter.number()).isEqualTo(2);
        Cycle cycle = counter.cycles().getFirst();
        assertThat(counter.cycles()).hasSize(1);
        assertThat(cycle.plated()).isEqualTo(2);
        assertThat(cycle.stripped()).isEqualTo(2);
    }

    @Test
    void resistanceIsMeasuredOncePerCycleAndBeforeTheFirst() {
        CycleCounter counter = new CycleCounter();
        run(counter, PLATE, STRIP, PLATE, STRIP, PLATE);
        counter.close(samples, this::measured);
        assertThat(counter.cycles()).extracting(Cycle::restingResistance).containsExactly(1.0, 2.0);
        assertThat(counter.cycles()).extracting(Cycle::resistance).containsExactly(2.0, 3.0);
        assertThat(resistance).as("the last cycle was not stripped").isEqualTo(3);
    }

    @Test
    void writtenAndReadItGoesOnAsBefore() throws IOException {
        CycleCounter counter = new CycleCounter();
        run(counter, PLATE, STRIP, PLATE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        counter.write(new DataOutputStream(bytes));
        CycleCounter read = new CycleCounter();
        read.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        run(read, STRIP);
        read.close(samples, this::measured);
        counter.ended(STRIP, samples);
        resistance = 2;
        counter.close(samples, this::measured);
        assertThat(read.number()).isEqualTo(2);
        assertThat(read.cycles()).isEqualTo(counter.cycles()).hasSize(2);
    }
}
