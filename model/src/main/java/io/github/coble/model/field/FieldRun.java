package io.github.coble.model.field;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.CellResult.Failure;
import io.github.coble.model.cell.CellRun;
import io.github.coble.model.cell.Columns;
import io.github.coble.model.cell.Cycle;
import io.github.coble.model.cell.CycleMeter;
import io.github.coble.model.cell.Doubts;
import io.github.coble.model.cell.Endurance;
import io.github.coble.model.cell.Progress;
import io.github.coble.model.cell.Sample;
import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Inventory;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.deposit.Shares;
import io.github.coble.model.physics.creep.PoreFlow;
import io.github.coble.model.physics.energetics.Opening;
import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.parallel.Workers;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A cell on a grid through a protocol. What comes before the first plating touches no metal and
/// is left to the cell tier, whose hosts the field takes over.
///
/// The same input gives the same bits for every number of threads; a run that was written and read
/// goes on to the same bits.
public final class FieldRun {
    private static final double FIRST_STEP = 0.5;
    private static final double LONGEST_STEP = 60;
    private static final double SHORTEST_STEP = 1e-6;

    /// Steps shorter than this are taken whatever opens in them [s].
    private static final double PATIENCE = 0.02;

    /// Largest share of the columns that open in a longer step.
    private static final double FRESH = 0.003;

    /// Height from which a column is open [L].
    private static final double OPEN = 1e-4;

    private static final double GROWTH = 1.3;
    private static final double RETRY = 0.3;

    /// How closely a limit of voltage is met [V].
    private static final double VOLTAGE_ERROR = 1e-3;

    /// Charge that counts as none when a mark is to be met, relative to Q_L.
    private static final double AT_MARK = 1e-12;

    /// Charge moved below which the balance is taken relative to this [C m^-2].
    private static final double LEAST_MOVED = 1;

    private final Cell cell;
    private final List<Step> steps;
    private final FieldOptions options;
    private final double[] marks;
    private final ColumnConstants c;
    private final FieldStepper stepper;
    private final FieldLedger ledger;
    private final FieldState state;
    private final FieldState kept;
    private final List<Sample> samples = new ArrayList<>();
    private final List<Cycle> cycles = new ArrayList<>();

    private int step;
    private boolean inStep;
    private double stepFrom;
    private double stepTime;
    private double length = FIRST_STEP;
    private int cycle;
    private boolean stripped;
    private int cycleFrom;
    private int platedTo;
    private double restingResistance;
    private double initialResistance;
    private double moved;
    private double worstBalance;
    private @Nullable Deposition deposition;
    private @Nullable Columns columns;
    private @Nullable Failure failure;

    private FieldRun(
            Cell cell,
            Protocol protocol,
            FieldLaws laws,
            FieldOptions options,
            double[] marks,
            Workers workers) {
        this.cell = cell;
        this.steps = protocol.unrolled();
        this.options = options;
        this.marks = marks.clone();
        stepper = new FieldStepper(cell, laws, options, workers);
        c = stepper.c;
        ledger = new FieldLedger(c, stepper.fields);
        state = stepper.assembled();
        kept = new FieldState(options.grid());
    }

    /// A run at its start.
    ///
    /// @param marks charges passed within a step [C m^-2] at which snapshots are taken
    public static FieldRun start(
            Cell cell,
            Protocol protocol,
            FieldLaws laws,
            FieldOptions options,
            double[] marks,
            Workers workers) {
        FieldRun run = new FieldRun(cell, protocol, laws, options, marks, workers);
        run.prepare();
        return run;
    }

    /// A run that was written, as it was then; all other arguments as at its start.
    ///
    /// @throws IOException if it cannot be read
    public static FieldRun resume(
            Cell cell,
            Protocol protocol,
            FieldLaws laws,
            FieldOptions options,
            double[] marks,
            Workers workers,
            DataInput from)
            throws IOException {
        FieldRun run = new FieldRun(cell, protocol, laws, options, marks, workers);
        run.read(from);
        return run;
    }

