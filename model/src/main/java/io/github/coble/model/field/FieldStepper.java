package io.github.coble.model.field;

import static io.github.coble.model.column.Smoothing.*;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.column.HostConstants;
import io.github.coble.model.physics.creep.PoreFlow;
import io.github.coble.model.physics.energetics.Wetting;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.complementarity.SmoothPlus;
import io.github.coble.numerics.complementarity.SmoothStep;
import io.github.coble.numerics.multigrid.Box;
import io.github.coble.numerics.parallel.Workers;

/// One implicit step of all columns (F-3 to F-9).
final class FieldStepper {
    /// Height at which lithium at an interface has opened it by half [L].
    static final double OPEN_AT = LIFTED_AT;

    static final double FRONT = Double.parseDouble(System.getProperty("front","0.2"));
    static final double N0 = Double.parseDouble(System.getProperty("n0","0.05"));
    static final double SIG = Double.parseDouble(System.getProperty("sig","0.5"));
    final ColumnConstants c;
    final FieldGrid grid;
    final Workers workers;
    final LayerFlow flow;
    final double[] k;
    final double[] entryLength;
    final double[] entryDrive;
    final double[] adhesion;
    final double nucleation;
    final GaussianKernel front;
    final Box box;

    // Fields of one step.
    final int[] top;
    final double[] frontSlope;
    final double[] electrolyteOpening;
    final double[] collectorOpening;
    final double[] active;
    final double[] touched;
    final double[] inflow;
    final double[] current;
    final double[] creep;
    final double[] opened;
    final double[] consumed;
    final double[] out;
    final double[] back;
    final double[] reacting;
    final float[] surplus;
    final float[] slope;
    final float[] change;
    int newtonSteps;

    FieldStepper(Cell cell, FieldOptions options, Workers workers) {
        this.c = new ColumnConstants(cell, 1);
        this.grid = options.grid();
        this.workers = workers;
        int n = grid.size();
        var pores = cell.interlayer().pores();
        double[] normal = RandomField.of(grid, pores.correlationLength(), options.seed());
        double[] rough =
                RandomField.of(grid, options.roughnessLength(), options.seed() ^ 0x9E3779B97F4A7C15L);
        k = new double[n];
        entryLength = new double[n];
        entryDrive = new double[n];
        adhesion = new double[n];
        PoreFlow law = PoreFlow.of(cell);
        Wetting wetting = Wetting.of(cell);
        double s = pores.spread();
        for (int a = 0; a < n; a++) {
            double d = pores.meanDiameter() * Math.exp(s * normal[a] - 0.5 * s * s);
            k[a] = law.conductance(d) * ColumnConstants.MEGAPASCAL / (c.thickness * c.thickness);
            entryLength[a] = d / c.thickness;
            entryDrive[a] =
                    (wetting.capillaryPressure(d) - cell.interlayer().entryPressure())
                            / ColumnConstants.MEGAPASCAL;
            adhesion[a] = Math.exp(options.adhesionSpread() * rough[a]);
        }
        nucleation = options.nucleationFactor();
        front = GaussianKernel.of(grid, SIG*cell.interfaces().collectorOpeningLength());
        flow = new LayerFlow(grid, k, c.thickness, workers);
        box = grid.nodes();
        top = new int[n];
        frontSlope = new double[n];
        electrolyteOpening = new double[n];
        collectorOpening = new double[n];
        active = new double[n];
        touched = new double[n];
        current = new double[n];
        creep = new double[n];
        opened = new double[n];
        consumed = new double[n];
        out = new double[n];
        back = new double[n];
        reacting = new double[n];
        inflow = new double[box.length()];
        surplus = new float[box.length()];
        slope = new float[box.length()];
        change = new float[box.length()];
    }

    FieldState assembled() {
        FieldState s = new FieldState(grid);
        s.potential = c.assembledPotential;
        double p = -STARVING;
        java.util.Arrays.fill(s.pressure, 0);
        for (int a = 0; a < grid.size(); a++) {
            s.elastic[a] = p * c.compliance;
            s.pressure[node(a, 0)] = p;
        }
        return s;
    }

