package io.github.coble.study.figure.micrograph;

import io.github.coble.model.field.FieldSnapshot;
import io.github.coble.model.physics.Si;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/// A deposit with what a caption says of it.
///
/// @param name of the cell
/// @param temperature at which it was plated
/// @param snapshot of the deposit
/// @param charge passed in the step that plated it, which is not all that passed since the cell was
///   assembled
public record Specimen(
        String name,
        @Si("K") double temperature,
        FieldSnapshot snapshot,
        @Si("C m^-2") double charge) {
    private static final double COULOMB_PER_M2 = 3.6e4;
    private static final double ICE_POINT = 273.15;
    private static final double UM = 1e-6;

    /// Capacity plated, as experimenters give it: `3.00 mAh/cm²`.
    public String capacity() {
        return String.format(Locale.ROOT, "%.2f mAh/cm²", charge / COULOMB_PER_M2);
    }

    /// Temperature in words: `60 °C`.
    String celsius() {
        return String.format(Locale.ROOT, "%.0f °C", temperature - ICE_POINT);
    }

    /// Width of the field in words: `field 50 µm`.
    String field() {
        return "field " + Strip.number(snapshot.grid().width() / UM) + " µm";
    }

    /// Height of the highest lithium or layer over the electrolyte, on which a flat collector rests
    /// [m].
    double collector() {
        double highest = 0;
        for (int c = 0; c < snapshot.grid().size(); c++) {
            highest = Math.max(highest, top(c));
        }
        return highest;
    }

    /// Height of the surface over the electrolyte as if the layer were whole [m].
    double top(int column) {
        return snapshot.lift()[column]
                + snapshot.layerThickness()
                + snapshot.collectorLithium()[column];
    }

    /// Height of the lithium that stands in a column in which the layer is torn [m]: from the
    /// electrolyte up through the crack as far as it is full, and what has come out of it.
    double crack(int column) {
        double below = snapshot.electrolyteLithium()[column];
        double upper = snapshot.lift()[column] + snapshot.layerThickness();
        return below
                + snapshot.filling()[column] * (upper - below)
                + snapshot.collectorLithium()[column];
    }

    /// Values of all columns from a rule [m].
    float[] heights(IntToDoubleFunction rule) {
        float[] values = new float[snapshot.grid().size()];
        for (int c = 0; c < values.length; c++) {
            values[c] = (float) rule.applyAsDouble(c);
        }
        return values;
    }
}
