package io.github.coble.numerics.dae;

import io.github.coble.numerics.dae.EventFunction.Action;
import io.github.coble.numerics.dae.EventFunction.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds sign changes of the event functions inside accepted steps (N-11).
///
/// A sign change is bracketed by regula falsi with the Illinois rule, and by bisection where that
/// is slow. The side after the change is reported, so that an integration restarted there does not
/// find the same event again.
final class EventWorkspace {

    /// Width of the final bracket, in rounding units of time and step.
    private static final double RESOLUTION = 100.0;

    /// Where an event that is zero at the start is armed, as a part of the step.
    private static final double ARMING = 1e-6;

    private final List<EventFunction> functions;
    private final StepViewWorkspace view;
    private final double[] y;
    private final double[] yDot;

    /// Sign of each function at the end of the last step; 0: not armed.
    private final double[] before;

    private final double[] valueBefore;
    private final List<EventOccurrence> found = new ArrayList<>();
    private boolean stops;

    EventWorkspace(List<EventFunction> functions, StepViewWorkspace view, DaeState start) {
        this.functions = List.copyOf(functions);
        this.view = view;
        this.y = start.y();
        this.yDot = start.yDot();
        this.before = new double[functions.size()];
        this.valueBefore = new double[functions.size()];
        for (int i = 0; i < before.length; i++) {
            valueBefore[i] = functions.get(i).value(start.time(), y, yDot);
            before[i] = Math.signum(valueBefore[i]);
        }
    }

    String name(int i) {
        return functions.get(i).name();
    }

    /// Looks through the step in the view, and shortens the view at a stopping event.
    ///
    /// @return index of an event function that is not a number, or -1
    int scan() {
        found.clear();
        stops = false;
        double from = view.previousTime();
        double to = view.time();
        for (int i = 0; i < before.length; i++) {
            double start = from;
            if (before[i] == 0.0) {
                start = from + ARMING * (to - from);
                valueBefore[i] = at(i, start);
                before[i] = Math.signum(valueBefore[i]);
            }
            double end = at(i, to);
            if (Double.isNaN(end) || Double.isNaN(before[i])) {
                return i;
            }
            double sign = Math.signum(end);
            if (before[i] != 0.0 && sign != before[i]) {
                boolean rising = before[i] < 0.0;
                if (counts(functions.get(i).direction(), rising)) {
                    double root = sign == 0.0 ? to : locate(i, start, valueBefore[i], to, end);
                    found.add(new EventOccurrence(i, functions.get(i).name(), root, rising));
                }
            }
            before[i] = sign == 0.0 ? -before[i] : sign;
            valueBefore[i] = end;
        }
        if (!found.isEmpty()) {
            order(from, to);
        }
        return -1;
    }

    private static boolean counts(Direction direction, boolean rising) {
        return switch (direction) {
            case ANY -> true;
            case RISING -> rising;
            case FALLING -> !rising;
        };
    }

    private double at(int i, double t) {
        view.interpolate(t, y);
        view.interpolateRate(t, yDot);
        return functions.get(i).value(t, y, yDot);
    }

    private double resolution(double from, double to) {
        return RESOLUTION * Math.ulp(Math.max(Math.abs(to), Math.abs(to - from)));
    }

    private double locate(int i, double a, double atA, double b, double atB) {
        double low = a;
        double high = b;
        double gLow = atA;
        double gHigh = atB;
        double tolerance = resolution(a, b);
        double width = Math.abs(high - low);
        int slow = 0;
        int lastSide = 0;
        while (Math.abs(high - low) > tolerance) {
            double middle = high - (high - low) * (gHigh / (gHigh - gLow));
            double edge = Math.copySign(0.5 * tolerance, high - low);
            if (slow >= 2 || !(Math.abs(middle - low) > 0.0)) {
                middle = low + 0.5 * (high - low);
                slow = 0;
            } else if (Math.abs(middle - low) < Math.abs(edge)) {
                middle = low + edge;
            } else if (Math.abs(high - middle) < Math.abs(edge)) {
                middle = high - edge;
            }
            double g = at(i, middle);
            if (Math.signum(g) == Math.signum(atA)) {
                low = middle;
                gLow = g;
                if (lastSide == -1) {
                    gHigh *= 0.5;
                }
                lastSide = -1;
            } else {
                high = middle;
                if (!(Math.abs(g) > 0.0)) {
                    return high;
                }
                gHigh = g;
                if (lastSide == 1) {
                    gLow *= 0.5;
                }
                lastSide = 1;
            }
            double now = Math.abs(high - low);
            slow = now > 0.5 * width ? slow + 1 : 0;
            width = now;
        }
        return high;
    }

    /// Sorts what was found by time, equal times by index, and drops what lies after the first
    /// stop.
    private void order(double from, double to) {
        double along = Math.signum(to - from);
        found.sort(
                Comparator.comparingDouble((EventOccurrence e) -> along * e.time())
                        .thenComparingInt(EventOccurrence::index));
        double stop = Double.NaN;
        for (EventOccurrence e : found) {
            if (functions.get(e.index()).action() == Action.STOP) {
                stop = e.time();
                break;
            }
        }
        if (!Double.isNaN(stop)) {
            stops = true;
            double last = stop;
            double together = resolution(from, to);
            found.removeIf(e -> Math.abs(e.time() - from) > Math.abs(last - from) + together);
            view.set(from, stop);
        }
        sortTogether(resolution(from, to));
    }

    /// Within one resolution, the order of declaration decides.
    private void sortTogether(double together) {
        for (int i = 1; i < found.size(); i++) {
            for (int j = i;
                    j > 0
                            && found.get(j).index() < found.get(j - 1).index()
                            && Math.abs(found.get(j).time() - found.get(j - 1).time()) <= together;
                    j--) {
                EventOccurrence e = found.get(j);
                found.set(j, found.get(j - 1));
                found.set(j - 1, e);
            }
        }
    }

    /// Passes what was found on, in order.
    void report(StepObserver observer) {
        for (EventOccurrence e : found) {
            observer.occurred(e);
        }
    }

    /// The stopping events, in order of declaration; empty if the integration goes on.
    Optional<List<EventOccurrence>> stopping() {
        if (!stops) {
            return Optional.empty();
        }
        return Optional.of(
                found.stream()
                        .filter(e -> functions.get(e.index()).action() == Action.STOP)
                        .toList());
    }
}
