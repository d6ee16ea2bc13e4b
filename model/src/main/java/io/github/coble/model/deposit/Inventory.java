package io.github.coble.model.deposit;

import io.github.coble.model.physics.Si;

/// How much lithium is at each place, as charge per area of the cell [C m^-2].
///
/// @param charges one per [Place], in its order
public record Inventory(@Si("C m^-2") double[] charges) {
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Inventory(double[] q) && java.util.Arrays.equals(q, charges);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(charges);
    }
}
