package io.github.coble.lab.circuit.fit;

import io.github.coble.lab.circuit.Spectrum;
import java.util.Arrays;

/// What residuals are divided by.
public sealed interface Weighting {
    /// By nothing: the same error of all points [ohm].
    record Unit() implements Weighting {}

    /// By |Z|: an error in proportion to it, whose size the residuals tell.
    record Modulus() implements Weighting {}

    /// By errors that are known.
    ///
    /// @param error standard deviation of real and imaginary part [ohm], one per point
    @SuppressWarnings("ArrayRecordComponent")
    record Known(double[] error) implements Weighting {
        /// @throws IllegalArgumentException if one is not positive
        public Known {
            if (!Arrays.stream(error).allMatch(e -> e > 0 && e < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("errors must be positive");
            }
        }

        /// A share of |Z|.
        public static Known share(Spectrum spectrum, double share) {
            return new Known(Arrays.stream(spectrum.modulus()).map(z -> z * share).toArray());
        }
    }

    /// One over what residuals of each point are divided by.
    default double[] of(Spectrum spectrum) {
        double[] w =
                switch (this) {
                    case Unit _ -> spectrum.modulus();
                    case Modulus _ -> spectrum.modulus();
                    case Known(double[] error) -> error.clone();
                };
        if (w.length != spectrum.size()) {
            throw new IllegalArgumentException(
                    w.length + " errors for " + spectrum.size() + " points");
        }
        Arrays.setAll(w, i -> this instanceof Unit ? 1 : 1 / w[i]);
        return w;
    }
}
