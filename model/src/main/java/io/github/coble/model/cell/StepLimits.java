package io.github.coble.model.cell;

import static io.github.coble.model.cell.Layout.*;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.protocol.Limit;
import io.github.coble.numerics.dae.EventFunction;
import java.util.ArrayList;
import java.util.List;

/// Turns the limits of a step into events and an end time.
///
/// @param events one per limit that is not a time
/// @param duration longest duration of the step [s]; infinite where no limit is a time
record StepLimits(List<EventFunction> events, double duration) {
    static StepLimits of(
            List<Limit> limits,
            boolean plating,
            double passedAtStart,
            Layout layout,
            CellSystem system,
            ColumnConstants c) {
        List<EventFunction> events = new ArrayList<>();
        double duration = Double.POSITIVE_INFINITY;
        int passed = layout.border(PASSED);
        int applied = layout.border(APPLIED);
        for (Limit limit : limits) {
            switch (limit) {
                case Limit.Time(double seconds) -> duration = Math.min(duration, seconds);
                case Limit.Capacity(double charge) ->
                        events.add(
                                new Rising(
                                        "capacity limit",
                                        y ->
                                                Math.abs(y[passed] - passedAtStart)
                                                        - charge / c.filmCharge));
                case Limit.Voltage(double voltage) ->
                        events.add(
                                new Rising(
                                        "voltage limit",
                                        plating
                                                ? y -> voltage - system.voltage(y)
                                                : y -> system.voltage(y) - voltage));
                case Limit.Current(double current) ->
                        events.add(
                                new Rising("current limit", y -> current - Math.abs(y[applied])));
            }
        }
        return new StepLimits(List.copyOf(events), duration);
    }

    /// Whether a limit is met by a state already.
    boolean metBy(double[] y) {
        for (EventFunction event : events) {
            if (event.value(0, y, y) >= 0) {
                return true;
            }
        }
        return duration <= 0;
    }

    private interface OfState {
        double value(double[] y);
    }

    private record Rising(String name, OfState function) implements EventFunction {
        @Override
        public double value(double t, double[] y, double[] yDot) {
            return function.value(y);
        }

        @Override
        public Direction direction() {
            return Direction.RISING;
        }
    }
}
