package io.github.coble.numerics.dae;

/// Something that happens where a function of the state changes sign.
///
/// One sign change per step is seen: a function that crosses zero and returns within one step is
/// missed. An event that is zero at the start is not reported there; it is armed by the sign the
/// function takes just after. Source of the interface: the event detectors of Orekit.
public interface EventFunction {

    /// Which crossings count.
    enum Direction {
        /// Both.
        ANY,
        /// From negative to positive.
        RISING,
        /// From positive to negative.
        FALLING
    }

    /// What follows.
    enum Action {
        /// The integration ends at the event.
        STOP,
        /// The event is reported and the integration goes on.
        CONTINUE
    }

    /// For reports.
    String name();

    /// g(t, y, y'), continuous along the solution.
    double value(double t, double[] y, double[] yDot);

    /// Which crossings count.
    default Direction direction() {
        return Direction.ANY;
    }

    /// What follows.
    default Action action() {
        return Action.STOP;
    }
}
