package io.github.coble.model.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.coble.model.stack.Conditions;
import io.github.coble.model.stack.PoreStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers outside their declared ranges are refused, all at once, NaN among them.
class RequireTest {
    @ParameterizedTest
    @ValueSource(
            doubles = {
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                -1,
                233.1,
                450.1
            })
    void refusesTemperaturesOutsideTheRange(double temperature) {
        assertThatThrownBy(() -> new Conditions(temperature, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("temperature: " + temperature + " K is outside [233.15, 450.0] K");
    }

    @Test
    void acceptsBothEndsOfARange() {
        assertThat(new Conditions(233.15, 0).stackPressure()).isZero();
        assertThat(new Conditions(450, 1e9).temperature()).isEqualTo(450);
    }

    @Test
    void reportsEveryFaultAtOnceWithItsPath() {
        InvalidInputException e =
                catchThrowableOfType(
                        InvalidInputException.class,
                        () -> new PoreStructure(1.2, 3e-8, -0.1, Double.NaN, 2));
        assertThat(e.faults())
                .extracting(InvalidInputException.Fault::path)
                .containsExactly("porosity", "spread", "correlationLength");
        assertThat(e.faults().getFirst().message()).isEqualTo("1.2 is outside [0.01, 0.95]");
        assertThat(String.valueOf(e.getMessage()).lines()).hasSize(3);
    }

    @Test
    void pathsGrowOutwards() {
        var fault = new InvalidInputException.Fault("porosity", "wrong");
        assertThat(fault.within("pores").within("interlayer").path())
                .isEqualTo("interlayer.pores.porosity");
        assertThat(new InvalidInputException.Fault("", "wrong").within("cell").path())
                .isEqualTo("cell");
    }

    @Test
    void refusesToCheckOnlySomeNumbersOfARecord() {
        assertThatThrownBy(() -> Require.withinRanges(Conditions.class, 300))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Conditions");
    }
}
