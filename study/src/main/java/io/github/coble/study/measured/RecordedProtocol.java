package io.github.coble.study.measured;

import io.github.coble.study.measured.RecordedStep.Kind;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The protocol of a record, in the words of a cell file (O-17).
///
/// @param sentences one per step; empty where there is a fault
/// @param fault why a run cannot go through the same
public record RecordedProtocol(List<String> sentences, Optional<String> fault) {
    /// Voltage at which a run stops stripping lithium that it does not have [V].
    private static final double STRIPPED = 1;

    /// Most steps of a record: more are no steps of constant current.
    private static final int MOST = 20_000;

    public RecordedProtocol {
        sentences = List.copyOf(sentences);
    }

    /// Writes down steps.
    ///
    /// @param cut whether the record ends within its last step, which is left out
    static RecordedProtocol of(List<RecordedStep> steps, boolean cut) {
        List<String> out = new ArrayList<>();
        int end = steps.size() - (cut ? 1 : 0);
        if (end > MOST) {
            return refused(end + " steps of constant current were found, too many to be steps");
        }
        for (int k = 0; k < end; k++) {
            RecordedStep s = steps.get(k);
            switch (s.kind()) {
                case REST -> out.add("rest for " + Numbers.precise(s.duration()) + " s");
                case PLATE -> out.add("plate at " + current(s) + " to " + charge(s));
                case STRIP -> out.add("strip at " + current(s) + " to " + end(s));
                case HOLD ->
                        out.add(
                                "hold at "
                                        + volt(s.lastVoltage())
                                        + " for "
                                        + Numbers.precise(s.duration())
                                        + " s");
                case LITHIATE -> {
                    int up = after(steps, k, end);
                    Optional<String> both = activation(s, up < end ? steps.get(up) : s);
                    if (both.isEmpty()) {
                        return refused(
                                "step "
                                        + (k + 1)
                                        + " lithiates the layer above 0 V and is not followed by"
                                        + " the reverse at the same current");
                    }
                    out.add(both.get());
                    k = up;
                }
                case DELITHIATE -> {
                    return refused("step " + (k + 1) + " strips before anything was plated");
                }
            }
        }
        return new RecordedProtocol(out, Optional.empty());
    }

    private static RecordedProtocol refused(String why) {
        return new RecordedProtocol(List.of(), Optional.of(why));
    }

    /// The next step that is no rest.
    private static int after(List<RecordedStep> steps, int k, int end) {
        int next = k + 1;
        while (next < end && steps.get(next).kind() == Kind.REST) {
            next++;
        }
        return next;
    }

    private static Optional<String> activation(RecordedStep down, RecordedStep up) {
        boolean same = Math.abs(up.current() - down.current()) <= 0.05 * down.current();
        return up.kind() == Kind.DELITHIATE && same && up.lastVoltage() > down.lastVoltage()
                ? Optional.of(
                        "activate: 1 cycle between "
                                + volt(down.lastVoltage())
                                + " and "
                                + volt(up.lastVoltage())
                                + " at "
                                + current(down))
                : Optional.empty();
    }

    private static String end(RecordedStep s) {
        return s.atLimit()
                ? volt(s.lastVoltage())
                : charge(s) + " or " + volt(Math.max(STRIPPED, s.highestVoltage()));
    }

    private static String current(RecordedStep s) {
        return Numbers.precise(LabUnit.CURRENT.of(s.current())) + " mA/cm2";
    }

    private static String charge(RecordedStep s) {
        return Numbers.precise(LabUnit.CAPACITY.of(s.charge())) + " mAh/cm2";
    }

    private static String volt(double v) {
        return Numbers.precise(v) + " V";
    }
}
