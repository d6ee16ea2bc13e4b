package io.github.coble.model.deposit;

import io.github.coble.model.physics.Si;
import java.util.Locale;
import java.util.Optional;

/// Where the lithium went, or is expected to go.
///
/// @param location the verdict
/// @param shares of the metal by place
/// @param voidFilling share of the pore volume that holds lithium
/// @param penetrationNumber Λ
/// @param criticalCurrent i_c = i Λ, largest current that still passes the full layer
/// @param touchingElectrolyte share of the area where a lithium film lies on the electrolyte
/// @param margin distance of the shares from the nearest border between verdicts
public record Deposition(
        Location location,
        Shares shares,
        @Si("1") double voidFilling,
        @Si("1") double penetrationNumber,
        @Si("A m^-2") double criticalCurrent,
        @Si("1") double touchingElectrolyte,
        @Si("1") double margin) {
    /// A deposit with the verdict that follows from its shares.
    public Deposition(
            Shares shares,
            double voidFilling,
            double penetrationNumber,
            double criticalCurrent,
            double touchingElectrolyte) {
        this(
                shares.location(),
                shares,
                voidFilling,
                penetrationNumber,
                criticalCurrent,
                touchingElectrolyte,
                shares.margin());
    }

    /// A verdict whose deciding share is closer to its border than this is called near [1].
    private static final double NEAR = 0.05;

    /// The doubt that goes with a verdict near its border, whichever tier reached it.
    public Optional<Advisory> nearBorder() {
        return margin < NEAR
                ? Optional.of(
                        new Advisory(
                                "near-border",
                                Advisory.Priority.CAUTION,
                                String.format(
                                        Locale.ROOT,
                                        "The deciding share is only %.1f points from the border to"
                                                + " another verdict.",
                                        100 * margin)))
                : Optional.empty();
    }
}
