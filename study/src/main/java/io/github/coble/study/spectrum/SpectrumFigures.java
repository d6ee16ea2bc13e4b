package io.github.coble.study.spectrum;

import io.github.coble.model.cell.Spectrum;
import io.github.coble.model.physics.Si;
import io.github.coble.numerics.response.RelaxationFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The figures of a spectrum.
///
/// @param lowResistance Re Z at the lowest frequency
/// @param highResistance Re Z at the highest frequency
/// @param peaks tops of arcs, from the highest frequency to the lowest
/// @param kramersKronigResidual largest residual of the Kramers–Kronig test (N-19), over |Z|; not a
///   number where the spectrum is too short for it
public record SpectrumFigures(
        @Si("ohm m^2") double lowResistance,
        @Si("ohm m^2") double highResistance,
        List<Peak> peaks,
        @Si("1") double kramersKronigResidual) {
    /// Time constants per decade of the Kramers–Kronig test: of a smooth spectrum they leave less
    /// than 10⁻⁴.
    private static final double DENSITY = 6;

    private static final int SHORTEST = 4;

    public SpectrumFigures {
        peaks = List.copyOf(peaks);
    }

    /// The top of an arc: where −Im Z is larger than at the frequencies beside it.
    ///
    /// @param frequency of the top
    /// @param height −Im Z there
    public record Peak(@Si("s^-1") double frequency, @Si("ohm m^2") double height) {}

    /// Reads them off.
    ///
    /// @param s from the highest frequency to the lowest
    public static SpectrumFigures of(Spectrum s) {
        int n = s.size();
        double[] omega = Arrays.stream(s.frequency()).map(f -> 2 * Math.PI * f).toArray();
        return new SpectrumFigures(
                s.real()[n - 1],
                s.real()[0],
                peaks(s),
                n < SHORTEST
                        ? Double.NaN
                        : RelaxationFit.withDensity(omega, s.real(), s.imaginary(), DENSITY)
                                .worst());
    }

    /// Each refined by a parabola through its three points over the logarithm of the frequency.
    private static List<Peak> peaks(Spectrum s) {
        List<Peak> peaks = new ArrayList<>();
        for (int k = 1; k < s.size() - 1; k++) {
            double before = -s.imaginary()[k - 1];
            double here = -s.imaginary()[k];
            double after = -s.imaginary()[k + 1];
            if (here > 0 && here > before && here >= after) {
                double shift = 0.5 * (before - after) / (before - 2 * here + after);
                double ratio = s.frequency()[k + 1] / s.frequency()[k];
                peaks.add(
                        new Peak(
                                s.frequency()[k] * Math.pow(ratio, shift),
                                here - 0.25 * (before - after) * shift));
            }
        }
        return peaks;
    }
}
