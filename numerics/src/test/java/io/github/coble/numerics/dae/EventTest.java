package io.github.coble.numerics.dae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.dae.EventFunction.Action;
import io.github.coble.numerics.dae.EventFunction.Direction;
import io.github.coble.numerics.dae.IntegrationException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// N-11: events on problems with exact crossing times.
class EventTest {

    private static final double RELATIVE = 1e-8;

    /// Event times inherit the error of the solution, some tens of tolerances, over a speed near 1.
    private static final double SOLUTION_ERROR = 50 * RELATIVE;

    /// A straight line is integrated without error: what is left is the final bracket.
    private static final double BRACKET = 1e-12;

    private static final DaeSystem DECAY =
            StiffProblem.semiExplicit(1, 1, (_, y, f) -> f[0] = -y[0], List.of());

    private static final DaeSystem LINE =
            StiffProblem.semiExplicit(1, 1, (_, _, f) -> f[0] = 1.0, List.of());

    private static final DaeSystem OSCILLATOR =
            StiffProblem.semiExplicit(
                    2,
                    2,
                    (_, y, f) -> {
                        f[0] = y[1];
                        f[1] = -y[0];
                    },
                    List.of());

    interface G {
        double at(double t, double[] y, double[] yDot);
    }

    record Event(String name, Direction direction, Action action, G g) implements EventFunction {
        @Override
        public double value(double t, double[] y, double[] yDot) {
            return g.at(t, y, yDot);
        }
    }

    private static Event stop(String name, G g) {
        return new Event(name, Direction.ANY, Action.STOP, g);
    }

    @Test
    void decayCrossesOneHalfAtLogTwo() {
        Ending ending = run(DECAY, 5.0, List.of(stop("half", (_, y, _) -> y[0] - 0.5)), 1.0);
        assertThat(ending).isInstanceOf(Ending.EventOccurred.class);
        assertThat(ending.state().time()).isCloseTo(Math.log(2.0), within(SOLUTION_ERROR));
        assertThat(ending.state().y(0)).isCloseTo(0.5, within(BRACKET));
        assertThat(ending.state().yDot(0)).isCloseTo(-0.5, within(1e3 * RELATIVE));
    }

    @Test
    void onAStraightLineOnlyTheBracketIsLeft() {
        Ending ending = run(LINE, 5.0, List.of(stop("pi", (_, y, _) -> y[0] - Math.PI)), 0.0);
        assertThat(ending.state().time()).isCloseTo(Math.PI, within(BRACKET));
    }

    /// A strongly curved event function: regula falsi alone would creep.
    @Test
    void curvedEventFunctionsAreBracketedToo() {
        Ending ending =
                run(
                        LINE,
                        5.0,
                        List.of(stop("curved", (_, y, _) -> Math.expm1(40 * (y[0] - 4)))),
                        0.0);
        assertThat(ending.state().time()).isCloseTo(4.0, within(BRACKET));
    }

    @Test
    void directionsSelectCrossings() {
        assertThat(crossings(Direction.ANY)).hasSize(6);
        assertThat(crossings(Direction.RISING)).hasSize(3);
        List<EventOccurrence> falling = crossings(Direction.FALLING);
        assertThat(falling).hasSize(3).noneMatch(EventOccurrence::rising);
        for (int i = 0; i < 3; i++) {
            double exact = (0.5 + 2 * i) * Math.PI;
            assertThat(falling.get(i).time()).isCloseTo(exact, within(10 * SOLUTION_ERROR));
        }
    }

    private static List<EventOccurrence> crossings(Direction direction) {
        List<EventOccurrence> seen = new ArrayList<>();
        run(
                OSCILLATOR,
                18.0,
                List.of(new Event("y", direction, Action.CONTINUE, (_, y, _) -> y[0])),
                listener(seen),
                1.0,
                0.0);
        return seen;
    }

    @Test
    void anEventThatIsZeroAtTheStartIsNotReportedThere() {
        List<EventFunction> zeroAtStart = List.of(stop("zero", (_, y, _) -> y[0]));
        Ending ending = run(OSCILLATOR, 5.0, zeroAtStart, 0.0, 1.0);
        assertThat(ending.state().time()).isCloseTo(Math.PI, within(10 * SOLUTION_ERROR));
        assertThat(run(LINE, 5.0, zeroAtStart, 0.0)).isInstanceOf(Ending.ReachedEnd.class);
    }

    @Test
    void aRestartAtAnEventDoesNotFindItAgain() {
        List<EventFunction> events = List.of(stop("zero", (_, y, _) -> y[0]));
        DaeState first = run(OSCILLATOR, 9.0, events, 1.0, 0.0).state();
        Ending second =
                integrator(2).integrate(OSCILLATOR, first, 9.0, events, StepObserver.none());
        assertThat(second.state().time()).isCloseTo(1.5 * Math.PI, within(20 * SOLUTION_ERROR));
    }

