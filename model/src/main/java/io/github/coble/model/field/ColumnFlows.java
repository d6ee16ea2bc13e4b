package io.github.coble.model.field;

import static io.github.coble.model.column.Smoothing.STARVING;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.numerics.multigrid.Box;
import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;

/// Flows of every column at given pressures [s^-1], what they leave over, and their slopes (F-5).
final class ColumnFlows {
    static final int GRAIN = 1024;

    /// Keeps a front's conductance finite where nothing drives it [MPa].
    private static final double LEAST_DRIVE = 1e-6;

    /// Filling from which on pores are full.
    private static final double FULL = 1 - 1e-9;

    final double[] current;
    final double[] creep;
    final double[] opened;
    final double[] consumed;
    final double[] out;
    final double[] back;
    final double[] reacting;
    final double[] inflow;
    final float[] surplus;
    final float[] slope;

    private final FieldGrid grid;
    private final ColumnConstants c;
    private final ColumnFields fields;
    private final Openings openings;
    private final CurrentBalance balance;
    private final Workers workers;
    private final Box box;
    private final int[] base;
    private final double[] frontSlope;
    private final double[] filmMost;
    private final double[] filmSpent;
    private final double[] capMost;
    private final double[] capFalls;
    private final double[] capSpent;

    ColumnFlows(
            FieldGrid grid,
            ColumnConstants c,
            ColumnFields fields,
            Openings openings,
            CurrentBalance balance,
            Workers workers) {
        this.grid = grid;
        this.c = c;
        this.fields = fields;
        this.openings = openings;
        this.balance = balance;
        this.workers = workers;
        box = grid.nodes();
        int n = grid.size();
        base = new int[n];
        for (int a = 0; a < n; a++) {
            base[a] = box.index(0, a / grid.columns(), a % grid.columns());
        }
        current = new double[n];
        creep = new double[n];
        opened = new double[n];
        consumed = new double[n];
        out = new double[n];
        back = new double[n];
        reacting = new double[n];
        frontSlope = new double[n];
        filmMost = new double[n];
        filmSpent = new double[n];
        capMost = new double[n];
        capFalls = new double[n];
        capSpent = new double[n];
        inflow = new double[box.length()];
        surplus = new float[box.length()];
        slope = new float[box.length()];
    }

    /// Index of node m of a column in fields of the box.
    int node(int column, int m) {
        return base[column] + m * box.planeStride();
    }

    /// Finds how deep the fronts have come. Nodes newly reached take the pressure behind them.
    ///
    /// @return whether any has reached or left a node
    boolean findFronts(FieldState s) {
        int n = grid.size();
        double moved =
                workers.sum(
                        n,
                        GRAIN,
                        (from, to) -> {
                            int count = 0;
                            for (int a = from; a < to; a++) {
                                count += findFront(s, a) ? 1 : 0;
                            }
                            return count;
                        });
        return moved > 0;
    }

    private boolean findFront(FieldState s, int a) {
        double filled = s.crept[a] + s.reduced[a];
        double x = filled >= FULL ? 1 : s.crept[a] / Math.max(1 - s.reduced[a], 1e-9);
        int reached = grid.last(x);
        for (int m = s.top[a] + 1; m <= reached; m++) {
            s.pressure[node(a, m)] = s.pressure[node(a, s.top[a])];
        }
        boolean moved = reached != s.top[a];
        s.top[a] = (byte) reached;
        double behind = x - grid.at(reached);
        frontSlope[a] = x >= 1 ? 0 : fields.flow()[a] / (behind + fields.entryLength()[a]);
        return moved;
    }

    /// Sets what stays as it is while a step is solved.
    void begin(FieldState s, double dt) {
        workers.forEach(
                grid.size(),
                GRAIN,
                (from, to) -> {
                    for (int a = from; a < to; a++) {
                        begin(s, a, dt);
                    }
                });
    }

    private void begin(FieldState s, int a, double dt) {
        reacting[a] = reacting(openings.touched[a], s.reacted[a], dt);
        filmMost[a] = Math.max(s.film[a], 0) / dt / (1 + c.isolated);
        filmSpent[a] = c.filmPressure - filmMost[a] / c.opening;
        capMost[a] = Math.max(s.cap[a], 0) / dt / (1 + c.isolated);
        capFalls[a] = Math.min(c.capPressure, openings.collector[a]);
        capSpent[a] = capFalls[a] - capMost[a] / c.opening;
    }

