package io.github.coble.lab.circuit.fit;

import io.github.coble.lab.circuit.Circuit;
import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.lab.circuit.relaxation.RelaxationTimes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Fits circuits to spectra.
public final class CircuitFitter {
    /// Places tried for each one a descent is made from; the lowest χ² is taken.
    private static final int TRIED = 8;

    /// Descents at least.
    private static final int FEWEST_STARTS = 12;

    /// Enough is known when so many descents have ended at the lowest minimum.
    private static final int AGREEING = 4;

    /// Relative gain of χ² that ends a descent, and the last one from the best of their ends.
    private static final double ROUGHLY = 1e-8;

    private static final double FINELY = 1e-13;

    /// Relative difference of χ² between descents that ended at the same minimum.
    private static final double SAME = 1e-5;

    /// χ² of a fit to round-off, relative to that of Z = 0.
    private static final double EXACT = 1e-24;

    private CircuitFitter() {}

    /// Fits a circuit without a guess of the user's.
    ///
    /// Descents from the likeliest start and from seeded random ones go on until the lowest minimum
    /// has been reached four times, twelve descents at least.
    ///
    /// @throws IllegalArgumentException if there are not more data than parameters, or a bound is
    ///   of a parameter that the circuit does not have
    public static CircuitFit fit(Circuit circuit, Spectrum spectrum, FitOptions options) {
        return fit(circuit, spectrum, options, RelaxationTimes.of(spectrum), null);
    }

    /// Fits a series of spectra, each starting from the fit of the one before as well.
    public static List<CircuitFit> series(
            Circuit circuit, List<Spectrum> spectra, FitOptions options) {
        List<CircuitFit> fits = new ArrayList<>();
        for (Spectrum spectrum : spectra) {
            fits.add(next(circuit, spectrum, options, fits.isEmpty() ? null : fits.getLast()));
        }
        return List.copyOf(fits);
    }

    /// Fits one spectrum of a series.
    ///
    /// @param before fit of the one before, null of the first
    public static CircuitFit next(
            Circuit circuit, Spectrum spectrum, FitOptions options, @Nullable CircuitFit before) {
        return fit(
                circuit,
                spectrum,
                options,
                RelaxationTimes.of(spectrum),
                before == null ? null : before.values());
    }

    /// Fits several circuits and puts that with the lowest AICc first.
    ///
    /// Circuits come in steps, each larger than the one before; when a step brings none with a
    /// lower AICc than all before, the steps behind it are not fitted. Circuits with about as many
    /// parameters as data are left out. The first of the result is fitted once more with all starts
    /// that the options allow, the others with a third of them.
    ///
    /// @throws IllegalArgumentException if none is left
    public static List<CircuitFit> choose(
            List<List<Circuit>> steps, Spectrum spectrum, FitOptions options) {
        RelaxationTimes times = RelaxationTimes.of(spectrum);
        FitOptions quick = options.with(Math.ceilDiv(options.starts(), 3));
        List<CircuitFit> fits = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        for (List<Circuit> step : steps) {
            step.stream()
                    .filter(c -> c.size() + 2 < 2 * spectrum.size())
                    .map(c -> fit(c, spectrum, quick, times, null))
                    .forEach(fits::add);
            double now = fits.stream().mapToDouble(CircuitFit::aicc).min().orElse(lowest);
            if (!(now < lowest)) {
                break;
            }
            lowest = now;
        }
        if (fits.isEmpty()) {
            throw new IllegalArgumentException(
                    spectrum.size() + " frequencies are too few for any of the circuits");
        }
        fits.sort(Comparator.comparingDouble(CircuitFit::aicc));
        CircuitFit first = fits.getFirst();
        fits.set(0, fit(first.circuit(), spectrum, options, times, first.values()));
        return List.copyOf(fits);
    }

    private static CircuitFit fit(
            Circuit circuit,
            Spectrum spectrum,
            FitOptions options,
            RelaxationTimes times,
            double @Nullable [] before) {
        if (circuit.size() >= 2 * spectrum.size()) {
            throw new IllegalArgumentException(
                    circuit.size()
                            + " parameters for "
                            + spectrum.size()
                            + " frequencies: there must be fewer than two for each");
        }
        Bounds bounds = Bounds.of(circuit, spectrum, options);
        double[] weight = options.weighting().of(spectrum);
        Descent descent = new Descent(circuit, spectrum, bounds, weight);
        Starts starts = new Starts(circuit, spectrum, times);
        SplittableRandom random = new SplittableRandom(options.seed());
        double exact = EXACT * sizeOf(spectrum, weight);
        List<Descent.Place> ends = new ArrayList<>();
        if (before != null) {
            ends.add(descent.from(before, ROUGHLY));
        }
        ends.add(descent.from(starts.likely(), ROUGHLY));
        while (ends.size() < options.starts()
                && (ends.size() < FEWEST_STARTS || agreeing(ends, exact) < AGREEING)) {
            ends.add(descent.from(promising(descent, starts, random), ROUGHLY));
        }
        Descent.Place end = descent.from(best(ends).parameters(), FINELY);
        ends.add(end);
        double[] ordered = SiblingOrder.sorted(circuit, spectrum, end.parameters());
        return FitStatistics.of(
                circuit,
                spectrum,
                options.weighting(),
                descent,
                bounds,
                new Descent.Place(ordered, end.chiSquared()),
                ends.size() - 1,
                agreeing(ends, exact) - 1);
    }

    private static double[] promising(Descent descent, Starts starts, SplittableRandom random) {
        Descent.Place best = descent.at(starts.random(random));
        for (int k = 1; k < TRIED; k++) {
            Descent.Place other = descent.at(starts.random(random));
            best = other.chiSquared() < best.chiSquared() ? other : best;
        }
        return best.parameters();
    }

    private static Descent.Place best(List<Descent.Place> ends) {
        return ends.stream()
                .min(Comparator.comparingDouble(Descent.Place::chiSquared))
                .orElseThrow();
    }

    private static int agreeing(List<Descent.Place> ends, double exact) {
        double limit = best(ends).chiSquared() * (1 + SAME) + exact;
        return (int) ends.stream().filter(e -> e.chiSquared() <= limit).count();
    }

    private static double sizeOf(Spectrum spectrum, double[] weight) {
        double sum = 0;
        double[] size = spectrum.modulus();
        for (int i = 0; i < size.length; i++) {
            sum += weight[i] * size[i] * weight[i] * size[i];
        }
        return sum;
    }
}
