package io.github.coble.model.cell;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.ParkCells;
import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.column.SeriesImpedance;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.dae.DaeState;
import io.github.coble.numerics.response.RelaxationFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Spectra (Z-1 to Z-4) against the model they are linearised from, stepped in time.
class SmallSignalTest {
    private static final int CLASSES = 5;

    /// Amplitude of the perturbing current under load [A m^-2]; its second order is below the
    /// tolerance.
    private static final double AMPLITUDE = 0.02;

    /// The same at open circuit: well within the width over which irreversible uptake sets in with
    /// the sign of the current (T-11), where the model has no other linear range.
    private static final double AMPLITUDE_AT_REST = 2e-5;

    /// What the time integration, the finite amplitude and the drift of the state leave.
    private static final double STEPPED = 0.01;

    /// Six relaxations per decade leave less of a response that obeys the relations.
    private static final double KRAMERS_KRONIG = 1e-3;

    /// Of a central difference.
    private static final double DIFFERENCE = 1e-6;

    private static final double ROUND_OFF = 1e-9;

    /// A state of a cell under a current.
    record Case(String name, Cell cell, double[] y, double current) {
        @Override
        public String toString() {
            return name;
        }

        ColumnConstants constants() {
            return new ColumnConstants(cell, CLASSES);
        }

        Layout layout() {
            return new Layout(CLASSES);
        }

        double amplitude() {
            return current == 0 ? AMPLITUDE_AT_REST : AMPLITUDE;
        }

        /// As the time domain sees it: ideal capacitors, nothing beside the series resistance.
        SmallSignalWorkspace ideal() {
            return signal(SeriesImpedance.of(cell).resistive(), 1);
        }

        SmallSignalWorkspace full() {
            return signal(
                    SeriesImpedance.of(cell), cell.electrolyte().material().doubleLayerExponent());
        }

        private SmallSignalWorkspace signal(SeriesImpedance series, double exponent) {
            SmallSignalWorkspace signal =
                    new SmallSignalWorkspace(constants(), layout(), series, exponent);
            signal.linearise(y);
            return signal;
        }
    }

    private static final Supplier<List<Case>> CASES = memoised();

    static Stream<Case> cases() {
        return CASES.get().stream();
    }

    /// Those whose fast modes are over well before the slow ones begin.
    static Stream<Case> withLithium() {
        return cases().filter(c -> c.name.contains("plat"));
    }

    private static Supplier<List<Case>> memoised() {
        List<Case> cases = new ArrayList<>();
        return () -> {
            if (cases.isEmpty()) {
                cases.addAll(build());
            }
            return cases;
        };
    }

    private static List<Case> build() {
        Cell cs3 = ParkCells.cs3();
        Cell cs1 = ParkCells.cs1();
        Cell copper = ParkCells.all().get(8);
        Cell silver = ParkCells.all().get(12);
        Protocol activation = new Protocol(ParkCells.protocol(1, 1, 1).steps().subList(0, 1));
        Step half = Runs.plate(Runs.CURRENT, 1.5 * MAH_PER_CM2);
        Protocol cycles = ParkCells.protocol(1, 2, 3 * MAH_PER_CM2);
        return List.of(
                rested("cs3 fresh", cs3, activation),
                new Case("cs3 plating", cs3, end(cs3, new Protocol(List.of(half))), Runs.CURRENT),
                new Case("cs1 plating", cs1, end(cs1, new Protocol(List.of(half))), Runs.CURRENT),
                rested("cs3 plated", cs3, new Protocol(List.of(half))),
                rested("cs3 stripped twice", cs3, cycles),
                rested("copper stripped twice", copper, cycles),
                rested("silver stripped twice", silver, cycles));
    }

    private static double[] end(Cell cell, Protocol protocol) {
        return States.end(cell, CLASSES, protocol).y();
    }

    private static Case rested(String name, Cell cell, Protocol protocol) {
        DaeState state = States.end(cell, CLASSES, protocol);
        double[] y = state.y();
        Layout layout = new Layout(CLASSES);
        assertThat(new PauseWorkspace(new ColumnConstants(cell, CLASSES), layout).cross(y))
                .isTrue();
        return new Case(name, cell, y, 0);
    }

