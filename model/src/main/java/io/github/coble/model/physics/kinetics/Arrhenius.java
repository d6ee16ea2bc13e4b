package io.github.coble.model.physics.kinetics;

import static io.github.coble.model.physics.PhysicalConstants.GAS;

/// Temperature dependence anchored at a reference temperature.
public final class Arrhenius {
    private Arrhenius() {}

    /// Factor exp(−(E/R)(1/T − 1/T_ref)) by which a rate changes from T_ref to T [1].
    ///
    /// @param activationEnergy E [J mol^-1]
    /// @param temperature T [K]
    /// @param reference T_ref [K]
    public static double factor(double activationEnergy, double temperature, double reference) {
        return Math.exp(-activationEnergy / GAS * (1 / temperature - 1 / reference));
    }
}
