package io.github.coble.study.circuit;

import io.github.coble.lab.circuit.fit.CircuitFit;
import io.github.coble.lab.circuit.read.SpectrumReader;
import io.github.coble.lab.circuit.relaxation.KramersKronigTest;
import io.github.coble.lab.circuit.relaxation.RelaxationTimes;
import java.util.ArrayList;
import java.util.List;

/// A spectrum and all that was found in it.
///
/// @param found in a file
/// @param fits circuits fitted to it, that with the lowest AICc first
/// @param times relaxation times
/// @param test whether the spectrum can be one
public record FittedSpectrum(
        SpectrumReader.Found found,
        List<CircuitFit> fits,
        RelaxationTimes times,
        KramersKronigTest test) {
    public FittedSpectrum {
        fits = List.copyOf(fits);
    }

    /// The fit that is reported.
    public CircuitFit fit() {
        return fits.getFirst();
    }

    /// What a reader should know before believing the numbers.
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        found.advisories().forEach(a -> notes.add(a.toString()));
        CircuitFit fit = fit();
        if (fit.agreeing() < 2) {
            notes.add(
                    "only one of "
                            + fit.starts()
                            + " descents ended at the minimum reported: there may be a lower one");
        }
        for (int k = 0; k < fit.values().length; k++) {
            if (fit.onBound()[k]) {
                notes.add(
                        fit.circuit().parameters().get(k).name()
                                + " lies on a bound: it has no error, and those of the others hold"
                                + " for it fixed there");
            }
        }
        List<String> unknown = fit.undetermined().stream().filter(name -> !onBound(name)).toList();
        if (!unknown.isEmpty()) {
            notes.add(
                    "not determined (error larger than the value): " + String.join(", ", unknown));
        }
        return notes;
    }

    private boolean onBound(String name) {
        for (int k = 0; k < fit().values().length; k++) {
            if (fit().onBound()[k] && fit().circuit().parameters().get(k).name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