    private void prepare() {
        int first = 0;
        while (first < steps.size() && !plates(steps.get(first))) {
            first++;
        }
        if (first > 0) {
            CellResult before =
                    CellRun.run(
                            cell,
                            new Protocol(steps.subList(0, first)),
                            CellOptions.STANDARD,
                            Progress.none());
            samples.addAll(before.samples());
            failure = before.failure().orElse(null);
            Sample last = before.samples().getLast();
            Inventory inventory = last.inventory();
            state.time = last.time();
            state.passed = last.passedCharge() / c.filmCharge;
            state.potential = last.voltage() + last.current() * c.seriesResistance;
            state.alloy = inventory.at(Place.ALLOY) / c.filmCharge;
            state.irreversible = inventory.at(Place.IRREVERSIBLE) / c.filmCharge;
            double layer = c.capacitance * (state.potential - c.assembledPotential);
            double elastic = inventory.at(Place.ELASTIC) / c.filmCharge;
            // Traces of metal count as taken up by the host: the field starts without any.
            double rest =
                    last.passedCharge()
                            - inventory.at(Place.ALLOY)
                            - inventory.at(Place.IRREVERSIBLE)
                            - inventory.at(Place.ELASTIC);
            state.scaffold = (rest + layer) / c.filmCharge;
            double pressure = c.assembledPressure() + elastic / c.compliance;
            Arrays.fill(state.elastic, pressure * c.compliance);
            Arrays.fill(state.pressure, pressure);
        }
        step = first;
        moved = Math.abs(state.passed * c.filmCharge);
        initialResistance = c.seriesResistance + transferResistance();
        restingResistance = initialResistance;
    }

    /// Differential resistance of charge transfer at open circuit [ohm m^2].
    private double transferResistance() {
        return 1
                / (2
                        * c.kinetics.halfInverseThermalVoltage()
                        * c.kinetics.exchangeCurrentDensity()
                        * c.seeds);
    }

    /// Runs on to the end of the protocol.
    public CellResult run(FieldObserver observer) {
        while (step < steps.size() && failure == null) {
            advance(observer);
        }
        return result();
    }

    private void advance(FieldObserver observer) {
        Step instruction = steps.get(step);
        if (!inStep) {
            enter(instruction);
        }
        boolean done = stepInTime(instruction, observer);
        if (failure != null) {
            return;
        }
        if (done) {
            leave(instruction, observer);
        }
        observer.stepped(this, progress());
    }

    private double progress() {
        double share = inStep ? Math.min(1, passedInStep() / Math.max(expected(), 1e-9)) : 0;
        return (step + share) / steps.size();
    }

    /// Charge a step is expected to move [C m^-2].
    private double expected() {
        if (steps.get(step) instanceof Step.Galvanostatic(_, _, var limits)) {
            for (Limit limit : limits) {
                if (limit instanceof Limit.Capacity(double charge)) {
                    return charge;
                }
            }
        }
        return Math.max(state.passed * c.filmCharge, 1);
    }

    private void enter(Step instruction) {
        if (plates(instruction) && (cycle == 0 || stripped)) {
            closeCycle();
            cycle++;
            stripped = false;
            cycleFrom = samples.size();
            platedTo = 0;
        }
        inStep = true;
        stepFrom = state.passed;
        stepTime = state.time;
        length = FIRST_STEP;
        save(currentOf(instruction));
    }

    private void leave(Step instruction, FieldObserver observer) {
        if (plates(instruction)) {
            if (platedTo == 0) {
                platedTo = samples.size();
            }
            if (deposition == null) {
                deposition = depositionNow();
                columns = ledger.columns(state);
            }
        }
        if (instruction instanceof Step.Galvanostatic(Step.Purpose purpose, _, _)) {
            stripped |= purpose == Step.Purpose.STRIP;
            observer.snapshot(snapshot(), step, passedInStep());
        }
        inStep = false;
        step++;
    }

    private void closeCycle() {
        if (stripped && platedTo > cycleFrom) {
            double resistance = initialResistance + ledger.contactResistance(state);
            cycles.add(
                    CycleMeter.measure(
                            cycle,
                            samples.subList(cycleFrom, samples.size()),
                            samples.subList(cycleFrom, platedTo),
                            restingResistance,
                            resistance));
            restingResistance = resistance;
        }
    }

