package io.github.coble.model.field;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.column.Smoothing;
import io.github.coble.model.physics.creep.CobleCreep;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.multigrid.Box;
import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;

/// One implicit step of all columns (F-5).
final class FieldStepper {
    private static final int MOST_NEWTON_STEPS = 20;

    /// Newton steps after which a tenth may be left of what was left at first, else the step is
    /// given up.
    private static final int FAIR_NEWTON_STEPS = 8;

    /// Mean left over in a step that counts as solved, relative to the charge that passes. It is
    /// not lost but held elastically, and answered for in the next step.
    private static final double SOLVED = 0.5;

    /// The same at most and at least [L].
    private static final double LARGEST_LEFT = 1e-5;

    private static final double SMALLEST_LEFT = 1e-6;

    /// Energy of the linear solver, relative: the change of the pressures is good to 3 %.
    private static final double LINEAR = 1e-3;

    final ColumnConstants c;
    final ColumnFields fields;
    final LayerFlow flow;
    final ColumnFlows flows;

    private final FieldGrid grid;
    private final Workers workers;
    private final Openings openings;
    private final CurrentBalance balance;
    private final Spreading spreading;
    private final Tearing tearing;
    private final Box box;
    private final float[] change;
    private boolean reachKnown;

    FieldStepper(Cell cell, FieldLaws laws, FieldOptions options, Workers workers) {
        this.c = new ColumnConstants(cell, 1);
        this.grid = options.grid();
        this.workers = workers;
        fields = ColumnFields.of(cell, c, laws, options, workers);
        box = grid.nodes();
        change = new float[box.length()];
        double slot =
                CobleCreep.of(cell.lithium(), cell.conditions().temperature()).slotConductance()
                        * ColumnConstants.MEGAPASCAL
                        / (c.thickness * c.thickness * grid.spacing());
        double aspect = options.sideways() ? c.thickness / grid.spacing() : 0;
        flow = new LayerFlow(grid, fields.flow(), aspect, slot, workers);
        openings =
                new Openings(
                        grid,
                        c,
                        laws,
                        fields.adhesion(),
                        cell.interfaces().collectorOpeningLength(),
                        workers);
        balance = new CurrentBalance(c, openings.active, workers);
        flows = new ColumnFlows(grid, c, fields, openings, balance, workers);
        double load = cell.conditions().stackPressure() / laws.strength().at(c.thickness);
        spreading =
                new Spreading(grid, new RestingPlate(load, laws.strength().exponent()), workers);
        var scaffold = cell.interlayer().scaffold();
        tearing =
                new Tearing(
                        grid,
                        c.thickness,
                        scaffold.cohesiveStrength() / scaffold.shearModulus(),
                        workers);
    }

    /// A state as assembled: no lithium, pressures at which nothing flows.
    FieldState assembled() {
        FieldState s = new FieldState(grid);
        s.potential = c.assembledPotential;
        double p = c.assembledPressure();
        Arrays.fill(s.elastic, p * c.compliance);
        Arrays.fill(s.pressure, p);
        return s;
    }

    /// Sets what stays as it is during steps from a state.
    void prepare(FieldState s) {
        double[] lift = tearing.lift(s.film);
        openings.set(s, lift, tearing.ride());
        boolean moved = flows.findFronts(s);
        if (moved || !reachKnown) {
            flow.reach(s.top, s.torn);
            reachKnown = true;
        }
    }

    /// The state is another one now than that which was stepped last.
    void forget() {
        reachKnown = false;
    }

