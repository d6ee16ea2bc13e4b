package io.github.coble.study.observation;

import io.github.coble.study.table.Numbers;
import java.util.Map;

/// What a run says about a quantity.
public sealed interface Prediction {
    /// For tables: `SE`, `81.9`, `> 20`, `–`.
    String shown();

    /// One of several words.
    ///
    /// @param value the word
    /// @param distances for every word the quantity may be, how far the run is on the side of that
    ///   word; positive for `value` alone (but on a border)
    record Category(String value, Map<String, Double> distances) implements Prediction {
        public Category {
            distances = Map.copyOf(distances);
        }

        @Override
        public String shown() {
            return value;
        }
    }

    /// A number.
    ///
    /// @param value in the quantity's unit
    /// @param smooth the same where it is a count: a real number that follows the parameters and
    ///   rounds to it
    /// @param open whether all that is known is that it is larger
    record Value(double value, double smooth, boolean open) implements Prediction {
        /// A number that is no count.
        static Value of(double value) {
            return new Value(value, value, false);
        }

        @Override
        public String shown() {
            String digits =
                    value == Math.rint(value)
                            ? Numbers.precise(value)
                            : Numbers.readable(value, DIGITS);
            return (open ? "> " : "") + digits;
        }
    }

    /// The run did not come so far.
    ///
    /// @param why for people
    record None(String why) implements Prediction {
        @Override
        public String shown() {
            return "–";
        }
    }

    /// Significant digits of numbers in tables.
    int DIGITS = 4;
}
