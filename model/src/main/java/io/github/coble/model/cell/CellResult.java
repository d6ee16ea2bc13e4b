package io.github.coble.model.cell;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.physics.Si;
import io.github.coble.model.stack.Cell;
import java.util.List;
import java.util.Optional;

/// All that a run leaves, whichever tier made it.
///
/// @param cell that was run
/// @param deposition at the end of the first plating (of the last saved time, where none ended)
/// @param columns at that time
/// @param samples in time order
/// @param cycles completed
/// @param cyclesPlanned plating steps in the protocol
/// @param endurance until a filament shorts the cell; whether it did in this run
/// @param initialResistance area-specific, at open circuit before the first plating (Z-2); not a
///   number where nothing was plated
/// @param spectra taken on the way, in time order
/// @param balanceError largest magnitude over all samples
/// @param advisories doubts
/// @param failure why the run stopped early, if it did; everything else is then what was reached
public record CellResult(
        Cell cell,
        Deposition deposition,
        Columns columns,
        List<Sample> samples,
        List<Cycle> cycles,
        int cyclesPlanned,
        Endurance endurance,
        @Si("ohm m^2") double initialResistance,
        List<StateSpectrum> spectra,
        @Si("1") double balanceError,
        List<Advisory> advisories,
        Optional<Failure> failure) {
    public CellResult {
        samples = List.copyOf(samples);
        cycles = List.copyOf(cycles);
        spectra = List.copyOf(spectra);
        advisories = List.copyOf(advisories);
    }

    /// A solver failure.
    ///
    /// @param time reached
    /// @param step index of the step in the unrolled protocol
    /// @param unknown the worst one, by name
    /// @param message for people
    public record Failure(@Si("s") double time, int step, String unknown, String message) {}
}
