package io.github.coble.study.cycling;

import io.github.coble.study.table.LabUnit;

/// Per area of the collector where that is known, else of the whole cell.
///
/// @param area [m^2]; NaN where it is not known
public record Collector(double area) {
    /// Whether the area is known.
    boolean isKnown() {
        return !Double.isNaN(area);
    }

    /// A charge or current, over the area where that is known.
    double areal(double amount) {
        return isKnown() ? amount / area : amount;
    }

    /// A resistance, times the area where that is known.
    double resistance(double ohm) {
        return isKnown() ? ohm * area : ohm;
    }

    LabUnit chargeUnit() {
        return isKnown() ? LabUnit.CAPACITY : LabUnit.MILLIAMPERE_HOUR;
    }

    LabUnit currentUnit() {
        return isKnown() ? LabUnit.CURRENT : LabUnit.MILLIAMPERE;
    }

    LabUnit resistanceUnit() {
        return isKnown() ? LabUnit.RESISTANCE : LabUnit.OHM;
    }

    /// Charge of the lab's unit, for axes and tables.
    double charge(double ampereSeconds) {
        return chargeUnit().of(areal(ampereSeconds));
    }

    String chargeLabel() {
        return chargeUnit().label(isKnown() ? "areal capacity" : "capacity");
    }
}
