package io.github.coble.lab.cycling;

import java.util.List;
import java.util.Optional;

/// A plating and the stripping that follows.
///
/// @param number from 1
/// @param plating steps, at least one
/// @param stripping steps; none where the measurement ends before
/// @param overpotentials of half cells whose voltage is below that of lithium
/// @param pulse resistance from the jump of the current with which the cycle begins
public record AnalysedCycle(
        int number,
        List<CycledStep> plating,
        List<CycledStep> stripping,
        Optional<Overpotentials> overpotentials,
        Optional<PulseResistance> pulse) {
    /// Copies the lists.
    public AnalysedCycle {
        plating = List.copyOf(plating);
        stripping = List.copyOf(stripping);
    }

    /// Charge plated [A s].
    public double plated() {
        return charge(plating);
    }

    /// Charge stripped [A s].
    public double stripped() {
        return charge(stripping);
    }

    /// Voltage averaged over the charge plated (A-5) [V].
    public double averagePlating() {
        return average(plating);
    }

    /// Voltage averaged over the charge stripped (A-5) [V]; NaN where there is none.
    public double averageStripping() {
        return average(stripping);
    }

    private static double charge(List<CycledStep> steps) {
        return steps.stream().mapToDouble(CycledStep::charge).sum();
    }

    private static double average(List<CycledStep> steps) {
        double charge = charge(steps);
        double energy = steps.stream().mapToDouble(CycledStep::energy).sum();
        return charge > 0 ? energy / charge : Double.NaN;
    }

    /// Stripped over plated; NaN where the record ends before anything is stripped.
    public double coulombicEfficiency() {
        return stripped() > 0 ? stripped() / plated() : Double.NaN;
    }

    /// Distance of the average voltages, never negative (A-5) [V].
    public double hysteresis() {
        return Math.abs(averagePlating() - averageStripping());
    }
}
