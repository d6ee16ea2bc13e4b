package io.github.coble.study.run;

/// Hears of a field run that takes its time.
public interface FieldProgress {
    /// After every step in time.
    ///
    /// @param share of the protocol that is done, 0 to 1, estimated
    default void computed(double share) {}

    /// While pictures are made.
    ///
    /// @param done of them
    /// @param total of them
    default void drawn(int done, int total) {}

    /// Something worth saying: that an earlier run is continued, or why it is not.
    default void notice(String sentence) {}
}
