package io.github.coble.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.model.field.FieldOptions;
import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FieldRequestTest {
    private static final double PLATED = 108_000;
    private static final Protocol PROTOCOL =
            new Protocol(
                    List.of(
                            new Step.Galvanostatic(
                                    Step.Purpose.PLATE, 5, List.of(new Limit.Capacity(PLATED)))));

    private static FieldRequest.Wishes at(String capacities) {
        return new FieldRequest.Wishes(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(capacities),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void withoutWishesItIsTheUsualGridAndSnapshotsAtASixthAndAThird() {
        FieldRequest request = FieldRequest.read(FieldRequest.Wishes.NONE, PROTOCOL);
        assertThat(request.options()).isEqualTo(FieldOptions.STANDARD);
        assertThat(request.marks()).containsExactly(PLATED / 6, PLATED / 3);
        assertThat(request.frames()).isEqualTo(40);
        assertThat(request.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void capacitiesMayShareTheirUnitAndComeInAnyOrder() {
        assertThat(FieldRequest.read(at("3, 0.5,1 mAh/cm2"), PROTOCOL).marks())
                .containsExactly(18_000.0, 36_000.0, 108_000.0);
        assertThat(FieldRequest.read(at("500 uAh/cm2, 1 mAh/cm2"), PROTOCOL).marks())
                .containsExactly(18_000.0, 36_000.0);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        FieldRequest.Wishes wishes =
                new FieldRequest.Wishes(
                        Optional.of(15),
                        Optional.of("50 mV"),
                        Optional.empty(),
                        Optional.of("0.5, 1, 4 mAh/cm2, -1 mAh/cm2, 2 um, 5 6"),
                        Optional.of(-1),
                        Optional.of(0));
        assertThatThrownBy(() -> FieldRequest.read(wishes, PROTOCOL))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInputException.class))
                .extracting(InvalidInputException::faults)
                .asInstanceOf(InstanceOfAssertFactories.list(InvalidInputException.Fault.class))
                .extracting(InvalidInputException.Fault::path)
                .contains("--columns 15", "--width 50 mV", "--frames -1", "--threads 0")
                .contains("--at 4 mAh/cm2", "--at -1 mAh/cm2", "--at 2 um");
        assertThatThrownBy(() -> FieldRequest.read(at("0.5"), PROTOCOL))
                .hasMessageContaining("the unit is missing");
        assertThatThrownBy(() -> FieldRequest.read(at("4 mAh/cm2"), PROTOCOL))
                .hasMessageContaining("the first plating plates, 3.00 mAh/cm²");
        assertThatThrownBy(() -> FieldRequest.read(at("1, 2, 3, 4, 5, 6 uAh/cm2"), PROTOCOL))
                .hasMessageContaining("at most 5");
    }
}
