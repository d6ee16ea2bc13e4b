package io.github.coble.study.morphology;

/// What a deposit at the collector looks like from above, by the rule (M-8).
public enum Shape {
    /// Less than 1 % of the area is covered.
    NONE,
    /// Mostly elongated deposits that cover less than half of the area.
    RIDGES,
    /// Mostly compact deposits, at least a quarter as high as wide.
    RODS,
    /// Mostly compact deposits that are flatter, or ridges grown together over half of the area.
    PLATEAUS,
    /// At least 95 % of the area is covered.
    FILM
}
