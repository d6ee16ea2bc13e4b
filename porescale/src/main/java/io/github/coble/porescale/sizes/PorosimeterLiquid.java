package io.github.coble.porescale.sizes;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// The liquid of a porosimeter: d = −4 γ cos θ / P (P-10).
///
/// @param surfaceTension γ
/// @param advancingAngle θ while the liquid goes in
/// @param recedingAngle θ while it comes out
public record PorosimeterLiquid(
        @Si(value = "N m^-1", min = 1e-3, max = 10) double surfaceTension,
        @Si(value = "rad", min = 1.5709, max = 3.1416) double advancingAngle,
        @Si(value = "rad", min = 1.5709, max = 3.1416) double recedingAngle) {
    public PorosimeterLiquid {
        Require.withinRanges(
                PorosimeterLiquid.class, surfaceTension, advancingAngle, recedingAngle);
    }

    /// Mercury as porosimeters take it: 0.485 N/m and 130° both ways (ISO 15901-1:2016, with 0.48
    /// N/m and 140° as the other usual pair).
    public static PorosimeterLiquid mercury() {
        return new PorosimeterLiquid(0.485, Math.toRadians(130), Math.toRadians(130));
    }

    /// Pressure that takes the liquid into a round pore.
    ///
    /// @param diameter of the pore [m]
    public @Si("Pa") double intrusionPressure(double diameter) {
        return -4 * surfaceTension * Math.cos(advancingAngle) / diameter;
    }

    /// Pressure at which it leaves a round pore.
    ///
    /// @param diameter of the pore [m]
    public @Si("Pa") double withdrawalPressure(double diameter) {
        return -4 * surfaceTension * Math.cos(recedingAngle) / diameter;
    }

    /// Diameter of the round pores that a pressure opens.
    ///
    /// @param pressure above that of what was in the pores [Pa]
    public @Si("m") double diameter(double pressure) {
        return -4 * surfaceTension * Math.cos(advancingAngle) / pressure;
    }
}
