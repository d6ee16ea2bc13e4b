package io.github.coble.study.figure.structure;

/// One run of a porosimeter, or of its simulation.
///
/// @param name in the legend
/// @param pressure in the order of the run, above 0 [Pa]
/// @param filled share of the pore volume that is filled, 0 to 1
/// @param withdrawal whether the pressure falls
public record IntrusionCurve(String name, double[] pressure, double[] filled, boolean withdrawal) {
    public IntrusionCurve {
        if (pressure.length < 2 || pressure.length != filled.length) {
            throw new IllegalArgumentException(
                    name + ": " + pressure.length + " pressures, " + filled.length + " shares");
        }
        for (int k = 0; k < pressure.length; k++) {
            if (!(pressure[k] > 0) || !(filled[k] >= 0)) {
                throw new IllegalArgumentException(
                        name + ": " + filled[k] + " filled at " + pressure[k] + " Pa");
            }
        }
    }
}
