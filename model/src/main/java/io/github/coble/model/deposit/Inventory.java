package io.github.coble.model.deposit;

import io.github.coble.model.physics.Si;

/// How much lithium is at each place, as charge per area of the cell [C m^-2].
///
/// @param charges one per [Place], in its order
public record Inventory(@Si("C m^-2") double[] charges) {
    /// Charge moved below which the balance is taken relative to this [C m^-2], so that round-off
    /// of a cell at rest does not count as lithium made: 0.03 µAh cm⁻².
    private static final double LEAST_MOVED = 1;

    public Inventory {
        charges = charges.clone();
        if (charges.length != Place.values().length) {
            throw new IllegalArgumentException("an inventory has one number per place");
        }
    }

    @Override
    public double[] charges() {
        return charges.clone();
    }

    /// Charge at one place [C m^-2].
    public double at(Place place) {
        return charges[place.ordinal()];
    }

    /// Charge at all places together [C m^-2].
    public double total() {
        double sum = 0;
        for (double q : charges) {
            sum += q;
        }
        return sum;
    }

    /// How far what is here is off what was passed, relative to the charge moved [1].
    ///
    /// @param passed [C m^-2]
    /// @param moved either way [C m^-2]
    public double balanceError(double passed, double moved) {
        return (total() - passed) / Math.max(moved, LEAST_MOVED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inventory(double[] q) && java.util.Arrays.equals(q, charges);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(charges);
    }
}
