package io.github.coble.porescale.porosimetry;

/// A number and half the range that the steps of its measurement leave open, both in SI units.
///
/// @param value as it follows with the volume of each pressure step spread evenly over the
///   logarithm of diameter
/// @param error half the difference between all of it at the step's smallest and at its largest
///   diameter
public record Estimate(double value, double error) {}
