package io.github.coble.lab.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitFactorTest {
    /// Cause: a quotient of two doubles.
    private static final double ROUND_OFF = 1e-15;

    @ParameterizedTest
    @CsvSource({
        "h, s, 3600",
        "ms, s, 1e-3",
        "d, h, 24",
        "uA, A, 1e-6",
        "µA, mA, 1e-3",
        "mA.h, A.h, 1e-3",
        "mA.h, C, 3.6",
        "mW.h, W.h, 1e-3",
        "kohm, ohm, 1e3",
        "Ohm, ohm, 1",
        "mHz, Hz, 1e-3",
        "MHz, Hz, 1e6",
        "deg, rad, 0.017453292519943295",
        "degC, degC, 1",
        "'', '', 1"
    })
    void isKnown(String from, String to, double factor) {
        assertThat(UnitFactor.between(from, to).orElseThrow())
                .isCloseTo(factor, within(ROUND_OFF * factor));
    }

    @ParameterizedTest
    @CsvSource({"mV, A", "degC, K", "K, degC", "'', s", "A, ''", "furlong, s", "A.h, W.h"})
    void doNotBelongTogether(String from, String to) {
        assertThat(UnitFactor.between(from, to)).isEmpty();
    }

    /// Minutes are not millimetres of anything, and hours take no prefix.
    @Test
    void prefixesAreNotTakenFromWords() {
        assertThat(UnitFactor.between("min", "s").orElseThrow()).isEqualTo(60);
        assertThat(UnitFactor.between("mh", "s")).isEmpty();
    }
}
