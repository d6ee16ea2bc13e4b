package io.github.coble.study.table;

import io.github.coble.model.cell.Sample;
import io.github.coble.model.physics.Si;
import java.util.ArrayList;
import java.util.List;

/// A sample together with what only its predecessors tell.
///
/// @param sample the cell at one saved time
/// @param stepCharge magnitude of the charge passed since its step began
public record TimePoint(Sample sample, @Si("C m^-2") double stepCharge) {
    /// One per sample, in order.
    public static List<TimePoint> of(List<Sample> samples) {
        List<TimePoint> points = new ArrayList<>(samples.size());
        double start = 0;
        int step = samples.isEmpty() ? 0 : samples.getFirst().step();
        double last = samples.isEmpty() ? 0 : samples.getFirst().passedCharge();
        for (Sample s : samples) {
            if (s.step() != step) {
                step = s.step();
                start = last;
            }
            last = s.passedCharge();
            points.add(new TimePoint(s, Math.abs(last - start)));
        }
        return points;
    }
}
