package io.github.coble.study.observation;

import io.github.coble.study.table.LabUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What an observation is about, by the name `summary.json` has for it.
public enum Subject {
    LOCATION("deposition.location", "place of the lithium", "SE, PORES, CC, SPLIT"),
    VOIDS("deposition.voids", "void filling", "full, some, few"),
    FIRST_EFFICIENCY(
            "firstCycle.coulombicEfficiency_percent",
            "first-cycle efficiency",
            LabUnit.PERCENT,
            0,
            200),
    PLATING_OVERPOTENTIAL(
            "firstCycle.platingOverpotential_mV",
            "plating overpotential",
            LabUnit.MILLIVOLT,
            0,
            1e4),
    NUCLEATION_OVERPOTENTIAL(
            "firstCycle.nucleationOverpotential_mV",
            "nucleation overpotential",
            LabUnit.MILLIVOLT,
            0,
            1e4),
    SHORT_CIRCUIT_CYCLE("cycling.shortCircuitCycle", "short circuit", LabUnit.NONE, 0, 1e6),
    CYCLES_COMPLETED("cycling.cyclesCompleted", "cycles completed", LabUnit.NONE, 0, 1e6),
    MEAN_EFFICIENCY(
            "cycling.meanCoulombicEfficiency_percent", "mean efficiency", LabUnit.PERCENT, 0, 200),
    RESISTANCE("resistance_ohm_cm2", "resistance", LabUnit.RESISTANCE, 0, 1e9, 0),
    RESISTANCE_RISE("resistanceRise_percent", "rise of resistance", LabUnit.PERCENT, -100, 1e9, 1),
    CREVICES_STAY("deposition.crevicesStay", "crevices after stripping", "true, false");

    private static final int NO_CYCLE = -1;

    private final String label;
    private final String words;
    private final String categories;
    private final LabUnit unit;
    private final double least;
    private final double largest;
    private final int firstCycle;

    Subject(String label, String words, String categories) {
        this(label, words, categories, LabUnit.NONE, Double.NaN, Double.NaN, NO_CYCLE);
    }

    Subject(String label, String words, LabUnit unit, double least, double largest) {
        this(label, words, "", unit, least, largest, NO_CYCLE);
    }

    Subject(
            String label,
            String words,
            LabUnit unit,
            double least,
            double largest,
            int firstCycle) {
        this(label, words, "", unit, least, largest, firstCycle);
    }

    Subject(
            String label,
            String words,
            String categories,
            LabUnit unit,
            double least,
            double largest,
            int firstCycle) {
        this.label = label;
        this.words = words;
        this.categories = categories;
        this.unit = unit;
        this.least = least;
        this.largest = largest;
        this.firstCycle = firstCycle;
    }

    /// Its name, without the cycle where it has one.
    public String label() {
        return label;
    }

    /// Its name in plain words.
    public String words() {
        return words;
    }

    /// The unit its numbers are in.
    public LabUnit unit() {
        return unit;
    }

    /// What may be seen; empty if it is a number.
    public List<String> categories() {
        return categories.isEmpty() ? List.of() : List.of(categories.split(", "));
    }

    /// Smallest number that can be observed, in its unit.
    double least() {
        return least;
    }

    /// Largest number that can be observed, in its unit.
    double largest() {
        return largest;
    }

    /// Whether it is of the state after a certain number of cycles, written in brackets.
    boolean countsCycles() {
        return firstCycle != NO_CYCLE;
    }

    /// Whether it is a whole number.
    boolean isCount() {
        return this == SHORT_CIRCUIT_CYCLE || this == CYCLES_COMPLETED;
    }

    /// Smallest number of cycles it is defined for.
    int firstCycle() {
        return firstCycle;
    }

    static Optional<Subject> of(String label) {
        return Arrays.stream(values()).filter(s -> s.label.equals(label)).findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Subject::label).toList();
    }
}
