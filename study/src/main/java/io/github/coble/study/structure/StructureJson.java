package io.github.coble.study.structure;

import io.github.coble.porescale.image.Axis;
import io.github.coble.study.pores.LayerPores;
import io.github.coble.study.report.Json;
import io.github.coble.study.structure.StructureResult.Phase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// `structure.json`: what was measured, for programs; its fields are a contract
/// (docs/guide/structure.md).
///
/// What corrects for voxels stands under the plain name, its error under the same name below
/// `errors`, and the uncorrected number below `voxels`.
final class StructureJson {
    private static final double NANOMETRE = 1e-9;

    private StructureJson() {}

    static String json(StructureResult r) {
        Json.Fields fields =
                new Json.Fields()
                        .put("name", r.name())
                        .put("origin", r.origin())
                        .put("predicted", r.predicted())
                        .put("shape", List.of(r.extent().x(), r.extent().y(), r.extent().z()))
                        .put("voxel_nm", r.voxel() / NANOMETRE);
        numbers(fields, r, Measured::value);
        r.creep()
                .ifPresent(c ->
                        fields.put(
                                "creepConductance_m2_per_Pa_s",
                                new Json.Fields()
                                        .put("structure", passage(c.structure(), Measured::value))
                                        .put(
                                                "capillaryBundle",
                                                passage(c.bundle(), Measured::value))
                                        .put("temperature_K", c.temperature())));
        r.connectivity().ifPresent(c -> connectivity(fields, c));
        r.network().ifPresent(n -> fields.put("network", network(n)));
        r.representative().ifPresent(v -> fields.put("representative", representative(v)));
        Json.Fields errors = new Json.Fields();
        numbers(errors, r, Measured::error);
        r.creep()
                .ifPresent(c ->
                        errors.put(
                                "creepConductance_m2_per_Pa_s",
                                new Json.Fields()
                                        .put("structure", passage(c.structure(), Measured::error))
                                        .put(
                                                "capillaryBundle",
                                                passage(c.bundle(), Measured::error))));
        fields.put("errors", errors).put("voxels", voxels(r));
        Json.Fields seconds = new Json.Fields();
        r.seconds().forEach(seconds::put);
        return Json.document(
                fields.put("seconds", seconds)
                        .put("memory_MB", r.plannedBytes() / 1e6)
                        .put("remarks", r.remarks())
                        .put("cell", r.pores().fields()));
    }

    private static void numbers(
            Json.Fields fields, StructureResult r, ToDoubleFunction<Measured> part) {
        fields.put("porosity", part.applyAsDouble(r.porosity()));
        r.specificSurface()
                .ifPresent(s -> fields.put("specificSurface_per_m", part.applyAsDouble(s)));
        r.localThickness().ifPresent(w -> fields.put("localThickness_nm", widths(w, part)));
        r.mercury().ifPresent(m -> fields.put("intrusion_nm", widths(m.widths(), part)));
        if (!r.chords().isEmpty()) {
            Json.Fields chords = new Json.Fields();
            r.chords()
                    .forEach((axis, c) ->
                            chords.put(name(axis), part.applyAsDouble(c.mean()) / NANOMETRE));
            fields.put("meanChord_nm", chords);
        }
        if (!r.tortuosity().isEmpty()) {
            fields.put("tortuosityFactor", tortuosity(r, p -> passage(p, part)));
        }
    }

    /// The numbers of the voxels as they are.
    private static Json.Fields voxels(StructureResult r) {
        Json.Fields fields = new Json.Fields();
        r.localThicknessVoxels()
                .ifPresent(w -> fields.put("localThickness_nm", widths(w, Measured::value)));
        r.mercury().ifPresent(m -> fields.put("intrusion_nm", widths(m.voxels(), Measured::value)));
        if (!r.tortuosity().isEmpty()) {
            fields.put(
                    "tortuosityFactor",
                    tortuosity(
                            r,
                            p ->
                                    p instanceof Passage.Through t
                                            ? t.voxels()
                                            : (Object) LayerPores.BLOCKED));
        }
        return fields;
    }

    private static Json.Fields widths(Widths w, ToDoubleFunction<Measured> part) {
        return new Json.Fields()
                .put("mean", part.applyAsDouble(w.mean()) / NANOMETRE)
                .put("median", part.applyAsDouble(w.median()) / NANOMETRE)
                .put("p10", part.applyAsDouble(w.p10()) / NANOMETRE)
                .put("p90", part.applyAsDouble(w.p90()) / NANOMETRE);
    }

    /// How a passage is written.
    private interface Form {
        @Nullable Object of(Passage passage);
    }

    private static Json.Fields tortuosity(StructureResult r, Form form) {
        Json.Fields phases = new Json.Fields();
        for (Phase phase : Phase.values()) {
            Map<Axis, Passage> axes = r.tortuosity().getOrDefault(phase, Map.of());
            if (!axes.isEmpty()) {
                Json.Fields fields = new Json.Fields();
                axes.forEach((axis, passage) -> fields.put(name(axis), form.of(passage)));
                phases.put(phase.name().toLowerCase(Locale.ROOT), fields);
            }
        }
        return phases;
    }

    private static Object passage(Passage passage, ToDoubleFunction<Measured> part) {
        return switch (passage) {
            case Passage.Through t -> part.applyAsDouble(t.value());
            case Passage.Blocked _ -> LayerPores.BLOCKED;
        };
    }

    private static void connectivity(Json.Fields fields, StructureResult.Connectivity c) {
        fields.put("percolatingFraction", c.percolating().get(Axis.X));
        Json.Fields axes = new Json.Fields();
        c.percolating().forEach((axis, share) -> axes.put(name(axis), share));
        fields.put(
                "connectivity",
                new Json.Fields()
                        .put("percolating", axes)
                        .put("largest", c.largest())
                        .put("isolated", c.isolated()));
    }

    private static Json.Fields network(StructureResult.Network n) {
        return new Json.Fields()
                .put("pores", n.pores() + n.boundaryPores())
                .put("boundaryPores", n.boundaryPores())
                .put("throats", n.throats())
                .put("coordination", n.coordination())
                .put("meanPoreDiameter_nm", n.poreDiameter() / NANOMETRE)
                .put("meanThroatDiameter_nm", n.throatDiameter() / NANOMETRE);
    }

    private static Json.Fields representative(StructureResult.Representative v) {
        return new Json.Fields()
                .put("porosityRelativeError", v.relativeError())
                .put("edgeForOnePercent_nm", v.edgeForOnePercent() / NANOMETRE)
                .put(
                        "blocks",
                        v.blocks().stream()
                                .map(b ->
                                        new Json.Fields()
                                                .put("edge_nm", b.edge() / NANOMETRE)
                                                .put("deviation", b.deviation()))
                                .toList());
    }

    private static String name(Axis axis) {
        return axis.name().toLowerCase(Locale.ROOT);
    }
}
