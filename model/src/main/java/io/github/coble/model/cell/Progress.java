package io.github.coble.model.cell;

/// Hears how far a run is, once per step of the protocol.
@FunctionalInterface
public interface Progress {
    /// Called when a step has ended.
    ///
    /// @param done steps ended
    /// @param total steps of the protocol
    void stepped(int done, int total);

    /// Hears nothing.
    static Progress none() {
        return (_, _) -> {};
    }
}
