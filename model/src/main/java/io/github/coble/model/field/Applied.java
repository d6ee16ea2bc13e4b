package io.github.coble.model.field;

/// What the cycler imposes on the layer's potential: a current, or a voltage behind a resistance.
///
/// @param offset current at potential zero [A m^-2]
/// @param slope of the current over the potential [A m^-2 V^-1]
record Applied(double offset, double slope) {
    static Applied ofCurrent(double current) {
        return new Applied(current, 0);
    }

    /// @param resistance between the layer's potential and the terminals [ohm m^2]
    static Applied ofVoltage(double voltage, double resistance) {
        return new Applied(-voltage / resistance, 1 / resistance);
    }

    double current(double potential) {
        return offset + slope * potential;
    }
}
