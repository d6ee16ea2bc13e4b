package io.github.coble.model.field;

import io.github.coble.model.physics.Si;

/// The deposit at one moment of a field run. Fields hold one value per column, column (i, j) of
/// [FieldGrid] at `i * columns + j`; the square is periodic. The layer's lower face lies at the
/// height `lift` over the electrolyte, its upper face `layerThickness` higher; lithium at the
/// collector stands on the upper face.
///
/// @param grid of the columns
/// @param layerThickness L
/// @param time since the cell was assembled
/// @param charge passed since the cell was assembled, positive for plating
/// @param poreDiameter local pore diameter d [m]
/// @param filling share of the pores that is full, 0 to 1
/// @param electrolyteLithium height of lithium between electrolyte and layer [m]
/// @param collectorLithium height of lithium between layer and collector [m]
/// @param lift of the layer over the electrolyte [m]; at least the local lithium, more where the
///   stiff layer bridges
/// @param torn 1 where the layer is torn apart, else 0
/// @param currentDensity into lithium, positive plates [A m^-2]
/// @param electrolytePressure pressure of lithium at the electrolyte's side of the pores [Pa]
/// @param collectorPressure pressure of lithium at the collector's side [Pa]; 0 where it has not
///   arrived
/// @param reacted lithium that has reacted with the electrolyte, as height of metal [m]
public record FieldSnapshot(
        FieldGrid grid,
        @Si("m") double layerThickness,
        @Si("s") double time,
        @Si("C m^-2") double charge,
        float[] poreDiameter,
        float[] filling,
        float[] electrolyteLithium,
        float[] collectorLithium,
        float[] lift,
        float[] torn,
        float[] currentDensity,
        float[] electrolytePressure,
        float[] collectorPressure,
        float[] reacted) {}