    private static boolean plates(Step step) {
        return step instanceof Step.Galvanostatic(Step.Purpose purpose, _, _)
                && purpose == Step.Purpose.PLATE;
    }

    private double passedInStep() {
        return Math.abs(state.passed - stepFrom) * c.filmCharge;
    }

    private double currentOf(Step instruction) {
        return applied(instruction).current(state.potential);
    }

    private Applied applied(Step instruction) {
        return switch (instruction) {
            case Step.Galvanostatic(_, double current, _) -> Applied.ofCurrent(current);
            case Step.Potentiostatic(double voltage, _) ->
                    Applied.ofVoltage(
                            voltage, c.seriesResistance + ledger.contactResistance(state));
            case Step.Rest _ -> Applied.ofCurrent(0);
            case Step.Repeat _ -> throw new IllegalStateException("protocol not unrolled");
        };
    }

    private static List<Limit> limits(Step instruction) {
        return switch (instruction) {
            case Step.Galvanostatic(_, _, var limits) -> limits;
            case Step.Potentiostatic(_, var limits) -> limits;
            case Step.Rest(double duration) -> List.of(new Limit.Time(duration));
            case Step.Repeat _ -> List.of();
        };
    }

    /// One step in time.
    ///
    /// @return whether a limit of the protocol's step is met
    private boolean stepInTime(Step instruction, FieldObserver observer) {
        List<Limit> limits = limits(instruction);
        if (met(limits, instruction)) {
            return true;
        }
        while (true) {
            Applied applied = applied(instruction);
            stepper.prepare(state);
            kept.set(state);
            double dt = Math.min(length, untilNext(limits, applied));
            boolean fine = stepper.step(state, dt, applied);
            double ease = RETRY;
            if (fine && dt > PATIENCE && fresh() > FRESH * options.grid().size()) {
                fine = false;
                ease = Math.max(RETRY, 0.95 * PATIENCE / dt);
            }
            if (fine && overshoots(limits, instruction)) {
                fine = false;
            }
            if (!fine) {
                state.set(kept);
                length = dt * ease;
                if (length < SHORTEST_STEP) {
                    failure =
                            new Failure(
                                    state.time,
                                    step,
                                    "pressure",
                                    "no step short enough was found in which the flows balance");
                    return false;
                }
                continue;
            }
            double current = applied.current(state.potential);
            stepper.settle(state, current > 0);
            length = Math.min(LONGEST_STEP, Math.max(length, dt) * GROWTH);
            moved += Math.abs(current) * dt;
            wear(current, dt);
            save(current);
            if (failure == null && Arrays.stream(marks).anyMatch(this::at)) {
                observer.snapshot(snapshot(), step, passedInStep());
            }
            return met(limits, instruction);
        }
    }

    /// Crevices are emptied by the charge stripped (T-17).
    private void wear(double current, double dt) {
        if (current < 0) {
            double torn = ledger.tornLength(state) * c.correlationLength;
            state.emptied +=
                    dt * Math.max(torn - state.emptied, 0) * -current / ColumnConstants.GAP_CHARGE;
        }
    }

    private boolean at(double mark) {
        return Math.abs(passedInStep() - mark) < AT_MARK * c.filmCharge;
    }

    private int fresh() {
        int count = 0;
        for (int a = 0; a < state.cap.length; a++) {
            count += state.cap[a] > OPEN && kept.cap[a] <= OPEN ? 1 : 0;
        }
        return count;
    }

    /// Time until a mark or a limit of charge or time is met [s].
    private double untilNext(List<Limit> limits, Applied applied) {
        double until = Double.POSITIVE_INFINITY;
        double current = Math.abs(applied.current(state.potential));
        double passed = passedInStep();
        if (applied.slope() == 0 && current > 0) {
            for (double mark : marks) {
                if (mark - passed > AT_MARK * c.filmCharge) {
                    until = Math.min(until, (mark - passed) / current);
                }
            }
        }
        for (Limit limit : limits) {
            if (limit instanceof Limit.Capacity(double charge)) {
                until = Math.min(until, (charge - passed) / Math.max(current, 1e-300));
            } else if (limit instanceof Limit.Time(double duration)) {
                until = Math.min(until, stepTime + duration - state.time);
            }
        }
        return until;
    }

