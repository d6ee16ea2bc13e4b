package io.github.coble.model.field;

import static io.github.coble.model.column.Smoothing.INSERTION_WIDTH;
import static io.github.coble.model.column.Smoothing.POTENTIAL_WIDTH;
import static io.github.coble.model.column.Smoothing.clipped;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.column.HostConstants;
import io.github.coble.numerics.complementarity.SmoothPlus;
import io.github.coble.numerics.parallel.Workers;

/// The potential that all columns and hosts share, at which their currents add up to the cell's
/// (T-10, T-11).
final class CurrentBalance {
    private static final double LARGEST_POTENTIAL = 3;
    private static final double TOLERANCE = 1e-12;
    private static final int NEWTON_STEPS = 20;
    private static final int MOST_STEPS = 100;

    /// Current onto walls that does not count [A m^-2].
    private static final double NO_CURRENT = 1e-12;

    /// Exponent below which contact is whole to the last bit.
    private static final double FIRM = -38;

    /// Share of a column's rest that reduction on walls may fill in one step.
    private static final double MOST_FILLED = 0.5;

    /// Share of contact of each column at the pressures last seen (T-12).
    final double[] contact;

    private final ColumnConstants c;
    private final double[] active;
    private final double[] boost;
    private final Workers workers;
    private double rising;

    CurrentBalance(ColumnConstants c, double[] active, Workers workers) {
        this.c = c;
        this.active = active;
        this.workers = workers;
        contact = new double[active.length];
        boost = new double[active.length];
    }

    /// Exchange current of a column at which lithium is reduced, and dissolved [A m^-2].
    double cathodic(int a) {
        return c.kinetics.exchangeCurrentDensity() * active[a] / (boost[a] * rising);
    }

    double anodic(int a) {
        return c.kinetics.exchangeCurrentDensity() * active[a] * contact[a] * boost[a] * rising;
    }

    /// Finds the potential [V].
    ///
    /// @param pressure at the electrolyte's side of a column
    /// @param before the potential at the start of the step
    double potential(FieldState s, Pressures pressure, double before, double dt, Applied applied) {
        int n = active.length;
        double e = c.kinetics.halfInverseThermalVoltage();
        double cathodic =
                workers.sum(
                        n,
                        ColumnFlows.GRAIN,
                        (from, to) -> {
                            double sum = 0;
                            for (int a = from; a < to; a++) {
                                double p = pressure.at(a);
                                double push = e * c.pressurePotential * (p - c.stack);
                                boost[a] = Math.exp(clipped(push));
                                double z = (c.voidPressure - p) / ColumnConstants.VOID_WIDTH;
                                contact[a] = z < FIRM ? 1 : 1 / (1 + Math.exp(clipped(z)));
                                sum += active[a] / boost[a];
                            }
                            return sum;
                        });
        double anodic =
                workers.sum(
                        n,
                        ColumnFlows.GRAIN,
                        (from, to) -> {
                            double sum = 0;
                            for (int a = from; a < to; a++) {
                                sum += active[a] * boost[a] * contact[a];
                            }
                            return sum;
                        });
        double phi = solve(s, cathodic / n, anodic / n, before, dt, applied);
        rising = Math.exp(clipped(e * phi));
        return phi;
    }

    /// Pressures by column.
    @FunctionalInterface
    interface Pressures {
        /// Pressure [MPa].
        double at(int column);
    }

    private double solve(
            FieldState s,
            double cathodic,
            double anodic,
            double before,
            double dt,
            Applied applied) {
        double e = c.kinetics.halfInverseThermalVoltage();
        double i0 = c.kinetics.exchangeCurrentDensity();
        double low = -LARGEST_POTENTIAL;
        double high = LARGEST_POTENTIAL;
        double phi = Math.clamp(s.potential, low, high);
        for (int k = 0; k < MOST_STEPS; k++) {
            double f = Math.exp(clipped(e * phi));
            double value =
                    i0 * (cathodic / f - anodic * f)
                            + walls(s, phi, dt)
                            + hosts(s, phi, dt)
                            - c.capacitance * (phi - before) / dt
                            - applied.current(phi);
            double fall =
                    i0 * e * (cathodic / f + anodic * f) + c.capacitance / dt + applied.slope();
            if (value > 0) {
                low = phi;
            } else {
                high = phi;
            }
            double next = phi + value / fall;
            if (!(next > low && next < high) || k > NEWTON_STEPS) {
                next = 0.5 * (low + high);
            }
            if (Math.abs(next - phi) < TOLERANCE) {
                return next;
            }
            phi = next;
        }
        return phi;
    }

    private double hosts(FieldState s, double phi, double dt) {
        double scaffold = insertion(c.scaffold, s.scaffold, phi, dt);
        double alloy = insertion(c.alloy, s.alloy, phi, dt);
        return scaffold + alloy + irreversible(s, scaffold, alloy, dt);
    }

    /// Current into a host [A m^-2], linearly implicit.
    double insertion(HostConstants host, double stored, double phi, double dt) {
        if (!host.present()) {
            return 0;
        }
        double share = host.share(stored);
        double stiff = host.kinetics().shareSlope(share, phi) / host.capacity();
        return host.kinetics().currentDensity(share, phi) / (1 - dt * stiff / c.filmCharge);
    }

    /// Current taken up beside it for good [A m^-2] (T-11), at most what is left of it.
    double irreversible(FieldState s, double scaffold, double alloy, double dt) {
        double capacity = c.scaffold.irreversible() + c.alloy.irreversible();
        if (capacity <= 0) {
            return 0;
        }
        double left = Math.max(1 - s.irreversible / capacity, 0);
        double rate =
                left
                        * (c.scaffold.irreversibleRatio() * taken(scaffold)
                                + c.alloy.irreversibleRatio() * taken(alloy));
        return Math.min(rate, left * capacity * c.filmCharge / dt);
    }

    private static double taken(double current) {
        return SmoothPlus.value(current - INSERTION_WIDTH, INSERTION_WIDTH);
    }

    /// Largest current density onto pore walls [A m^-2] (T-3).
    double wallCurrent(FieldState s, double phi) {
        return c.wallConductance
                * SmoothPlus.value(-phi - c.wallThreshold, POTENTIAL_WIDTH)
                * Math.clamp(c.scaffold.share(s.scaffold), 0, 1);
    }

    private double walls(FieldState s, double phi, double dt) {
        double most = wallCurrent(s, phi);
        if (most < NO_CURRENT) {
            return 0;
        }
        int n = active.length;
        return workers.sum(
                        n,
                        ColumnFlows.GRAIN,
                        (from, to) -> {
                            double sum = 0;
                            for (int a = from; a < to; a++) {
                                sum += wall(s, a, most, dt);
                            }
                            return sum;
                        })
                / n;
    }

    /// Current onto the walls of one column [A m^-2].
    double wall(FieldState s, int a, double most, double dt) {
        if (most < NO_CURRENT) {
            return 0;
        }
        double room = Math.max(1 - s.crept[a] - s.reduced[a], 0);
        return Math.min(most, MOST_FILLED * c.porosity * room / dt * c.filmCharge);
    }
}
