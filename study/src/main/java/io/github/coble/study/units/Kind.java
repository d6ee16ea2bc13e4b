package io.github.coble.study.units;

import java.util.HashMap;
import java.util.Map;

/// What a number measures, in words, and the unit people of the field write it in.
///
/// @param name with its article: `a length`
/// @param laboratoryUnit for example `nm`
public record Kind(String name, String laboratoryUnit) {
    private static final Map<Dimension, Kind> KINDS = new HashMap<>();

    static {
        add("1", "a pure number", "1");
        add("m", "a length", "um");
        add("s", "a time", "h");
        add("kg", "a mass", "mg");
        add("A", "an electric current", "mA");
        add("K", "a temperature", "degC");
        add("V", "an electric potential", "V");
        add("Pa", "a pressure", "MPa");
        add("C", "a charge", "mAh");
        add("m^2", "an area", "cm2");
        add("A m^-2", "a current density", "mA/cm2");
        add("C m^-2", "a charge per area", "mAh/cm2");
        add("C kg^-1", "a charge per mass", "mAh/g");
        add("A kg^-1", "a current per mass", "mA/g");
        add("C s^-1/2", "a parabolic rate", "mAh/h^0.5");
        add("C m^-2 s^-1/2", "a parabolic rate per area", "uAh/cm2/h^0.5");
        add("S m^-1", "a conductivity", "S/cm");
        add("F m^-2", "a capacitance per area", "uF/cm2");
        add("S", "a conductance", "S");
        add("ohm", "a resistance", "ohm");
        add("ohm m^2", "a resistance times area", "ohm cm2");
        add("ohm m", "a resistivity", "ohm cm");
        add("J", "an energy", "J");
        add("J m^-2", "an energy per area", "J/m2");
        add("J mol^-1", "an energy per amount", "kJ/mol");
        add("kg m^-3", "a density", "g/cm3");
        add("kg m^-2", "a mass per area", "mg/cm2");
        add("m^3 mol^-1", "a molar volume", "cm3/mol");
        add("m^3 C^-1", "a volume per charge", "cm3/mAh");
        add("m^2 s^-1", "a diffusivity", "cm2/s");
        add("m s^-1", "a speed", "nm/s");
        add("s^-1", "a rate", "1/s");
        add("Pa s", "a viscosity", "Pa s");
        add("m^2 Pa^-1 s^-1", "a creep conductance", "m2/(Pa s)");
    }

    private static void add(String unit, String name, String laboratoryUnit) {
        KINDS.put(Quantity.unit(unit).dimension(), new Kind(name, laboratoryUnit));
    }

    /// The kind a unit belongs to; one without a name is called by the unit itself.
    public static Kind of(Unit unit) {
        Kind known = KINDS.get(unit.dimension());
        return known != null ? known : new Kind("a quantity in " + unit.symbol(), unit.symbol());
    }
}
