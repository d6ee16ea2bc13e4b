package io.github.coble.lab.cycling;

/// A short circuit, by one of the signs of A-10.
///
/// @param hard whether the voltage stayed down; soft where it recovered or only charge is missing
/// @param cycle in which it was seen, from 1
/// @param row sample at which the voltage fell; −1 where only the charge tells
/// @param sign in words, with its numbers
public record ShortCircuit(boolean hard, int cycle, int row, String sign) {}
