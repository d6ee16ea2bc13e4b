package io.github.coble.model.material;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;
import java.util.Arrays;

/// How strongly a layer holds to its neighbour, in whichever notion it was measured.
///
/// A peel or cleavage test gives a *practical toughness* Γ that contains dissipation; lithium that
/// opens an interface pays the thermodynamic *work of adhesion* W. The map between the two is
///
/// ```
/// W = Γ / A                                                                          (E-4)
/// ```
///
/// with one dissipation factor A for all interfaces. Source: assumption, see
/// docs/theory/energetics.md.
public sealed interface Adhesion {
    /// Work of adhesion [J m^-2].
    ///
    /// @param formationPressure pressure at which the contact was formed [Pa]
    /// @param dissipationFactor A of E-4
    @Si("J m^-2")
    double workOfAdhesion(@Si("Pa") double formationPressure, @Si("1") double dissipationFactor);

    /// Thermodynamic work of adhesion, independent of how the contact was formed.
    record Work(@Si(value = "J m^-2", min = 0, max = 20) double work) implements Adhesion {
        public Work {
            Require.withinRanges(Work.class, work);
        }

        @Override
        public double workOfAdhesion(double formationPressure, double dissipationFactor) {
            return work;
        }
    }

    /// Practical toughness of a contact as it is, for example a cast layer on its collector.
    record Toughness(@Si(value = "J m^-2", min = 0, max = 1000) double toughness)
            implements Adhesion {
        public Toughness {
            Require.withinRanges(Toughness.class, toughness);
        }

        @Override
        public double workOfAdhesion(double formationPressure, double dissipationFactor) {
            return toughness / dissipationFactor;
        }
    }

    /// Practical toughness measured at several contact formation pressures.
    ///
    /// Between the points the toughness is interpolated as a power law of pressure; beyond them the
    /// power law of the nearest pair goes on, so an unpressed contact does not hold at all.
    ///
    /// @param pressures rising, positive [Pa]
    /// @param toughnesses positive [J m^-2]
    record Curve(@Si("Pa") double[] pressures, @Si("J m^-2") double[] toughnesses)
            implements Adhesion {
        public Curve {
            pressures = pressures.clone();
            toughnesses = toughnesses.clone();
            if (pressures.length < 2 || pressures.length != toughnesses.length) {
                throw new IllegalArgumentException("a toughness curve needs two or more points");
            }
            for (int i = 0; i < pressures.length; i++) {
                boolean rising = i == 0 || pressures[i] > pressures[i - 1];
                if (!(pressures[i] > 0) || !(toughnesses[i] > 0) || !rising) {
                    throw new IllegalArgumentException(
                            "a toughness curve needs positive toughnesses at rising pressures");
                }
            }
        }

        @Override
        public double[] pressures() {
            return pressures.clone();
        }

        @Override
        public double[] toughnesses() {
            return toughnesses.clone();
        }

        @Override
        public double workOfAdhesion(double formationPressure, double dissipationFactor) {
            return toughness(formationPressure) / dissipationFactor;
        }

        /// Practical toughness [J m^-2] after forming the contact at a pressure [Pa].
        public double toughness(double formationPressure) {
            if (formationPressure <= 0) {
                return 0;
            }
            int k = 1;
            while (k < pressures.length - 1 && formationPressure > pressures[k]) {
                k++;
            }
            double slope =
                    Math.log(toughnesses[k] / toughnesses[k - 1])
                            / Math.log(pressures[k] / pressures[k - 1]);
            return toughnesses[k - 1] * Math.pow(formationPressure / pressures[k - 1], slope);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Curve(double[] p, double[] t)
                    && Arrays.equals(p, pressures)
                    && Arrays.equals(t, toughnesses);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(pressures) + Arrays.hashCode(toughnesses);
        }
    }
}
