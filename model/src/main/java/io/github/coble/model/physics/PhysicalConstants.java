package io.github.coble.model.physics;

/// Exact constants of the SI (2019), the only universal numbers in the model.
public final class PhysicalConstants {
    /// Boltzmann constant [J K^-1].
    public static final double BOLTZMANN = 1.380649e-23;

    /// Avogadro constant [mol^-1].
    public static final double AVOGADRO = 6.02214076e23;

    /// Elementary charge [C].
    public static final double ELEMENTARY_CHARGE = 1.602176634e-19;

    /// Faraday constant [C mol^-1].
    public static final double FARADAY = ELEMENTARY_CHARGE * AVOGADRO;

    /// Molar gas constant [J mol^-1 K^-1].
    public static final double GAS = BOLTZMANN * AVOGADRO;

    /// Electric constant ε_0 [F m^-1].
    public static final double VACUUM_PERMITTIVITY = 8.8541878188e-12;

    private PhysicalConstants() {}
}
