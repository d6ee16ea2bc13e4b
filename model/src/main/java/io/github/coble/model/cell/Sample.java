package io.github.coble.model.cell;

import io.github.coble.model.deposit.Inventory;
import io.github.coble.model.physics.Si;

/// The cell at one saved time.
///
/// @param time since the start of the protocol
/// @param step index of the step in the unrolled protocol
/// @param cycle number of the plate–strip cycle, 0 before the first plating
/// @param current density, positive plates
/// @param voltage of the interlayer against the lithium foil
/// @param passedCharge net charge passed since the start, counted by integrating the current
/// @param inventory lithium by place
/// @param voidFilling share of the pore volume that holds lithium
/// @param touchingElectrolyte share of the area over which a lithium film touches the electrolyte
/// @param tornLength crevice length per area of the layer
/// @param filament share of the electrolyte's thickness that a filament has grown through
/// @param pressure mean pressure of the lithium at the electrolyte
/// @param electrolyteHeight mean thickness of the film at the electrolyte
/// @param collectorHeight mean thickness of the deposit at the collector
/// @param balanceError (inventory − passed charge) over the charge moved in both directions, over 1
///   C m⁻² where less was moved
public record Sample(
        @Si("s") double time,
        int step,
        int cycle,
        @Si("A m^-2") double current,
        @Si("V") double voltage,
        @Si("C m^-2") double passedCharge,
        Inventory inventory,
        @Si("1") double voidFilling,
        @Si("1") double touchingElectrolyte,
        @Si("m^-1") double tornLength,
        @Si("1") double filament,
        @Si("Pa") double pressure,
        @Si("m") double electrolyteHeight,
        @Si("m") double collectorHeight,
        @Si("1") double balanceError) {}
