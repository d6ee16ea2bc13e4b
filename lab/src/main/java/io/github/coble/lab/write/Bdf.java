package io.github.coble.lab.write;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import io.github.coble.lab.table.UnitFactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// A table in the columns of the Battery Data Format, with the preferred labels and units of its
/// ontology, https://w3id.org/battery-data-alliance/ontology/battery-data-format.
public final class Bdf {
    private record Term(Quantity quantity, String label, String unit) {}

    /// The required three, then the recommended and optional ones that tables here can have. Unix
    /// time is not among them: instruments record local time and do not name the zone.
    private static final List<Term> TERMS =
            List.of(
                    new Term(Quantity.TIME, "Test Time / s", "s"),
                    new Term(Quantity.VOLTAGE, "Voltage / V", "V"),
                    new Term(Quantity.CURRENT, "Current / A", "A"),
                    new Term(Quantity.CYCLE, "Cycle Count / 1", ""),
                    new Term(Quantity.STEP, "Step Index / 1", ""),
                    new Term(Quantity.CHARGE_CAPACITY, "Charging Capacity / Ah", "A.h"),
                    new Term(Quantity.DISCHARGE_CAPACITY, "Discharging Capacity / Ah", "A.h"),
                    new Term(Quantity.CHARGE_ENERGY, "Charging Energy / Wh", "W.h"),
                    new Term(Quantity.DISCHARGE_ENERGY, "Discharging Energy / Wh", "W.h"),
                    new Term(Quantity.POWER, "Power / W", "W"),
                    new Term(Quantity.RESISTANCE, "Internal Resistance / Ohm", "ohm"),
                    new Term(Quantity.TEMPERATURE, "Surface Temperature T1 / degC", "degC"));

    private static final int REQUIRED = 3;

    private Bdf() {}

    /// The table in these columns; its advisories say what has no place in them.
    ///
    /// @throws IllegalArgumentException if a required column is absent, or its unit is
    public static LabTable of(LabTable table) {
        List<Column> columns = new ArrayList<>();
        List<Column> used = new ArrayList<>();
        for (int t = 0; t < TERMS.size(); t++) {
            Term term = TERMS.get(t);
            Optional<Column.Numbers> column = table.of(term.quantity);
            OptionalDouble known =
                    column.map(c -> UnitFactor.between(c.unit(), term.unit))
                            .orElse(OptionalDouble.empty());
            if (known.isEmpty()) {
                if (t < REQUIRED) {
                    throw new IllegalArgumentException(missing(term, column));
                }
                continue;
            }
            used.add(column.orElseThrow());
            double[] values = column.orElseThrow().values().clone();
            double factor = known.getAsDouble();
            for (int k = 0; factor != 1 && k < values.length; k++) {
                values[k] *= factor;
            }
            columns.add(new Column.Numbers(term.label, term.quantity, term.unit, values));
        }
        List<String> left =
                table.columns().stream().filter(c -> !used.contains(c)).map(Column::name).toList();
        List<Advisory> said = new ArrayList<>();
        if (!left.isEmpty()) {
            said.add(
                    new Advisory(
                            "Battery Data Format",
                            "has no column for " + String.join(", ", left) + "; left out"));
        }
        return new LabTable("Battery Data Format", "", columns, table.metadata(), said);
    }

    private static String missing(Term term, Optional<Column.Numbers> column) {
        String what = "the Battery Data Format needs \"" + term.label + "\"";
        return column.map(c ->
                        what
                                + ", and the unit of "
                                + c.name()
                                + (c.unit().isEmpty()
                                        ? " is not known"
                                        : ", " + c.unit() + ", is another")
                                + "; say it with --map \""
                                + c.name()
                                + "="
                                + c.quantity().name().toLowerCase(Locale.ROOT)
                                + "/"
                                + term.unit
                                + "\"")
                .orElse(what + ", which this file does not have");
    }
}
