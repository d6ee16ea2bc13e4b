package io.github.coble.numerics.dae;

import java.util.Arrays;
import java.util.List;

/// A standard problem with a published solution at one time.
///
/// @param reference published y(tEnd), with all the digits of the source
/// @param smallest size below which an unknown does not matter [unit of the unknowns]
@SuppressWarnings("ArrayRecordComponent") // test data
record StiffProblem(
        String name,
        DaeSystem system,
        double[] start,
        double tEnd,
        double[] reference,
        double[] smallest) {

    interface Rates {
        void at(double t, double[] y, double[] f);
    }

    /// M y' = f(t, y) with M diagonal, 0 or 1.
    static DaeSystem semiExplicit(
            int n, int differential, Rates rates, List<LinearInvariant> invariants) {
        return new DaeSystem() {
            private final double[] f = new double[n];

            @Override
            public int size() {
                return n;
            }

            @Override
            public void residual(double t, double[] y, double[] yDot, double[] r) {
                rates.at(t, y, f);
                for (int i = 0; i < n; i++) {
                    r[i] = (i < differential ? yDot[i] : 0.0) - f[i];
                }
            }

            @Override
            public boolean isDifferential(int i) {
                return i < differential;
            }

            @Override
            public List<LinearInvariant> invariants() {
                return invariants;
            }
        };
    }

    /// Robertson (1966), as three differential equations. Reference: Hairer & Wanner II, ROBER at t
    /// = 1e11.
    static StiffProblem robertson() {
        return new StiffProblem(
                "Robertson",
                semiExplicit(
                        3,
                        3,
                        (_, y, f) -> {
                            f[0] = -0.04 * y[0] + 1e4 * y[1] * y[2];
                            f[2] = 3e7 * y[1] * y[1];
                            f[1] = -f[0] - f[2];
                        },
                        List.of(new LinearInvariant("mass", new double[] {1, 1, 1}))),
                new double[] {1, 0, 0},
                1e11,
                new double[] {0.2083340149701255e-07, 0.8333360770334713e-13, 0.9999999791665050},
                new double[] {1e-8, 1e-13, 1.0});
    }

    /// Robertson with the third equation replaced by the sum.
    static StiffProblem robertsonDae() {
        StiffProblem ode = robertson();
        return new StiffProblem(
                "Robertson, algebraic sum",
                semiExplicit(
                        3,
                        2,
                        (_, y, f) -> {
                            f[0] = -0.04 * y[0] + 1e4 * y[1] * y[2];
                            f[1] = -f[0] - 3e7 * y[1] * y[1];
                            f[2] = y[0] + y[1] + y[2] - 1.0;
                        },
                        List.of()),
                ode.start,
                ode.tEnd,
                ode.reference,
                ode.smallest);
    }

    /// HIRES, eight species of photomorphogenesis. Reference: Test Set for IVP Solvers, problem
    /// HIRES.
    static StiffProblem hires() {
        return new StiffProblem(
                "HIRES",
                semiExplicit(
                        8,
                        8,
                        (_, y, f) -> {
                            f[0] = -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007;
                            f[1] = 1.71 * y[0] - 8.75 * y[1];
                            f[2] = -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4];
                            f[3] = 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3];
                            f[4] = -1.745 * y[4] + 0.43 * y[5] + 0.43 * y[6];
                            f[5] =
                                    -280 * y[5] * y[7]
                                            + 0.69 * y[3]
                                            + 1.71 * y[4]
                                            - 0.43 * y[5]
                                            + 0.69 * y[6];
                            f[6] = 280 * y[5] * y[7] - 1.81 * y[6];
                            f[7] = -f[6];
                        },
                        List.of()),
                new double[] {1, 0, 0, 0, 0, 0, 0, 0.0057},
                321.8122,
                new double[] {
                    0.7371312573325668e-3,
                    0.1442485726316185e-3,
                    0.5888729740967575e-4,
                    0.1175651343283149e-2,
                    0.2386356198831331e-2,
                    0.6238968252742796e-2,
                    0.2849998395185769e-2,
                    0.2850001604814231e-2
                },
                filled(8, 1e-4));
    }

    /// Van der Pol with mu = 1000 at t = 2000. Reference: Test Set for IVP Solvers, problem VDPOLM.
    static StiffProblem vanDerPol() {
        return new StiffProblem(
                "van der Pol, mu = 1000",
                semiExplicit(
                        2,
                        2,
                        (_, y, f) -> {
                            f[0] = y[1];
                            f[1] = 1e3 * (1.0 - y[0] * y[0]) * y[1] - y[0];
                        },
                        List.of()),
                new double[] {2, 0},
                2000,
                new double[] {0.1706167732170469e1, -0.8928097010248125e-3},
                filled(2, 1e-3));
    }

    /// Chemical Akzo Nobel, five differential and one algebraic equation. Reference: Test Set for
    /// IVP Solvers, CHEMAKZO.
    static StiffProblem akzoNobel() {
        double ks = 115.83;
        return new StiffProblem(
                "Chemical Akzo Nobel",
                semiExplicit(
                        6,
                        5,
                        (_, y, f) -> {
                            if (y[1] < 0.0) {
                                throw new OutsideDomainException("y2 = " + y[1] + " is negative");
                            }
                            double root = Math.sqrt(y[1]);
                            double r1 = 18.7 * y[0] * y[0] * y[0] * y[0] * root;
                            double r2 = 0.58 * y[2] * y[3];
                            double r3 = 0.58 / 34.4 * y[0] * y[4];
                            double r4 = 0.09 * y[0] * y[3] * y[3];
                            double r5 = 0.42 * y[5] * y[5] * root;
                            double in = 3.3 * (0.9 / 737.0 - y[1]);
                            f[0] = -2 * r1 + r2 - r3 - r4;
                            f[1] = -0.5 * r1 - r4 - 0.5 * r5 + in;
                            f[2] = r1 - r2 + r3;
                            f[3] = -r2 + r3 - 2 * r4;
                            f[4] = r2 - r3 + r5;
                            f[5] = ks * y[0] * y[3] - y[5];
                        },
                        List.of()),
                new double[] {0.444, 0.00123, 0, 0.007, 0, ks * 0.444 * 0.007},
                180,
                new double[] {
                    0.1150794920661702,
                    0.1203831471567715e-2,
                    0.1611562887407974,
                    0.3656156421249283e-3,
                    0.1708010885264404e-1,
                    0.4873531310307455e-2
                },
                filled(6, 1e-2));
    }

    static List<StiffProblem> all() {
        return List.of(robertson(), robertsonDae(), hires(), vanDerPol(), akzoNobel());
    }

    private static double[] filled(int n, double value) {
        double[] v = new double[n];
        Arrays.fill(v, value);
        return v;
    }

    /// Absolute tolerances a part of the smallest size that matters.
    Tolerances tolerances(double relative) {
        double[] absolute = smallest.clone();
        for (int i = 0; i < absolute.length; i++) {
            absolute[i] *= relative;
        }
        return new Tolerances(relative, absolute);
    }

    DaeState consistentStart(Tolerances tolerances) {
        DaeState guess = new DaeState(0.0, start, new double[start.length]);
        return ConsistentStart.solve(system, guess, tolerances, 1e-6 * tEnd);
    }

    Ending solve(double relative) {
        Tolerances tolerances = tolerances(relative);
        return new BdfIntegrator(BdfOptions.of(tolerances))
                .integrate(system, consistentStart(tolerances), tEnd);
    }

    /// Largest |y - reference| / (|reference| + smallest).
    double error(Ending ending) {
        double worst = 0.0;
        for (int i = 0; i < reference.length; i++) {
            double scale = Math.abs(reference[i]) + smallest[i];
            worst = Math.max(worst, Math.abs(ending.state().y(i) - reference[i]) / scale);
        }
        return worst;
    }
}
