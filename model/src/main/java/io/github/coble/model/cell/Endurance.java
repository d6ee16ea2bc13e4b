package io.github.coble.model.cell;

import io.github.coble.model.physics.Si;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How long a cell lasts until a filament shorts it, T-19 and T-20 of docs/theory/cell.md. Cycles
/// are counted as a real number: 8.4 is in the ninth cycle. Beyond the end of the run the filament
/// is taken to go on growing, ever faster as in the second half of the run, up to [#HORIZON] times
/// the cycles run; infinity beyond, and where it does not grow.
///
/// @param cycles until the filament of a typical cell is through
/// @param earliest the same, for the one cell in twenty whose filaments grow fastest
/// @param latest the same, for the one in twenty whose filaments grow slowest
/// @param shortCircuit what happened in this run, if it did
public record Endurance(
        @Si("1") double cycles,
        @Si("1") double earliest,
        @Si("1") double latest,
        Optional<ShortCircuit> shortCircuit) {
    /// How many times as far as a run went its filament is followed.
    public static final int HORIZON = 5;

    /// Quantile of the normal distribution that one in twenty exceeds [1].
    private static final double ONE_IN_TWENTY = 1.6448536269514722;

    /// A short circuit.
    ///
    /// @param cycle in which it happened, from 1
    /// @param time since the start of the protocol
    public record ShortCircuit(int cycle, @Si("s") double time) {}

    /// Reads it off a run.
    ///
    /// @param samples of the run
    /// @param spread standard deviation of the logarithm of the growth
    public static Endurance of(
            List<Sample> samples, double spread, Optional<ShortCircuit> shortCircuit) {
        List<Double> lengths = lengths(samples);
        double fast = Math.exp(ONE_IN_TWENTY * spread);
        return new Endurance(
                cyclesUntil(lengths, 1),
                cyclesUntil(lengths, 1 / fast),
                cyclesUntil(lengths, fast),
                shortCircuit);
    }

    /// Filament length at the end of each cycle, the one before the first cycle included.
    private static List<Double> lengths(List<Sample> samples) {
        List<Double> lengths = new ArrayList<>();
        for (Sample s : samples) {
            while (lengths.size() <= s.cycle()) {
                lengths.add(0.0);
            }
            lengths.set(s.cycle(), s.filament());
        }
        return lengths;
    }

    /// Cycles, a real number, until a filament reaches a length.
    static double cyclesUntil(List<Double> lengths, double length) {
        int last = lengths.size() - 1;
        for (int n = 1; n <= last; n++) {
            double before = lengths.get(n - 1);
            double after = lengths.get(n);
            if (after >= length) {
                // A run that shorted stopped within its last cycle: the whole one would have gone
                // on at least as the one before.
                double whole = n == last && n > 1 ? lengths.get(n - 1) - lengths.get(n - 2) : 0;
                return n - 1 + (length - before) / Math.max(after - before, whole);
            }
        }
        if (last < 1) {
            return Double.POSITIVE_INFINITY;
        }
        return beyond(lengths, length, last);
    }

    /// Growth per cycle rises as the contact wears: it goes on to rise as from the middle of the
    /// run to its end.
    private static double beyond(List<Double> lengths, double length, int last) {
        int middle = Math.max(2, last / 2);
        double step = grown(lengths, last);
        double rise =
                middle < last ? Math.max(0, (step - grown(lengths, middle)) / (last - middle)) : 0;
        double left = length - lengths.get(last);
        double more =
                rise > 0 ? (Math.sqrt(step * step + 2 * rise * left) - step) / rise : left / step;
        return step > 0 && last + more <= HORIZON * last ? last + more : Double.POSITIVE_INFINITY;
    }

    private static double grown(List<Double> lengths, int cycle) {
        return lengths.get(cycle) - lengths.get(cycle - 1);
    }
}
