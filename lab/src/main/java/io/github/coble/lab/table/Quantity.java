package io.github.coble.lab.table;

/// What a column of a laboratory file is. Signs are the file's, but for those stated here: readers
/// turn what is recorded otherwise.
public enum Quantity {
    /// Since the start of the measurement.
    TIME,
    /// Since the start of the step.
    STEP_TIME,
    /// Date and time of a row, as seconds since 1970 in UTC where the file says the zone, else in
    /// its local time.
    INSTANT,
    /// Of the working electrode against its reference, or of the cell.
    VOLTAGE,
    /// Positive while charging.
    CURRENT,
    /// Signed, since the start of the measurement.
    CHARGE,
    /// Never negative, charged since the start of a cycle or step.
    CHARGE_CAPACITY,
    /// Never negative, discharged since the start of a cycle or step.
    DISCHARGE_CAPACITY,
    CHARGE_ENERGY,
    DISCHARGE_ENERGY,
    POWER,
    RESISTANCE,
    TEMPERATURE,
    FREQUENCY,
    /// Z'.
    IMPEDANCE_REAL,
    /// Z'', negative for a capacitance.
    IMPEDANCE_IMAGINARY,
    IMPEDANCE_MAGNITUDE,
    /// Negative for a capacitance.
    IMPEDANCE_PHASE,
    CYCLE,
    STEP,
    /// Index of a row in the file's own counting.
    ROW,
    /// Something that is named, has a unit perhaps, and is not interpreted.
    OTHER
}
