package io.github.coble.model.cell;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// How finely the cell tier resolves.
///
/// @param classes number of pore classes, 1 to 40
/// @param relativeTolerance of the time integration; looser than the standard, the events in which
///   columns lift and tear are stepped over
/// @param balanceLimit largest relative lithium balance error a run may show before it fails
public record CellOptions(
        int classes,
        @Si(value = "1", min = 1e-12, max = 1e-4) double relativeTolerance,
        @Si(value = "1", min = 1e-15, max = 1) double balanceLimit) {
    /// 17 pore classes, relative tolerance 10⁻⁴, balance to 10⁻⁹.
    public static final CellOptions STANDARD = new CellOptions(17, 1e-4, 1e-9);

    /// As many as the quadrature over the pores has nodes.
    private static final int MOST_CLASSES = 40;

    public CellOptions {
        Require.withinRanges(CellOptions.class, relativeTolerance, balanceLimit);
        if (classes < 1 || classes > MOST_CLASSES) {
            throw new IllegalArgumentException(
                    "classes: " + classes + " is outside [1, " + MOST_CLASSES + "]");
        }
    }

    /// These options with another number of pore classes.
    public CellOptions withClasses(int number) {
        return new CellOptions(number, relativeTolerance, balanceLimit);
    }

    /// These options with another relative tolerance.
    public CellOptions withRelativeTolerance(double tolerance) {
        return new CellOptions(classes, tolerance, balanceLimit);
    }
}
