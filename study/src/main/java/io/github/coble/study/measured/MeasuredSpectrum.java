package io.github.coble.study.measured;

import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Moment;
import io.github.coble.model.cell.StateSpectrum;
import io.github.coble.model.protocol.Protocol;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/// A spectrum (O-13): all real parts, then all imaginary parts.
///
/// @param state of the cell in which it was taken
/// @param spectrum per area [ohm m^2]
public record MeasuredSpectrum(
        String id, String file, OptionalDouble stated, Moment state, Spectrum spectrum)
        implements DataSet {
    @Override
    public Use use() {
        return Use.IMPEDANCE;
    }

    @Override
    public double[] observed() {
        return joined(spectrum.real(), spectrum.imaginary());
    }

    @Override
    public double[] reference() {
        double[] modulus = spectrum.modulus();
        return joined(modulus, modulus);
    }

    @Override
    public int[] curves() {
        return new int[] {spectrum.size(), spectrum.size()};
    }

    @Override
    public double[] predict(CellResult result, Protocol protocol) {
        return of(result).map(s -> at(s.spectrum(), spectrum.frequency())).orElseGet(this::none);
    }

    /// The run's spectrum of the same state.
    public Optional<StateSpectrum> of(CellResult result) {
        return result.spectra().stream().filter(s -> s.moment().equals(state)).findFirst();
    }

    private double[] none() {
        double[] none = new double[2 * spectrum.size()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    @Override
    public Optional<Moment> moment() {
        return Optional.of(state);
    }

    @Override
    public String asked() {
        return "impedance " + state.words() + " " + Arrays.toString(spectrum.frequency());
    }

    /// A run's spectrum at other frequencies, cubic in ln f through the nearest four of its own.
    static double[] at(io.github.coble.model.cell.Spectrum run, double[] frequency) {
        int n = frequency.length;
        double[] out = new double[2 * n];
        double[] log = Arrays.stream(run.frequency()).map(Math::log).toArray();
        for (int k = 0; k < n; k++) {
            double x = Math.log(frequency[k]);
            int i = 0;
            while (i < log.length - 1 && log[i + 1] > x) {
                i++;
            }
            int points = Math.min(4, log.length);
            int first = Math.clamp(i - 1, 0, log.length - points);
            for (int a = first; a < first + points; a++) {
                double weight = 1;
                for (int b = first; b < first + points; b++) {
                    weight *= a == b ? 1 : (x - log[b]) / (log[a] - log[b]);
                }
                out[k] += weight * run.real()[a];
                out[n + k] += weight * run.imaginary()[a];
            }
        }
        return out;
    }

    private static double[] joined(double[] first, double[] second) {
        double[] out = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, out, first.length, second.length);
        return out;
    }
}