    private int node(int column, int m) {
        return box.index(m, column / grid.columns(), column % grid.columns());
    }

    /// Sets what stays as it is during a step.
    void prepare(FieldState s) {
        int n = grid.size();
        double[] open = new double[n];
        double weight = 0;
        double heights = 0;
        for (int a = 0; a < n; a++) {
            open[a] = s.cap[a] * s.cap[a] / (s.cap[a] * s.cap[a] + OPEN_AT * OPEN_AT);
            double w = weight(s.film[a]);
            weight += w;
            heights += w * s.film[a];
        }
        double ride = heights / weight;
        double[] near = front.average(open);
        for (int a = 0; a < n; a++) {
            double filled = s.crept[a] + s.reduced[a];
            double x = filled >= 1 - 1e-9 ? 1 : s.crept[a] / Math.max(1 - s.reduced[a], 1e-9);
            int reached = (int) Math.min(grid.depth(), Math.floor(x * grid.depth() + 1e-9));
            if (reached > top[a]) {
                // Lithium arrives at a node with the pressure of the one before.
                for (int m = top[a] + 1; m <= reached; m++) {
                    s.pressure[node(a, m)] = s.pressure[node(a, top[a])];
                }
            }
            top[a] = reached;
            double behind = x - (double) reached / grid.depth();
            frontSlope[a] = x >= 1 ? 0 : k[a] / (behind + entryLength[a]);
            double held = (FRONT + (1 - FRONT) * Math.max(0, 1 - near[a] / N0)) * (1 - open[a]);
            collectorOpening[a] =
                    c.stack
                            + (c.collectorOpening - c.stack)
                                    * adhesion[a]
                                    * (1 + (nucleation - 1) * held);
            electrolyteOpening[a] = c.electrolyteOpening;
            double metal = c.porosity * filled + s.film[a];
            active[a] = c.seeds + (1 - c.seeds) * (1 - Math.exp(-metal / c.spreading));
            double present = present(s.film[a]);
            double covered = present * c.filmCoverage * reach(s.film[a], ride);
            double mouths = c.porosity * SmoothStep.value(filled, 0, TOUCHING_AT);
            touched[a] = covered + (1 - present) * mouths * c.mouthReactivity;
        }
        flow.reach(top);
    }

    /// Steps the state by a time [s] at a cell current [A m^-2]; prepare() must have been called.
    ///
    /// @return whether it converged; if not, only pressures and potential have been touched
    boolean step(FieldState s, double dt, double applied) {
        int n = grid.size();
        for (int newton = 0; newton < 25; newton++) {
            s.potential = potential(s, dt, applied);
            double worst = linearise(s, dt, applied > 0);
            newtonSteps++;
            if (Boolean.getBoolean("trace")) { System.out.printf("   newton %d worst %.2e phi %.5f p0 %.4f plast %.4f%n", newton, worst*dt, s.potential, s.pressure[node(0,0)], s.pressure[node(0,top[0])]); }
            if (worst * dt < 1e-7 && newton > 0) {
                finish(s, dt, applied);
                return true;
            }
            flow.solve(surplus, slope, change, 1e-9);
            for (int a = 0; a < n; a++) {
                for (int m = 0; m <= top[a]; m++) {
                    int at = node(a, m);
                    s.pressure[at] = s.pressure[at] + change[at];
                }
            }
        }
        return false;
    }

