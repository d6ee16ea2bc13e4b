package io.github.coble.model.cell;

import static io.github.coble.model.cell.Layout.*;
import static io.github.coble.model.column.Smoothing.*;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.numerics.complementarity.SmoothPlus;

/// Resistance that plating and stripping build up, T-18, what it does to the terminals, T-16, and
/// to the growth of filaments, T-19: values at one state, with their slopes over the border
/// unknowns.
record Contact(
        double resistance,
        double perGaps,
        double perEmptied,
        double perInterphase,
        double current) {
    static Contact at(ColumnConstants c, double[] y, int border) {
        double gaps = y[border + GAPS];
        return new Contact(
                c.contactResistance(gaps, y[border + EMPTIED], y[border + INTERPHASE]),
                c.gapResistance * rootSlope(gaps),
                c.creviceResistance,
                c.interphaseResistance,
                y[border + APPLIED]);
    }

    /// Cell voltage [V], T-16.
    double voltage(ColumnConstants c, double potential) {
        return potential - current * (c.seriesResistance + resistance);
    }

    /// Derivatives of [#voltage] over the border unknowns.
    ///
    /// @param slopes overwritten, one per border unknown
    void voltageSlopes(ColumnConstants c, double[] slopes) {
        java.util.Arrays.fill(slopes, 0);
        slopes[POTENTIAL] = 1;
        slopes[APPLIED] = -c.seriesResistance - resistance;
        slopes[GAPS] = -current * perGaps;
        slopes[EMPTIED] = -current * perEmptied;
        slopes[INTERPHASE] = -current * perInterphase;
    }

    /// Growth of a filament where all of the electrolyte is touched [s^-1].
    double filament(ColumnConstants c, double potential) {
        return c.filamentRate * Math.pow(driving(potential), c.filamentExponent);
    }

    /// Slope of [#filament] over the overpotential that drives it.
    double filamentSlope(ColumnConstants c, double potential) {
        double over = driving(potential);
        return over > 0
                ? c.filamentRate
                        * c.filamentExponent
                        * Math.pow(over, c.filamentExponent - 1)
                        * SmoothPlus.slope(overpotential(potential), POTENTIAL_WIDTH)
                : 0;
    }

    private double driving(double potential) {
        return SmoothPlus.value(overpotential(potential), POTENTIAL_WIDTH);
    }

    private double overpotential(double potential) {
        return current * resistance - potential;
    }
}
