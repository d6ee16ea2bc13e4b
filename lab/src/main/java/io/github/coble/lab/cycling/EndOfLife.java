package io.github.coble.lab.cycling;

import java.util.List;
import java.util.Optional;

/// Why a cell counts as dead.
///
/// @param cycle first one, from 1
/// @param reason in words, with its numbers
public record EndOfLife(int cycle, String reason) {
    /// When a cell counts as dead.
    ///
    /// @param capacity least capacity stripped, relative to the most of the first three cycles; 0
    ///   for no such limit
    /// @param efficiency least coulombic efficiency after the first cycle; 0 for no such limit
    public record Rule(double capacity, double efficiency) {
        /// What is usual: 80 % of the capacity; no limit of the efficiency.
        public static final Rule USUAL = new Rule(0.8, 0);

        private static final int FIRST = 3;

        public Rule {
            if (!(capacity >= 0 && capacity < 1) || !(efficiency >= 0 && efficiency < 1)) {
                throw new IllegalArgumentException("limits of life lie from 0 to below 1");
            }
        }

        /// @param open whether the record ends while the last cycle strips, so that more of it may
        ///   have followed
        Optional<EndOfLife> first(
                List<AnalysedCycle> cycles, boolean open, Optional<ShortCircuit> shorted) {
            double reference = 0;
            for (AnalysedCycle cycle : cycles) {
                boolean last = cycle.number() == cycles.size();
                boolean whole = cycle.stripped() > 0 && !(open && last);
                boolean dead = shorted.isPresent() && shorted.get().hard();
                if (dead && shorted.get().cycle() == cycle.number()) {
                    return Optional.of(new EndOfLife(cycle.number(), "hard short circuit"));
                }
                if (whole && cycle.number() <= FIRST) {
                    reference = Math.max(reference, cycle.stripped());
                }
                if (whole && cycle.stripped() < capacity * reference) {
                    return Optional.of(
                            new EndOfLife(
                                    cycle.number(),
                                    "%.0f %% of the first cycles' capacity are stripped, limit %.0f %%"
                                            .formatted(
                                                    100 * cycle.stripped() / reference,
                                                    100 * capacity)));
                }
                if (whole && cycle.number() > 1 && cycle.coulombicEfficiency() < efficiency) {
                    return Optional.of(
                            new EndOfLife(
                                    cycle.number(),
                                    "coulombic efficiency %.1f %%, limit %.1f %%"
                                            .formatted(
                                                    100 * cycle.coulombicEfficiency(),
                                                    100 * efficiency)));
                }
            }
            return Optional.empty();
        }
    }
}
