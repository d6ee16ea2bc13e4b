package io.github.coble.lab.biologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportedCurrentTest {
    /// Cause: a product and a quotient.
    private static final double ROUND_OFF = 1e-15;

    private final List<Advisory> said = new ArrayList<>();

    private static Column column(String name, double... values) {
        return EcLabColumns.column(name, values);
    }

    private double[] current(Column... columns) {
        Column found = ExportedCurrent.of(List.of(columns), said).orElseThrow();
        assertThat(found.name()).isEqualTo("<I>/mA");
        return ((Column.Numbers) found).values();
    }

    @Test
    void isTheChargeOverTheTimeSinceTheRowBefore() {
        double[] found =
                current(
                        column("time/s", 5, 6, 8, 8, 9),
                        column("dq/mA.h", 0, 0.001, -0.004, 0.001, 0));
        assertThat(found[0]).isZero();
        assertThat(found[1]).isCloseTo(3.6, within(ROUND_OFF));
        assertThat(found[2]).isCloseTo(-7.2, within(ROUND_OFF));
        assertThat(found[3]).as("charge in no time").isNaN();
        assertThat(found[4]).isZero();
        assertThat(said).singleElement().asString().contains("only on export");
    }

    @Test
    void isNotKnownInAFirstRowWithCharge() {
        assertThat(current(column("time/s", 5), column("dq/mA.h", 1))[0]).isNaN();
    }

    @Test
    void isWhatWasSetWhereNoChargeIsRecorded() {
        double[] found =
                current(column("mode", 3, 1, 2), column("control/V/mA", 0.5f, -0.25f, 4.2f));
        assertThat(found).containsExactly(0, -0.25, Double.NaN);
        assertThat(said).singleElement().asString().contains("current that was set", ".mpt");
    }

    @Test
    void isLeftWhereItIsRecordedOrUnknown() {
        assertThat(ExportedCurrent.of(List.of(column("I/mA", 1), column("dq/mA.h", 1)), said))
                .isEmpty();
        assertThat(ExportedCurrent.of(List.of(column("mode", 3), column("Ewe/V", 3.4)), said))
                .isEmpty();
        assertThat(said).isEmpty();
    }
}
