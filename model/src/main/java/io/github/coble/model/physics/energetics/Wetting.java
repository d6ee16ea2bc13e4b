package io.github.coble.model.physics.energetics;

import io.github.coble.model.physics.Si;
import io.github.coble.model.stack.Cell;

/// How lithium wets the walls of the pores.
///
/// ```
/// cos θ = W(Li|layer)/γ_Li − 1,   at most 1 (complete wetting)                       (E-5)
/// p_cap = 4 γ_Li cos θ / d                                                           (E-6)
/// ```
///
/// Source: Young-Dupré and Young-Laplace for a cylindrical pore; the solid's surface energy is
/// taken for its surface stress.
///
/// @param cosine cos θ
/// @param coefficient p_cap d = 4 γ_Li cos θ
public record Wetting(@Si("1") double cosine, @Si("N m^-1") double coefficient) {
    /// The wetting of a cell's pore walls.
    public static Wetting of(Cell cell) {
        double gamma = cell.lithium().surfaceEnergy();
        double adhesion = cell.interlayer().surface().adhesionToLithium();
        double cosine = Math.min(1, adhesion / gamma - 1);
        return new Wetting(cosine, 4 * gamma * cosine);
    }

    /// Capillary pressure [Pa] that draws lithium into a pore of a diameter [m]; negative where it
    /// does not wet.
    public double capillaryPressure(double diameter) {
        return coefficient / diameter;
    }

    /// Largest pore [m] that lithium enters at a pressure, against an entry threshold [Pa];
    /// infinite where the pressure alone suffices, 0 where no pore is entered.
    public double criticalDiameter(double pressure, double entryPressure) {
        double missing = entryPressure - pressure;
        if (missing <= 0) {
            // Non-wetting pores are entered from a smallest diameter up; that limit is not used
            // here.
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, coefficient / missing);
    }
}
