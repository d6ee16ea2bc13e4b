package io.github.coble.study.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.study.inference.Identifiability.Bound;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class IdentifiabilityTest {

    private static Calibrated calibrated(Problem problem) {
        try (Evaluator evaluator = Toys.evaluator(problem)) {
            return Calibration.run(evaluator, Effort.quick(150, 100, 2), Monitor.none());
        }
    }

    @Test
    void saysWhatTheObservationsCannotTell() {
        // x0 is seen, x1 and x2 only as their sum, x3 not at all, x4 is pushed against its bound.
        Problem problem =
                Toys.residuals(
                        Toys.box(5, 0, 1),
                        3,
                        x ->
                                new double[] {
                                    50 * (x[0] - 0.3), 200 * (x[1] + x[2] - 1), 5 * (x[4] - 2)
                                });
        Identifiability found = calibrated(problem).identifiability();
        assertThat(found.unknowns())
                .extracting(Identifiability.OfUnknown::determined)
                .containsExactly(true, false, false, false, true);
        assertThat(found.unknowns())
                .extracting(Identifiability.OfUnknown::bound)
                .containsExactly(Bound.NONE, Bound.NONE, Bound.NONE, Bound.NONE, Bound.UPPER);
        assertThat(found.pairs())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.first()).isEqualTo("x1");
                    assertThat(p.second()).isEqualTo("x2");
                    assertThat(p.correlation()).isLessThan(-0.99);
                });
        assertThat(found.weak())
                .hasSize(2)
                .allSatisfy(d -> assertThat(d.information()).isLessThan(1e-6))
                .anySatisfy(d -> assertThat(Math.abs(d.components()[3])).isEqualTo(1, within(1e-6)))
                .anySatisfy(d ->
                        assertThat(d.components()[1] * d.components()[2])
                                .isEqualTo(-0.5, within(1e-6)));
    }

    @Test
    void anUnseenUnknownKeepsItsPrior() {
        List<Unknown> unknowns =
                List.of(
                        Unknown.flat("seen", 0, 1, Scale.LINEAR),
                        new Unknown(
                                "unseen",
                                1,
                                100,
                                Scale.LOG,
                                new Prior.LogNormal(20, 1.5),
                                OptionalDouble.empty()));
        Calibrated found =
                calibrated(Toys.residuals(unknowns, 1, x -> new double[] {30 * (x[0] - 0.5)}));
        assertThat(found.values()[1]).isEqualTo(20, within(0.1));
        assertThat(found.identifiability().unknowns().get(1).determined()).isFalse();
        assertThat(found.identifiability().unknowns().get(1).shrinkage()).isEqualTo(1, within(0.1));
        double[] draws = found.draws().valuesOf(1);
        // 5 % of a log-normal: median / factor^1.645, to the error of 2000 draws.
        assertThat(Quantiles.of(draws, 0.05)).isEqualTo(20 / Math.pow(1.5, 1.645), within(1.0));
        assertThat(found.doubts()).anyMatch(d -> d.contains("fewer observations (1)"));
    }

    @Test
    void aPriorAndAnObservationShareByTheirPrecision() {
        List<Unknown> unknowns =
                List.of(
                        new Unknown(
                                "x",
                                -10,
                                10,
                                Scale.LINEAR,
                                new Prior.Normal(1, 1),
                                OptionalDouble.of(-3)));
        Calibrated found =
                calibrated(Toys.residuals(unknowns, 1, x -> new double[] {(x[0] - 4) / 0.5}));
        // Precisions 1 and 4: mean (1 + 16)/5, standard deviation 1/√5.
        assertThat(found.values()[0]).isEqualTo(3.4, within(0.01));
        assertThat(Quantiles.sd(found.draws().valuesOf(0)))
                .isEqualTo(1 / Math.sqrt(5), within(0.03));
    }

    @Test
    void placesAndValuesAreEachOthersInverse() {
        Unknown u = Unknown.flat("x", 1e-3, 1e3, Scale.LOG);
        assertThat(u.value(0.5)).isEqualTo(1, within(1e-12));
        assertThat(u.place(u.value(0.37))).isEqualTo(0.37, within(1e-12));
        assertThat(u.value(0)).isEqualTo(1e-3);
        assertThat(u.value(1)).isEqualTo(1e3);
    }

    @Test
    void unknownsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Unknown.flat("x", 1, 1, Scale.LINEAR)).hasMessageContaining("x");
        assertThatThrownBy(() -> Unknown.flat("x", 0, 1, Scale.LOG)).hasMessageContaining("x");
        assertThatThrownBy(() -> Unknown.flat("x", Double.NaN, 1, Scale.LINEAR))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Prior.Normal(0, -1)).hasMessageContaining("prior");
        assertThatThrownBy(() -> new Prior.LogNormal(1, 1)).hasMessageContaining("prior");
        assertThatThrownBy(() ->
                        new Unknown(
                                "x",
                                1,
                                2,
                                Scale.LOG,
                                new Prior.Normal(1, 1),
                                OptionalDouble.empty()))
                .hasMessageContaining("log-normal");
        assertThatThrownBy(() ->
                        new Unknown("x", 1, 2, Scale.LOG, new Prior.Flat(), OptionalDouble.of(3)))
                .hasMessageContaining("outside the bounds");
    }
}
