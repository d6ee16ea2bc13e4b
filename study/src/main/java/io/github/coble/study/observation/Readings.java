package io.github.coble.study.observation;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Crevices;
import io.github.coble.model.cell.Cycle;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Location;
import io.github.coble.model.deposit.Shares;
import io.github.coble.study.table.LabUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// Reads quantities off a result.
final class Readings {
    /// Voids filled to this share and more are what the observers call full [1].
    static final double FULL = 0.9;

    /// Voids filled to this share and less are what the observers call few [1].
    static final double FEW = 0.4;

    /// Distance that a factor of ten in crevice length is worth [1]. Lengths span decades, so a
    /// decade is made about as decisive as the whole margin of a location, 0.15.
    private static final double DECADE = 0.1;

    /// Crevices shorter than this share of the shortest that count are all the same [1].
    private static final double NO_CREVICE = 1e-3;

    private Readings() {}

    static Prediction of(Quantity quantity, CellResult r) {
        if (r.failure().isPresent() && needsTheEnd(quantity.subject())) {
            return new Prediction.None("the run failed before its end");
        }
        return switch (quantity.subject()) {
            case LOCATION -> location(r.deposition().shares());
            case VOIDS -> voids(r.deposition().voidFilling());
            case CREVICES_STAY -> crevices(Crevices.left(r.cell(), r.samples()));
            case FIRST_EFFICIENCY -> first(r, quantity.unit(), Cycle::coulombicEfficiency);
            case PLATING_OVERPOTENTIAL -> first(r, quantity.unit(), Cycle::platingOverpotential);
            case NUCLEATION_OVERPOTENTIAL ->
                    first(r, quantity.unit(), Cycle::nucleationOverpotential);
            case SHORT_CIRCUIT_CYCLE -> Lifetime.of(r);
            case CYCLES_COMPLETED -> Prediction.Value.of(r.cycles().size());
            case MEAN_EFFICIENCY -> meanEfficiency(r);
            case RESISTANCE -> after(resistance(r, quantity.cycle()), quantity);
            case RESISTANCE_RISE -> after(rise(r, quantity.cycle()), quantity);
        };
    }

    static Optional<Prediction> of(Subject subject, Deposition deposition) {
        return switch (subject) {
            case LOCATION -> Optional.of(location(deposition.shares()));
            case VOIDS -> Optional.of(voids(deposition.voidFilling()));
            case CREVICES_STAY,
                    FIRST_EFFICIENCY,
                    PLATING_OVERPOTENTIAL,
                    NUCLEATION_OVERPOTENTIAL,
                    SHORT_CIRCUIT_CYCLE,
                    CYCLES_COMPLETED,
                    MEAN_EFFICIENCY,
                    RESISTANCE,
                    RESISTANCE_RISE ->
                    Optional.empty();
        };
    }

    /// Whether it says something about the whole run. What a solver failure leaves is no end that a
    /// cell came to, and nothing to go on from.
    private static boolean needsTheEnd(Subject subject) {
        return switch (subject) {
            case SHORT_CIRCUIT_CYCLE, CYCLES_COMPLETED, MEAN_EFFICIENCY, CREVICES_STAY -> true;
            case LOCATION,
                    VOIDS,
                    FIRST_EFFICIENCY,
                    PLATING_OVERPOTENTIAL,
                    NUCLEATION_OVERPOTENTIAL,
                    RESISTANCE,
                    RESISTANCE_RISE ->
                    false;
        };
    }

    /// Distances by the rule of the verdict: by how much the share that decides would have to
    /// change (D-1, O-3).
    private static Prediction location(Shares s) {
        double outside = s.se() + s.cc() + s.crevice();
        double se = outside > 0 ? s.se() / outside : 0;
        double cc = outside > 0 ? s.cc() / outside : 0;
        double counts = outside - Location.OUTSIDE_SHARE;
        Map<String, Double> distances = new LinkedHashMap<>();
        distances.put(Location.SE.name(), Math.min(se - Location.MAIN_SHARE, counts));
        distances.put(Location.PORES.name(), -counts);
        distances.put(Location.CC.name(), Math.min(cc - Location.MAIN_SHARE, counts));
        double neither = Math.min(Location.MAIN_SHARE - se, Location.MAIN_SHARE - cc);
        distances.put(Location.SPLIT.name(), Math.min(neither, counts));
        return new Prediction.Category(s.location().name(), distances);
    }

    private static Prediction voids(double filling) {
        String value = filling >= FULL ? "full" : filling <= FEW ? "few" : "some";
        double between = Math.min(filling - FEW, FULL - filling);
        return new Prediction.Category(
                value, Map.of("full", filling - FULL, "some", between, "few", FEW - filling));
    }

    private static Prediction crevices(double left) {
        double relative = Math.max(left / Crevices.TORN, NO_CREVICE);
        double distance = DECADE * Math.log10(relative);
        return new Prediction.Category(
                String.valueOf(left > Crevices.TORN), Map.of("true", distance, "false", -distance));
    }

    private static Prediction first(CellResult r, LabUnit unit, ToDoubleFunction<Cycle> value) {
        return r.cycles().isEmpty()
                ? new Prediction.None("the first cycle was not completed")
                : number(unit, value.applyAsDouble(r.cycles().getFirst()));
    }

    private static Prediction meanEfficiency(CellResult r) {
        OptionalDouble mean =
                r.cycles().stream()
                        .mapToDouble(Cycle::coulombicEfficiency)
                        .filter(Double::isFinite)
                        .average();
        return mean.isPresent()
                ? number(LabUnit.PERCENT, mean.getAsDouble())
                : new Prediction.None("no cycle was completed");
    }

    private static Prediction after(OptionalDouble si, Quantity quantity) {
        return si.isPresent()
                ? number(quantity.unit(), si.getAsDouble())
                : new Prediction.None("cycle " + quantity.cycle() + " was not completed");
    }

    private static Prediction number(LabUnit unit, double si) {
        return Double.isFinite(si)
                ? Prediction.Value.of(unit.of(si))
                : new Prediction.None("the run gives no number");
    }

    private static OptionalDouble resistance(CellResult r, int cycle) {
        return cycle == 0
                ? OptionalDouble.of(r.initialResistance())
                : r.cycles().stream()
                        .filter(c -> c.number() == cycle)
                        .mapToDouble(Cycle::resistance)
                        .findFirst();
    }

    private static OptionalDouble rise(CellResult r, int cycle) {
        OptionalDouble after = resistance(r, cycle);
        return after.isPresent()
                ? OptionalDouble.of(after.getAsDouble() / r.initialResistance() - 1)
                : after;
    }
}
