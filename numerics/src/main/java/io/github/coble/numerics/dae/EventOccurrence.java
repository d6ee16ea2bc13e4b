package io.github.coble.numerics.dae;

/// An event found.
///
/// @param index of the event function in the list given
/// @param name of the event function
/// @param time just after the sign change, located to about 100 units in the last place [s]
/// @param rising whether the function went from negative to positive
public record EventOccurrence(int index, String name, double time, boolean rising) {}
