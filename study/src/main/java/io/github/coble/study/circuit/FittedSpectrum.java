package io.github.coble.study.circuit;

import io.github.coble.lab.circuit.fit.CircuitFit;
import io.github.coble.lab.circuit.read.SpectrumReader;
import io.github.coble.lab.circuit.relaxation.KramersKronigTest;
import io.github.coble.lab.circuit.relaxation.RelaxationTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

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
    /// Below it residuals are of the size of an analyser's own error.
    private static final double ACCURACY = 0.002;

    /// A circuit with the right arcs leaves about as much as the Kramers–Kronig test does.
    private static final double FAR = 3;

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
        CircuitText.doubt(test).ifPresent(notes::add);
        CircuitFit fit = fit();
        double left = leftOver(fit);
        if (left > ACCURACY && left > FAR * test.rootMeanSquare()) {
            notes.add(
                    "the circuit leaves %s (rms over |Z|), the Kramers–Kronig test %s: the spectrum has features the circuit lacks"
                            .formatted(
                                    CircuitText.percent(left),
                                    CircuitText.percent(test.rootMeanSquare())));
        }
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

    /// Root mean square of a circuit's residuals over |Z|, as [KramersKronigTest#rootMeanSquare].
    private static double leftOver(CircuitFit fit) {
        double[] all =
                DoubleStream.concat(
                                Arrays.stream(fit.realResidual()),
                                Arrays.stream(fit.imaginaryResidual()))
                        .toArray();
        return Math.sqrt(Arrays.stream(all).map(r -> r * r).sum() / all.length);
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
