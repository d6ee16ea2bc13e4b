package io.github.coble.study.fit;

import io.github.coble.study.inference.Comparison;
import io.github.coble.study.inference.Outcome;
import io.github.coble.study.inference.Problem;
import io.github.coble.study.measured.DataSet;
import io.github.coble.study.measured.MeasuredComparison;
import io.github.coble.study.measured.Scatter;
import io.github.coble.study.observation.Finding;
import io.github.coble.study.observation.Observation;
import io.github.coble.study.observation.Ordering;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A fit as the engine takes it: a part per cell that something was observed on.
public final class FitProblem {
    /// Number shown for an order that holds; 0 for one that does not.
    static final double HOLDS = 1;

    /// What a run that failed leaves of an order: nothing.
    private static final double MISSING = 10;

    private FitProblem() {}

    /// The problem of a fit, with what is assumed of measured data before anything is known.
    public static Problem of(FitInput fit) {
        return of(fit, fit.data().stream().map(Scatter::assumed).toList());
    }

    /// The problem of a fit. Its observations are the findings, then the numbers of the data sets.
    ///
    /// @param scatter of each data set; parts and their answers do not depend on it
    static Problem of(FitInput fit, List<Scatter> scatter) {
        List<CellPart> parts = parts(fit);
        Comparison findings = comparison(fit.findings(), parts);
        List<MeasuredComparison> data = new ArrayList<>();
        int observations = fit.findings().size();
        for (int d = 0; d < fit.data().size(); d++) {
            DataSet set = fit.data().get(d);
            String name = fit.cellOf(set).name();
            int p = parts.stream().map(CellPart::name).toList().indexOf(name);
            data.add(MeasuredComparison.of(set, scatter.get(d), p, parts.get(p).offset(set)));
            observations += set.size();
        }
        return new Problem(
                fit.parameters().stream().map(FitParameter::unknown).toList(),
                List.copyOf(parts),
                answers -> {
                    Outcome said = findings.of(answers);
                    for (MeasuredComparison set : data) {
                        said = set.appended(said, answers);
                    }
                    return said;
                },
                observations,
                fit.fingerprint());
    }

    /// A part per cell that something was observed on.
    static List<CellPart> parts(FitInput fit) {
        List<CellPart> parts = new ArrayList<>();
        for (FitCell cell : fit.cells()) {
            List<Finding> own =
                    fit.findings().stream().filter(f -> f.cells().contains(cell.name())).toList();
            if (!own.isEmpty() || !cell.data().isEmpty()) {
                parts.add(new CellPart(cell, fit.parameters(), own, fit.options()));
            }
        }
        return parts;
    }

    private static Comparison comparison(List<Finding> findings, List<CellPart> parts) {
        Map<String, Integer> cell = new HashMap<>();
        for (int p = 0; p < parts.size(); p++) {
            cell.put(parts.get(p).name(), p);
        }
        int[][] part = new int[findings.size()][];
        int[][] offset = new int[findings.size()][];
        for (int j = 0; j < findings.size(); j++) {
            Finding finding = findings.get(j);
            part[j] = finding.cells().stream().mapToInt(c -> index(cell, c)).toArray();
            offset[j] = Arrays.stream(part[j]).map(p -> offset(parts.get(p), finding)).toArray();
        }
        return answers -> {
            double[] residuals = new double[findings.size()];
            double[] predictions = new double[findings.size()];
            for (int j = 0; j < residuals.length; j++) {
                switch (findings.get(j)) {
                    case Observation _ -> {
                        double[] own = answers.get(part[j][0]);
                        residuals[j] = own[offset[j][0]];
                        predictions[j] = own[offset[j][0] + 1];
                    }
                    case Ordering order -> {
                        double[] values = new double[part[j].length];
                        boolean failed = false;
                        for (int k = 0; k < values.length; k++) {
                            values[k] = answers.get(part[j][k])[offset[j][k]];
                            failed |= isNone(answers.get(part[j][k]));
                        }
                        boolean whole = Arrays.stream(values).noneMatch(Double::isNaN);
                        residuals[j] =
                                failed ? Double.NaN : whole ? order.residualOf(values) : MISSING;
                        predictions[j] = whole ? (falls(values) ? HOLDS : 0) : Double.NaN;
                    }
                }
            }
            return new Outcome(residuals, predictions);
        };
    }

    private static boolean isNone(double[] answers) {
        return Arrays.stream(answers).allMatch(Double::isNaN);
    }

    private static int index(Map<String, Integer> cell, String name) {
        Integer index = cell.get(name);
        if (index == null) {
            throw new IllegalArgumentException("there is no cell " + name);
        }
        return index;
    }

    private static int offset(CellPart part, Finding finding) {
        int at = 0;
        for (Finding other : part.findings()) {
            if (other.equals(finding)) {
                return at;
            }
            at += CellPart.answers(other);
        }
        throw new IllegalStateException(part.name() + " does not answer " + finding.id());
    }

    private static boolean falls(double[] values) {
        for (int k = 1; k < values.length; k++) {
            if (!(values[k - 1] > values[k])) {
                return false;
            }
        }
        return true;
    }
}
