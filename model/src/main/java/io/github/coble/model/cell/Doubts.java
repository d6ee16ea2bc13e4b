package io.github.coble.model.cell;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.deposit.Advisory.Priority;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.deposit.Shares;
import io.github.coble.model.stack.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Doubts that go with the result of a run.
public final class Doubts {
    /// Share of the charge that may react before it is worth a word [1].
    private static final double REACTED = 0.2;

    /// Magnitude of a plating voltage beyond the model's range [V].
    private static final double LARGE_VOLTAGE = 1;

    /// Efficiency of a cycle below which the layer was hardly stripped [1].
    private static final double HARDLY_STRIPPED = 0.2;

    private Doubts() {}

    /// What is doubtful about a run.
    public static List<Advisory> about(
            Cell cell, Deposition deposition, List<Sample> samples, List<Cycle> cycles) {
        List<Advisory> doubts = new ArrayList<>();
        Shares shares = deposition.shares();
        if (shares.se() + shares.pores() + shares.cc() + shares.crevice() == 0) {
            doubts.add(
                    new Advisory(
                            "no-metal",
                            Priority.CAUTION,
                            "No lithium metal was plated before the first plating ended, so the verdict"
                                    + " says nothing; look at the voltage and the protocol."));
        } else {
            deposition.nearBorder().ifPresent(doubts::add);
        }
        if (Crevices.left(cell, samples) > Crevices.TORN) {
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
        double reacted = samples.isEmpty() ? 0 : samples.getLast().inventory().at(Place.INTERPHASE);
        double plated = samples.stream().mapToDouble(Sample::passedCharge).max().orElse(0);
        if (plated > 0 && reacted > REACTED * plated) {
            doubts.add(
                    new Advisory(
                            "lithium-reacted",
                            Priority.CAUTION,
                            String.format(
                                    Locale.ROOT,
                                    "%.0f %% of the largest charge held has reacted with the electrolyte"
                                            + " by the end.",
                                    100 * reacted / plated)));
        }
        if (samples.stream().anyMatch(s -> s.current() > 0 && s.voltage() < -LARGE_VOLTAGE)) {
            doubts.add(
                    new Advisory(
                            "large-overpotential",
                            Priority.CAUTION,
                            "Plating drives the cell below -1 V, where the electrolyte would decompose or"
                                    + " short; neither is modelled."));
        }
        cycles.stream()
                .filter(c -> c.coulombicEfficiency() < HARDLY_STRIPPED)
                .findFirst()
                .ifPresent(c ->
                        doubts.add(
                                new Advisory(
                                        "hardly-stripped",
                                        Priority.CAUTION,
                                        String.format(
                                                Locale.ROOT,
                                                "In cycle %d only %.1f %% of what was plated came off before"
                                                        + " stripping ended at its limit; lithium piles up"
                                                        + " from then on, and what follows is no cycling.",
                                                c.number(),
                                                100 * c.coulombicEfficiency()))));
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
