package io.github.coble.model.cell;

import io.github.coble.model.physics.Si;

/// The deposit column by column: pore classes in rising pore diameter, each with its share of the
/// area. All arrays have one entry per class.
///
/// @param time of the snapshot
/// @param share of the area
/// @param poreDiameter of the class
/// @param filling share of its pore volume that holds lithium
/// @param electrolyteHeight thickness of lithium between electrolyte and layer
/// @param collectorHeight thickness of lithium between layer and collector
/// @param creviceHeight mean thickness, over the whole area, of lithium in and above crevices
/// @param tornLength crevice length per area
public record Columns(
        @Si("s") double time,
        @Si("1") double[] share,
        @Si("m") double[] poreDiameter,
        @Si("1") double[] filling,
        @Si("m") double[] electrolyteHeight,
        @Si("m") double[] collectorHeight,
        @Si("m") double creviceHeight,
        @Si("m^-1") double tornLength) {}
