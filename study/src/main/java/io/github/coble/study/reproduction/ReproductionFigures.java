package io.github.coble.study.reproduction;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.deposit.Location;
import io.github.coble.study.figure.Agreement;
import io.github.coble.study.figure.EfficiencyComparison;
import io.github.coble.study.figure.Estimate;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.ResistanceBars;
import io.github.coble.study.figure.SectionMosaic;
import io.github.coble.study.figure.VoltageComparison;
import io.github.coble.study.observation.Finding;
import io.github.coble.study.observation.Observation;
import io.github.coble.study.observation.Observed;
import io.github.coble.study.observation.Prediction;
import io.github.coble.study.observation.Quantity;
import io.github.coble.study.observation.Subject;
import io.github.coble.study.table.LabUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// The figures of a reproduction, in the order of its report. Which cells a figure shows follows
/// from what was observed on them.
final class ReproductionFigures {
    /// Names a reproduction may have figures under.
    static final List<String> NAMES =
            List.of("sections", "voltages", "efficiencies", "resistances", "agreement");

    private static final int COLUMNS = 4;
    private static final double ZERO_CELSIUS = 273.15;

    private final Reproduction r;

    private ReproductionFigures(Reproduction r) {
        this.r = r;
    }

    static List<Figure> of(Reproduction reproduction) {
        ReproductionFigures f = new ReproductionFigures(reproduction);
        List<Figure> figures = new ArrayList<>();
        List<String> placed = f.observed(Set.of(Subject.LOCATION));
        if (!placed.isEmpty()) {
            figures.add(f.sections(placed));
        }
        List<String> plated =
                f.observed(Set.of(Subject.PLATING_OVERPOTENTIAL, Subject.NUCLEATION_OVERPOTENTIAL));
        if (!plated.isEmpty()) {
            figures.add(f.voltages(plated));
        }
        List<String> cycled =
                f.observed(
                        Set.of(
                                Subject.FIRST_EFFICIENCY,
                                Subject.MEAN_EFFICIENCY,
                                Subject.SHORT_CIRCUIT_CYCLE));
        if (!cycled.isEmpty()) {
            figures.add(f.efficiencies(cycled));
        }
        List<String> resisting = f.observed(Set.of(Subject.RESISTANCE));
        if (!resisting.isEmpty()) {
            figures.add(f.resistances(resisting));
        }
        List<Agreement.Residual> residuals = f.residuals();
        if (!residuals.isEmpty()) {
            figures.add(new Agreement("agreement", residuals));
        }
        return figures;
    }

    private Figure sections(List<String> cells) {
        List<SectionMosaic.Tile> tiles = new ArrayList<>();
        for (String cell : cells) {
            Optional<Location> seen =
                    find(cell, Quantity.of(Subject.LOCATION))
                            .map(Observation::observed)
                            .map(o -> Location.valueOf(o.shown()));
            tiles.add(new SectionMosaic.Tile("", cell, note(result(cell)), result(cell), seen));
        }
        return new SectionMosaic("sections", COLUMNS, tiles);
    }

    private static String note(CellResult result) {
        String temperature =
                String.format(
                        Locale.ROOT,
                        "%.0f °C",
                        result.cell().conditions().temperature() - ZERO_CELSIUS);
        return result.cycles().isEmpty()
                ? temperature
                : temperature
                        + String.format(
                                Locale.ROOT,
                                ", %.1f %s",
                                LabUnit.CAPACITY.of(result.cycles().getFirst().plated()),
                                LabUnit.CAPACITY.symbol());
    }

    private Figure voltages(List<String> cells) {
        List<VoltageComparison.Curve> curves = new ArrayList<>();
        for (String cell : cells) {
            Optional<Estimate> seen = estimate(cell, Quantity.of(Subject.PLATING_OVERPOTENTIAL));
            curves.add(
                    new VoltageComparison.Curve(
                            cell,
                            result(cell),
                            seen.map(e -> OptionalDouble.of(e.value()))
                                    .orElse(OptionalDouble.empty())));
        }
        return new VoltageComparison("voltages", curves);
    }

