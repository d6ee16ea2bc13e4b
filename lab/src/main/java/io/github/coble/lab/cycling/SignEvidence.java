package io.github.coble.lab.cycling;

import java.util.List;

/// What the voltage says of the sign of the current: it rises where the current rises.
///
/// @param jumps of the voltage where a current is switched on, off or over
/// @param against those that go against the current
public record SignEvidence(int jumps, int against) {
    /// Change of the current, relative to that of the step on one of its sides, that is a switch.
    static final double JUMP = 0.5;

    /// So few may be chance.
    private static final int FEWEST = 3;

    /// Share against the current that tells. Slow samples hide a jump behind what follows it, so
    /// that some of a correct record may go against it; hardly most.
    private static final double MOST = 0.8;

    static SignEvidence of(Trace trace, List<CycledStep> steps) {
        int jumps = 0;
        int against = 0;
        for (int k = 1; k < steps.size(); k++) {
            int at = steps.get(k).from();
            double di = trace.current()[at] - trace.current()[at - 1];
            double dv = trace.voltage()[at] - trace.voltage()[at - 1];
            double usual = Math.max(steps.get(k).current(), steps.get(k - 1).current());
            if (Math.abs(di) > JUMP * usual && dv != 0) {
                jumps++;
                against += di * dv < 0 ? 1 : 0;
            }
        }
        return new SignEvidence(jumps, against);
    }

    /// Whether the current, or the voltage, seems to have the other sign.
    public boolean turned() {
        return jumps >= FEWEST && against > MOST * jumps;
    }
}
