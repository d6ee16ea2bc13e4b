package io.github.coble.study.fit;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Sample;
import io.github.coble.model.cell.Spectrum;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// What instruments would write of a run: files made by the model, not measured.
final class LabRecords {
    private LabRecords() {}

    /// A cycler's record in the Battery Data Format: at the start, every so often in each step, and
    /// at its end.
    ///
    /// @param area of the electrode [m^2]
    /// @param interval in s
    /// @param noise standard deviation of the voltage [V]
    static String bdf(
            CellResult run, double area, double interval, double noise, RandomGenerator random) {
        StringBuilder out = new StringBuilder("Test Time / s,Current / A,Voltage / V\n");
        List<Sample> samples = run.samples();
        row(out, 0, 0, samples.getFirst().voltage() + noise * random.nextGaussian());
        double next = interval;
        for (int k = 1; k < samples.size(); k++) {
            Sample a = samples.get(k - 1);
            Sample b = samples.get(k);
            if (a.step() != b.step()) {
                next = b.time() + interval;
                continue;
            }
            boolean last = k == samples.size() - 1 || samples.get(k + 1).step() != b.step();
            for (; next < b.time(); next += interval) {
                double share = (next - a.time()) / (b.time() - a.time());
                double v = a.voltage() + share * (b.voltage() - a.voltage());
                row(out, next, -area * b.current(), v + noise * random.nextGaussian());
            }
            if (last) {
                row(out, b.time(), -area * b.current(), b.voltage());
            }
        }
        return out.toString();
    }

    private static void row(StringBuilder out, double time, double current, double voltage) {
        out.append(String.format(Locale.ROOT, "%.6f,%.9g,%.7f%n", time, current, voltage));
    }

    /// A spectrum as EC-Lab exports it, with decimal commas.
    ///
    /// @param noise standard deviation of each part as a share of the modulus
    static String mpt(Spectrum spectrum, double area, double noise, RandomGenerator random) {
        StringBuilder out =
                new StringBuilder(
                        """
                        EC-Lab ASCII FILE
                        Nb header lines : 5

                        Potentio Electrochemical Impedance Spectroscopy
                        freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm
                        """);
        for (int k = 0; k < spectrum.size(); k++) {
            double size = Math.hypot(spectrum.real()[k], spectrum.imaginary()[k]);
            double re = spectrum.real()[k] + noise * size * random.nextGaussian();
            double im = spectrum.imaginary()[k] + noise * size * random.nextGaussian();
            out.append(
                    String.format(
                            Locale.GERMANY,
                            "%.9E\t%.9E\t%.9E%n",
                            spectrum.frequency()[k],
                            re / area,
                            -im / area));
        }
        return out.toString();
    }
}
