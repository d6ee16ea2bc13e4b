package io.github.coble.lab.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitTest {
    private static final double[] OMEGA = {1e-3, 0.7, 30, 1e4, 1e6};

    /// Central differences with a step of 1e-5 err by its square times third derivatives, and by
    /// round-off over the step.
    private static final double DIFFERENCE = 1e-7;

    private static final double ROUND_OFF = 1e-12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R1",
                "C1",
                "L1",
                "W1",
                "Wo1",
                "Ws1",
                "CPE1",
                "K1",
                "Zarc1",
                "G1",
                "TLMQ1",
                "R0-p(R1,CPE1)-p(R2-W2,C2)-L3",
                "p(R1,p(C1,R2-Wo1),TLMQ3)"
            })
    void slopesAreThoseOfDifferences(String text) {
        Circuit circuit = Circuit.parse(text);
        double[] p = values(circuit);
        Circuit.Response at = circuit.evaluate(OMEGA, p);
        for (int k = 0; k < p.length; k++) {
            double step = 1e-5 * p[k];
            double[] up = p.clone();
            double[] down = p.clone();
            up[k] += step;
            down[k] -= step;
            double[] above = circuit.evaluate(OMEGA, up).value();
            double[] below = circuit.evaluate(OMEGA, down).value();
            for (int i = 0; i < above.length; i++) {
                int w = i % OMEGA.length;
                double size =
                        Math.hypot(at.slope()[w][k], at.slope()[w + OMEGA.length][k])
                                + Math.hypot(at.value()[w], at.value()[w + OMEGA.length]) / p[k];
                assertThat((above[i] - below[i]) / (2 * step))
                        .as("%s by %s at %s", text, circuit.parameters().get(k), OMEGA[w])
                        .isCloseTo(at.slope()[i][k], within(DIFFERENCE * size));
            }
        }
    }

    private static double[] values(Circuit circuit) {
        return circuit.parameters().stream()
                .mapToDouble(p ->
                        switch (p.kind()) {
                            case RESISTANCE -> 3.1;
                            case CAPACITANCE -> 2e-4;
                            case INDUCTANCE -> 1e-5;
                            case WARBURG -> 4.2;
                            case TIME -> 0.3;
                            case PSEUDO_CAPACITANCE -> 0.02;
                            case EXPONENT -> 0.8;
                        })
                .toArray();
    }

    /// Hand-evaluated formulas at ω = 2 s⁻¹.
    @ParameterizedTest
    @CsvSource({
        "R1, 5, 0, 0, 5, 0",
        "C1, 0.25, 0, 0, 0, -2",
        "L1, 3, 0, 0, 0, 6",
        "W1, 2, 0, 0, 1.414213562373095, -1.414213562373095",
        "K1, 4, 0.5, 0, 2, -2",
        "Zarc1, 4, 0.5, 1, 2, -2",
        "CPE1, 0.25, 1, 0, 0, -2",
        "G1, 2, 0, 0, 2, 0"
    })
    void impedancesAreThoseOfTheFormulas(
            String text, double a, double b, double c, double re, double im) {
        Circuit circuit = Circuit.parse(text);
        double[] p = Arrays.copyOf(new double[] {a, b, c}, circuit.size());
        double[] z = circuit.evaluate(new double[] {2}, p).value();
        assertThat(z[0]).isCloseTo(re, within(ROUND_OFF));
        assertThat(z[1]).isCloseTo(im, within(ROUND_OFF));
    }

    @Test
    void finiteDiffusionHasItsLimits() {
        double[] slow = {1e-6};
        double[] reflecting = Circuit.parse("Wo1").evaluate(slow, new double[] {3, 2}).value();
        assertThat(reflecting[0]).as("Z0/3").isCloseTo(1, within(1e-6));
        assertThat(reflecting[1]).as("-Z0/(ωτ)").isCloseTo(-1.5e6, within(1.0));
        double[] absorbing = Circuit.parse("Ws1").evaluate(slow, new double[] {3, 2}).value();
        assertThat(absorbing[0]).as("Z0").isCloseTo(3, within(1e-6));
        double[] fast = {1e6};
        double warburg = 3 / Math.sqrt(2) / Math.sqrt(2);
        double[] semi = Circuit.parse("W1").evaluate(fast, new double[] {warburg}).value();
        for (String text : new String[] {"Wo1", "Ws1"}) {
            double[] z = Circuit.parse(text).evaluate(fast, new double[] {3, 2}).value();
            assertThat(z[0]).isCloseTo(semi[0], within(1e-9));
            assertThat(z[1]).isCloseTo(semi[1], within(1e-9));
        }
    }

    @Test
    void aPorousElectrodeIsAReflectingWarburgAndAnArcIsAZarc() {
        double[] porous = Circuit.parse("TLM1").evaluate(OMEGA, new double[] {3, 0.02, 1}).value();
        double[] warburg = Circuit.parse("Wo1").evaluate(OMEGA, new double[] {3, 0.06}).value();
        double q = Math.pow(0.3, 0.7) / 4;
        double[] arc =
                Circuit.parse("p(R1,CPE1)").evaluate(OMEGA, new double[] {4, q, 0.7}).value();
        double[] zarc = Circuit.parse("ZARC1").evaluate(OMEGA, new double[] {4, 0.3, 0.7}).value();
        for (int i = 0; i < arc.length; i++) {
            assertThat(porous[i]).isCloseTo(warburg[i], within(1e-10 * Math.abs(warburg[i])));
            assertThat(zarc[i]).isCloseTo(arc[i], within(ROUND_OFF));
        }
    }

    @Test
    void parametersHaveTheOrderOfTheText() {
        Circuit circuit = Circuit.parse(" R0 - p( R1 , CPE1-Wo_2 )- L3 ");
        assertThat(circuit.parameters().stream().map(Parameter::name))
                .containsExactly("R0", "R1", "CPE1.Q", "CPE1.alpha", "Wo_2.Z0", "Wo_2.tau", "L3");
        assertThat(circuit.root().shape()).isEqualTo("R-p(R,CPE-Wo)-L");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R0-p(R1,CPE1     | 17 | the end is there, a comma, - or ) was expected",
                "R0--R1           | 3  | \"-\" is there, an element such as R1 or p( was expected",
                "R0-              | 3  | the end is there, an element",
                "R0-p(R1)         | 3  | holds one part",
                "R0-CEP1          | 3  | did you mean \"CPE\"?",
                "R0-r1            | 3  | did you mean \"R\"?",
                "R0-P(R1,C1)      | 3  | did you mean \"p(\"?",
                "R0-X1            | 3  | \"X\" is no element Known are R, C, L",
                "R0-p(R1,C1)-R1   | 12 | R1 is there twice",
                "R0)              | 2  | \")\" is not expected here",
                "R0 R1            | 3  | \"R\" is not expected here",
                "(R0,C0)          | 0  | \"(\" is there"
            })
    void faultsSayWhereAndWhatWasExpected(String text, int position, String message) {
        assertThatThrownBy(() -> Circuit.parse(text))
                .isInstanceOfSatisfying(
                        CircuitSyntaxException.class,
                        e -> assertThat(e.position()).isEqualTo(Math.min(position, text.length())))
                .hasMessageContaining(message)
                .hasMessageContaining(text);
    }

    @Test
    void absurdTextsAreRefused() {
        assertThatThrownBy(() -> Circuit.parse("p(".repeat(500)))
                .hasMessageContaining("nested more than");
        assertThatThrownBy(() -> Circuit.parse("R".repeat(5000)))
                .hasMessageContaining("5000 characters");
        assertThatThrownBy(() -> Circuit.parse("")).hasMessageContaining("the end is there");
    }
}
