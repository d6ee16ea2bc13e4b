package io.github.coble.model.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.ParkCells;
import io.github.coble.model.Variants;
import io.github.coble.model.physics.creep.SmallScaleStrength;
import io.github.coble.model.stack.Nucleation;
import io.github.coble.numerics.parallel.Workers;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Without sideways flow, neighbours do not matter: columns in another order give the same columns
/// in that order. What they share is the potential.
class LoneColumnsTest {
    private static final FieldGrid GRID = new FieldGrid(8, 8e-6, 4);
    private static final long SEED = 3;

    /// Columns that differ by their adhesion, and lithium too strong for a plate to spread.
    private static final FieldLaws LAWS =
            new FieldLaws(new Nucleation(0, 0.2, 1e-6), 0, new SmallScaleStrength(1e12, 0));

    private static final double LONGEST = 10;
    private static final double CHARGE = 17_500;

    /// Heights in thicknesses of the layer. Coarse grids join other columns in another order, so
    /// that steps leave over something else: 10⁻⁵ at most, of which 10⁻⁸ was seen in the end.
    private static final double LEFT_OVER = 1e-6;

    /// What neighbours do to each other; 0.06 was seen.
    private static final double NEIGHBOURLY = 0.01;

    @Test
    void theOrderOfLoneColumnsDoesNotMatter() {
        assertThat(differenceOfOrders(false)).isLessThan(LEFT_OVER);
    }

    @Test
    void theOrderOfNeighboursMatters() {
        assertThat(differenceOfOrders(true)).isGreaterThan(NEIGHBOURLY);
    }

    private static double differenceOfOrders(boolean sideways) {
        int[] order = order();
        try (Workers workers = Workers.of(1)) {
            FieldStepper one = stepper(sideways, workers);
            FieldStepper other = stepper(sideways, workers);
            // The constants of the columns are shared by all that use them.
            permute(one.fields.diameter(), order, other.fields.diameter());
            permute(one.fields.flow(), order, other.fields.flow());
            permute(one.fields.entryLength(), order, other.fields.entryLength());
            permute(one.fields.entryDrive(), order, other.fields.entryDrive());
            permute(one.fields.adhesion(), order, other.fields.adhesion());
            FieldState a = plated(one);
            FieldState b = plated(other);
            assertThat(FieldLedger.mean(a.cap)).isGreaterThan(0.05);
            assertThat(FieldLedger.mean(a.crept)).isGreaterThan(0.9);
            double most = 0;
            for (int k = 0; k < order.length; k++) {
                most = Math.max(most, Math.abs(a.cap[order[k]] - b.cap[k]));
                most = Math.max(most, Math.abs(a.crept[order[k]] - b.crept[k]));
            }
            return most;
        }
    }

    private static FieldStepper stepper(boolean sideways, Workers workers) {
        return new FieldStepper(
                Variants.inert(ParkCells.cs3()),
                LAWS,
                new FieldOptions(GRID, 1, sideways),
                workers);
    }

    private static FieldState plated(FieldStepper stepper) {
        FieldState state = stepper.assembled();
        Fields.run(stepper, state, Fields.plate(CHARGE), LONGEST, _ -> {});
        return state;
    }

    private static int[] order() {
        int[] order = new int[GRID.size()];
        Random random = new Random(SEED);
        for (int k = 0; k < order.length; k++) {
            int at = random.nextInt(k + 1);
            order[k] = order[at];
            order[at] = k;
        }
        return order;
    }

    private static void permute(double[] values, int[] order, double[] out) {
        for (int k = 0; k < order.length; k++) {
            out[k] = values[order[k]];
        }
    }
}
