package io.github.coble.model.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Lithium found against charge passed.
class InventoryTest {
    @Test
    void balanceIsRelativeToWhatMovedAndRoundOffAtRestIsNone() {
        double[] charges = new double[Place.values().length];
        charges[Place.PORES.ordinal()] = 3;
        charges[Place.COLLECTOR.ordinal()] = 2;
        Inventory inventory = new Inventory(charges);
        assertThat(inventory.balanceError(4, 8)).isEqualTo(1.0 / 8);
        assertThat(inventory.balanceError(6, 8)).isEqualTo(-1.0 / 8);
        assertThat(inventory.balanceError(5.5, 1e-12)).isEqualTo(-0.5);
    }
}
