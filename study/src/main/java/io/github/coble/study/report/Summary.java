package io.github.coble.study.report;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Columns;
import io.github.coble.model.cell.Cycle;
import io.github.coble.model.cell.Endurance;
import io.github.coble.model.material.Provenance;
import io.github.coble.study.table.LabUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// `summary.json`: the result in one small document, whose fields programs may rely on
/// (docs/guide/outputs.md).
public final class Summary {
    private Summary() {}

    /// The summary of a run.
    public static String json(FinishedRun run) {
        CellResult r = run.result();
        Json.Fields summary =
                new Json.Fields()
                        .put("name", run.name())
                        .put("model", run.model())
                        .put("deposition", SharedFields.deposition(r.deposition()));
        run.field().ifPresent(f -> morphology(summary, f));
        return Json.document(
                summary.put("firstCycle", firstCycle(r))
                        .put("cycling", cycling(run))
                        .put("resistance_ohm_cm2", resistances(r))
                        .put(
                                "lithiumBalance",
                                new Json.Fields().put("relativeError", r.balanceError()))
                        .put("snapshot", snapshot(r.columns()))
                        .put("energies", SharedFields.energies(run.energies()))
                        .put("advisories", SharedFields.advisories(r.advisories()))
                        .put(
                                "parameters",
                                new Json.Fields()
                                        .put("fitted", run.paths(Provenance.Status.FITTED))
                                        .put("assumed", run.paths(Provenance.Status.ASSUMED)))
                        .put("failure", r.failure().map(Summary::failure).orElse(null)));
    }

    private static void morphology(Json.Fields summary, FieldFindings field) {
        summary.put("morphology", field.firstPlating().map(MorphologyFields::of).orElse(null))
                .put("morphologyAt", field.deposits().stream().map(MorphologyFields::of).toList());
    }

    private static Json.Fields cycling(FinishedRun run) {
        CellResult r = run.result();
        Json.Fields cycling =
                new Json.Fields()
                        .put("cyclesPlanned", r.cyclesPlanned())
                        .put("cyclesCompleted", r.cycles().size());
        run.endurance()
                .ifPresent(e -> {
                    OptionalInt shorted = run.shortCircuitCycle();
                    cycling.put(
                                    "shortCircuitCycle",
                                    shorted.isPresent() ? shorted.getAsInt() : null)
                            .put("endurance_cycles", endurance(e));
                });
        return cycling.put(
                "meanCoulombicEfficiency_percent",
                LabUnit.PERCENT.of(meanCoulombicEfficiency(r.cycles())));
    }

    private static Json.Fields endurance(Endurance e) {
        return new Json.Fields()
                .put("typical", e.cycles())
                .put("earliest", e.earliest())
                .put("latest", e.latest());
    }

    /// Mean over all completed cycles; NaN where there is none.
    static double meanCoulombicEfficiency(List<Cycle> cycles) {
        return cycles.stream()
                .mapToDouble(Cycle::coulombicEfficiency)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private static Json.Fields firstCycle(CellResult r) {
        return new Json.Fields()
                .put(
                        "coulombicEfficiency_percent",
                        first(r, LabUnit.PERCENT, Cycle::coulombicEfficiency))
                .put(
                        "platingOverpotential_mV",
                        first(r, LabUnit.MILLIVOLT, Cycle::platingOverpotential))
                .put(
                        "nucleationOverpotential_mV",
                        first(r, LabUnit.MILLIVOLT, Cycle::nucleationOverpotential));
    }

    private static @Nullable Double first(
            CellResult r, LabUnit unit, ToDoubleFunction<Cycle> value) {
        return r.cycles().isEmpty() ? null : unit.of(value.applyAsDouble(r.cycles().getFirst()));
    }

    private static List<Json.Fields> resistances(CellResult r) {
        List<Json.Fields> list = new ArrayList<>();
        list.add(resistance(0, r.initialResistance()));
        for (Cycle c : r.cycles()) {
            list.add(resistance(c.number(), c.resistance()));
        }
        return list;
    }

    private static Json.Fields resistance(int cycle, double value) {
        return new Json.Fields().put("cycle", cycle).put("value", LabUnit.RESISTANCE.of(value));
    }

    private static Json.Fields snapshot(Columns c) {
        return new Json.Fields()
                .put("time_h", LabUnit.HOUR.of(c.time()))
                .put("creviceHeight_um", LabUnit.MICROMETRE.of(c.creviceHeight()))
                .put("tornLength_per_mm", LabUnit.PER_MILLIMETRE.of(c.tornLength()));
    }

    static Json.Fields failure(CellResult.Failure f) {
        return new Json.Fields()
                .put("time_h", LabUnit.HOUR.of(f.time()))
                .put("step", f.step())
                .put("unknown", f.unknown())
                .put("message", f.message());
    }
}
