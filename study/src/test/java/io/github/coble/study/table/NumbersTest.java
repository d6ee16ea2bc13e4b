package io.github.coble.study.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers as text.
class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "3, 3",
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "-105.30000000000001, -105.3",
        "1e-12, 1e-12",
        "1.3799999999999999e-23, 1.38e-23",
        "123456789012345, 1.23456789012e14",
        "0.000261, 2.61e-4",
        "1e300, 1e300"
    })
    void preciseKeepsTwelveDigits(double value, String text) {
        assertThat(Numbers.precise(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.85, 0.850",
        "12, 12.0",
        "9.999, 10.0",
        "-0.31, −0.310",
        "261.4, 261",
        "7.625e-21, 7.63×10⁻²¹",
        "1.2e8, 1.20×10⁸",
        "NaN, –",
        "Infinity, –"
    })
    void readableIsForPeople(double value, String text) {
        assertThat(Numbers.readable(value, 3)).isEqualTo(text);
    }

    @Test
    void percentKeepsTracesVisible() {
        assertThat(Numbers.percent(0.86)).isEqualTo("86 %");
        assertThat(Numbers.percent(0.001)).isEqualTo("< 1 %");
        assertThat(Numbers.percent(0)).isEqualTo("0 %");
        assertThat(Numbers.percent(Double.NaN)).isEqualTo("–");
    }
}
