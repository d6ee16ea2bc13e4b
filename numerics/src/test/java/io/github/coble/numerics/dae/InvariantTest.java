package io.github.coble.numerics.dae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.numerics.dae.IntegrationException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// N-9: mass minus the integral of what is supplied stays what it was, on random stiff networks.
class InvariantTest {

    /// Round-off of a sum of about 130 terms in every step: the sum is anchored at its initial
    /// value, so it does not drift.
    private static final double ROUND_OFF = 1e-13;

    /// Not declared, at 4 decades of rates: what finite differences lose, about 1e-8 times
    /// stiffness times Newton error.
    private static final double DIFFERENCES = 1e-11;

    @ParameterizedTest
    @CsvSource({"4, 1e-2", "6, 1e-3", "8, 1e-4", "10, 1e-2", "10, 1e-4", "10, 1e-7"})
    void declaredInvariantsAreKeptToRoundOff(double decades, double relative) {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(drift(decades, relative, seed, true))
                    .as("seed %d", seed)
                    .isLessThan(ROUND_OFF);
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 1e-3", "4, 1e-4", "4, 1e-6"})
    void undeclaredInvariantsAreKeptAsWellAsDifferencesAllow(double decades, double relative) {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(drift(decades, relative, seed, false))
                    .as("seed %d", seed)
                    .isLessThan(DIFFERENCES);
        }
    }

    /// y' = -y does not keep y.
    @Test
    void aContradictionIsRefused() {
        DaeSystem decay =
                StiffProblem.semiExplicit(
                        2,
                        2,
                        (_, y, f) -> {
                            f[0] = -y[0];
                            f[1] = y[0] - y[1];
                        },
                        List.of(new LinearInvariant("sum", new double[] {1, 1})));
        DaeState start = new DaeState(0.0, new double[] {1, 0}, new double[] {-1, 1});
        BdfIntegrator integrator =
                new BdfIntegrator(BdfOptions.of(Tolerances.uniform(2, 1e-6, 1e-6)));
        assertThatThrownBy(() -> integrator.integrate(decay, start, 10.0))
                .isInstanceOfSatisfying(
                        IntegrationException.class,
                        e -> {
                            assertThat(e.reason()).isEqualTo(Reason.INVARIANT_CONTRADICTED);
                            assertThat(e.worstName()).isEqualTo("sum");
                        });
    }

    @Test
    void dependentAndMisshapenInvariantsAreRefused() {
        LinearInvariant sum = new LinearInvariant("sum", new double[] {1, 1});
        LinearInvariant twice = new LinearInvariant("twice", new double[] {2, 2});
        assertThatThrownBy(() -> start(List.of(sum, twice)))
                .hasMessageContaining("depend on each other");
        LinearInvariant wrong = new LinearInvariant("wrong", new double[3]);
        assertThatThrownBy(() -> start(List.of(wrong)))
                .hasMessageContaining("3 coefficients for 2 unknowns");
    }

    private static void start(List<LinearInvariant> invariants) {
        DaeSystem system =
                StiffProblem.semiExplicit(2, 2, (_, _, f) -> f[0] = f[1] = 0.0, invariants);
        DaeState rest = new DaeState(0.0, new double[2], new double[2]);
        new BdfIntegrator(BdfOptions.of(Tolerances.uniform(2, 1e-6, 1e-6)))
                .integrate(system, rest, 1.0);
    }

    /// Largest relative deviation over all steps, and between them.
    private static double drift(double decades, double relative, long seed, boolean declared) {
        ReactionNetwork network = new ReactionNetwork(17, 8, 8, decades, seed, declared);
        Tolerances tolerances = Tolerances.uniform(network.size(), relative, 1e-3 * relative);
        DaeState start = network.start(tolerances);
        LinearInvariant mass = network.mass();
        double initial = mass.value(start.y());
        double[] worst = {0.0};
        double[] y = new double[network.size()];
        StepObserver observer =
                step -> {
                    for (double t :
                            new double[] {0.5 * (step.previousTime() + step.time()), step.time()}) {
                        step.interpolate(t, y);
                        worst[0] = Math.max(worst[0], Math.abs(mass.value(y) / initial - 1.0));
                    }
                };
        Ending ending =
                new BdfIntegrator(BdfOptions.of(tolerances))
                        .integrate(network, start, 50.0, List.of(), observer);
        assertThat(ending.state().y(network.size() - 1)).isGreaterThan(1.0); // much was supplied
        return worst[0];
    }
}
