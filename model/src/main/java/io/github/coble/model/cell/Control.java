package io.github.coble.model.cell;

/// What the cycler holds.
sealed interface Control {
    /// Constant current density, plating positive [A m^-2].
    record Current(double value) implements Control {}

    /// Constant cell voltage [V].
    record Voltage(double value) implements Control {}
}
