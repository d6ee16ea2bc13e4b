package io.github.coble.study.measured;

import java.util.Arrays;
import java.util.Optional;

/// Strings the points of a half-cycle together. Owned by one reading.
final class HalfCycleBuilder {
    private double[] charge = new double[64];
    private double[] voltage = new double[64];
    private int size;

    /// Adds a point.
    ///
    /// @param passed charge since the point before, or since the start, not negative [C m^-2]
    /// @param v voltage [V]
    void add(double passed, double v) {
        if (size == charge.length) {
            charge = Arrays.copyOf(charge, 2 * size);
            voltage = Arrays.copyOf(voltage, 2 * size);
        }
        charge[size] = passed + (size == 0 ? 0 : charge[size - 1]);
        voltage[size++] = v;
    }

    /// What was added; nothing where no charge passed.
    Optional<HalfCycle> built(int cycle, boolean plating) {
        return size > 1 && charge[size - 1] > charge[0]
                ? Optional.of(
                        new HalfCycle(
                                cycle,
                                plating,
                                Arrays.copyOf(charge, size),
                                Arrays.copyOf(voltage, size)))
                : Optional.empty();
    }
}
