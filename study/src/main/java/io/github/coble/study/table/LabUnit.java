package io.github.coble.study.table;

/// A unit of the laboratory, as results are written in.
public enum LabUnit {
    NONE("1", "", "", 1),
    PERCENT("1", "%", "percent", 0.01),
    HERTZ("s^-1", "Hz", "Hz", 1),
    HOUR("s", "h", "h", 3600),
    SECOND("s", "s", "s", 1),
    VOLT("V", "V", "V", 1),
    MILLIVOLT("V", "mV", "mV", 1e-3),
    MILLIAMPERE("A", "mA", "mA", 1e-3),
    MILLIAMPERE_HOUR("C", "mAh", "mAh", 3.6),
    OHM("ohm", "Ω", "ohm", 1),
    CURRENT("A m^-2", "mA/cm²", "mA_cm2", 10),
    CAPACITY("C m^-2", "mAh/cm²", "mAh_cm2", 36000),
    RESISTANCE("ohm m^2", "Ω\u00a0cm²", "ohm_cm2", 1e-4),
    MEGAPASCAL("Pa", "MPa", "MPa", 1e6),
    MICROMETRE("m", "µm", "um", 1e-6),
    NANOMETRE("m", "nm", "nm", 1e-9),
    PER_MILLIMETRE("m^-1", "1/mm", "per_mm", 1e3),
    ENERGY_PER_AREA("J m^-2", "J/m²", "J_m2", 1),
    KILOJOULE_PER_MOLE("J mol^-1", "kJ/mol", "kJ_mol", 1e3);

    private final String si;
    private final String symbol;
    private final String suffix;
    private final double factor;

    LabUnit(String si, String symbol, String suffix, double factor) {
        this.si = si;
        this.symbol = symbol;
        this.suffix = suffix;
        this.factor = factor;
    }

    /// The coherent unit it measures, as [io.github.coble.model.physics.Si] writes it.
    public String si() {
        return si;
    }

    /// For labels: `mAh/cm²`; empty for plain numbers.
    public String symbol() {
        return symbol;
    }

    /// A name with the unit appended, for column headers and JSON fields: `voltage_V`.
    public String name(String quantity) {
        return suffix.isEmpty() ? quantity : quantity + "_" + suffix;
    }

    /// A quantity with its unit, for axes: `voltage (V)`.
    public String label(String quantity) {
        return symbol.isEmpty() ? quantity : quantity + " (" + symbol + ")";
    }

    /// A value in SI as a number of this unit.
    public double of(double value) {
        return value / factor;
    }
}
