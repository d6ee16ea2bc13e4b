package io.github.coble.study.figure;

import io.github.coble.model.cell.StateSpectrum;
import java.util.ArrayList;
import java.util.List;

/// The colour of each of several spectra, the same in every figure, and the legend that names them.
final class SpectrumInk {
    private SpectrumInk() {}

    static Ink of(int k, int count) {
        return Ink.ramp(count < 2 ? 0.25 : (double) k / (count - 1));
    }

    static Legend legend(List<StateSpectrum> spectra) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int k = 0; k < spectra.size(); k++) {
            entries.add(
                    Legend.Entry.line(
                            spectra.get(k).moment().words(), Pen.of(of(k, spectra.size()), 2.5)));
        }
        return new Legend(entries);
    }
}