    /// Flows at the present pressures, what is left over at each node, and slopes.
    private double linearise(FieldState s, double dt, boolean plating) {
        int n = grid.size();
        java.util.Arrays.fill(surplus, 0);
        java.util.Arrays.fill(slope, 0);
        flow.inflow(s.pressure, inflow);
        double e = c.kinetics.halfInverseThermalVoltage();
        double worst = 0;
        for (int a = 0; a < n; a++) {
            int bottom = node(a, 0);
            double p = s.pressure[bottom];
            double f = clipped(e * (s.potential + c.pressurePotential * (p - c.stack)));
            double z = clipped((c.voidPressure - p) / ColumnConstants.VOID_WIDTH);
            double contact = 1 / (1 + Math.exp(z));
            double i0 = c.kinetics.exchangeCurrentDensity() * active[a];
            double cathodic = i0 * Math.exp(-f);
            double anodic = i0 * contact * Math.exp(f);
            current[a] = cathodic - anodic;
            double byPressure =
                    -e * c.pressurePotential * (cathodic + anodic)
                            - anodic * (1 - contact) / ColumnConstants.VOID_WIDTH;
            double t = touched[a];
            double r = s.reacted[a];
            double after = Math.sqrt((r + t * c.nativeInterphase) * (r + t * c.nativeInterphase) + t * t * c.interphaseSquared * dt) - t * c.nativeInterphase;
            reacting[a] = t > 0 ? Math.max(after - r, 0) / dt : 0;
            double over = p - electrolyteOpening[a];
            opened[a] = over > 0 ? c.opening * over : 0;
            double under = c.filmPressure - p;
            double most = Math.max(s.film[a], 0) / dt / (1 + c.isolated);
            boolean drawn = under > 0 && c.opening * under < most;
            consumed[a] = under > 0 ? Math.min(c.opening * under, most) : 0;
            double left =
                    current[a] / c.filmCharge
                            - reacting[a]
                            - opened[a]
                            + consumed[a]
                            - (c.compliance * p - s.elastic[a]) / dt;
            double steep =
                    -byPressure / c.filmCharge
                            + (over > 0 || drawn ? c.opening : 0)
                            + c.compliance / dt;
            surplus[bottom] += (float) (left + inflow[bottom]);
            slope[bottom] += (float) steep;
            int last = node(a, top[a]);
            double q = s.pressure[last];
            creep[a] = 0;
            out[a] = 0;
            back[a] = 0;
            double leaving;
            double bySlope;
            if (frontSlope[a] > 0) {
                double drive = Math.max(q, 0) + entryDrive[a];
                double room = c.porosity * Math.max(1 - s.crept[a] - s.reduced[a], 0) / dt;
                double g = Math.min(frontSlope[a], room / Math.max(drive, 1e-6));
                if (entryDrive[a] <= 0) {
                    creep[a] = g * Math.max(drive, 0);
                    bySlope = drive > 0 ? g : 0;
                } else if (q >= 0) {
                    creep[a] = g * drive;
                    bySlope = g;
                } else {
                    creep[a] = g * drive * (plating ? 1 + q / STARVING : Math.max(1 + q / STARVING, 0));
                    bySlope = plating || q > -STARVING ? g * drive / STARVING : 0;
                }
                leaving = creep[a];
            } else {
                double above = q - collectorOpening[a];
                double below = c.capPressure - q;
                double deposit = Math.max(s.cap[a], 0) / dt / (1 + c.isolated);
                out[a] = above > 0 ? c.opening * above : 0;
                back[a] = below > 0 ? Math.min(c.opening * below, deposit) : 0;
                leaving = out[a] - back[a];
                bySlope =
                        above > 0 || (below > 0 && c.opening * below < deposit) ? c.opening : 0;
            }
            surplus[last] -= (float) leaving;
            slope[last] += (float) bySlope;
            if (last != bottom) {
                for (int m = 1; m <= top[a]; m++) {
                    int at = node(a, m);
                    surplus[at] += (float) inflow[at];
                }
            }
            for (int m = 0; m <= top[a]; m++) {
                worst = Math.max(worst, Math.abs(surplus[node(a, m)]));
            }
        }
        return worst;
    }

