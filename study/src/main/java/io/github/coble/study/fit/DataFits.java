package io.github.coble.study.fit;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.study.inference.Calibrated;
import io.github.coble.study.measured.DataSet;
import io.github.coble.study.measured.HalfCycle;
import io.github.coble.study.measured.Scatter;
import io.github.coble.study.measured.VoltageCurves;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Runs cells at the best values and holds their data against them.
final class DataFits {
    /// A stated scale is called too small where differences are larger by this factor.
    private static final double FAR_OFF = 2;

    /// Plated charges of record and run that differ by this share are not of one protocol.
    private static final double OTHER_CHARGE = 0.02;

    private DataFits() {}

    /// One per data set, in order.
    ///
    /// @throws InvalidInputException if a cell cannot be run at the best values
    static List<DataFit> of(FitInput input, Calibrated found, List<Scatter> scatter) {
        List<CellPart> parts = FitProblem.parts(input);
        Map<String, CellResult> runs = new HashMap<>();
        List<DataFit> out = new ArrayList<>();
        int first = input.findings().size();
        for (int d = 0; d < input.data().size(); d++) {
            DataSet set = input.data().get(d);
            FitCell cell = input.cellOf(set);
            CellResult run =
                    runs.computeIfAbsent(
                            cell.name(),
                            name ->
                                    parts.stream()
                                            .filter(p -> p.name().equals(name))
                                            .findFirst()
                                            .orElseThrow()
                                            .run(found.values()));
            out.add(new DataFit(set, scatter.get(d), first, run, cell.input().protocol()));
            first += set.size();
        }
        return out;
    }

    /// What a user must know before using the fit.
    static List<String> doubts(List<DataFit> data) {
        List<String> out = new ArrayList<>();
        for (DataFit fit : data) {
            double stated = fit.set().stated().orElse(Double.POSITIVE_INFINITY);
            if (fit.rms() > FAR_OFF * stated) {
                out.add(
                        fit.set().id()
                                + ": differences are "
                                + Numbers.readable(fit.rms() / stated, 2)
                                + " times the stated sd: the model does not meet these data, and"
                                + " the intervals are too narrow.");
            }
            if (fit.set() instanceof VoltageCurves curves) {
                charges(fit, curves, out);
            }
        }
        return out;
    }

    private static void charges(DataFit fit, VoltageCurves curves, List<String> out) {
        for (HalfCycle run : fit.halves()) {
            for (HalfCycle measured : curves.halves()) {
                boolean same =
                        run.plating() && measured.plating() && run.cycle() == measured.cycle();
                if (same
                        && Math.abs(run.total() - measured.total())
                                > OTHER_CHARGE * measured.total()) {
                    out.add(
                            fit.set().id()
                                    + ": in cycle "
                                    + run.cycle()
                                    + " "
                                    + charge(measured)
                                    + " were plated, in the run "
                                    + charge(run)
                                    + ": the protocol or the area is another.");
                    return;
                }
            }
        }
    }

    private static String charge(HalfCycle half) {
        return Numbers.readable(LabUnit.CAPACITY.of(half.total()), 4) + " mAh/cm²";
    }
}
