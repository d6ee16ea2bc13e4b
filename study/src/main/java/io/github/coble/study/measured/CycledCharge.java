package io.github.coble.study.measured;

/// What moved in a measured cycle.
///
/// @param cycle number, from 1
/// @param plated charge per area [C m^-2]
/// @param stripped charge per area [C m^-2]
public record CycledCharge(int cycle, double plated, double stripped) {
    /// Stripped over plated (O-12).
    public double efficiency() {
        return stripped / plated;
    }
}
