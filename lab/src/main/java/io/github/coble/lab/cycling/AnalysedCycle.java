package io.github.coble.lab.cycling;

import java.util.Optional;

/// A plating and the stripping that follows.
///
/// @param number from 1
/// @param plated charge [A s]
/// @param stripped charge [A s]; 0 where the measurement ends before
/// @param averagePlating voltage averaged over the charge plated [V]
/// @param averageStripping the same of the charge stripped [V]; NaN where there is none
/// @param overpotentials of half cells whose voltage is below that of lithium
/// @param pulse resistance from the jump of the current with which the cycle begins
public record AnalysedCycle(
        int number,
        double plated,
        double stripped,
        double averagePlating,
        double averageStripping,
        Optional<Overpotentials> overpotentials,
        Optional<PulseResistance> pulse) {
    /// Stripped over plated; NaN where the record ends before anything is stripped.
    public double coulombicEfficiency() {
        return stripped > 0 ? stripped / plated : Double.NaN;
    }

    /// Distance of the average voltages, never negative (A-5) [V].
    public double hysteresis() {
        return Math.abs(averagePlating - averageStripping);
    }
}
