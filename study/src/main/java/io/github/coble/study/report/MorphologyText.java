package io.github.coble.study.report;

import io.github.coble.model.physics.Si;
import io.github.coble.study.morphology.Morphology;
import io.github.coble.study.report.FieldFindings.Deposit;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Shapes of deposits in words, and as rows of a table.
final class MorphologyText {
    private static final List<String> HEADER =
            List.of(
                    "shape",
                    "capacity (mAh/cm²)",
                    "step",
                    "covered",
                    "ridges wide (µm)",
                    "long (µm)",
                    "apart (µm)",
                    "rods across (µm)",
                    "grains across (µm)",
                    "mean height (µm)",
                    "highest (µm)",
                    "roughness Sq (µm)",
                    "at electrolyte",
                    "torn");

    private MorphologyText() {}

    /// A table with a column for each deposit: there are more numbers than deposits.
    static List<List<String>> rows(List<Deposit> deposits) {
        List<List<String>> columns = deposits.stream().map(MorphologyText::column).toList();
        List<List<String>> rows = new ArrayList<>();
        for (int k = 1; k < HEADER.size(); k++) {
            List<String> row = new ArrayList<>(List.of(HEADER.get(k)));
            for (List<String> column : columns) {
                row.add(column.get(k));
            }
            rows.add(row);
        }
        return rows;
    }

    /// The heading of that table: what shape each deposit has.
    static List<String> header(List<Deposit> deposits) {
        List<String> header = new ArrayList<>(List.of(HEADER.getFirst()));
        deposits.forEach(d -> header.add(word(d.morphology())));
        return header;
    }

    private static List<String> column(Deposit d) {
        Morphology m = d.morphology();
        return List.of(
                word(m),
                Numbers.readable(LabUnit.CAPACITY.of(d.passed()), 3),
                String.valueOf(d.step()),
                Numbers.percent(m.coverage()),
                um(m.ridgeWidth()),
                um(m.ridgeLength()),
                um(m.ridgeSpacing()),
                um(m.rodDiameter()),
                um(m.grainDiameter()),
                um(m.meanHeight()),
                um(m.greatestHeight()),
                um(m.roughness()),
                Numbers.percent(m.touchingElectrolyte()),
                Numbers.percent(m.tornFraction()));
    }

    /// In one line: `3.00 mAh/cm²: ridges over 34 % of the collector, 0.9 µm wide, …`.
    static String line(Deposit d) {
        Morphology m = d.morphology();
        List<String> parts = new ArrayList<>();
        parts.add(
                word(m)
                        + (m.coverage() > 0
                                ? " over " + Numbers.percent(m.coverage()) + " of the area"
                                : " at the collector"));
        switch (m.shape()) {
            case RIDGES -> {
                add(parts, m.ridgeWidth(), "wide");
                add(parts, m.ridgeLength(), "long");
            }
            case RODS -> add(parts, m.rodDiameter(), "across");
            case PLATEAUS -> {
                add(parts, m.rodDiameter(), "across");
                add(parts, m.grainDiameter(), "from neck to neck");
            }
            case NONE, FILM -> {}
        }
        add(parts, m.greatestHeight(), "high at most");
        parts.add("lithium at the electrolyte over " + Numbers.percent(m.touchingElectrolyte()));
        if (m.tornFraction() > 0) {
            parts.add("layer torn over " + Numbers.percent(m.tornFraction()));
        }
        return Numbers.readable(LabUnit.CAPACITY.of(d.passed()), 3)
                + " mAh/cm²: "
                + String.join(", ", parts);
    }

    private static String word(Morphology m) {
        return switch (m.shape()) {
            case NONE -> "no deposit";
            case RIDGES, RODS, PLATEAUS, FILM -> m.shape().name().toLowerCase(Locale.ROOT);
        };
    }

    private static void add(List<String> parts, @Si("m") double length, String what) {
        if (Double.isFinite(length) && length > 0) {
            parts.add(um(length) + " µm " + what);
        }
    }

    /// Less than an atom is none.
    private static String um(@Si("m") double length) {
        return Math.abs(length) < 1e-10 ? "0" : Numbers.readable(LabUnit.MICROMETRE.of(length), 2);
    }
}
