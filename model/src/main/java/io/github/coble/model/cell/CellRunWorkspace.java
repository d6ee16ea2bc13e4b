package io.github.coble.model.cell;

import static io.github.coble.model.cell.Layout.*;

import io.github.coble.model.cell.CellResult.Failure;
import io.github.coble.model.cell.Endurance.ShortCircuit;
import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.dae.AcceptedStep;
import io.github.coble.numerics.dae.BdfIntegrator;
import io.github.coble.numerics.dae.BdfOptions;
import io.github.coble.numerics.dae.ConsistentStart;
import io.github.coble.numerics.dae.DaeState;
import io.github.coble.numerics.dae.Ending;
import io.github.coble.numerics.dae.EventFunction;
import io.github.coble.numerics.dae.IntegrationException;
import io.github.coble.numerics.dae.Tolerances;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The mutable side of one run.
final class CellRunWorkspace {
    /// Absolute over relative tolerance: unknowns are near one, and what is a tenth of that counts.
    private static final double ABSOLUTE_SHARE = 0.1;

    private static final double FIRST_STEP = 1e-3;

    /// No step of a cycler lasts longer without a limit being met [s].
    private static final double LONGEST_STEP = 1e10;

    /// Time for which a shorted cell is watched before the cycler gives up [s].
    private static final double WATCHED = 600;

    private final Cell cell;
    private final List<Step> steps;
    private final CellOptions options;
    private final Progress progress;
    private final ColumnConstants c;
    private final Layout layout;
    private final CellSystem system;
    private final Tolerances tolerances;
    private final BdfIntegrator integrator;
    private final Recorder recorder;
    private final SpectraRecorder spectra;
    private final CycleCounter cycles = new CycleCounter();

    private DaeState state;
    private @Nullable Deposition deposition;
    private @Nullable Columns columns;
    private @Nullable Failure failure;
    private @Nullable ShortCircuit shortCircuit;
    private double initialResistance = Double.NaN;

    CellRunWorkspace(
            Cell cell,
            Protocol protocol,
            CellOptions options,
            Progress progress,
            SpectrumPlan plan) {
        this.cell = cell;
        this.steps = protocol.unrolled();
        this.options = options;
        this.progress = progress;
        c = new ColumnConstants(cell, options.classes());
        layout = new Layout(options.classes());
        system = new CellSystem(c, layout);
        tolerances = tolerances();
        integrator =
                new BdfIntegrator(
                        BdfOptions.of(tolerances)
                                .withInitialStep(FIRST_STEP)
                                .withAlgebraicInErrorTest(false));
        double[] y = assembled();
        state = new DaeState(0, y, new double[y.length]);
        recorder = new Recorder(c, layout, system, protocol.referenceCurrent());
        spectra = new SpectraRecorder(cell, c, layout, plan);
    }

    CellResult run() {
        spectra.restedIfPlanned(new Moment.Assembled(), 0, state);
        int done = 0;
        for (Step step : steps) {
            if (!run(step, done)) {
                break;
            }
            progress.stepped(++done, steps.size());
        }
        cycles.close(recorder.samples(), this::restingResistance);
        if (deposition == null || columns == null) {
            deposition = recorder.deposition(state.y());
            columns = recorder.columns(state.time(), state.y());
        }
        return new CellResult(
                cell,
                deposition,
                columns,
                recorder.samples(),
                cycles.cycles(),
                (int) steps.stream().filter(Step::plates).count(),
                Endurance.of(
                        recorder.samples(),
                        cell.electrolyte().material().filament().spread(),
                        Optional.ofNullable(shortCircuit)),
                initialResistance,
                spectra.spectra(),
                recorder.worstBalance(),
                Doubts.about(cell, deposition, recorder.samples(), cycles.cycles()),
                Optional.ofNullable(failure));
    }

    /// Where the run is.
    DaeState state() {
        return state;
    }

    /// Runs one step.
    ///
    /// @return false if it failed
    private boolean run(Step step, int index) {
        boolean opens = cycles.begins(step, recorder.samples(), this::restingResistance);
        if (opens && cycles.number() == 1) {
            initialResistance = cycles.restingResistance();
        }
        boolean fine =
                switch (step) {
                    case Step.Galvanostatic(_, double current, var limits) ->
                            hold(new Control.Current(current), current > 0, limits, index);
                    case Step.Potentiostatic(double voltage, var limits) ->
                            hold(
                                    new Control.Voltage(voltage),
                                    voltage < system.voltage(state.y()),
                                    limits,
                                    index);
                    case Step.Rest(double duration) ->
                            hold(
                                    new Control.Current(0),
                                    true,
                                    List.of(
                                            new io.github.coble.model.protocol.Limit.Time(
                                                    duration)),
                                    index);
                    case Step.Repeat _ -> throw new IllegalStateException("protocol not unrolled");
                };
        if (opens) {
            spectra.restedIfPlanned(new Moment.Plated(cycles.number()), cycles.number(), state);
        }
        if (step.plates() && deposition == null) {
            deposition = recorder.deposition(state.y());
            columns = recorder.columns(state.time(), state.y());
        }
        if (fine) {
            cycles.ended(step, recorder.samples());
        }
        return fine;
    }

