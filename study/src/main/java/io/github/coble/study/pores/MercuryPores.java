package io.github.coble.study.pores;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.material.Provenance;
import io.github.coble.model.material.Provenance.Status;
import io.github.coble.porescale.porosimetry.PoreSizeSummary;
import io.github.coble.porescale.porosimetry.PorosimetryTable;
import io.github.coble.study.units.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a cell takes from mercury porosimetry: how wide the pores are and how they spread.
public final class MercuryPores {
    private MercuryPores() {}

    /// What is doubtful about a file and about the sizes taken from it.
    public static List<Advisory> doubts(PorosimetryTable table, PoreSizeSummary sizes) {
        return Stream.concat(table.advisories().stream(), sizes.advisories().stream())
                .map(a -> {
                    String place = table.name() + (a.line() == 0 ? "" : ":" + a.line());
                    return new Advisory(
                            "porosimetry", Advisory.Priority.CAUTION, place + ": " + a.message());
                })
                .toList();
    }

    /// The numbers of the pores.
    ///
    /// @param file that was measured
    /// @param sizes in it
    /// @param share of the distribution's width that is between places, 0 to 1
    public static List<PoreNumber> numbers(String file, PoreSizeSummary sizes, double share) {
        String window =
                sizes.volumeAbove() > 0 || sizes.volumeBelow() > 0
                        ? ", from "
                                + Quantity.show(sizes.window().from(), "m")
                                + " to "
                                + Quantity.show(sizes.window().to(), "m")
                        : "";
        double width = sizes.logSpread().value();
        return List.of(
                new PoreNumber(
                        "meanDiameter",
                        sizes.mean().value(),
                        "m",
                        new Provenance(
                                Status.MEASURED,
                                "volume mean of mercury porosimetry " + file + window)),
                new PoreNumber(
                        "spread",
                        share * width,
                        "1",
                        new Provenance(
                                Status.ASSUMED,
                                String.format(
                                        Locale.ROOT,
                                        "%.3g of the width %.3g of ln d of mercury porosimetry %s",
                                        share,
                                        width,
                                        file))));
    }
}
