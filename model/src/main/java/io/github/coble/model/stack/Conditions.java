package io.github.coble.model.stack;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// Under what conditions the cell is operated.
///
/// @param temperature T
/// @param stackPressure P_stack while cycling
public record Conditions(
        @Si(value = "K", min = 233.15, max = 450) double temperature,
        @Si(value = "Pa", min = 0, max = 1e9) double stackPressure) {
    public Conditions {
        Require.withinRanges(Conditions.class, temperature, stackPressure);
    }
}