    @Test
    void theGradientOfTheVoltageIsItsDerivative() {
        Random random = new Random(3);
        ColumnConstants constants = new ColumnConstants(ParkCells.cs2(), CLASSES);
        Layout layout = new Layout(CLASSES);
        CellSystem system = new CellSystem(constants, layout);
        for (int trial = 0; trial < 20; trial++) {
            double[] y = CellJacobianTest.randomState(random, layout, constants);
            double[] gradient = new double[y.length];
            Arrays.fill(gradient, Double.NaN);
            system.voltageGradient(y, gradient);
            for (int i = 0; i < y.length; i++) {
                double h = 1e-6 * Math.max(Math.abs(y[i]), 1e-3);
                double[] plus = y.clone();
                double[] minus = y.clone();
                plus[i] += h;
                minus[i] -= h;
                double slope =
                        (system.voltage(plus) - system.voltage(minus)) / (plus[i] - minus[i]);
                assertThat(gradient[i]).as(layout.nameOf(i)).isCloseTo(slope, within(DIFFERENCE));
            }
        }
    }

    /// The Laplace transform of the answer to a step, at a few rates: exact for any state.
    @ParameterizedTest
    @MethodSource("cases")
    void aStepOfTheNonlinearModelHasTheTransformOfTheSpectrum(Case at) {
        for (double rate : new double[] {100, 1}) {
            double[] z = new double[2];
            assertThat(at.ideal().impedance(rate, 0, z)).isTrue();
            double[] plus = step(at, at.amplitude(), 25 / rate);
            double[] minus = step(at, -at.amplitude(), 25 / rate);
            int n = plus.length - 1;
            double sum = 0;
            for (int k = 0; k <= n; k++) {
                double weight = k == 0 || k == n ? 1 : k % 2 == 1 ? 4 : 2;
                double decay = Math.exp(-25.0 * k / n);
                sum += weight / 3 * decay * (plus[k] - minus[k]) / (2 * at.amplitude());
            }
            assertThat(-sum * 25.0 / n)
                    .as("%s at %s 1/s", at, rate)
                    .isCloseTo(z[0], within(STEPPED * z[0]));
            assertThat(z[1]).isZero();
        }
    }

    /// Where lithium metal carries the current, and the hosts beside it have followed, dV/di of the
    /// model stepped on for a while is the low-frequency end of the spectrum.
    @ParameterizedTest
    @MethodSource("withLithium")
    void theSlopeOfTheNonlinearModelIsTheLowEnd(Case at) {
        double[] plus = step(at, at.amplitude(), 60);
        double[] minus = step(at, -at.amplitude(), 60);
        int last = plus.length - 1;
        double slope = -(plus[last] - minus[last]) / (2 * at.amplitude());
        double[] z = new double[2];
        at.full().impedance(2 * Math.PI * 3e-3, z);
        assertThat(z[0]).isCloseTo(slope, within(STEPPED * slope));
    }

    private static double[] step(Case at, double size, double duration) {
        return Perturbed.voltage(
                at.constants(),
                at.layout(),
                at.y,
                _ -> at.current + size,
                duration,
                4000,
                Double.POSITIVE_INFINITY);
    }

    /// Brute force: the nonlinear model under a sinusoid, its answer projected on the frequency.
    @ParameterizedTest
    @MethodSource("cases")
    void aSinusoidOfTheNonlinearModelAnswersAsTheSpectrum(Case at) {
        for (double frequency : new double[] {100, 3}) {
            double omega = 2 * Math.PI * frequency;
            int periods = 4;
            int perPeriod = 256;
            double[] plus = sinusoid(at, omega, at.amplitude(), periods, perPeriod);
            double[] minus = sinusoid(at, omega, -at.amplitude(), periods, perPeriod);
            double re = 0;
            double im = 0;
            int from = (periods - 1) * perPeriod;
            // The last period, less the straight line that a slow state adds.
            double start = plus[from] - minus[from];
            double end = plus[from + perPeriod] - minus[from + perPeriod];
            for (int k = 0; k < perPeriod; k++) {
                double phase = 2 * Math.PI * k / perPeriod;
                double line = start + (end - start) * k / perPeriod;
                double v = (plus[from + k] - minus[from + k] - line) / (2 * at.amplitude());
                re -= 2 * v * Math.sin(phase) / perPeriod;
                im -= 2 * v * Math.cos(phase) / perPeriod;
            }
            double[] z = new double[2];
            at.ideal().impedance(omega, z);
            double size = Math.hypot(z[0], z[1]);
            assertThat(re)
                    .as("Re Z of %s at %s Hz", at, frequency)
                    .isCloseTo(z[0], within(STEPPED * size));
            assertThat(im)
                    .as("Im Z of %s at %s Hz", at, frequency)
                    .isCloseTo(z[1], within(STEPPED * size));
        }
    }

