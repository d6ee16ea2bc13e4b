package io.github.coble.lab.arbin;

import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.Quantity;
import io.github.spannm.jackcess.Row;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// What the columns of `Channel_Normal_Table` are. The database does not say units; these are the
/// ones that Arbin's own CSV export prints for the same columns.
final class ResColumns {
    /// Days from 1899-12-30, the zero of Access's dates, to 1970-01-01.
    private static final double DAYS_TO_1970 = 25569;

    private static final double SECONDS_OF_DAY = 86400;

    private ResColumns() {}

    static Column.Numbers column(String name, List<Row> rows) {
        double[] values = new double[rows.size()];
        boolean date = name.equals("DateTime");
        for (int i = 0; i < values.length; i++) {
            double cell = ArbinRes.number(rows.get(i).get(name));
            values[i] = date ? seconds(cell) : cell;
        }
        return new Column.Numbers(name, quantity(name), unit(name), values);
    }

    /// Local seconds since 1970 of a date of Access, to the millisecond it has.
    static double seconds(double days) {
        return Math.round((days - DAYS_TO_1970) * SECONDS_OF_DAY * 1e3) / 1e3;
    }

    /// Dates in words; everything else as it is.
    static String readable(String name, String value) {
        if (!name.endsWith("DateTime")) {
            return value;
        }
        long second = Math.round(seconds(Double.parseDouble(value)));
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).toString();
    }

    private static Quantity quantity(String name) {
        return switch (name) {
            case "Data_Point" -> Quantity.ROW;
            case "Test_Time" -> Quantity.TIME;
            case "Step_Time" -> Quantity.STEP_TIME;
            case "DateTime" -> Quantity.INSTANT;
            case "Step_Index" -> Quantity.STEP;
            case "Cycle_Index" -> Quantity.CYCLE;
            case "Current" -> Quantity.CURRENT;
            case "Voltage" -> Quantity.VOLTAGE;
            case "Charge_Capacity" -> Quantity.CHARGE_CAPACITY;
            case "Discharge_Capacity" -> Quantity.DISCHARGE_CAPACITY;
            case "Charge_Energy" -> Quantity.CHARGE_ENERGY;
            case "Discharge_Energy" -> Quantity.DISCHARGE_ENERGY;
            case "Internal_Resistance" -> Quantity.RESISTANCE;
            default -> Quantity.OTHER;
        };
    }

    private static String unit(String name) {
        return switch (name) {
            case "Test_Time", "Step_Time", "DateTime" -> "s";
            case "Current" -> "A";
            case "Voltage" -> "V";
            case "Charge_Capacity", "Discharge_Capacity" -> "A.h";
            case "Charge_Energy", "Discharge_Energy" -> "W.h";
            case "dV/dt" -> "V/s";
            case "Internal_Resistance", "AC_Impedance" -> "ohm";
            case "ACI_Phase_Angle" -> "deg";
            default -> "";
        };
    }
}
