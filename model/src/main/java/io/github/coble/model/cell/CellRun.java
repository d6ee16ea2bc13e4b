package io.github.coble.model.cell;

import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.stack.Cell;

/// Runs a cell through a protocol.
public final class CellRun {
    private CellRun() {}

    /// Runs a cell; the same input gives the same bits. A solver failure or a broken lithium
    /// balance does not throw: the result holds everything up to there, and says so.
    ///
    /// @param cell the cell
    /// @param protocol what is done to it
    /// @param options resolution and tolerance
    /// @param progress hears of ended steps
    /// @param plan which spectra are taken on the way
    public static CellResult run(
            Cell cell,
            Protocol protocol,
            CellOptions options,
            Progress progress,
            SpectrumPlan plan) {
        return new CellRunWorkspace(cell, protocol, options, progress, plan).run();
    }

    /// Runs a cell without taking spectra.
    public static CellResult run(
            Cell cell, Protocol protocol, CellOptions options, Progress progress) {
        return run(cell, protocol, options, progress, SpectrumPlan.none());
    }

    /// Runs a cell with the standard options.
    public static CellResult run(Cell cell, Protocol protocol) {
        return run(cell, protocol, CellOptions.STANDARD, Progress.none());
    }
}
