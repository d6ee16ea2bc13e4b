package io.github.coble.model.field;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.CellResult.Failure;
import io.github.coble.model.cell.CycleCounter;
import io.github.coble.model.cell.Doubts;
import io.github.coble.model.cell.Endurance;
import io.github.coble.model.cell.Records;
import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.parallel.Workers;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A cell on a grid through a protocol. What comes before the first plating touches no metal and is
/// left to the cell tier, whose hosts the field takes over.
///
/// The same input gives the same bits for every number of threads; a run that was written and read
/// goes on to the same bits.
public final class FieldRun {
    /// Beyond it steps do not grow [s].
    static final double LONGEST_STEP = 120;

    private final Cell cell;
    private final List<Step> steps;
    private final FieldGrid grid;
    private final List<Advisory> square;
    private final ColumnConstants c;
    private final FieldStepper stepper;
    private final FieldLedger ledger;
    private final FieldState state;
    private final FieldRecorder recorder;
    private final CycleCounter cycles;
    private final StepLength length;
    private final Marks marks;
    private final double initialResistance;

    /// Steps of the protocol that have ended, and the one that runs.
    private int step;

    private @Nullable RunningStep now;

    private FieldRun(
            Cell cell,
            Protocol protocol,
            FieldLaws laws,
            FieldOptions options,
            double[] marks,
            Workers workers,
            double longestStep) {
        this.cell = cell;
        this.marks = new Marks(marks);
        steps = protocol.unrolled();
        grid = options.grid();
        square = SquareDoubts.about(grid, laws.nucleation().correlationLength());
        stepper = new FieldStepper(cell, laws, options, workers);
        c = stepper.c;
        ledger = new FieldLedger(c, stepper.fields);
        state = stepper.assembled();
        initialResistance =
                BeforePlating.resistance(cell, steps.subList(0, Protocol.firstPlating(steps)));
        recorder = new FieldRecorder(c, ledger, protocol.referenceCurrent());
        cycles = new CycleCounter();
        length = new StepLength(stepper, grid, longestStep);
    }

    /// A run at its start.
    ///
    /// @param marks charges passed within a step [C m^-2] at which snapshots are taken; steps of
    ///   given voltage take theirs just behind
    public static FieldRun start(
            Cell cell,
            Protocol protocol,
            FieldLaws laws,
            FieldOptions options,
            double[] marks,
            Workers workers) {
        return start(cell, protocol, laws, options, marks, workers, LONGEST_STEP);
    }

    /// A run at its start, with steps in time of a given length at most [s].
    static FieldRun start(
            Cell cell,
            Protocol protocol,
            FieldLaws laws,
            FieldOptions options,
            double[] marks,
            Workers workers,
            double longestStep) {
        FieldRun run = new FieldRun(cell, protocol, laws, options, marks, workers, longestStep);
        run.prepare();
        return run;
    }

    /// A run that was written, as it was then; all other arguments as at its start.
    ///
    /// @throws IOException if it cannot be read, or was written on another grid
    public static FieldRun resume(
            Cell cell,
            Protocol protocol,
            FieldLaws laws,
            FieldOptions options,
            double[] marks,
            Workers workers,
            DataInput from)
            throws IOException {
        FieldRun run = new FieldRun(cell, protocol, laws, options, marks, workers, LONGEST_STEP);
        FieldRunFile.read(run.grid, run::read, from);
        return run;
    }

    private void prepare() {
        step = Protocol.firstPlating(steps);
        if (step > 0) {
            CellResult before = BeforePlating.run(cell, steps.subList(0, step));
            recorder.add(before.samples());
            before.failure().ifPresent(recorder::fail);
            BeforePlating.take(before.samples().getLast(), c, state);
        }
    }

    /// Runs on to the end of the protocol.
    public CellResult run(FieldObserver observer) {
        while (step < steps.size() && recorder.failure() == null) {
            advance(observer);
        }
        cycles.close(recorder.samples(), this::restingResistance);
        return result();
    }

