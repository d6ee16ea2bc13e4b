package io.github.coble.model.cell;

import io.github.coble.model.physics.Si;

/// A state of a run whose spectrum is wanted.
///
/// All but [At] are taken at open circuit after a pause of ten minutes ([PauseWorkspace]), as one
/// measures.
public sealed interface Moment {
    /// As assembled, before anything was done.
    record Assembled() implements Moment {}

    /// Before the first plating.
    record Fresh() implements Moment {}

    /// After the first plating step of a cycle.
    ///
    /// @param cycle number, from 1
    record Plated(int cycle) implements Moment {}

    /// At the end of a cycle, after stripping.
    ///
    /// @param cycle number, from 1
    record Stripped(int cycle) implements Moment {}

    /// At a time, under the current that flows then.
    ///
    /// @param time since the start
    record At(@Si("s") double time) implements Moment {}

    /// In words: `fresh`, `cycle 5 stripped`.
    default String words() {
        return switch (this) {
            case Plated(int cycle) -> "cycle " + cycle + " " + state();
            case Stripped(int cycle) -> "cycle " + cycle + " " + state();
            case Assembled _, Fresh _, At _ -> state();
        };
    }

    /// In words without the cycle: `fresh`, `stripped`.
    default String state() {
        return switch (this) {
            case Assembled _ -> "assembled";
            case Fresh _ -> "fresh";
            case Plated _ -> "plated";
            case Stripped _ -> "stripped";
            case At(double time) ->
                    "at " + (time == Math.rint(time) ? Long.toString((long) time) : time) + " s";
        };
    }
}
