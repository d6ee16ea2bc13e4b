package io.github.coble.model.field;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.CellResult.Failure;
import io.github.coble.model.cell.Columns;
import io.github.coble.model.cell.Records;
import io.github.coble.model.cell.Sample;
import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Inventory;
import io.github.coble.model.deposit.Shares;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps what happens: samples, the deposit at the end of the first plating, and the balance of
/// lithium against the charge moved.
final class FieldRecorder {
    private final ColumnConstants c;
    private final FieldLedger ledger;
    private final double referenceCurrent;
    private final List<Sample> samples = new ArrayList<>();
    private double moved;
    private double worstBalance;
    private @Nullable Deposition deposition;
    private @Nullable Columns columns;
    private @Nullable Failure failure;

    /// @param referenceCurrent for which the penetration number is stated [A m^-2]
    FieldRecorder(ColumnConstants c, FieldLedger ledger, double referenceCurrent) {
        this.c = c;
        this.ledger = ledger;
        this.referenceCurrent = referenceCurrent;
    }

    /// Takes over samples from before the field.
    void add(List<Sample> earlier) {
        for (Sample s : earlier) {
            double before = samples.isEmpty() ? 0 : samples.getLast().passedCharge();
            moved += Math.abs(s.passedCharge() - before);
            samples.add(s);
        }
    }

    /// Saves a state. A broken balance of lithium ends the run.
    ///
    /// @param current [A m^-2]
    void save(FieldState state, int step, int cycle, double current) {
        Inventory inventory = ledger.inventory(state);
        double passed = state.passed * c.filmCharge;
        moved += samples.isEmpty() ? 0 : Math.abs(passed - samples.getLast().passedCharge());
        double balance = inventory.balanceError(passed, moved);
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
                        FieldLedger.mean(state.elastic) / c.compliance * ColumnConstants.MEGAPASCAL,
                        FieldLedger.mean(state.film) * c.thickness,
                        FieldLedger.mean(state.cap) * c.thickness,
                        balance));
        if (!(Math.abs(balance) <= CellOptions.STANDARD.balanceLimit())) {
            fail(
                    new Failure(
                            state.time,
                            step,
                            "lithium balance",
                            "lithium balance is off by " + balance + " of the charge moved"));
        }
    }

    /// The first plating has ended here, if none had before.
    void plated(FieldState state) {
        if (deposition == null) {
            deposition = measure(state);
            columns = ledger.columns(state);
        }
    }

    void fail(@Nullable Failure reason) {
        failure = reason;
    }

    @Nullable Failure failure() {
        return failure;
    }

    List<Sample> samples() {
        return samples;
    }

    double worstBalance() {
        return worstBalance;
    }

    /// The deposit at the end of the first plating; where none ended, as it is now.
    Deposition deposition(FieldState now) {
        return deposition == null ? measure(now) : deposition;
    }

    /// The same by groups of columns.
    Columns columns(FieldState now) {
        return columns == null ? ledger.columns(now) : columns;
    }

    private Deposition measure(FieldState state) {
        return new Deposition(
                Shares.of(ledger.inventory(state)),
                Math.clamp(ledger.filling(state), 0, 1),
                c.criticalCurrent / referenceCurrent,
                c.criticalCurrent,
                ledger.touching(state));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(samples.size());
        for (Sample sample : samples) {
            Records.write(sample, out);
        }
        out.writeDouble(moved);
        out.writeDouble(worstBalance);
        out.writeBoolean(deposition != null && columns != null);
        if (deposition != null && columns != null) {
            Records.write(deposition, out);
            Records.write(columns, out);
        }
        out.writeBoolean(failure != null);
        if (failure != null) {
            Records.write(failure, out);
        }
    }

    void read(DataInput in) throws IOException {
        int n = in.readInt();
        for (int k = 0; k < n; k++) {
            samples.add(Records.readSample(in));
        }
        moved = in.readDouble();
        worstBalance = in.readDouble();
        if (in.readBoolean()) {
            deposition = Records.readDeposition(in);
            columns = Records.readColumns(in);
        }
        if (in.readBoolean()) {
            failure = Records.readFailure(in);
        }
    }
}