    @Test
    void simultaneousEventsComeInTheOrderGiven() {
        List<EventFunction> events =
                List.of(
                        stop("later", (_, y, _) -> y[0] - 3.0),
                        stop("b", (_, y, _) -> 2.0 - y[0]),
                        stop("a", (_, y, _) -> (y[0] - 2.0) * (1.0 + y[0])));
        Ending.EventOccurred ending = (Ending.EventOccurred) run(LINE, 5.0, events, 0.0);
        assertThat(ending.events()).extracting(EventOccurrence::name).containsExactly("b", "a");
        assertThat(ending.state().time()).isCloseTo(2.0, within(BRACKET));
    }

    @Test
    void reportsArriveInOrderOfTimeAndNotAfterTheStop() {
        List<EventOccurrence> seen = new ArrayList<>();
        List<EventFunction> events =
                List.of(
                        new Event("2.2", Direction.ANY, Action.CONTINUE, (_, y, _) -> y[0] - 2.2),
                        stop("2.15", (_, y, _) -> y[0] - 2.15),
                        new Event("2.1", Direction.ANY, Action.CONTINUE, (_, y, _) -> y[0] - 2.1));
        run(LINE, 5.0, events, listener(seen), 0.0);
        assertThat(seen).extracting(EventOccurrence::name).containsExactly("2.1", "2.15");
    }

    /// Dropped from 1 m, coefficient of restitution 0.8: bounces at t0 (1 + 2 (0.8 + ... )), t0 =
    /// sqrt(2 / g).
    @Test
    void aBouncingBallMeetsTheFloorOnTime() {
        double g = 9.81;
        DaeSystem ball =
                StiffProblem.semiExplicit(
                        2,
                        2,
                        (_, y, f) -> {
                            f[0] = y[1];
                            f[1] = -g;
                        },
                        List.of());
        List<EventFunction> floor =
                List.of(new Event("floor", Direction.FALLING, Action.STOP, (_, y, _) -> y[0]));
        DaeState state = new DaeState(0.0, new double[] {1, 0}, new double[] {0, -g});
        double exact = Math.sqrt(2.0 / g);
        double flight = 2.0 * exact;
        for (int bounce = 0; bounce < 6; bounce++) {
            Ending ending = integrator(2).integrate(ball, state, 10.0, floor, StepObserver.none());
            assertThat(ending.state().time()).isCloseTo(exact, within(10 * SOLUTION_ERROR));
            double v = -0.8 * ending.state().y(1);
            state = new DaeState(ending.state().time(), new double[] {0, v}, new double[] {v, -g});
            flight *= 0.8;
            exact += flight;
        }
    }

    @Test
    void integratesBackwardsToAnEvent() {
        DaeState start = new DaeState(0.0, new double[] {1}, new double[] {-1});
        Ending ending =
                integrator(1)
                        .integrate(
                                DECAY,
                                start,
                                -5.0,
                                List.of(stop("two", (_, y, _) -> y[0] - 2)),
                                StepObserver.none());
        assertThat(ending.state().time()).isCloseTo(-Math.log(2.0), within(SOLUTION_ERROR));
    }

    @Test
    void anEventThatIsNotANumberIsAFailure() {
        List<EventFunction> events = List.of(stop("root", (_, y, _) -> Math.sqrt(y[0] - 0.5)));
        assertThatThrownBy(() -> run(DECAY, 5.0, events, 1.0))
                .isInstanceOfSatisfying(
                        IntegrationException.class,
                        e -> {
                            assertThat(e.reason()).isEqualTo(Reason.EVENT_UNDEFINED);
                            assertThat(e.worstName()).isEqualTo("root");
                            assertThat(e.worstIndex()).isEqualTo(-1);
                        });
    }

    private static StepObserver listener(List<EventOccurrence> seen) {
        return new StepObserver() {
            @Override
            public void accepted(AcceptedStep step) {
                assertThat(step.time()).isGreaterThan(step.previousTime());
            }

            @Override
            public void occurred(EventOccurrence event) {
                seen.add(event);
            }
        };
    }

    private static BdfIntegrator integrator(int n) {
        return new BdfIntegrator(BdfOptions.of(Tolerances.uniform(n, RELATIVE, RELATIVE)));
    }

    private static Ending run(
            DaeSystem system, double tEnd, List<EventFunction> events, double... y) {
        return run(system, tEnd, events, StepObserver.none(), y);
    }

    private static Ending run(
            DaeSystem system,
            double tEnd,
            List<EventFunction> events,
            StepObserver observer,
            double... y) {
        DaeState guess = new DaeState(0.0, y, new double[y.length]);
        Tolerances tolerances = Tolerances.uniform(y.length, RELATIVE, RELATIVE);
        DaeState start = ConsistentStart.solve(system, guess, tolerances, 1.0);
        return integrator(y.length).integrate(system, start, tEnd, events, observer);
    }
}
