package io.github.coble.model.field;

/// Hears of a field run.
public interface FieldObserver {
    /// After every step in time; the run may be written ([FieldRun#write]) from here.
    ///
    /// @param progress share of the protocol that is done, 0 to 1, estimated
    default void stepped(FieldRun run, double progress) {}

    /// At a mark, and at the end of each step of the protocol that moves metal.
    ///
    /// @param step index in the unrolled protocol
    /// @param passed charge passed in this step of the protocol [C m^-2], whatever its sign
    default void snapshot(FieldSnapshot snapshot, int step, double passed) {}
}
