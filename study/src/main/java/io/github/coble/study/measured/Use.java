package io.github.coble.study.measured;

import io.github.coble.study.table.LabUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is taken of a file.
public enum Use {
    /// Mean voltages of equal shares of the charge (O-10) [V].
    VOLTAGE("voltage", "V", LabUnit.MILLIVOLT, 5e-3, 1e-4),
    /// Charge stripped over charge plated (O-12).
    EFFICIENCY("efficiency", "1", LabUnit.PERCENT, 0.01, 2e-4),
    /// Areal charge plated in a cycle, differences as shares of it (O-12).
    PLATED("plated", "1", LabUnit.PERCENT, 0.01, 2e-4),
    /// Areal charge stripped in a cycle, differences as shares of it (O-12).
    STRIPPED("stripped", "1", LabUnit.PERCENT, 0.01, 2e-4),
    /// Impedance, differences as shares of the measured modulus (O-13).
    IMPEDANCE("impedance", "1", LabUnit.PERCENT, 0.02, 1e-3);

    private final String word;
    private final String si;
    private final LabUnit unit;
    private final double usual;
    private final double least;

    Use(String word, String si, LabUnit unit, double usual, double least) {
        this.word = word;
        this.si = si;
        this.unit = unit;
        this.usual = usual;
        this.least = least;
    }

    /// As a fit file writes it.
    public String word() {
        return word;
    }

    /// The coherent unit of its differences.
    public String si() {
        return si;
    }

    /// The unit its differences are shown in.
    public LabUnit unit() {
        return unit;
    }

    /// The scale of differences that is not estimated, in SI: what is usual between nominally equal
    /// cells.
    public double usual() {
        return usual;
    }

    /// The least scale of differences, in SI: the error of the model's own numbers.
    public double least() {
        return least;
    }

    /// All words.
    public static List<String> words() {
        return Arrays.stream(values()).map(Use::word).toList();
    }

    /// The use of a word.
    public static Optional<Use> of(String word) {
        return Arrays.stream(values()).filter(u -> u.word.equals(word)).findFirst();
    }
}
