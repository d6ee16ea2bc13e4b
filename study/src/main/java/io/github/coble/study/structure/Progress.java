package io.github.coble.study.structure;

/// Hears how far a long job is.
@FunctionalInterface
public interface Progress {
    /// @param percent done, 0 to 100
    void at(long percent);
}
