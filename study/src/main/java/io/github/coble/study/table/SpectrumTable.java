package io.github.coble.study.table;

import io.github.coble.model.cell.Spectrum;
import io.github.coble.model.cell.StateSpectrum;
import java.util.List;

/// `impedance.csv`: one row per state and frequency.
public final class SpectrumTable {
    private SpectrumTable() {}

    /// The file: cycle and state, frequency, real and imaginary part.
    public static String csv(List<StateSpectrum> spectra) {
        StringBuilder out = new StringBuilder(64 + spectra.size() * 6000);
        out.append("cycle,state,")
                .append(LabUnit.HERTZ.name("frequency"))
                .append(',')
                .append(LabUnit.RESISTANCE.name("re"))
                .append(',')
                .append(LabUnit.RESISTANCE.name("im"))
                .append('\n');
        for (StateSpectrum state : spectra) {
            Spectrum s = state.spectrum();
            for (int k = 0; k < s.size(); k++) {
                out.append(state.cycle()).append(',').append(state.moment().state()).append(',');
                out.append(Numbers.precise(LabUnit.HERTZ.of(s.frequency()[k])));
                number(out, s.real()[k]);
                number(out, s.imaginary()[k]);
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static void number(StringBuilder out, double impedance) {
        out.append(',');
        if (Double.isFinite(impedance)) {
            out.append(Numbers.precise(LabUnit.RESISTANCE.of(impedance)));
        }
    }
}