    /// One step in time, or none where a step of the protocol is over as it begins.
    private void advance(FieldObserver observer) {
        RunningStep running = now == null ? enter() : now;
        now = running;
        boolean marked = false;
        if (!running.isOver(state)) {
            double most = Math.min(running.untilLimit(state), marks.until(running, state));
            StepLength.Taken taken = length.take(state, running, most);
            if (taken.duration() == 0) {
                recorder.fail(
                        new Failure(
                                state.time,
                                step,
                                "pressure",
                                "no step short enough was found in which the flows balance"));
                return;
            }
            wear(taken);
            recorder.save(state, step, cycles.number(), taken.current());
            if (recorder.failure() != null) {
                return;
            }
            marked = marks.passed(running.passed(state));
        }
        boolean over = running.isOver(state);
        if (marked || (over && !(steps.get(step) instanceof Step.Rest))) {
            observer.snapshot(snapshot(), step, running.passed(state));
        }
        double done = over ? 1 : running.progress(state);
        double progress = (step + done) / steps.size();
        if (over) {
            leave();
        }
        observer.stepped(this, progress);
    }

    private RunningStep enter() {
        Step next = steps.get(step);
        cycles.begins(next, recorder.samples(), this::restingResistance);
        length.restart();
        marks.restart();
        RunningStep running = new RunningStep(next, state.passed, state.time, c, ledger);
        recorder.save(state, step, cycles.number(), running.current(state));
        return running;
    }

    private void leave() {
        Step ended = steps.get(step);
        cycles.ended(ended, recorder.samples());
        if (ended.plates()) {
            recorder.plated(state);
        }
        now = null;
        step++;
    }

    /// Area-specific resistance at open circuit [ohm m^2].
    private double restingResistance() {
        return initialResistance + ledger.contactResistance(state);
    }

    /// Crevices are emptied by the charge stripped (T-17).
    private void wear(StepLength.Taken taken) {
        if (taken.current() < 0) {
            double torn = ledger.tornLength(state) * c.correlationLength;
            double stripped = -taken.current() * taken.duration() / ColumnConstants.GAP_CHARGE;
            state.emptied += Math.max(torn - state.emptied, 0) * stripped;
        }
    }

    private CellResult result() {
        var deposition = recorder.deposition(state);
        return new CellResult(
                cell,
                deposition,
                recorder.columns(state),
                recorder.samples(),
                cycles.cycles(),
                (int) steps.stream().filter(Step::plates).count(),
                new Endurance(
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Optional.empty()),
                initialResistance,
                List.of(),
                recorder.worstBalance(),
                doubts(deposition),
                Optional.ofNullable(recorder.failure()));
    }

    private List<Advisory> doubts(Deposition deposition) {
        List<Advisory> doubts = new ArrayList<>(square);
        doubts.addAll(Doubts.about(cell, deposition, recorder.samples(), cycles.cycles()));
        return doubts;
    }

    /// The deposit now.
    public FieldSnapshot snapshot() {
        return stepper.snapshot(state);
    }

    /// Index in the unrolled protocol of the step that runs or comes next.
    public int step() {
        return step;
    }

    /// Writes the run so that [#resume] goes on from here.
    ///
    /// @throws IOException if it cannot be written
    public void write(DataOutput out) throws IOException {
        FieldRunFile.write(grid, this::writeContent, out);
    }

    private void writeContent(DataOutput out) throws IOException {
        state.write(out);
        Records.write(stepper.flows.current, out);
        recorder.write(out);
        cycles.write(out);
        length.write(out);
        marks.write(out);
        out.writeInt(step);
        out.writeBoolean(now != null);
        if (now != null) {
            out.writeDouble(now.passedBefore());
            out.writeDouble(now.start());
        }
    }

    private void read(DataInput in) throws IOException {
        state.read(in);
        System.arraycopy(
                Records.numbers(grid.size(), in), 0, stepper.flows.current, 0, grid.size());
        recorder.read(in);
        cycles.read(in);
        length.read(in);
        marks.read(in);
        step = in.readInt();
        if (in.readBoolean()) {
            now = new RunningStep(steps.get(step), in.readDouble(), in.readDouble(), c, ledger);
        }
        stepper.forget();
    }
}