    /// Flows at the present pressures and potential, with what flows into nodes from their
    /// neighbours in `inflow` and `surplus`.
    ///
    /// @return sum of the squares of what is left over at all nodes [s^-2]
    double linearise(FieldState s, double dt) {
        Arrays.fill(slope, 0);
        workers.forEach(
                grid.size(),
                GRAIN,
                (from, to) -> {
                    for (int a = from; a < to; a++) {
                        linearise(s, a, dt);
                    }
                });
        return workers.sum(
                surplus.length,
                16 * GRAIN,
                (from, to) -> {
                    double sum = 0;
                    for (int at = from; at < to; at++) {
                        sum += (double) surplus[at] * surplus[at];
                    }
                    return sum;
                });
    }

    private void linearise(FieldState s, int a, double dt) {
        int stride = box.planeStride();
        int bottom = base[a];
        int last = bottom + s.top[a] * stride;
        double p = s.pressure[bottom];
        double e = c.kinetics.halfInverseThermalVoltage();
        double contact = balance.contact[a];
        double cathodic = balance.cathodic(a);
        double anodic = balance.anodic(a);
        current[a] = cathodic - anodic;
        double byPressure =
                -e * c.pressurePotential * (cathodic + anodic)
                        - anodic * (1 - contact) / ColumnConstants.VOID_WIDTH;

        double over = p - c.electrolyteOpening;
        opened[a] = over > 0 ? c.opening * over : 0;
        double under = c.filmPressure - p;
        boolean drawn = under >= 0 && p >= filmSpent[a];
        consumed[a] = under > 0 ? Math.min(c.opening * under, filmMost[a]) : 0;
        double left =
                current[a] / c.filmCharge
                        - reacting[a]
                        - opened[a]
                        + consumed[a]
                        - (c.compliance * p - s.elastic[a]) / dt;
        boolean opens = over > 0 || (over == 0 && inflow[bottom] + left > 0);
        double steep =
                -byPressure / c.filmCharge + (opens || drawn ? c.opening : 0) + c.compliance / dt;
        double leaving;
        double ease;
        double q = s.pressure[last];
        if (frontSlope[a] > 0) {
            out[a] = 0;
            back[a] = 0;
            double entry = fields.entryDrive()[a];
            double drive = Math.max(q, 0) + entry;
            double room = c.porosity * Math.max(1 - s.crept[a] - s.reduced[a], 0) / dt;
            double g = Math.min(frontSlope[a], room / Math.max(drive, LEAST_DRIVE));
            if (entry <= 0) {
                creep[a] = g * Math.max(drive, 0);
                ease = drive > 0 ? g : 0;
            } else if (q >= 0) {
                creep[a] = g * drive;
                ease = g;
            } else {
                // Where more is drawn than arrives, the law falls to zero at −STARVING.
                double share = 1 + q / STARVING;
                creep[a] = g * drive * Math.max(share, 0);
                ease = share >= 0 ? g * drive / STARVING : 0;
            }
            leaving = creep[a];
        } else {
            creep[a] = 0;
            double above = q - openings.collector[a];
            double below = capFalls[a] - q;
            out[a] = above > 0 ? c.opening * above : 0;
            back[a] = below > 0 ? Math.min(c.opening * below, capMost[a]) : 0;
            boolean falls = below >= 0 && q >= capSpent[a];
            leaving = out[a] - back[a];
            // At the kink itself, the side that answers to what flows in.
            boolean rises = above > 0 || (above == 0 && inflow[last] > 0);
            ease = rises || falls ? c.opening : 0;
        }
        if (last == bottom) {
            surplus[bottom] = (float) (inflow[bottom] + left - leaving);
            slope[bottom] = (float) (steep + ease);
        } else {
            surplus[bottom] = (float) (inflow[bottom] + left);
            slope[bottom] = (float) steep;
            surplus[last] = (float) (inflow[last] - leaving);
            slope[last] = (float) ease;
        }
    }

