package io.github.coble.numerics.dae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.dae.IntegrationException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Failures that say where and why, dense output, limits, repeatability, and a pendulum in index-1
/// form.
class BdfIntegratorTest {

    private static final double RELATIVE = 1e-8;

    /// Global error of a short smooth run, in tolerances.
    private static final double SOLUTION_ERROR = 100 * RELATIVE;

    private static final DaeSystem DECAY =
            StiffProblem.semiExplicit(1, 1, (_, y, f) -> f[0] = -y[0], List.of());

    private static DaeState at(double y, double yDot) {
        return new DaeState(0.0, new double[] {y}, new double[] {yDot});
    }

    private static BdfOptions options(int n) {
        return BdfOptions.of(Tolerances.uniform(n, RELATIVE, RELATIVE));
    }

    @Test
    void denseOutputIsAsGoodAsTheSteps() {
        double[] y = new double[1];
        StepObserver check =
                step -> {
                    for (int i = 0; i <= 4; i++) {
                        double t =
                                step.previousTime()
                                        + 0.25 * i * (step.time() - step.previousTime());
                        step.interpolate(t, y);
                        assertThat(y[0]).isCloseTo(Math.exp(-t), within(SOLUTION_ERROR));
                        step.interpolateRate(t, y);
                        assertThat(y[0]).isCloseTo(-Math.exp(-t), within(1e3 * SOLUTION_ERROR));
                    }
                    assertThat(step.order()).isBetween(1, 5);
                };
        Ending ending =
                new BdfIntegrator(options(1)).integrate(DECAY, at(1, -1), 3.0, List.of(), check);
        assertThat(ending.state().time()).isEqualTo(3.0);
    }

    @Test
    void limitsOfStepAndOrderAreKept() {
        BdfOptions limited =
                options(1).withMaximumStep(0.01).withMaximumOrder(2).withInitialStep(1e-4);
        List<Double> sizes = new ArrayList<>();
        StepObserver check =
                step -> {
                    sizes.add(step.time() - step.previousTime());
                    assertThat(step.order()).isLessThanOrEqualTo(2);
                };
        new BdfIntegrator(limited).integrate(DECAY, at(1, -1), 3.0, List.of(), check);
        assertThat(sizes.getFirst()).isLessThanOrEqualTo(1e-4);
        // The last step may be stretched by a thousandth to meet the end.
        assertThat(sizes).allMatch(h -> h <= 0.01 * 1.0011);
    }

    /// y' = y² from 1 is infinite at t = 1.
    @Test
    void aSingularSolutionFailsCloseToItAndKeepsTheLastState() {
        DaeSystem blowUp =
                StiffProblem.semiExplicit(1, 1, (_, y, f) -> f[0] = y[0] * y[0], List.of());
        IntegrationException e = failure(blowUp, options(1), at(1, 1), 2.0);
        assertThat(e.lastGood().time()).isCloseTo(1.0, within(1e-3));
        assertThat(e.lastGood().y(0)).isGreaterThan(1e3);
        assertThat(e.worstName()).isEqualTo("y[0]");
        assertThat(e.steps()).isPositive();
        assertThat(e).hasMessageContaining("t = ").hasMessageContaining("y[0]");
    }

    /// y' = -1 / sqrt(y) reaches 0 at t = 2/3 and has no continuation.
    @Test
    void theEdgeOfTheDomainIsApproachedAndReported() {
        DaeSystem edge =
                StiffProblem.semiExplicit(
                        1,
                        1,
                        (_, y, f) -> {
                            if (y[0] <= 0.0) {
                                throw new OutsideDomainException("y = " + y[0]);
                            }
                            f[0] = -1.0 / Math.sqrt(y[0]);
                        },
                        List.of());
        IntegrationException e = failure(edge, options(1), at(1, -1), 1.0);
        assertThat(e.lastGood().time()).isCloseTo(2.0 / 3.0, within(1e-3));
        assertThat(e.lastGood().y(0)).isPositive();
    }

    @Test
    void aResidualThatIsNeverANumberIsReported() {
        DaeSystem nan =
                StiffProblem.semiExplicit(
                        2,
                        2,
                        (t, y, f) -> {
                            f[0] = -y[0];
                            f[1] = t > 0.5 ? Double.NaN : 1.0;
                        },
                        List.of());
        DaeState start = new DaeState(0.0, new double[] {1, 0}, new double[] {-1, 1});
        IntegrationException e = failure(nan, options(2), start, 1.0);
        assertThat(e.reason()).isIn(Reason.RESIDUAL_UNDEFINED, Reason.STEP_TOO_SMALL);
        assertThat(e.worstIndex()).isEqualTo(1);
        assertThat(e.lastGood().time()).isCloseTo(0.5, within(1e-3)).isLessThanOrEqualTo(0.5);
    }

    @Test
    void aMissingEquationIsASingularMatrix() {
        DaeSystem missing =
                StiffProblem.semiExplicit(2, 1, (_, y, f) -> f[0] = f[1] = -y[0], List.of());
        DaeState start = new DaeState(0.0, new double[] {0, 0}, new double[2]);
        assertThat(failure(missing, options(2), start, 1.0).reason())
                .isEqualTo(Reason.SINGULAR_MATRIX);
    }

