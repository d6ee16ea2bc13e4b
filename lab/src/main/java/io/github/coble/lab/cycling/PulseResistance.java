package io.github.coble.lab.cycling;

/// Resistance from a jump of the current: change of voltage over change of current from the
/// last sample before to the first one after.
///
/// @param row first sample after the jump
/// @param resistance [ohm]
/// @param delay between the two samples, within which slower processes have begun [s]
public record PulseResistance(int row, double resistance, double delay) {}
