package io.github.coble.model.deposit;

/// A doubt that travels beside a result.
///
/// @param code stable, for programs: `near-border`
/// @param priority how much it matters
/// @param message for people, with numbers
public record Advisory(String code, Priority priority, String message) {
    /// How much an advisory matters.
    public enum Priority {
        /// Good to know.
        NOTE,
        /// Read it before you use the result.
        CAUTION
    }
}
