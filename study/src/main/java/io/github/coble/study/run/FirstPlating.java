package io.github.coble.study.run;

import io.github.coble.model.physics.Si;
import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import java.util.List;
import java.util.NoSuchElementException;

/// The first plating step of a protocol, which the closed-form tier explains.
///
/// @param current density
/// @param charge plated; [#UNLIMITED] where neither charge nor time limits the step
public record FirstPlating(@Si("A m^-2") double current, @Si("C m^-2") double charge) {
    /// Charge assumed where only a voltage ends the plating [C m^-2]: 3 mAh cm⁻².
    static final double UNLIMITED = 108_000;

    /// That of a protocol.
    ///
    /// @throws NoSuchElementException if nothing is plated
    public static FirstPlating of(Protocol protocol) {
        Step.Galvanostatic step =
                protocol.firstPlating()
                        .orElseThrow(
                                () -> new NoSuchElementException("the protocol plates nothing"));
        return new FirstPlating(step.current(), charge(step.current(), step.limits()));
    }

    private static double charge(double current, List<Limit> limits) {
        double charge = Double.POSITIVE_INFINITY;
        for (Limit limit : limits) {
            switch (limit) {
                case Limit.Capacity(double q) -> charge = Math.min(charge, q);
                case Limit.Time(double t) -> charge = Math.min(charge, t * current);
                case Limit.Voltage _, Limit.Current _ -> {}
            }
        }
        return Double.isInfinite(charge) ? UNLIMITED : charge;
    }
}
