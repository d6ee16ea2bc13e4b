package io.github.coble.study.figure.structure;

/// The unit in which lengths of a size read best.
///
/// @param symbol as shown
/// @param metres that one of it has
record LengthUnit(String symbol, double metres) {
    private static final LengthUnit NANOMETRE = new LengthUnit("nm", 1e-9);
    private static final LengthUnit MICROMETRE = new LengthUnit("µm", 1e-6);
    private static final LengthUnit MILLIMETRE = new LengthUnit("mm", 1e-3);

    /// Round-off of lengths that are exactly one unit.
    private static final double SLACK = 1e-9;

    /// The largest unit of which a length [m] has at least one; nanometres below.
    static LengthUnit of(double length) {
        double l = length * (1 + SLACK);
        return l >= MILLIMETRE.metres
                ? MILLIMETRE
                : l >= MICROMETRE.metres ? MICROMETRE : NANOMETRE;
    }

    /// A quantity with the unit, for axes.
    String label(String quantity) {
        return quantity + " (" + symbol + ")";
    }

    /// Lengths [m] as numbers of this unit.
    double[] of(double[] lengths) {
        double[] numbers = lengths.clone();
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] /= metres;
        }
        return numbers;
    }
}