    /// Changes the pressures of a column, those at its ends no further than to the next kink of
    /// their laws, which are S-shaped: Newton's method would go to and fro over their steep parts.
    /// The nodes between go along with the ends.
    void change(FieldState s, int a, float[] change) {
        int bottom = node(a, 0);
        int top = s.top[a];
        int last = node(a, top);
        double first = s.pressure[bottom];
        double lower =
                held(
                        first,
                        first + change[bottom],
                        filmSpent[a],
                        c.filmPressure,
                        c.electrolyteOpening);
        double end = s.pressure[last];
        double upper =
                frontSlope[a] > 0
                        ? held(end, end + change[last], -STARVING, -STARVING, -STARVING)
                        : held(
                                end,
                                end + change[last],
                                capSpent[a],
                                capFalls[a],
                                openings.collector[a]);
        double below = share(first, change[bottom], lower);
        double above = share(end, change[last], upper);
        if (top == 0) {
            s.pressure[bottom] = below < above ? lower : upper;
            return;
        }
        // Ends stop at their kinks exactly: beside one, by rounding, a law has the other slope.
        s.pressure[bottom] = lower;
        s.pressure[last] = upper;
        for (int m = 1; m < top; m++) {
            int at = node(a, m);
            double share = below + (above - below) * grid.at(m) / grid.at(top);
            s.pressure[at] += share * change[at];
        }
    }

    /// Share of a change that leads from a pressure to where it is held, at most 1.
    private static double share(double before, double change, double held) {
        return held == before + change ? 1 : (held - before) / change;
    }

    /// A change of pressure on a law with kinks at `low`, `middle` and `high`: no further than to
    /// the next kink.
    private static double held(
            double before, double after, double low, double middle, double high) {
        if (after > before) {
            double next = before < low ? low : before < middle ? middle : high;
            return before < high ? Math.min(after, next) : after;
        }
        double next = before > high ? high : before > middle ? middle : low;
        return before > low ? Math.max(after, next) : after;
    }

    /// Lithium above the layer that has come up through crevices, after a step with the present
    /// flows [L]. It has mixed with the rest: of what is drawn back it is its share.
    double climbed(FieldState s, double dt) {
        double up = 0;
        double all = 0;
        double down = 0;
        double left = 0;
        for (int a = 0; a < grid.size(); a++) {
            up += s.torn[a] == 0 ? 0 : out[a];
            all += out[a];
            down += (1 + c.isolated) * back[a];
            left += s.cap[a];
        }
        int n = grid.size();
        double most = Math.max(left / n, 0);
        double before = most - dt * (all - down) / n;
        double share = before > 0 ? Math.clamp(s.climbed / before, 0, 1) : 0;
        return Math.clamp(s.climbed + dt * (up - share * down) / n, 0, most);
    }

    /// Growth of the interphase in a step, of which (r + t r_0)² grows by t² k_i² δt (T-8).
    private double reacting(double touched, double reacted, double dt) {
        if (touched <= 0) {
            return 0;
        }
        double native0 = touched * c.nativeInterphase;
        double before = reacted + native0;
        double after = Math.sqrt(before * before + touched * touched * c.interphaseSquared * dt);
        return (after - before) / dt;
    }

    /// Applies the flows of a step; what the solver has left over is held elastically.
    ///
    /// @param wall largest current density onto pore walls [A m^-2]
    /// @return mean charge that went into columns [A m^-2]
    double apply(FieldState s, double dt, double wall) {
        return workers.sum(
                        grid.size(),
                        GRAIN,
                        (from, to) -> {
                            double sum = 0;
                            for (int a = from; a < to; a++) {
                                sum += apply(s, a, dt, wall);
                            }
                            return sum;
                        })
                / grid.size();
    }

    private double apply(FieldState s, int a, double dt, double most) {
        double free = c.porosity * Math.max(1 - s.crept[a] - s.reduced[a], 0) / dt;
        double wall = balance.wall(s, a, most, dt);
        double fill = Math.clamp(creep[a], 0, Math.max(free - wall / c.filmCharge, 0));
        double gained = 0;
        for (int m = 0; m <= s.top[a]; m++) {
            gained += inflow[node(a, m)];
        }
        s.elastic[a] +=
                dt
                        * (gained
                                + current[a] / c.filmCharge
                                - reacting[a]
                                - opened[a]
                                + consumed[a]
                                - fill
                                - out[a]
                                + back[a]);
        s.crept[a] += fill * dt / c.porosity;
        s.reduced[a] += wall * dt / c.filmCharge / c.porosity;
        s.film[a] += dt * (opened[a] - (1 + c.isolated) * consumed[a]);
        s.cap[a] += dt * (out[a] - (1 + c.isolated) * back[a]);
        s.lost[a] += dt * c.isolated * (consumed[a] + back[a]);
        s.reacted[a] += dt * reacting[a];
        return current[a] + wall;
    }
}
