package io.github.coble.study.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.lab.cycling.CellKind;
import io.github.coble.lab.cycling.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// Records with known steps, a sample each ten seconds, currents in mA on 1 cm².
class MeasuredCyclingTest {
    private static final double AREA = 1e-4;
    private final List<double[]> rows = new ArrayList<>(List.of(new double[] {0, 0, 0.5}));

    private MeasuredCyclingTest step(
            double milliamps, double seconds, DoubleUnaryOperator voltage) {
        return varied(_ -> milliamps, seconds, voltage);
    }

    private MeasuredCyclingTest varied(
            DoubleUnaryOperator milliamps, double seconds, DoubleUnaryOperator voltage) {
        double start = rows.getLast()[0];
        int n = (int) (seconds / 10);
        for (int k = 1; k <= n; k++) {
            double share = (double) k / n;
            rows.add(
                    new double[] {
                        start + 10 * k,
                        1e-3 * milliamps.applyAsDouble(share),
                        voltage.applyAsDouble(share)
                    });
        }
        return this;
    }

    private MeasuredCycling read(int most) {
        return read(CellKind.HALF, most);
    }

    private MeasuredCycling read(CellKind kind, int most) {
        double[][] columns = new double[3][rows.size()];
        for (int k = 0; k < rows.size(); k++) {
            for (int c = 0; c < 3; c++) {
                columns[c][k] = rows.get(k)[c];
            }
        }
        Trace trace = new Trace(columns[0], columns[1], columns[2]);
        return MeasuredCycling.of(trace, kind, AREA, most);
    }

    private MeasuredCyclingTest cycle() {
        return step(-0.5, 7200, s -> -0.1 - 0.01 * s)
                .step(0, 600, _ -> 0)
                .step(0.5, 5400, s -> 0.1 + 0.9 * Math.pow(s, 40));
    }

    @Test
    void theProtocolIsThatOfTheRecord() {
        step(-0.2, 1800, s -> 1 - s)
                .step(0, 600, _ -> 0.1)
                .step(0.2, 1500, s -> s)
                .cycle()
                .step(-0.5, 3600, s -> -0.1)
                .step(-1, 1800, s -> -0.2)
                .step(0.5, 3600, s -> 0.1);
        assertThat(read(9).protocol().fault()).isEmpty();
        assertThat(read(9).protocol().sentences())
                .containsExactly(
                        "activate: 1 cycle between 0 V and 1 V at 0.2 mA/cm2",
                        "plate at 0.5 mA/cm2 to 1 mAh/cm2",
                        "rest for 600 s",
                        "strip at 0.5 mA/cm2 to 1 V",
                        "plate at 0.5 mA/cm2 to 0.5 mAh/cm2",
                        "plate at 1 mA/cm2 to 0.5 mAh/cm2");
        assertThat(read(9).notes())
                .singleElement()
                .isEqualTo(
                        "the file ends while cycle 2 is stripped; that stripping is not compared");
        assertThat(read(1).protocol().sentences()).hasSize(4);
        assertThat(read(1).notes()).isEmpty();
    }

    @Test
    void chargesAreThoseOfTheSteps() {
        cycle().cycle();
        MeasuredCycling read = read(9);
        assertThat(read.cycles()).extracting(CycledCharge::cycle).containsExactly(1, 2);
        // 1 mAh/cm² in C/m², of which three quarters come back.
        assertThat(read.cycles().get(1).plated()).isEqualTo(36000, within(1e-6));
        assertThat(read.cycles().get(1).efficiency()).isEqualTo(0.75, within(1e-9));
        assertThat(read.halves())
                .extracting(HalfCycle::total)
                .containsExactly(36000.0, 27000.0, 36000.0, 27000.0);
        assertThat(read.halves().getFirst().charge()[0]).isEqualTo(50, within(1e-9));
    }

    @Test
    void aStrippingThatEndsAtItsChargeIsNotDrivenFurther() {
        step(-0.5, 7200, s -> -0.1).step(0.5, 3600, s -> 0.1).step(0, 60, _ -> 0);
        assertThat(read(9).protocol().sentences())
                .contains("strip at 0.5 mA/cm2 to 0.5 mAh/cm2 or 1 V");
        assertThat(read(9).cycles()).hasSize(1);
    }

    @Test
    void aHoldIsSeenByItsCurrent() {
        step(-0.5, 7200, s -> -0.1)
                .step(0.5, 3600, s -> 0.1 + 0.4 * s)
                .varied(s -> 0.5 * Math.exp(-3 * s), 1800, _ -> 0.5)
                .step(0, 60, _ -> 0);
        List<String> sentences = read(9).protocol().sentences();
        assertThat(sentences.get(1)).startsWith("strip at 0.5 mA/cm2 to ").contains("0.49");
        assertThat(sentences.get(2)).matches("hold at 0\\.5 V for 18[0-9]0 s");
        // 0.5 mAh, and 0.25 mAh (1 − e⁻³)/3 in the hold; rows are 10 s apart.
        assertThat(read(9).cycles().getFirst().stripped() / 36000)
                .isEqualTo(0.5 + 0.25 * (1 - Math.exp(-3)) / 3, within(1e-3));
    }

    @Test
    void whatARunCannotFollowIsSaid() {
        step(0.5, 600, s -> 0.5).cycle();
        assertThat(read(9).protocol().fault())
                .hasValueSatisfying(
                        f -> assertThat(f).contains("strips before anything was plated"));
        rows.subList(1, rows.size()).clear();
        step(-0.2, 1800, s -> 1 - s).step(0.5, 600, s -> s).cycle();
        assertThat(read(9).protocol().fault())
                .hasValueSatisfying(f ->
                        assertThat(f).contains("not followed by the reverse at the same current"));
    }

    @Test
    void aFullCellPlatesWhileCharging() {
        step(0.5, 7200, s -> 3.5 + 0.7 * s).step(-0.5, 5400, s -> 4 - Math.pow(s, 30));
        MeasuredCycling read = read(CellKind.FULL, 9);
        assertThat(read.cycles().getFirst().efficiency()).isEqualTo(0.75, within(1e-9));
    }
}