    @Test
    void stepsAreCounted() {
        IntegrationException e = failure(DECAY, options(1).withMaximumSteps(7), at(1, -1), 9.0);
        assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_STEPS);
        assertThat(e.steps()).isEqualTo(7);
        assertThat(e.order()).isBetween(1, 5);
        assertThat(e.stepSize()).isPositive();
    }

    @Test
    void anUnknownThatVanishesNeedsAnAbsoluteTolerance() {
        BdfOptions relativeOnly = BdfOptions.of(Tolerances.uniform(1, 1e-6, 0.0));
        assertThat(failure(DECAY, relativeOnly, at(0, 0), 1.0).reason())
                .isEqualTo(Reason.ZERO_WEIGHT);
    }

    private static IntegrationException failure(
            DaeSystem system, BdfOptions options, DaeState start, double tEnd) {
        try {
            new BdfIntegrator(options).integrate(system, start, tEnd);
        } catch (IntegrationException e) {
            return e;
        }
        throw new AssertionError("no failure");
    }

    @Test
    void wrongInputsAreRefused() {
        BdfOptions one = options(1);
        assertThatThrownBy(() ->
                        new BdfIntegrator(one)
                                .integrate(DECAY, new DaeState(0, new double[2], new double[2]), 1))
                .hasMessageContaining("system of 1 unknowns");
        assertThatThrownBy(() -> new BdfIntegrator(one).integrate(DECAY, at(1, -1), Double.NaN))
                .hasMessageContaining("tEnd");
        assertThatThrownBy(() -> one.withMaximumOrder(6)).hasMessageContaining("6");
        assertThatThrownBy(() -> one.withMaximumStep(Double.NaN))
                .hasMessageContaining("maximumStep");
        assertThatThrownBy(() -> one.withInitialStep(-1)).hasMessageContaining("initialStep");
        assertThatThrownBy(() -> one.withMaximumSteps(0)).hasMessageContaining("maximumSteps");
        assertThatThrownBy(() -> new Tolerances(Double.NaN, new double[1]))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Tolerances(1e-3, new double[] {-1}))
                .hasMessageContaining("unknown 0");
        assertThatThrownBy(() -> new FixedStepping(6, 1, (_, _) -> {}))
                .hasMessageContaining("order 6");
        assertThatThrownBy(() -> new JacobianStructure.BorderedBlocks(0, 1, 1))
                .hasMessageContaining("0 blocks");
        assertThatThrownBy(() -> new DaeState(0, new double[1], new double[2]))
                .hasMessageContaining("2 derivatives");
    }

    @Test
    void anEmptyIntervalEndsWhereItStarts() {
        Ending ending = new BdfIntegrator(options(1)).integrate(DECAY, at(1, -1), 0.0);
        assertThat(ending.state().y(0)).isEqualTo(1.0);
        assertThat(ending.statistics().steps()).isZero();
    }

    @Test
    void sameInputSameBits() {
        Ending first = network();
        Ending second = network();
        assertThat(second.state().y()).isEqualTo(first.state().y());
        assertThat(second.state().yDot()).isEqualTo(first.state().yDot());
        assertThat(second.statistics()).isEqualTo(first.statistics());
    }

    private static Ending network() {
        ReactionNetwork network = new ReactionNetwork(17, 8, 8, 6, 5L, true);
        Tolerances tolerances = Tolerances.uniform(network.size(), 1e-4, 1e-7);
        return new BdfIntegrator(BdfOptions.of(tolerances).withAlgebraicInErrorTest(false))
                .integrate(network, network.start(tolerances), 20.0);
    }

    /// Pendulum in Cartesian coordinates, the constraint differentiated twice: index 1. Its period
    /// is 2 pi / (agm(1, cos(angle / 2)) sqrt(g / L)) exactly; from rest at 90 degrees it passes
    /// the bottom after a quarter.
    @Test
    void thePendulumKeepsItsPeriod() {
        DaeSystem pendulum =
                StiffProblem.semiExplicit(
                        5,
                        4,
                        (_, y, f) -> {
                            f[0] = y[2];
                            f[1] = y[3];
                            f[2] = -y[4] * y[0];
                            f[3] = -y[4] * y[1] - 1.0;
                            f[4] =
                                    y[2] * y[2]
                                            + y[3] * y[3]
                                            - y[4] * (y[0] * y[0] + y[1] * y[1])
                                            - y[1];
                        },
                        List.of());
        Tolerances tolerances = Tolerances.uniform(5, RELATIVE, RELATIVE);
        DaeState guess = new DaeState(0.0, new double[] {1, 0, 0, 0, 0}, new double[5]);
        DaeState start = ConsistentStart.solve(pendulum, guess, tolerances, 1.0);
        List<EventOccurrence> seen = new ArrayList<>();
        EventFunction bottom =
                new EventTest.Event(
                        "bottom",
                        EventFunction.Direction.ANY,
                        EventFunction.Action.CONTINUE,
                        (_, y, _) -> y[0]);
        StepObserver listener =
                new StepObserver() {
                    @Override
                    public void accepted(AcceptedStep step) {}

                    @Override
                    public void occurred(EventOccurrence event) {
                        seen.add(event);
                    }
                };
        new BdfIntegrator(options(5)).integrate(pendulum, start, 16.0, List.of(bottom), listener);
        double period = 2.0 * Math.PI / arithmeticGeometricMean(1.0, Math.sqrt(0.5));
        assertThat(seen).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(seen.get(i).time())
                    .isCloseTo((0.25 + 0.5 * i) * period, within(SOLUTION_ERROR * 10));
        }
    }

    private static double arithmeticGeometricMean(double a, double b) {
        double x = a;
        double y = b;
        for (int i = 0; i < 8; i++) {
            double mean = 0.5 * (x + y);
            y = Math.sqrt(x * y);
            x = mean;
        }
        return x;
    }
}
