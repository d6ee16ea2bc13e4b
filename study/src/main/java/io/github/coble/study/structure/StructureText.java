package io.github.coble.study.structure;

import io.github.coble.porescale.image.Axis;
import io.github.coble.study.structure.StructureResult.Phase;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The table of a structure's numbers, as the terminal and the report show it.
public final class StructureText {
    private static final double NANOMETRE = 1e-9;
    private static final double MICROMETRE = 1e-6;
    private static final String BLOCKED = "does not percolate";

    /// Indents in the terminal and in a browser alike.
    private static final String UNDER = "\u00a0\u00a0";

    private static final int LABEL = 40;
    private static final int VALUE = 24;

    private StructureText() {}

    /// What was measured, a line each.
    public static String text(StructureResult r) {
        StringBuilder out = new StringBuilder(1024);
        out.append(r.name()).append(": ").append(r.origin()).append('\n');
        for (List<String> row : rows(r)) {
            out.append("  ")
                    .append(padded(row.get(0), LABEL))
                    .append(row.get(2).isEmpty() ? row.get(1) : padded(row.get(1), VALUE))
                    .append(row.get(2))
                    .append('\n');
        }
        r.remarks().forEach(remark -> out.append("  ! ").append(remark).append('\n'));
        return out.toString();
    }

    /// Rows of name, value with error, remark.
    static List<List<String>> rows(StructureResult r) {
        List<List<String>> rows = new ArrayList<>();
        row(rows, "porosity", with(r.porosity(), 1, ""), "");
        r.specificSurface()
                .ifPresent(s ->
                        row(
                                rows,
                                "specific surface",
                                with(s, MICROMETRE, " 1/µm"),
                                "free of voxel steps"));
        r.localThickness()
                .ifPresent(w ->
                        row(rows, "pore width (largest spheres), mean", nm(w.mean()), range(w)));
        r.localThicknessVoxels()
                .ifPresent(w ->
                        row(
                                rows,
                                UNDER + "the same between voxel centres",
                                nm(w.mean()),
                                "as other tools have it"));
        r.mercury().ifPresent(m -> mercury(rows, m));
        r.connectivity()
                .ifPresent(c -> {
                    row(
                            rows,
                            "pores that reach through the thickness",
                            share(c.percolating().getOrDefault(Axis.X, 0.0)),
                            share(c.isolated()) + " isolated");
                });
        for (Phase phase : Phase.values()) {
            r.tortuosity()
                    .getOrDefault(phase, Map.of())
                    .forEach((axis, passage) -> passage(rows, phase, axis, passage));
        }
        r.creep().ifPresent(c -> creep(rows, c));
        double spread = r.pores().spread();
        if (Double.isFinite(spread)) {
            row(
                    rows,
                    "for a cell: spread of ln d",
                    Numbers.readable(spread, 3),
                    "whole width of mercury's diameters; an upper bound");
        }
        r.network().ifPresent(n -> network(rows, n));
        r.representative()
                .ifPresent(v ->
                        row(
                                rows,
                                "cube whose porosity is good to 1 %",
                                Numbers.readable(v.edgeForOnePercent() / MICROMETRE, 3) + " µm",
                                "an edge"));
        return rows;
    }

    private static void mercury(List<List<String>> rows, MercuryCurve m) {
        row(rows, "mercury diameter, mean", nm(m.widths().mean()), range(m.widths()));
        row(rows, UNDER + "median", nm(m.widths().median()), share(m.unreached()) + " unreached");
        row(rows, UNDER + "left behind on withdrawal", share(m.trapped()), "");
    }

    private static void passage(List<List<String>> rows, Phase phase, Axis axis, Passage passage) {
        String name =
                "tortuosity factor, "
                        + phase.name().toLowerCase(Locale.ROOT)
                        + ", "
                        + axis.name().toLowerCase(Locale.ROOT);
        switch (passage) {
            case Passage.Through t ->
                    row(
                            rows,
                            name,
                            with(t.value(), 1, ""),
                            "voxels as they are: " + Numbers.readable(t.voxels(), 4));
            case Passage.Blocked _ -> row(rows, name, BLOCKED, "");
        }
    }

    private static void creep(List<List<String>> rows, StructureResult.Creep c) {
        String celsius = String.format(Locale.ROOT, "at %.0f °C", c.temperature() - 273.15);
        row(rows, "creep conductance κ of the structure", kappa(c.structure()), celsius);
        row(
                rows,
                UNDER + "of a capillary bundle",
                kappa(c.bundle()),
                "from ε, τ² and the mean diameter");
    }

    private static void network(List<List<String>> rows, StructureResult.Network n) {
        row(
                rows,
                "pores / throats",
                n.pores() + n.boundaryPores() + " / " + n.throats(),
                n.boundaryPores() + " pores stand for the faces");
        row(
                rows,
                UNDER + "throats of a pore",
                Numbers.readable(n.coordination(), 3),
                "pores "
                        + Numbers.readable(n.poreDiameter() / NANOMETRE, 3)
                        + " nm, throats "
                        + Numbers.readable(n.throatDiameter() / NANOMETRE, 3)
                        + " nm");
    }

    private static String kappa(Passage passage) {
        return switch (passage) {
            case Passage.Through t -> with(t.value(), 1, " m²/(Pa s)");
            case Passage.Blocked _ -> BLOCKED;
        };
    }

    private static String range(Widths w) {
        return "80 % of the volume between "
                + Numbers.readable(w.p10().value() / NANOMETRE, 3)
                + " and "
                + Numbers.readable(w.p90().value() / NANOMETRE, 3)
                + " nm";
    }

    private static String nm(Measured m) {
        return with(m, 1 / NANOMETRE, " nm");
    }

    private static String with(Measured m, double factor, String unit) {
        Measured shown = m.times(factor);
        return Numbers.readable(shown.value(), 4)
                + " ± "
                + Numbers.readable(shown.error(), 2)
                + unit;
    }

    private static String share(double share) {
        return Numbers.readable(100 * share, 3) + " %";
    }

    private static void row(List<List<String>> rows, String name, String value, String remark) {
        rows.add(List.of(name, value, remark));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
