package io.github.coble.model.cell;

import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import java.util.ArrayList;
import java.util.List;

/// Which spectra a run takes. They do not change the run.
///
/// @param range of frequencies
/// @param moments at which they are taken
public record SpectrumPlan(SpectrumRange range, List<Moment> moments) {
    /// Cycles whose spectra are kept, of a run of many.
    private static final int MOST_CYCLES = 10;

    public SpectrumPlan {
        moments = List.copyOf(moments);
    }

    /// How many cycles a protocol has: plating steps that follow a stripping one, and the first.
    public static int cycles(Protocol protocol) {
        int cycles = 0;
        boolean stripped = true;
        for (Step step : protocol.unrolled()) {
            if (step.plates() && stripped) {
                cycles++;
                stripped = false;
            }
            stripped |= step.strips();
        }
        return cycles;
    }

    /// No spectra.
    public static SpectrumPlan none() {
        return new SpectrumPlan(SpectrumRange.STANDARD, List.of());
    }

    /// Before the first plating, after it, and after every cycle; of more than ten cycles, after
    /// ten evenly chosen ones with the last among them.
    public static SpectrumPlan standard(Protocol protocol) {
        int cycles = cycles(protocol);
        List<Moment> moments = new ArrayList<>();
        if (cycles > 0) {
            moments.add(new Moment.Fresh());
            moments.add(new Moment.Plated(1));
        }
        int kept = Math.min(cycles, MOST_CYCLES);
        for (int k = 1; k <= kept; k++) {
            moments.add(new Moment.Stripped((int) Math.round((double) k * cycles / kept)));
        }
        return new SpectrumPlan(SpectrumRange.STANDARD, moments);
    }
}
