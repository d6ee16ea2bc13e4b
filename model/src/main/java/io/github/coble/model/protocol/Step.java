package io.github.coble.model.protocol;

import io.github.coble.model.physics.Si;
import java.util.List;

/// One instruction to the cycler.
public sealed interface Step {
    /// Whether lithium is plated in it.
    default boolean plates() {
        return isFor(Purpose.PLATE);
    }

    /// Whether lithium is stripped in it.
    default boolean strips() {
        return isFor(Purpose.STRIP);
    }

    private boolean isFor(Purpose purpose) {
        return switch (this) {
            case Galvanostatic(Purpose own, _, _) -> own == purpose;
            case Repeat(_, List<Step> inner) -> inner.stream().anyMatch(s -> s.isFor(purpose));
            case Potentiostatic _, Rest _ -> false;
        };
    }

    /// Constant current until the first of the limits is met.
    ///
    /// @param purpose what the step is for
    /// @param current density, positive plates and negative strips
    /// @param limits at least one
    record Galvanostatic(Purpose purpose, @Si("A m^-2") double current, List<Limit> limits)
            implements Step {
        public Galvanostatic {
            limits = List.copyOf(limits);
        }
    }

    /// Constant cell voltage until the first of the limits is met.
    ///
    /// @param voltage of the interlayer against the lithium foil
    /// @param limits at least one, of time or current
    record Potentiostatic(@Si("V") double voltage, List<Limit> limits) implements Step {
        public Potentiostatic {
            limits = List.copyOf(limits);
        }
    }

    /// No current for a time.
    record Rest(@Si("s") double duration) implements Step {}

    /// The steps, a number of times.
    record Repeat(int times, List<Step> steps) implements Step {
        public Repeat {
            steps = List.copyOf(steps);
        }
    }

    /// What a galvanostatic step is for; cycle statistics count plating and stripping only.
    enum Purpose {
        /// Lithium metal goes onto the interlayer.
        PLATE,
        /// Lithium metal comes off again.
        STRIP,
        /// Scaffold and decoration are lithiated above 0 V before the first plating.
        ACTIVATE
    }
}
