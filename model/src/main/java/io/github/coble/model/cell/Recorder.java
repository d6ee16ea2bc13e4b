package io.github.coble.model.cell;

import static io.github.coble.model.cell.Layout.*;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Inventory;
import io.github.coble.model.deposit.Shares;
import java.util.ArrayList;
import java.util.List;

/// Keeps what happens: samples, and the balance of lithium against the charge moved.
final class Recorder {
    private final ColumnConstants c;
    private final Layout layout;
    private final CellSystem system;
    private final Ledger ledger;
    private final double referenceCurrent;
    private final List<Sample> samples = new ArrayList<>();

    private double moved;
    private double lastPassed;
    private double worstBalance;

    /// @param referenceCurrent for which the penetration number is stated [A m^-2]
    Recorder(ColumnConstants constants, Layout layout, CellSystem system, double referenceCurrent) {
        this.referenceCurrent = referenceCurrent;
        this.c = constants;
        this.layout = layout;
        this.system = system;
        this.ledger = new Ledger(constants, layout);
    }

    /// Saves the state at a time [s].
    ///
    /// @return the relative balance error there
    double save(double time, int step, int cycle, double[] y) {
        int b = layout.border(0);
        Inventory inventory = ledger.inventory(y);
        double passed = y[b + PASSED] * c.filmCharge;
        moved += Math.abs(passed - lastPassed);
        lastPassed = passed;
        double balance = inventory.balanceError(passed, moved);
        worstBalance = Math.max(worstBalance, Math.abs(balance));
        samples.add(
                new Sample(
                        time,
                        step,
                        cycle,
                        y[b + APPLIED],
                        system.voltage(y),
                        passed,
                        inventory,
                        y[b + FILLED],
                        ledger.touching(y),
                        y[b + TORN] / c.correlationLength,
                        y[b + FILAMENT],
                        ledger.mean(y, PRESSURE) * ColumnConstants.MEGAPASCAL,
                        ledger.mean(y, FILM) * c.thickness,
                        ledger.mean(y, CAP) * c.thickness,
                        balance));
        return balance;
    }

    /// Saves what the cycler sees of a shorted cell: the current goes through the filament and
    /// moves no lithium.
    ///
    /// @param resistance of the short [ohm m^2]
    /// @param duration for which it is watched [s]
    void saveShorted(double resistance, double duration) {
        Sample last = samples.getLast();
        for (double after : new double[] {0, duration}) {
            samples.add(
                    new Sample(
                            last.time() + after,
                            last.step(),
                            last.cycle(),
                            last.current(),
                            -last.current() * resistance,
                            last.passedCharge(),
                            last.inventory(),
                            last.voidFilling(),
                            last.touchingElectrolyte(),
                            last.tornLength(),
                            last.filament(),
                            last.pressure(),
                            last.electrolyteHeight(),
                            last.collectorHeight(),
                            last.balanceError()));
        }
    }

    List<Sample> samples() {
        return samples;
    }

    double worstBalance() {
        return worstBalance;
    }

    /// The deposit column by column.
    Columns columns(double time, double[] y) {
        double[] filling = new double[c.classes];
        double[] film = new double[c.classes];
        double[] cap = new double[c.classes];
        for (int k = 0; k < c.classes; k++) {
            filling[k] = y[layout.of(k, CREPT)] + y[layout.of(k, REDUCED)];
            film[k] = (y[layout.of(k, FILM)] + y[layout.of(k, LOST)]) * c.thickness;
            cap[k] = y[layout.of(k, CAP)] * c.thickness;
        }
        int b = layout.border(0);
        return new Columns(
                time,
                c.share.clone(),
                c.diameter.clone(),
                filling,
                film,
                cap,
                y[b + CREVICE] * c.thickness,
                y[b + TORN] / c.correlationLength);
    }

    /// The deposit and its verdict.
    Deposition deposition(double[] y) {
        int b = layout.border(0);
        return new Deposition(
                Shares.of(ledger.inventory(y)),
                Math.clamp(y[b + FILLED], 0, 1),
                c.criticalCurrent / referenceCurrent,
                c.criticalCurrent,
                ledger.touching(y));
    }
}
