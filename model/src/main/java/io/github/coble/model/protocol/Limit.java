package io.github.coble.model.protocol;

import io.github.coble.model.physics.Si;

/// What ends a step.
public sealed interface Limit {
    /// Charge passed in this step, whatever its sign.
    record Capacity(@Si("C m^-2") double charge) implements Limit {}

    /// Cell voltage reached: from above where the step plates, from below where it strips.
    record Voltage(@Si("V") double voltage) implements Limit {}

    /// Time spent in this step.
    record Time(@Si("s") double duration) implements Limit {}

    /// Magnitude of current density fallen to this.
    record Current(@Si("A m^-2") double current) implements Limit {}
}
