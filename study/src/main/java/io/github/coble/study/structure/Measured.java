package io.github.coble.study.structure;

/// A number and how far it may be off.
///
/// @param value of the quantity, in SI
/// @param error one standard deviation, of discretisation and of the finite image together
public record Measured(double value, double error) {
    /// The same in another unit.
    ///
    /// @param factor from this unit to the other
    public Measured times(double factor) {
        return new Measured(value * factor, error * Math.abs(factor));
    }
}
