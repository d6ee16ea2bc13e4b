package io.github.coble.numerics.dae;

/// Hears of every accepted step, in order.
@FunctionalInterface
public interface StepObserver {

    /// Called once per accepted step.
    void accepted(AcceptedStep step);

    /// Called for every event, stopping or not, after the step that contains it.
    default void occurred(EventOccurrence event) {}

    /// Does nothing.
    static StepObserver none() {
        return _ -> {};
    }
}
