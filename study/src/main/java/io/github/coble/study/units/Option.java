package io.github.coble.study.units;

import java.util.Optional;
import java.util.OptionalDouble;

/// Quantities of command-line options.
public final class Option {
    private Option() {}

    /// The value of an option, in SI.
    ///
    /// @param option its name, for messages
    /// @param text as typed
    /// @param unit coherent SI
    /// @throws IllegalArgumentException that names the option, its value and what is allowed
    public static double quantity(
            String option, String text, String unit, double least, double most) {
        try {
            double value = Quantity.parse(text, unit).si();
            if (value >= least && value <= most) {
                return value;
            }
            throw new IllegalArgumentException(
                    option
                            + " "
                            + text
                            + " is outside "
                            + Quantity.show(least, unit)
                            + " to "
                            + Quantity.show(most, unit));
        } catch (NotAQuantityException e) {
            throw new IllegalArgumentException(option + " " + text + ": " + e.getMessage(), e);
        }
    }

    /// The same of an option that need not be there.
    public static OptionalDouble quantity(
            String option, Optional<String> text, String unit, double least, double most) {
        return text.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(quantity(option, text.get(), unit, least, most));
    }
}
