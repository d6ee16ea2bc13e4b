package io.github.coble.study.fit;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.CellRun;
import io.github.coble.model.cell.Progress;
import io.github.coble.model.material.Provenance;
import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.study.inference.Answer;
import io.github.coble.study.inference.Part;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.measured.DataSet;
import io.github.coble.study.observation.Finding;
import io.github.coble.study.observation.Observation;
import io.github.coble.study.observation.Ordering;
import io.github.coble.study.observation.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One cell of a fit: its run, and what the findings ask of it.
///
/// Answers: per finding about this cell alone its residual and its number (for words the place in
/// the list of words); per order in which the cell has a place its number; then what the run says
/// to each number of each data set.
final class CellPart implements Part {
    private static final Provenance VARIED =
            new Provenance(Provenance.Status.FITTED, "varied by a fit");

    private final FitCell cell;
    private final int[] unknowns;
    private final List<String> paths;
    private final List<Finding> findings;
    private final CellOptions options;

    /// @param findings that the cell is part of
    CellPart(
            FitCell cell,
            List<FitParameter> parameters,
            List<Finding> findings,
            CellOptions options) {
        this.cell = cell;
        this.findings = List.copyOf(findings);
        this.options = options;
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).cells().contains(cell.name())) {
                own.add(i);
            }
        }
        this.unknowns = own.stream().mapToInt(Integer::intValue).toArray();
        this.paths = own.stream().map(i -> parameters.get(i).path()).toList();
    }

    @Override
    public String name() {
        return cell.name();
    }

    @Override
    public int[] unknowns() {
        return unknowns.clone();
    }

    @Override
    public int answers() {
        return findings.stream().mapToInt(CellPart::answers).sum()
                + cell.data().stream().mapToInt(DataSet::size).sum();
    }

    static int answers(Finding finding) {
        return switch (finding) {
            case Observation _ -> 2;
            case Ordering _ -> 1;
        };
    }

    /// The findings in the order of the answers.
    List<Finding> findings() {
        return findings;
    }

    /// Where the predictions of a data set begin among the answers.
    int offset(DataSet set) {
        int at = findings.stream().mapToInt(CellPart::answers).sum();
        for (DataSet other : cell.data()) {
            if (other.id().equals(set.id())) {
                return at;
            }
            at += other.size();
        }
        throw new IllegalStateException(name() + " does not answer " + set.id());
    }

    /// How many parameters are varied in the cell.
    int parameters() {
        return unknowns.length;
    }

    /// Runs the cell.
    ///
    /// @param all values of the fit's parameters
    CellResult run(double[] all) {
        return result(Arrays.stream(unknowns).mapToDouble(i -> all[i]).toArray());
    }

    private CellResult result(double[] values) {
        CellInput input = cell.input();
        for (int i = 0; i < values.length; i++) {
            input = input.with(paths.get(i), values[i], VARIED);
        }
        return CellRun.run(
                input.cell(), input.protocol(), options, Progress.none(), cell.spectra());
    }

    @Override
    public Answer evaluate(double[] values) {
        CellResult result;
        try {
            result = result(values);
        } catch (InvalidInputException _) {
            // Values that exclude each other, each within its bounds.
            return Answer.none(answers());
        }
        return result.failure().isPresent()
                ? Answer.none(answers())
                : new Answer(numbers(result), false);
    }

    private double[] numbers(CellResult result) {
        double[] numbers = new double[answers()];
        int at = 0;
        for (Finding finding : findings) {
            if (finding instanceof Observation observation) {
                numbers[at++] = observation.residual(result);
            }
            numbers[at++] = number(finding, finding.quantity().predict(result));
        }
        for (DataSet set : cell.data()) {
            double[] predicted = set.predict(result, cell.input().protocol());
            System.arraycopy(predicted, 0, numbers, at, predicted.length);
            at += predicted.length;
        }
        return numbers;
    }

    private static double number(Finding finding, Prediction prediction) {
        return switch (prediction) {
            case Prediction.Value v -> finding instanceof Ordering ? v.smooth() : v.value();
            case Prediction.Category(String word, _) ->
                    finding.quantity().subject().categories().indexOf(word);
            case Prediction.None _ -> Double.NaN;
        };
    }
}
