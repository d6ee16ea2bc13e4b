package io.github.coble.model.cell;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.deposit.Advisory.Priority;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.stack.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Doubts that go with a result of the cell tier.
final class Doubts {
    /// A deciding share closer to its border than this is called near [1].
    private static final double NEAR = 0.05;

    /// Crevice length per area, times the correlation length, from which a layer counts as torn
    /// [1].
    private static final double TORN = 0.01;

    private Doubts() {}

    static List<Advisory> about(Cell cell, Deposition deposition, List<Sample> samples) {
        List<Advisory> doubts = new ArrayList<>();
        if (deposition.margin() < NEAR) {
            doubts.add(
                    new Advisory(
                            "near-border",
                            Priority.CAUTION,
                            String.format(
                                    Locale.ROOT,
                                    "The deciding share is only %.1f points from the border to another"
                                            + " verdict.",
                                    100 * deposition.margin())));
        }
        double correlation = cell.interlayer().pores().correlationLength();
        if (!samples.isEmpty() && samples.getLast().tornLength() * correlation > TORN) {
            doubts.add(
                    new Advisory(
                            "layer-torn",
                            Priority.CAUTION,
                            String.format(
                                    Locale.ROOT,
                                    "The layer tears; crevices reach %.2f um per um2 of layer and stay"
                                            + " after stripping.",
                                    samples.getLast().tornLength() * 1e-6)));
        }
        if (cell.interlayer().pores().meanDiameter() > 1e-6) {
            doubts.add(
                    new Advisory(
                            "large-pores",
                            Priority.CAUTION,
                            "Pores above a micrometre: dislocations may carry lithium there faster"
                                    + " than the diffusional creep that is modelled."));
        }
        return doubts;
    }
}
