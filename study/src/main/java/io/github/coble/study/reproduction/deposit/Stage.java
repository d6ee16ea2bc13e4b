package io.github.coble.study.reproduction.deposit;

import io.github.coble.model.physics.Si;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.OptionalDouble;

/// A cell at a moment of its first plating.
///
/// @param cell by its name in the study
/// @param capacity plated until then [C m^-2]; absent for the end
public record Stage(String cell, OptionalDouble capacity) {
    private static final int DIGITS = 3;

    /// `CS3 at 0.500 mAh/cm²`, `CS3`.
    public String words() {
        return capacity.isEmpty()
                ? cell
                : cell + " at " + capacity(capacity.getAsDouble()) + " mAh/cm²";
    }

    /// A capacity as a number of mAh/cm².
    static String capacity(@Si("C m^-2") double passed) {
        return Numbers.readable(LabUnit.CAPACITY.of(passed), DIGITS);
    }
}
