package io.github.coble.study.observation;

import io.github.coble.study.table.Numbers;

/// What was seen, with how far it may be trusted.
public sealed interface Observed {
    /// For tables: `SE`, `81.9`, `> 20`.
    String shown();

    /// One of the words of a quantity.
    record Category(String value) implements Observed {
        @Override
        public String shown() {
            return value;
        }
    }

    /// A number, in the unit of the quantity.
    ///
    /// @param value the most likely
    /// @param deviation standard deviation of everything that keeps a right model from meeting it
    record Value(double value, double deviation) implements Observed {
        @Override
        public String shown() {
            return Numbers.precise(value);
        }
    }

    /// Only a lower bound is known.
    ///
    /// @param bound in the unit of the quantity
    /// @param deviation standard deviation of a prediction at the bound
    record MoreThan(double bound, double deviation) implements Observed {
        @Override
        public String shown() {
            return "> " + Numbers.precise(bound);
        }
    }
}
