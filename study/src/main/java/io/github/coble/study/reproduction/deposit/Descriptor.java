package io.github.coble.study.reproduction.deposit;

import io.github.coble.study.morphology.Morphology;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A number of a deposit's shape, by the name of the component of [Morphology].
enum Descriptor {
    COVERAGE("coverage", "covered at collector", LabUnit.PERCENT),
    TOUCHING_ELECTROLYTE("touchingElectrolyte", "covered at electrolyte", LabUnit.PERCENT),
    TORN_FRACTION("tornFraction", "torn", LabUnit.PERCENT),
    RIDGE_WIDTH("ridgeWidth", "ridges wide", LabUnit.MICROMETRE),
    RIDGE_LENGTH("ridgeLength", "ridges long", LabUnit.MICROMETRE),
    RIDGE_SPACING("ridgeSpacing", "ridges apart", LabUnit.MICROMETRE),
    ROD_DIAMETER("rodDiameter", "rods across", LabUnit.MICROMETRE),
    GRAIN_DIAMETER("grainDiameter", "grains across", LabUnit.MICROMETRE),
    MEAN_HEIGHT("meanHeight", "mean height", LabUnit.MICROMETRE),
    GREATEST_HEIGHT("greatestHeight", "greatest height", LabUnit.MICROMETRE),
    ROUGHNESS("roughness", "roughness Sq", LabUnit.MICROMETRE);

    private static final int DIGITS = 3;

    private final String label;
    private final String words;
    private final LabUnit unit;

    Descriptor(String label, String words, LabUnit unit) {
        this.label = label;
        this.words = words;
        this.unit = unit;
    }

    static Optional<Descriptor> named(String label) {
        return Arrays.stream(values()).filter(d -> d.label.equals(label)).findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(d -> d.label).toList();
    }

    String label() {
        return label;
    }

    /// For tables of people: `ridges wide (µm)`.
    String heading() {
        return unit.label(words);
    }

    /// For tables of programs: `ridgeWidth_um`.
    String column() {
        return unit.name(label);
    }

    LabUnit unit() {
        return unit;
    }

    /// Its value in SI; not a number where there is nothing it is a number of.
    double of(Morphology morphology) {
        return switch (this) {
            case COVERAGE -> morphology.coverage();
            case TOUCHING_ELECTROLYTE -> morphology.touchingElectrolyte();
            case TORN_FRACTION -> morphology.tornFraction();
            case RIDGE_WIDTH -> morphology.ridgeWidth();
            case RIDGE_LENGTH -> morphology.ridgeLength();
            case RIDGE_SPACING -> morphology.ridgeSpacing();
            case ROD_DIAMETER -> morphology.rodDiameter();
            case GRAIN_DIAMETER -> morphology.grainDiameter();
            case MEAN_HEIGHT -> morphology.meanHeight();
            case GREATEST_HEIGHT -> morphology.greatestHeight();
            case ROUGHNESS -> morphology.roughness();
        };
    }

    /// A value in the unit of the laboratory, without the unit.
    String shown(double si) {
        return Numbers.readable(unit.of(si), DIGITS);
    }

    /// A value with its unit: `0.640 µm`; a dash where there is none.
    String withUnit(double si) {
        return Double.isFinite(si) ? shown(si) + " " + unit.symbol() : shown(si);
    }

    /// Whether a value of two columns and less is only an upper bound: what is narrower than two
    /// columns appears wider than it is (docs/theory/morphology.md).
    boolean isWidth() {
        return this == RIDGE_WIDTH || this == ROD_DIAMETER || this == GRAIN_DIAMETER;
    }
}
