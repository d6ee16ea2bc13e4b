package io.github.coble.porescale.porosimetry;

import java.util.OptionalDouble;

/// What a file says beside its table, in SI units; empty where it does not say.
///
/// @param sampleMass [kg]
/// @param surfaceTension of mercury [N/m]
/// @param contactAngle of mercury, advancing [rad]
/// @param totalVolume intruded [m³/kg]
/// @param bulkDensity at the first pressure [kg/m³]
/// @param skeletalDensity at the last pressure [kg/m³]
/// @param porosity as the instrument computed it, 0 to 1
public record Particulars(
        OptionalDouble sampleMass,
        OptionalDouble surfaceTension,
        OptionalDouble contactAngle,
        OptionalDouble totalVolume,
        OptionalDouble bulkDensity,
        OptionalDouble skeletalDensity,
        OptionalDouble porosity) {}