    /// Area-specific resistance at open circuit, before the first plating or after a cycle [ohm
    /// m^2].
    private double restingResistance() {
        int cycle = cycles.number();
        Moment moment = cycle == 0 ? new Moment.Fresh() : new Moment.Stripped(cycle);
        return spectra.rested(moment, cycle, state);
    }

    private boolean hold(
            Control control,
            boolean plating,
            List<io.github.coble.model.protocol.Limit> limits,
            int index) {
        system.apply(control);
        try {
            double[] y = state.y();
            if (control instanceof Control.Current(double value)) {
                y[layout.border(APPLIED)] = value;
            }
            state =
                    ConsistentStart.solve(
                            system,
                            new DaeState(state.time(), y, new double[y.length]),
                            tolerances,
                            1.0);
            StepLimits stop =
                    StepLimits.of(
                            limits, plating, state.y(layout.border(PASSED)), layout, system, c);
            save(index, state.time(), state.y());
            if (stop.metBy(state.y())) {
                return true;
            }
            double end = state.time() + Math.min(stop.duration(), LONGEST_STEP);
            List<EventFunction> events = new ArrayList<>(stop.events());
            events.add(new FilamentThrough(layout.border(FILAMENT)));
            double[] at = new double[layout.size()];
            Ending ending =
                    integrator.integrate(
                            system,
                            state,
                            end,
                            events,
                            (AcceptedStep accepted) -> {
                                spectra.passing(accepted, cycles.number(), at);
                                accepted.interpolate(accepted.time(), at);
                                save(index, accepted.time(), at);
                            });
            state = ending.state();
            if (state.y(layout.border(FILAMENT)) >= 1) {
                shortCircuit = new ShortCircuit(cycles.number(), state.time());
                recorder.saveShorted(
                        cell.electrolyte().material().filament().shortResistance(), WATCHED);
                return false;
            }
            return true;
        } catch (IntegrationException e) {
            state = e.lastGood();
            failure =
                    new Failure(
                            e.lastGood().time(),
                            index,
                            e.worstName(),
                            String.valueOf(e.getMessage()));
            return false;
        } catch (BalanceBroken e) {
            failure = new Failure(e.time, index, "lithium balance", String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void save(int index, double time, double[] y) {
        double balance = recorder.save(time, index, cycles.number(), y);
        if (!(Math.abs(balance) <= options.balanceLimit())) {
            throw new BalanceBroken(time, balance, options.balanceLimit());
        }
    }

    /// The cell as assembled: no metal anywhere, hosts nearly empty and at rest with each other.
    private double[] assembled() {
        double[] y = new double[layout.size()];
        int b = layout.border(0);
        y[b + POTENTIAL] = c.assembledPotential;
        y[b + SHARED_PRESSURE] = c.assembledPressure();
        for (int k = 0; k < c.classes; k++) {
            y[layout.of(k, PRESSURE)] = c.assembledPressure();
        }
        return y;
    }

    private Tolerances tolerances() {
        double[] absolute = new double[layout.size()];
        for (int i = 0; i < absolute.length; i++) {
            absolute[i] = ABSOLUTE_SHARE * options.relativeTolerance();
        }
        for (int k = 0; k < c.classes; k++) {
            absolute[layout.of(k, REACTED)] *= 0.01;
            absolute[layout.of(k, PRESSURE)] *= 100;
        }
        absolute[layout.border(RIDE)] *= 10;
        return new Tolerances(options.relativeTolerance(), absolute);
    }

    /// A filament reaches the other side of the electrolyte.
    private record FilamentThrough(int index) implements EventFunction {
        @Override
        public String name() {
            return "short circuit";
        }

        @Override
        public double value(double t, double[] y, double[] yDot) {
            return y[index] - 1;
        }

        @Override
        public Direction direction() {
            return Direction.RISING;
        }
    }

    /// Thrown inside a run when lithium is made or lost.
    private static final class BalanceBroken extends RuntimeException {
        @java.io.Serial private static final long serialVersionUID = 1L;
        private final double time;

        BalanceBroken(double time, double balance, double limit) {
            super(
                    String.format(
                            Locale.ROOT,
                            "lithium balance off by %.2e of the charge moved at %.1f s; at most %.1e"
                                    + " is accepted: tighten the tolerance, or report this cell",
                            balance,
                            time,
                            limit));
            this.time = time;
        }
    }
}