    private boolean met(List<Limit> limits, Step instruction) {
        double current = currentOf(instruction);
        for (Limit limit : limits) {
            boolean met =
                    switch (limit) {
                        case Limit.Capacity(double charge) ->
                                passedInStep() >= charge - AT_MARK * c.filmCharge;
                        case Limit.Time(double duration) ->
                                state.time >= stepTime + duration - 1e-9;
                        case Limit.Voltage(double voltage) -> beyond(voltage, current) >= 0;
                        case Limit.Current(double least) -> Math.abs(current) <= least;
                    };
            if (met) {
                return true;
            }
        }
        return false;
    }

    private boolean overshoots(List<Limit> limits, Step instruction) {
        double current = currentOf(instruction);
        for (Limit limit : limits) {
            if (limit instanceof Limit.Voltage(double voltage)
                    && beyond(voltage, current) > VOLTAGE_ERROR
                    && length > 100 * SHORTEST_STEP) {
                return true;
            }
        }
        return false;
    }

    /// How far the voltage is beyond a limit [V].
    private double beyond(double limit, double current) {
        double v = ledger.voltage(state, current);
        return current > 0 ? limit - v : v - limit;
    }

    private void save(double current) {
        Inventory inventory = ledger.inventory(state);
        double passed = state.passed * c.filmCharge;
        double balance = (inventory.total() - passed) / Math.max(moved, LEAST_MOVED);
        worstBalance = Math.max(worstBalance, Math.abs(balance));
        samples.add(
                new Sample(
                        state.time,
                        step,
                        cycle,
                        current,
                        ledger.voltage(state, current),
                        passed,
                        inventory,
                        ledger.filling(state),
                        ledger.touching(state),
                        ledger.tornLength(state),
                        0,
                        FieldLedger.mean(state.elastic)
                                / c.compliance
                                * ColumnConstants.MEGAPASCAL,
                        FieldLedger.mean(state.film) * c.thickness,
                        FieldLedger.mean(state.cap) * c.thickness,
                        balance));
        double limit = CellOptions.STANDARD.balanceLimit();
        if (!(Math.abs(balance) <= limit)) {
            failure =
                    new Failure(
                            state.time,
                            step,
                            "lithium balance",
                            "lithium balance is off by " + balance + " of the charge moved");
        }
    }

    private Deposition depositionNow() {
        Shares shares = Shares.of(ledger.inventory(state));
        double difference =
                Opening.atElectrolyte(cell).pressure() - Opening.atCollector(cell).pressure();
        double kappa = PoreFlow.of(cell).conductance(cell.interlayer().pores().meanDiameter());
        double critical = kappa * difference / (c.thickness * c.thickness) * c.filmCharge;
        return new Deposition(
                shares.location(),
                shares,
                Math.clamp(ledger.filling(state), 0, 1),
                critical / referenceCurrent(),
                critical,
                ledger.touching(state),
                shares.margin());
    }

    private double referenceCurrent() {
        for (Step s : steps) {
            if (plates(s) && s instanceof Step.Galvanostatic(_, double current, _)) {
                return current;
            }
        }
        return 1;
    }

    private CellResult result() {
        closeCycle();
        Deposition at = deposition == null ? depositionNow() : deposition;
        return new CellResult(
                cell,
                at,
                columns == null ? ledger.columns(state) : columns,
                samples,
                cycles,
                (int) steps.stream().filter(FieldRun::plates).count(),
                new Endurance(
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Optional.empty()),
                initialResistance,
                List.of(),
                worstBalance,
                Doubts.about(cell, at, samples, cycles),
                Optional.ofNullable(failure));
    }

    /// The deposit now.
    public FieldSnapshot snapshot() {
        return stepper.snapshot(state);
    }

    /// Share of the protocol's charge, for people who wait: index of the step and steps in all.
    public int step() {
        return step;
    }

    /// Writes the run so that [#resume] goes on from here.
    ///
    /// @throws IOException if it cannot be written
    public void write(DataOutput out) throws IOException {
        throw new UnsupportedOperationException();
    }

    private void read(DataInput in) throws IOException {
        throw new UnsupportedOperationException();
    }
}
