package io.github.coble.study.observation;

import io.github.coble.model.cell.CellResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// That a number falls from cell to cell.
///
/// @param id its name in the list
/// @param cells at least two, the one with the largest number first
/// @param quantity a number
/// @param deviation standard deviation of a difference between two neighbours, in the quantity's
///   unit
/// @param fitted whether parameters were chosen with it in view
/// @param source where it is stated; may be empty
public record Ordering(
        String id,
        List<String> cells,
        Quantity quantity,
        double deviation,
        boolean fitted,
        String source)
        implements Finding {
    public Ordering {
        cells = List.copyOf(cells);
    }

    @Override
    public String observedText() {
        return String.join(" > ", cells);
    }

    @Override
    public Prediction predict(Map<String, CellResult> results) {
        List<Double> values = values(results);
        if (values.size() < cells.size()) {
            return new Prediction.None("not every run came so far");
        }
        String order =
                cells.stream()
                        .sorted(
                                Comparator.comparingDouble(
                                                (String c) -> values.get(cells.indexOf(c)))
                                        .reversed())
                        .collect(Collectors.joining(" > "));
        return new Prediction.Category(order, Map.of());
    }

    /// Every pair of neighbours counts with the probability that it is in this order (O-4).
    @Override
    public double residual(Map<String, CellResult> results) {
        List<Double> values = values(results);
        if (values.size() < cells.size()) {
            return Deviance.MISSING;
        }
        return residualOf(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// The same of numbers that are known already (O-4).
    ///
    /// @param values of the cells, in their order
    public double residualOf(double... values) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            double r = Deviance.ofProbability((values[i - 1] - values[i]) / deviation);
            sum += r * r;
        }
        return Math.sqrt(sum);
    }

    @Override
    public boolean agrees(Map<String, CellResult> results) {
        List<Double> values = values(results);
        boolean falling = values.size() == cells.size();
        for (int i = 1; falling && i < values.size(); i++) {
            falling = values.get(i - 1) > values.get(i);
        }
        return falling;
    }

    /// In the order of the cells; fewer where a run did not come so far.
    private List<Double> values(Map<String, CellResult> results) {
        List<Double> values = new ArrayList<>();
        for (String cell : cells) {
            if (quantity.predict(Observation.of(results, cell))
                    instanceof Prediction.Value(_, double value, _)) {
                values.add(value);
            }
        }
        return values;
    }
}
