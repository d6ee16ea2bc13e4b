package io.github.coble.model.stack;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// How an opening of the side of the collector starts, and how evenly the layer holds to it; only
/// the field tier resolves either (docs/theory/field.md).
///
/// @param pressure above that at which an opening grows, at which one starts where nothing is open
/// @param spread standard deviation of the logarithm of both over the plane
/// @param correlationLength of that scatter
public record Nucleation(
        @Si(value = "Pa", min = 0, max = 1e9) double pressure,
        @Si(value = "1", min = 0, max = 2) double spread,
        @Si(value = "m", min = 1e-8, max = 1e-3) double correlationLength) {
    public Nucleation {
        Require.withinRanges(Nucleation.class, pressure, spread, correlationLength);
    }
}
