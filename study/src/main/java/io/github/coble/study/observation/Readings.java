package io.github.coble.study.observation;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Crevices;
import io.github.coble.model.cell.Cycle;
import io.github.coble.model.deposit.Location;
import io.github.coble.model.deposit.Shares;
import io.github.coble.study.table.LabUnit;
import java.util.LinkedHashMap;
import java.util.Map;
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
            case RESISTANCE -> number(resistance(r, quantity.cycle()), quantity);
            case RESISTANCE_RISE -> number(rise(r, quantity.cycle()), quantity);
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
                : Prediction.Value.of(unit.of(value.applyAsDouble(r.cycles().getFirst())));
    }

    private static Prediction meanEfficiency(CellResult r) {
        OptionalDouble mean =
                r.cycles().stream()
                        .mapToDouble(Cycle::coulombicEfficiency)
                        .filter(Double::isFinite)
                        .average();
        return mean.isPresent()
                ? Prediction.Value.of(LabUnit.PERCENT.of(mean.getAsDouble()))
                : new Prediction.None("no cycle was completed");
    }

    private static Prediction number(OptionalDouble si, Quantity quantity) {
        return si.isPresent()
                ? Prediction.Value.of(quantity.unit().of(si.getAsDouble()))
                : new Prediction.None("cycle " + quantity.cycle() + " was not completed");
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