    private Figure efficiencies(List<String> cells) {
        List<EfficiencyComparison.Series> series = new ArrayList<>();
        for (String cell : cells) {
            EfficiencyComparison.Series plain = EfficiencyComparison.Series.of(cell, result(cell));
            series.add(
                    new EfficiencyComparison.Series(
                            cell,
                            plain.result(),
                            plain.shortCircuit(),
                            estimate(cell, Quantity.of(Subject.FIRST_EFFICIENCY)),
                            estimate(cell, Quantity.of(Subject.MEAN_EFFICIENCY))));
        }
        return new EfficiencyComparison("efficiencies", series);
    }

    private Figure resistances(List<String> cells) {
        List<Quantity> states =
                r.comparisons().stream()
                        .map(c -> c.finding().quantity())
                        .filter(q -> q.subject() == Subject.RESISTANCE)
                        .distinct()
                        .sorted(Comparator.comparingInt(Quantity::cycle))
                        .toList();
        List<ResistanceBars.Group> groups = new ArrayList<>();
        for (String cell : cells) {
            List<ResistanceBars.Bar> bars = new ArrayList<>();
            for (Quantity state : states) {
                OptionalDouble predicted =
                        state.predict(result(cell)) instanceof Prediction.Value v
                                ? OptionalDouble.of(si(state, v.value()))
                                : OptionalDouble.empty();
                bars.add(new ResistanceBars.Bar(predicted, estimate(cell, state)));
            }
            groups.add(new ResistanceBars.Group(cell, bars));
        }
        return new ResistanceBars(
                "resistances",
                states.stream()
                        .map(q ->
                                q.cycle() == 0
                                        ? "before cycling"
                                        : "after " + q.cycle() + " cycles")
                        .toList(),
                groups);
    }

    private List<Agreement.Residual> residuals() {
        List<Agreement.Residual> residuals = new ArrayList<>();
        for (Comparison c : r.comparisons()) {
            if (c.finding() instanceof Observation o
                    && o.observed() instanceof Observed.Value(double seen, _)) {
                Quantity q = o.quantity();
                double predicted =
                        c.prediction() instanceof Prediction.Value v ? v.value() : Double.NaN;
                residuals.add(
                        new Agreement.Residual(
                                o.id(),
                                q.unit(),
                                si(q, predicted),
                                si(q, seen),
                                si(q, o.tolerance())));
            }
        }
        return residuals;
    }

    /// Cells on which one of the subjects was observed, in the order of the study.
    private List<String> observed(Set<Subject> subjects) {
        return r.results().keySet().stream()
                .filter(cell ->
                        r.comparisons().stream()
                                .map(Comparison::finding)
                                .anyMatch(f ->
                                        f.cells().contains(cell)
                                                && subjects.contains(f.quantity().subject())))
                .toList();
    }

    private CellResult result(String cell) {
        return Objects.requireNonNull(r.results().get(cell), cell);
    }

    private Optional<Observation> find(String cell, Quantity quantity) {
        for (Comparison c : r.comparisons()) {
            Finding f = c.finding();
            if (f instanceof Observation o
                    && o.cell().equals(cell)
                    && o.quantity().equals(quantity)) {
                return Optional.of(o);
            }
        }
        return Optional.empty();
    }

    /// What was observed, with its tolerance, in SI.
    private Optional<Estimate> estimate(String cell, Quantity quantity) {
        return find(cell, quantity)
                .flatMap(o ->
                        o.observed() instanceof Observed.Value(double seen, _)
                                ? Optional.of(
                                        new Estimate(
                                                si(quantity, seen), si(quantity, o.tolerance())))
                                : Optional.empty());
    }

    private static double si(Quantity quantity, double value) {
        return value / quantity.unit().of(1);
    }
}
