package io.github.coble.study.inference;

/// Hears how far a calibration is, on the thread that runs it.
@FunctionalInterface
public interface Monitor {
    /// Called after each batch of evaluations.
    ///
    /// @param stage what is going on, in a word
    /// @param done evaluations of all stages so far
    /// @param planned evaluations of all stages, at most
    void at(String stage, long done, long planned);

    /// Hears nothing.
    static Monitor none() {
        return (_, _, _) -> {};
    }
}
