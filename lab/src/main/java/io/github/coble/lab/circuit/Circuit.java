package io.github.coble.lab.circuit;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.complex.Complex;

/// An equivalent circuit.
///
/// @param text as it was written
/// @param root its parts
/// @param parameters in the order of the elements in the text
public record Circuit(String text, Part root, List<Parameter> parameters) {
    public Circuit {
        parameters = List.copyOf(parameters);
    }

    /// Reads a circuit such as `R0-p(R1,CPE1)-p(R2,CPE2)-W1`.
    ///
    /// @throws CircuitSyntaxException where it is not one
    public static Circuit parse(String text) {
        return CircuitParser.parse(text);
    }

    /// Number of parameters.
    public int size() {
        return parameters.size();
    }

    /// Impedance and its derivatives at some frequencies.
    ///
    /// @param omega angular frequencies [s⁻¹]
    /// @param p parameters
    public Response evaluate(double[] omega, double[] p) {
        int n = omega.length;
        Response out = new Response(new double[2 * n], new double[2 * n][p.length]);
        Complex[] slope = new Complex[p.length];
        for (int i = 0; i < n; i++) {
            Complex z = root.evaluate(omega[i], p, slope);
            out.value[i] = z.getReal();
            out.value[n + i] = z.getImaginary();
            for (int k = 0; k < p.length; k++) {
                out.slope[i][k] = slope[k].getReal();
                out.slope[n + i][k] = slope[k].getImaginary();
            }
        }
        return out;
    }

    /// The spectrum of the circuit.
    ///
    /// @param frequency [Hz]
    /// @param p parameters
    public Spectrum spectrum(double[] frequency, double[] p) {
        int n = frequency.length;
        double[] omega = new double[n];
        for (int i = 0; i < n; i++) {
            omega[i] = 2 * Math.PI * frequency[i];
        }
        double[] z = evaluate(omega, p).value;
        return new Spectrum(frequency, Arrays.copyOf(z, n), Arrays.copyOfRange(z, n, 2 * n));
    }

    /// Values and their derivatives, not copied.
    ///
    /// @param value real parts [ohm] at all frequencies, then imaginary parts
    /// @param slope derivatives of each by each parameter
    @SuppressWarnings("ArrayRecordComponent")
    public record Response(double[] value, double[][] slope) {}

    @Override
    public String toString() {
        return text;
    }
}
