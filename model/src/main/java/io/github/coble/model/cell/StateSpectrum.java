package io.github.coble.model.cell;

import io.github.coble.model.physics.Si;

/// The spectrum of a state of a run.
///
/// @param moment which state
/// @param cycle number of the cycle it lies in, 0 before the first plating
/// @param time at which the protocol was left
/// @param potential cell voltage there, without the alternating current
/// @param spectrum of the whole cell
public record StateSpectrum(
        Moment moment,
        int cycle,
        @Si("s") double time,
        @Si("V") double potential,
        Spectrum spectrum) {}
