package io.github.coble.porescale.porosimetry;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// How mercury wets: what turns a pressure into a pore diameter, in a porosimeter and on images.
///
/// The Washburn equation `d = −4 γ cos θ / p` (P-70), for a circular opening in a wall that mercury
/// touches at the angle θ. Contact angles of 130° to 142° are in use and shift all diameters by up
/// to 23 %; the pressures of a file stay what they are. The angle at which mercury recedes is taken
/// to be the same.
///
/// @param surfaceTension γ
/// @param contactAngle θ, advancing; beyond a right angle, or mercury would enter by itself
public record Mercury(
        @Si(value = "N m^-1", min = 0.3, max = 0.6) double surfaceTension,
        @Si(value = "rad", min = 1.6, max = Math.PI) double contactAngle) {
    public Mercury {
        Require.withinRanges(Mercury.class, surfaceTension, contactAngle);
    }

    /// 0.485 N/m and 130°, the values instruments are delivered with (ISO 15901-1:2016, with 0.48
    /// N/m and 140° as the other usual pair).
    public static Mercury usual() {
        return new Mercury(0.485, Math.toRadians(130));
    }

    /// Diameter that mercury enters at a pressure [m] (P-70).
    ///
    /// @param pressure in Pa, above 0
    public double diameter(double pressure) {
        return product() / pressure;
    }

    /// Pressure at which mercury enters a diameter [Pa] (P-70).
    ///
    /// @param diameter in m, above 0
    public double pressure(double diameter) {
        return product() / diameter;
    }

    /// Diameter times pressure [N/m].
    double product() {
        return -4 * surfaceTension * Math.cos(contactAngle);
    }
}