    /// The potential at which all currents add up to the cell's.
    private double potential(FieldState s, double dt, double applied) {
        int n = grid.size();
        double e = c.kinetics.halfInverseThermalVoltage();
        double cathodic = 0;
        double anodic = 0;
        for (int a = 0; a < n; a++) {
            double p = s.pressure[node(a, 0)];
            double g = Math.exp(clipped(e * c.pressurePotential * (p - c.stack)));
            double z = clipped((c.voidPressure - p) / ColumnConstants.VOID_WIDTH);
            cathodic += active[a] / g;
            anodic += active[a] * g / (1 + Math.exp(z));
        }
        double i0 = c.kinetics.exchangeCurrentDensity() / n;
        double low = -3;
        double high = 3;
        double phi = Math.clamp(s.potential, -2.9, 2.9);
        for (int it = 0; it < 200; it++) {
            double f = clipped(e * phi);
            double value =
                    i0 * (cathodic * Math.exp(-f) - anodic * Math.exp(f))
                            + walls(s, phi, dt)
                            + insertion(c.scaffold, s.scaffold, phi, dt, c.filmCharge)
                            + insertion(c.alloy, s.alloy, phi, dt, c.filmCharge)
                            - c.capacitance * (phi - s.potential) / dt
                            - applied;
            double slopes = -i0 * e * (cathodic * Math.exp(-f) + anodic * Math.exp(f)) - c.capacitance / dt;
            if (value > 0) {
                low = phi;
            } else {
                high = phi;
            }
            double next = phi - value / slopes;
            if (!(next > low && next < high) || it > 20) {
                next = 0.5 * (low + high);
            }
            if (Math.abs(next - phi) < 1e-13) {
                return next;
            }
            phi = next;
        }
        return phi;
    }

    private double walls(FieldState s, double phi, double dt) {
        double drive =
                c.wallConductance
                        * SmoothPlus.value(-phi - c.wallThreshold, POTENTIAL_WIDTH)
                        * Math.clamp(c.scaffold.share(s.scaffold), 0, 1);
        if (drive < 1e-12) {
            return 0;
        }
        double sum = 0;
        for (int a = 0; a < grid.size(); a++) {
            sum += wall(s, a, drive, dt);
        }
        return sum / grid.size();
    }

    private double wall(FieldState s, int a, double drive, double dt) {
        double room = 1 - s.crept[a] - s.reduced[a];
        return Math.min(drive, c.porosity * Math.max(room, 0) / dt * c.filmCharge * 0.5);
    }

    private static double insertion(HostConstants host, double stored, double phi, double dt, double filmCharge) {
        if (!host.present()) {
            return 0;
        }
        double share = host.share(stored);
        double stiff = host.kinetics().shareSlope(share, phi) / host.capacity();
        return host.kinetics().currentDensity(share, phi) / (1 - dt * stiff / filmCharge);
    }

    private void finish(FieldState s, double dt, double applied) {
        int n = grid.size();
        double drive =
                c.wallConductance
                        * SmoothPlus.value(-s.potential - c.wallThreshold, POTENTIAL_WIDTH)
                        * Math.clamp(c.scaffold.share(s.scaffold), 0, 1);
        double charge = 0;
        for (int a = 0; a < n; a++) {
            double wall = drive < 1e-12 ? 0 : wall(s, a, drive, dt);
            double fill = Math.clamp(creep[a], 0, c.porosity * Math.max(1 - s.crept[a] - s.reduced[a], 0) / dt);
            double kept = creep[a] - fill;
            s.crept[a] += fill * dt / c.porosity;
            s.reduced[a] += wall * dt / c.filmCharge / c.porosity;
            s.film[a] += dt * (opened[a] - (1 + c.isolated) * consumed[a]);
            s.cap[a] += dt * (out[a] - (1 + c.isolated) * back[a]);
            s.lost[a] += dt * c.isolated * (consumed[a] + back[a]);
            s.reacted[a] += dt * reacting[a];
            // What the solver left over is held elastically.
            double stored =
                    current[a] / c.filmCharge
                            - reacting[a]
                            - opened[a]
                            + consumed[a]
                            - creep[a]
                            - out[a]
                            + back[a];
            double sideways = 0;
            for (int m = 0; m <= top[a]; m++) {
                sideways += inflow[node(a, m)];
            }
            s.elastic[a] += dt * (stored + sideways + kept);
            charge += current[a] + wall;
        }
        double scaffold = insertion(c.scaffold, s.scaffold, s.potential, dt, c.filmCharge);
        double alloy = insertion(c.alloy, s.alloy, s.potential, dt, c.filmCharge);
        s.scaffold += dt * scaffold / c.filmCharge;
        s.alloy += dt * alloy / c.filmCharge;
        s.passed += dt * (charge / n + scaffold + alloy) / c.filmCharge;
        s.time += dt;
    }
}
