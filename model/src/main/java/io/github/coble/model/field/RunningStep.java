package io.github.coble.model.field;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Step;
import java.util.List;

/// A step of the protocol while it runs: what it imposes, and how far its limits are.
final class RunningStep {
    /// How closely a limit of voltage is met [V].
    private static final double VOLTAGE_ERROR = 1e-3;

    /// How closely a limit of current is met, relative to it.
    private static final double CURRENT_ERROR = 1e-3;

    /// Charge beyond a limit that round-off explains [Q_L].
    private static final double CHARGE_ERROR = 1e-9;

    /// Charge that counts as none [Q_L].
    static final double NO_CHARGE = 1e-12;

    /// Time that counts as none [s].
    private static final double NO_TIME = 1e-9;

    private final Step step;
    private final double passedBefore;
    private final double start;
    private final List<Limit> limits;
    private final ColumnConstants c;
    private final FieldLedger ledger;

    /// @param passedBefore charge passed at its start [Q_L]
    /// @param start time of its start [s]
    RunningStep(
            Step step, double passedBefore, double start, ColumnConstants c, FieldLedger ledger) {
        this.step = step;
        this.passedBefore = passedBefore;
        this.start = start;
        this.c = c;
        this.ledger = ledger;
        limits =
                switch (step) {
                    case Step.Galvanostatic(_, _, var l) -> l;
                    case Step.Potentiostatic(_, var l) -> l;
                    case Step.Rest(double duration) -> List.of(new Limit.Time(duration));
                    case Step.Repeat _ -> throw notUnrolled();
                };
    }

    private static IllegalStateException notUnrolled() {
        return new IllegalStateException("protocol not unrolled");
    }

    double passedBefore() {
        return passedBefore;
    }

    double start() {
        return start;
    }

    /// What the cycler imposes from a state on.
    Applied applied(FieldState s) {
        return switch (step) {
            case Step.Galvanostatic(_, double current, _) -> Applied.ofCurrent(current);
            case Step.Potentiostatic(double voltage, _) ->
                    Applied.ofVoltage(voltage, c.seriesResistance + ledger.contactResistance(s));
            case Step.Rest _ -> Applied.ofCurrent(0);
            case Step.Repeat _ -> throw notUnrolled();
        };
    }

    /// Current density at a state [A m^-2].
    double current(FieldState s) {
        return applied(s).current(s.potential);
    }

    /// Charge passed since its start, whatever its sign [C m^-2].
    double passed(FieldState s) {
        return Math.abs(s.passed - passedBefore) * c.filmCharge;
    }

    /// Whether one of the limits is met.
    boolean isOver(FieldState s) {
        double current = current(s);
        for (Limit limit : limits) {
            boolean met =
                    switch (limit) {
                        case Limit.Capacity(double charge) ->
                                passed(s) >= charge - NO_CHARGE * c.filmCharge;
                        case Limit.Time(double duration) -> s.time >= start + duration - NO_TIME;
                        case Limit.Voltage(double voltage) -> beyond(s, voltage, current) >= 0;
                        case Limit.Current(double least) -> Math.abs(current) <= least;
                    };
            if (met) {
                return true;
            }
        }
        return false;
    }

    /// Whether a limit was left behind by more than its tolerance.
    boolean overshot(FieldState s) {
        double current = current(s);
        for (Limit limit : limits) {
            boolean far =
                    switch (limit) {
                        case Limit.Capacity(double charge) ->
                                passed(s) > charge + CHARGE_ERROR * c.filmCharge;
                        case Limit.Time _ -> false;
                        case Limit.Voltage(double voltage) ->
                                beyond(s, voltage, current) > VOLTAGE_ERROR;
                        case Limit.Current(double least) ->
                                Math.abs(current) < least * (1 - CURRENT_ERROR);
                    };
            if (far) {
                return true;
            }
        }
        return false;
    }

    /// How far the voltage is beyond a limit [V].
    private double beyond(FieldState s, double limit, double current) {
        double v = ledger.voltage(s, current);
        return current > 0 ? limit - v : v - limit;
    }

    /// Time until a limit of charge or time is met if the current stays as it is [s].
    double untilLimit(FieldState s) {
        double until = Double.POSITIVE_INFINITY;
        for (Limit limit : limits) {
            if (limit instanceof Limit.Capacity(double charge)) {
                until = Math.min(until, untilPassed(s, charge));
            } else if (limit instanceof Limit.Time(double duration)) {
                until = Math.min(until, start + duration - s.time);
            }
        }
        return until;
    }

    /// Time until a charge [C m^-2] has passed in this step if the current stays as it is [s];
    /// infinite without a current.
    double untilPassed(FieldState s, double charge) {
        return (charge - passed(s)) / Math.abs(current(s));
    }

    /// Share of the step that is done, 0 to 1, estimated by its charge or time.
    double progress(FieldState s) {
        double share = 0;
        for (Limit limit : limits) {
            if (limit instanceof Limit.Capacity(double charge)) {
                share = Math.max(share, passed(s) / charge);
            } else if (limit instanceof Limit.Time(double duration)) {
                share = Math.max(share, (s.time - start) / duration);
            } else if (step.strips()) {
                share = Math.max(share, passed(s) / Math.max(passedBefore * c.filmCharge, 1));
            }
        }
        return Math.clamp(share, 0, 1);
    }
}
