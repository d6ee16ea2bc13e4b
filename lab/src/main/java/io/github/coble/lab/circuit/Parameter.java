package io.github.coble.lab.circuit;

/// A parameter of a circuit.
///
/// @param name for example "R1" or "CPE1.alpha"
/// @param unit as text, empty for a pure number
/// @param kind what it is
public record Parameter(String name, String unit, Kind kind) {
    /// What a parameter is: all but exponents are positive and live on a logarithmic scale.
    public enum Kind {
        RESISTANCE,
        CAPACITANCE,
        INDUCTANCE,
        /// Of a semi-infinite Warburg element.
        WARBURG,
        TIME,
        /// Q of a constant-phase element, whose unit has the exponent in it.
        PSEUDO_CAPACITANCE,
        EXPONENT
    }
}
