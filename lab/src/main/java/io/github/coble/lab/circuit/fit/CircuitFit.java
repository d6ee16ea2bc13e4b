package io.github.coble.lab.circuit.fit;

import io.github.coble.lab.circuit.Circuit;
import io.github.coble.lab.circuit.Spectrum;
import java.util.List;
import java.util.stream.IntStream;

/// A circuit fitted to a spectrum.
///
/// ```text
///   χ²_ν = χ²/(2N - P)                                                         (Z-29)
///   C = s² (Jᵀ J)^-1,  J = w ∂Z/∂p;  s² = χ²_ν, or 1 where errors are known    (Z-30)
///   AICc = 2N ln(χ²/2N) + 2k + 2k(k + 1)/(2N - k - 1),  k = P + 1              (Z-31)
/// ```
///
/// Where errors are known the first term of Z-31 is χ² and k = P. Source: Burnham & Anderson, Model
/// Selection and Multimodel Inference, 2nd ed., Springer 2002, section 2.4.
///
/// @param spectrum that was fitted
/// @param circuit that was fitted
/// @param values of its parameters
/// @param errors standard errors of them, the square roots of the diagonal of C; not a number of a
///   parameter that lies on a bound or that the spectrum does not determine
/// @param correlation C_ij/√(C_ii C_jj); not a number where an error is not
/// @param onBound whether each parameter lies on a bound
/// @param chiSquared χ² (Z-27)
/// @param reducedChiSquared χ²_ν (Z-29); not a number where there are not more data than parameters
/// @param aicc AICc (Z-31); infinite where there are too few data for it
/// @param starts descents made
/// @param agreeing how many of them ended at the minimum reported
/// @param fitted the circuit's spectrum
@SuppressWarnings("ArrayRecordComponent")
public record CircuitFit(
        Spectrum spectrum,
        Circuit circuit,
        double[] values,
        double[] errors,
        double[][] correlation,
        boolean[] onBound,
        double chiSquared,
        double reducedChiSquared,
        double aicc,
        int starts,
        int agreeing,
        Spectrum fitted) {
    /// Parameters whose error is not known, or larger than they are.
    public List<String> undetermined() {
        return IntStream.range(0, values.length)
                .filter(k -> !(errors[k] < Math.abs(values[k])))
                .mapToObj(k -> circuit.parameters().get(k).name())
                .toList();
    }

    /// (Re Z − Re fit)/|Z| at each frequency.
    public double[] realResidual() {
        return residual(spectrum.real(), fitted.real());
    }

    /// (Im Z − Im fit)/|Z| at each frequency.
    public double[] imaginaryResidual() {
        return residual(spectrum.imaginary(), fitted.imaginary());
    }

    private double[] residual(double[] data, double[] fit) {
        double[] size = spectrum.modulus();
        return IntStream.range(0, data.length)
                .mapToDouble(i -> (data[i] - fit[i]) / size[i])
                .toArray();
    }
}
