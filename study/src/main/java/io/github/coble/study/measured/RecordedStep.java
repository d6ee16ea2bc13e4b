package io.github.coble.study.measured;

/// A step of a measured half cell: one direction of one current.
///
/// @param kind what it does
/// @param from its first sample
/// @param to behind its last sample
/// @param charge per area, never negative [C m^-2]
/// @param duration in s
/// @param lastVoltage [V]
/// @param highestVoltage [V]
/// @param atLimit whether it ended because of its last voltage
record RecordedStep(
        Kind kind,
        int from,
        int to,
        double charge,
        double duration,
        double lastVoltage,
        double highestVoltage,
        boolean atLimit) {
    /// What a step does.
    enum Kind {
        REST,
        /// Lithium metal goes on: below 0 V at some time.
        PLATE,
        STRIP,
        /// Lithiates the layer above 0 V.
        LITHIATE,
        /// Takes out again what that put in.
        DELITHIATE,
        /// Holds a voltage while the current falls.
        HOLD
    }

    /// Mean current density, never negative [A m^-2].
    double current() {
        return duration > 0 ? charge / duration : 0;
    }
}
