package io.github.coble.model.physics.kinetics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.ParkCells;
import io.github.coble.model.material.Host;
import io.github.coble.model.physics.PhysicalConstants;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Charge transfer K-1 and host uptake K-3, K-4: inverses, signs, symmetry, slopes.
class KineticsTest {
    private static final double TEMPERATURE = 333.15;

    /// Relative error of a central difference with a step of 10⁻⁵ V.
    private static final double DIFFERENCE = 1e-6;

    private static final double STEP = 1e-5;

    /// A few exponentials and their logarithms, relative.
    private static final double ROUND_OFF = 1e-12;

    private static final ButlerVolmer TRANSFER = new ButlerVolmer(5, TEMPERATURE);

    private static final List<Host> HOSTS =
            List.of(
                    ParkCells.carbon().host(),
                    ParkCells.lto().host(),
                    ParkCells.silver().orElseThrow().material().host(),
                    new Host(1e5, 0, 1, 0.9, 0.1, 1, 0));

    @ParameterizedTest
    @ValueSource(doubles = {-0.3, -0.02, 0.0, 0.01, 0.25})
    void butlerVolmerSlopeMatchesADifference(double eta) {
        for (double contact : new double[] {1, 0.3, 0}) {
            double difference =
                    (TRANSFER.currentDensity(eta + STEP, 0.4, contact)
                                    - TRANSFER.currentDensity(eta - STEP, 0.4, contact))
                            / (2 * STEP);
            assertThat(TRANSFER.slope(eta, 0.4, contact))
                    .isNegative()
                    .isCloseTo(difference, within(DIFFERENCE * Math.abs(difference)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-50, -5, -1e-3, 0, 1e-3, 5, 500})
    void overpotentialInvertsTheCurrent(double current) {
        double eta = TRANSFER.overpotential(current, 0.3);
        assertThat(TRANSFER.currentDensity(eta, 0.3, 1))
                .isCloseTo(current, within(ROUND_OFF * (1 + Math.abs(current))));
        assertThat(Math.signum(eta) * Math.signum(current)).isNotPositive();
    }

    @Test
    void butlerVolmerIsSymmetricAtFullContactAndPlatesWithoutAny() {
        double forward = TRANSFER.currentDensity(-0.07, 1, 1);
        assertThat(TRANSFER.currentDensity(0.07, 1, 1))
                .isCloseTo(-forward, within(ROUND_OFF * forward));
        assertThat(forward).isPositive();
        assertThat(TRANSFER.currentDensity(0, 1, 1)).isZero();
        assertThat(TRANSFER.currentDensity(0.5, 1, 0)).isPositive();
    }

    @Test
    void smallSignalResistanceIsThatOfTheTextbook() {
        double slope = TRANSFER.slope(0, 1, 1);
        double expected = -5 * PhysicalConstants.FARADAY / (PhysicalConstants.GAS * TEMPERATURE);
        assertThat(slope).isCloseTo(expected, within(ROUND_OFF * Math.abs(expected)));
    }

    @Test
    void hostRestsWhereItsPotentialSays() {
        for (Host host : HOSTS) {
            HostKinetics law = HostKinetics.of(host, TEMPERATURE);
            for (double x = 0.001; x < 1; x += 0.0499) {
                assertThat(law.restingShare(law.potential(x)))
                        .as("%s at %s", host, x)
                        .isCloseTo(x, within(1e-10)); // round-off over the flattest slope
            }
        }
    }

    @Test
    void hostPotentialFallsStrictly() {
        for (Host host : HOSTS) {
            HostKinetics law = HostKinetics.of(host, TEMPERATURE);
            double last = Double.POSITIVE_INFINITY;
            for (double x = 0.005; x < 1; x += 0.005) {
                double u = law.potential(x);
                assertThat(u).as("%s at %s", host, x).isLessThan(last);
                last = u;
            }
        }
    }

    @Test
    void hostPotentialMeetsItsThreeStatedPotentials() {
        for (Host host : HOSTS.subList(0, 3)) {
            HostKinetics law = HostKinetics.of(host, TEMPERATURE);
            assertThat(law.plateau(0)).isCloseTo(host.emptyPotential(), within(ROUND_OFF));
            assertThat(law.plateau(0.5)).isCloseTo(host.kneePotential(), within(ROUND_OFF));
            assertThat(law.plateau(1)).isCloseTo(host.fullPotential(), within(ROUND_OFF));
        }
    }

    @Test
    void kneeAboveTheMiddleGivesAStraightLine() {
        HostKinetics law = HostKinetics.of(HOSTS.get(3), TEMPERATURE);
        // The knee is clamped at 0.499 of the range, which bends the line by 10⁻³ of it.
        assertThat(law.plateau(0.5)).isCloseTo(0.55, within(1e-3));
        assertThat(law.plateau(0.25)).isCloseTo(0.775, within(1e-3));
    }

    @Test
    void noCurrentFlowsIntoAHostAtItsPotential() {
        for (Host host : HOSTS) {
            HostKinetics law = HostKinetics.of(host, TEMPERATURE);
            for (double x : new double[] {0.01, 0.3, 0.7, 0.99}) {
                double u = law.potential(x);
                double scale = law.exchangeCurrentDensity();
                assertThat(law.currentDensity(x, u)).isCloseTo(0, within(ROUND_OFF * scale));
                assertThat(law.currentDensity(x, u - 0.01)).isPositive();
                assertThat(law.currentDensity(x, u + 0.01)).isNegative();
            }
            assertThat(law.currentDensity(0, 2)).isNotNegative();
            assertThat(law.currentDensity(1, -1)).isNotPositive();
        }
    }

    @Test
    void hostSlopeMatchesADifference() {
        for (Host host : HOSTS) {
            HostKinetics law = HostKinetics.of(host, TEMPERATURE);
            for (double x : new double[] {0, 0.2, 0.8, 1}) {
                for (double phi : new double[] {-0.1, 0.1, 0.8}) {
                    double difference =
                            (law.currentDensity(x, phi + STEP) - law.currentDensity(x, phi - STEP))
                                    / (2 * STEP);
                    assertThat(law.slope(x, phi))
                            .isNegative()
                            .isCloseTo(difference, within(DIFFERENCE * Math.abs(difference)));
                }
            }
        }
    }

    @Test
    void arrheniusFactorIsOneAtTheReferenceAndGrowsAbove() {
        assertThat(Arrhenius.factor(50e3, 298.15, 298.15)).isEqualTo(1);
        double factor = Arrhenius.factor(50e3, 308.15, 298.15);
        double expected = Math.exp(50e3 / PhysicalConstants.GAS * (10 / (308.15 * 298.15)));
        assertThat(factor).isCloseTo(expected, within(ROUND_OFF * expected));
        assertThat(Arrhenius.factor(0, 250, 298.15)).isEqualTo(1);
    }
}
