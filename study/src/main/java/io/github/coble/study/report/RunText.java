package io.github.coble.study.report;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Cycle;
import io.github.coble.model.deposit.Deposition;
import java.util.Locale;

/// What `coble run` prints when it is done: the verdict and the figures one looks for first.
public final class RunText {
    private RunText() {}

    /// A few lines of plain text.
    public static String text(FinishedRun run) {
        CellResult r = run.result();
        Deposition d = r.deposition();
        StringBuilder out = new StringBuilder();
        out.append(
                String.format(
                        Locale.ROOT,
                        "%s: %s%n  lithium: %.0f %% at the electrolyte, %.0f %% in the pores, %.0f %% at"
                                + " the collector, %.0f %% in crevices%n  voids filled %.0f %%,"
                                + " penetration number %.2f, %.0f points from the next verdict (of the lithium outside the pores; 15 is the most for CC and SE)%n",
                        run.name(),
                        d.location(),
                        100 * d.shares().se(),
                        100 * d.shares().pores(),
                        100 * d.shares().cc(),
                        100 * d.shares().crevice(),
                        100 * d.voidFilling(),
                        d.penetrationNumber(),
                        100 * d.margin()));
        if (!r.cycles().isEmpty()) {
            Cycle first = r.cycles().getFirst();
            out.append(
                    String.format(
                            Locale.ROOT,
                            "  cycles %d of %d, first-cycle efficiency %.1f %%, plating overpotential"
                                    + " %.0f mV%n",
                            r.cycles().size(),
                            r.cyclesPlanned(),
                            100 * first.coulombicEfficiency(),
                            1e3 * first.platingOverpotential()));
        }
        run.shortCircuitCycle()
                .ifPresent(n -> out.append("  short circuit in cycle ").append(n).append('\n'));
        run.field()
                .ifPresent(f -> {
                    out.append("  deposit at\n");
                    f.deposits().stream()
                            .filter(at -> at.step() == f.plating())
                            .forEach(at ->
                                    out.append("    ")
                                            .append(MorphologyText.line(at))
                                            .append('\n'));
                });
        out.append(
                String.format(
                        Locale.ROOT,
                        "  lithium balance closes to %.1e of the charge moved%n",
                        r.balanceError()));
        r.advisories().forEach(a -> out.append("  ! ").append(a.message()).append('\n'));
        return out.toString();
    }
}