    /// Steps the state at a cell current [A m^-2]; [#prepare] must have been called.
    ///
    /// @return whether it converged; if not, pressures and potential are spoilt
    boolean step(FieldState s, double dt, Applied applied) {
        double before = s.potential;
        double first = 0;
        flows.begin(s, dt);
        for (int newton = 0; newton < MOST_NEWTON_STEPS; newton++) {
            s.potential =
                    balance.potential(s, a -> s.pressure[flows.node(a, 0)], before, dt, applied);
            flow.inflow(s.pressure, flows.inflow, flows.surplus);
            double left = Math.sqrt(flows.linearise(s, dt) / grid.size()) * dt;
            if (left < solved(s, dt, applied) && newton > 0) {
                finish(s, dt, before);
                return true;
            }
            first = newton == 0 ? left : first;
            if (newton == FAIR_NEWTON_STEPS && left > 0.1 * first) {
                return false;
            }
            flow.solve(flows.surplus, flows.slope, change, LINEAR);
            workers.forEach(
                    grid.size(),
                    ColumnFlows.GRAIN,
                    (from, to) -> {
                        for (int a = from; a < to; a++) {
                            flows.change(s, a, change);
                        }
                    });
        }
        return false;
    }

    private double solved(FieldState s, double dt, Applied applied) {
        if (applied.slope() > 0) {
            // The current answers to the least pressure that is off.
            return SMALLEST_LEFT;
        }
        double grown = Math.abs(applied.current(s.potential)) * dt / c.filmCharge;
        return Math.clamp(SOLVED * grown, SMALLEST_LEFT, LARGEST_LEFT);
    }

    private void finish(FieldState s, double dt, double before) {
        double most = balance.wallCurrent(s, s.potential);
        double charge = flows.apply(s, dt, most);
        double scaffold = balance.insertion(c.scaffold, s.scaffold, s.potential, dt);
        double alloy = balance.insertion(c.alloy, s.alloy, s.potential, dt);
        double irreversible = balance.irreversible(s, scaffold, alloy, dt);
        s.scaffold += dt * scaffold / c.filmCharge;
        s.alloy += dt * alloy / c.filmCharge;
        s.irreversible += dt * irreversible / c.filmCharge;
        double layer = c.capacitance * (s.potential - before) / dt;
        s.passed += dt * (charge + scaffold + alloy + irreversible - layer) / c.filmCharge;
        s.time += dt;
        double stripped = 0;
        for (int a = 0; a < grid.size(); a++) {
            double covered = Smoothing.present(s.film[a]) * c.filmCoverage;
            stripped += Math.max(-flows.current[a], 0) * (c.porosity + (1 - c.porosity) * covered);
        }
        s.climbed = flows.climbed(s, dt);
        s.gaps += dt * c.gapRate * stripped / grid.size();
    }

    /// Lets deposits yield and the layer tear, after a step.
    void settle(FieldState s, boolean plating) {
        spreading.press(s.cap);
        spreading.press(s.film);
        if (plating && tearing.tear(s)) {
            reachKnown = false;
        }
    }

    FieldSnapshot snapshot(FieldState s) {
        int n = grid.size();
        double[] lift = tearing.lift(s.film);
        float[] raised = new float[n];
        float[] filling = new float[n];
        float[] pressed = new float[n];
        float[] through = new float[n];
        float[] torn = new float[n];
        for (int a = 0; a < n; a++) {
            raised[a] = (float) (Math.max(lift[a], s.film[a]) * c.thickness);
            filling[a] = (float) (s.crept[a] + s.reduced[a]);
            pressed[a] = (float) (s.pressure[flows.node(a, 0)] * ColumnConstants.MEGAPASCAL);
            boolean arrived = s.top[a] == grid.depth();
            through[a] =
                    arrived
                            ? (float)
                                    (s.pressure[flows.node(a, grid.depth())]
                                            * ColumnConstants.MEGAPASCAL)
                            : 0;
            torn[a] = s.torn[a];
        }
        return new FieldSnapshot(
                grid,
                c.thickness,
                s.time,
                s.passed * c.filmCharge,
                scaled(fields.diameter(), 1),
                filling,
                scaled(s.film, c.thickness),
                scaled(s.cap, c.thickness),
                raised,
                torn,
                scaled(flows.current, 1),
                pressed,
                through,
                scaled(s.reacted, c.thickness));
    }

    private static float[] scaled(double[] values, double unit) {
        float[] out = new float[values.length];
        for (int a = 0; a < out.length; a++) {
            out[a] = (float) (values[a] * unit);
        }
        return out;
    }
}
