package io.github.coble.study.observation;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Cycle;
import io.github.coble.model.cell.Endurance;
import io.github.coble.model.cell.Sample;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Shares;
import io.github.coble.study.table.SyntheticResult;
import io.github.coble.study.table.SyntheticResult.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Results with chosen readings.
final class MadeUp {
    private static final double CORRELATION_LENGTH = 2e-6;

    private MadeUp() {}

    /// A result whose metal is where the shares say.
    static CellResult deposit(Shares shares, double voidFilling) {
        CellResult r = SyntheticResult.of(Kind.CC);
        Deposition d =
                new Deposition(shares.location(), shares, voidFilling, 1, 1, 0, shares.margin());
        return copy(r, d, r.samples(), r.cycles(), r.endurance(), r.initialResistance());
    }

    /// A result of these cycles.
    static CellResult cycled(double initialResistance, List<Cycle> cycles) {
        CellResult r = SyntheticResult.of(Kind.CC);
        return copy(r, r.deposition(), r.samples(), cycles, r.endurance(), initialResistance);
    }

    /// A result with crevices left at the end.
    ///
    /// @param left length per area times the correlation length
    static CellResult torn(double left) {
        CellResult r = SyntheticResult.of(Kind.CC);
        List<Sample> samples = new ArrayList<>(r.samples());
        Sample s = samples.removeLast();
        samples.add(
                new Sample(
                        s.time(),
                        s.step(),
                        s.cycle(),
                        s.current(),
                        s.voltage(),
                        s.passedCharge(),
                        s.inventory(),
                        s.voidFilling(),
                        s.touchingElectrolyte(),
                        left / CORRELATION_LENGTH,
                        s.filament(),
                        s.pressure(),
                        s.electrolyteHeight(),
                        s.collectorHeight(),
                        s.balanceError()));
        return copy(r, r.deposition(), samples, r.cycles(), r.endurance(), r.initialResistance());
    }

    /// A result of a cell that lasts so many cycles.
    static CellResult lasting(double cycles) {
        CellResult r = SyntheticResult.of(Kind.CC);
        Endurance endurance = new Endurance(cycles, cycles, cycles, Optional.empty());
        return copy(r, r.deposition(), r.samples(), r.cycles(), endurance, r.initialResistance());
    }

    /// One cycle.
    static Cycle cycle(
            int number, double efficiency, double plating, double nucleation, double resistance) {
        return new Cycle(
                number, 1000, 1000 * efficiency, efficiency, plating, nucleation, resistance, 0.02);
    }

    private static CellResult copy(
            CellResult r,
            Deposition deposition,
            List<Sample> samples,
            List<Cycle> cycles,
            Endurance endurance,
            double initialResistance) {
        return new CellResult(
                r.cell(),
                deposition,
                r.columns(),
                samples,
                cycles,
                r.cyclesPlanned(),
                endurance,
                initialResistance,
                r.spectra(),
                r.balanceError(),
                r.advisories(),
                r.failure());
    }
}
