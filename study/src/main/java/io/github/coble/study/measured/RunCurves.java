package io.github.coble.study.measured;

import io.github.coble.model.cell.Sample;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import java.util.ArrayList;
import java.util.List;

/// The half-cycles of a run.
public final class RunCurves {
    private RunCurves() {}

    /// All half-cycles in which charge passed, in time order.
    ///
    /// @param samples of the run, in time order
    /// @param protocol it went through
    public static List<HalfCycle> of(List<Sample> samples, Protocol protocol) {
        List<Step> steps = protocol.unrolled();
        List<HalfCycle> halves = new ArrayList<>();
        HalfCycleBuilder half = new HalfCycleBuilder();
        int cycle = 0;
        boolean plating = true;
        for (int k = 0; k < samples.size(); k++) {
            Sample s = samples.get(k);
            boolean counts = s.cycle() > 0 && s.current() != 0 && cycles(steps.get(s.step()));
            boolean plates = s.current() > 0;
            if (!counts || (s.cycle() == cycle && plates && !plating)) {
                continue;
            }
            if (s.cycle() != cycle || plates != plating) {
                half.built(cycle, plating).ifPresent(halves::add);
                half = new HalfCycleBuilder();
                cycle = s.cycle();
                plating = plates;
            }
            boolean same = k > 0 && samples.get(k - 1).step() == s.step();
            double passed =
                    same ? Math.abs(s.passedCharge() - samples.get(k - 1).passedCharge()) : 0;
            half.add(passed, s.voltage());
        }
        half.built(cycle, plating).ifPresent(halves::add);
        return halves;
    }

    private static boolean cycles(Step step) {
        return switch (step) {
            case Step.Galvanostatic g -> g.purpose() != Step.Purpose.ACTIVATE;
            case Step.Potentiostatic _ -> true;
            case Step.Rest _, Step.Repeat _ -> false;
        };
    }
}