    private static double[] sinusoid(
            Case at, double omega, double size, int periods, int perPeriod) {
        return Perturbed.voltage(
                at.constants(),
                at.layout(),
                at.y,
                t -> at.current + size * Math.sin(omega * t),
                periods * 2 * Math.PI / omega,
                periods * perPeriod,
                0.02 * 2 * Math.PI / omega);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void atHighFrequencyOnlyTheSeriesResistanceIsLeft(Case at) {
        double[] z = new double[2];
        at.ideal().impedance(1e8, z);
        double[] gradient = new double[at.y.length];
        new CellSystem(at.constants(), at.layout()).voltageGradient(at.y, gradient);
        double ohmic = -gradient[at.layout().border(Layout.APPLIED)];
        double series = at.constants().seriesResistance;
        assertThat(z[0]).isCloseTo(ohmic, within(1e-5 * ohmic)); // of 16 MHz
        assertThat(ohmic).as("with the gaps of a worn contact").isGreaterThanOrEqualTo(series);
        assertThat(SeriesImpedance.of(at.cell).resistance()).isEqualTo(series);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void capacitancesAndExponentsLeaveTheLowEnd(Case at) {
        double omega = 1e-3;
        double[] full = new double[2];
        double[] ideal = new double[2];
        at.full().impedance(omega, full);
        at.ideal().impedance(omega, ideal);
        // A host is a capacitance itself, some hundred times that of the double layer beside it.
        boolean metal = withLithium().anyMatch(at::equals);
        double size = (metal ? 1e-4 : 3e-2) * Math.hypot(ideal[0], ideal[1]);
        assertThat(full[0]).isCloseTo(ideal[0], within(size));
        assertThat(full[1]).isCloseTo(ideal[1], within(size));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everySpectrumIsPassiveAndObeysKramersAndKronig(Case at) {
        double[] frequency = SpectrumRange.STANDARD.frequencies();
        double[] omega = Arrays.stream(frequency).map(f -> 2 * Math.PI * f).toArray();
        double[] re = new double[omega.length];
        double[] im = new double[omega.length];
        double[] z = new double[2];
        SmallSignalWorkspace full = at.full();
        for (int k = 0; k < omega.length; k++) {
            assertThat(full.impedance(omega[k], z)).isTrue();
            re[k] = z[0];
            im[k] = z[1];
            assertThat(re[k]).as("Re Z at %s Hz", frequency[k]).isPositive();
        }
        assertThat(RelaxationFit.withDensity(omega, re, im, 6).worst()).isLessThan(KRAMERS_KRONIG);
    }

    /// Z-3: with the double layer's exponent at 1 the general form is the plain capacitor.
    @Test
    void anExponentOfOneIsACapacitor() {
        Case at = CASES.get().getFirst();
        SmallSignalWorkspace almost =
                new SmallSignalWorkspace(
                        at.constants(),
                        at.layout(),
                        SeriesImpedance.of(at.cell).resistive(),
                        1 - 1e-12);
        almost.linearise(at.y);
        double[] one = new double[2];
        double[] other = new double[2];
        for (double omega : new double[] {1e-2, 1, 1e2, 1e4}) {
            at.ideal().impedance(omega, one);
            almost.impedance(omega, other);
            assertThat(other[0]).isCloseTo(one[0], within(ROUND_OFF * Math.abs(one[0])));
            assertThat(other[1]).isCloseTo(one[1], within(ROUND_OFF * Math.hypot(one[0], one[1])));
        }
    }
}
