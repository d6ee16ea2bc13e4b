package io.github.coble.study.circuit;

import io.github.coble.lab.circuit.Spectrum;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The unit in which impedances are drawn: that in which the largest is between 1 and 1000.
///
/// @param symbol of the unit
/// @param ohm in the unit
record OhmScale(String symbol, double ohm) {
    static OhmScale of(double largest) {
        String[] prefixes = {"n", "µ", "m", "", "k", "M", "G", "T"};
        int power = Math.clamp((int) Math.floor(Math.log10(largest) / 3), -3, 4);
        return new OhmScale(prefixes[power + 3] + "Ω", Math.pow(10, 3 * power));
    }

    static OhmScale of(Spectrum spectrum) {
        return of(Arrays.stream(spectrum.modulus()).max().orElseThrow());
    }

    double[] real(Spectrum s) {
        return scaled(s.real(), 1);
    }

    double[] minusImaginary(Spectrum s) {
        return scaled(s.imaginary(), -1);
    }

    double[] scaled(double[] values, double sign) {
        return IntStream.range(0, values.length).mapToDouble(i -> sign * values[i] / ohm).toArray();
    }

    String label(String quantity) {
        return quantity + " (" + symbol + ")";
    }
}
