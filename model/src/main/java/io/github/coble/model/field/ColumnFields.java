package io.github.coble.model.field;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.physics.creep.PoreFlow;
import io.github.coble.model.physics.energetics.Wetting;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.parallel.Workers;

/// What differs from column to column and stays as it is (F-1), in the units of
/// docs/theory/cell.md.
///
/// @param diameter of the pores [m]
/// @param flow k [s^-1 MPa^-1]
/// @param entryLength d/L
/// @param entryDrive capillary less entry pressure [MPa]
/// @param adhesion θ, excess opening pressure over its mean [1]
record ColumnFields(
        double[] diameter,
        double[] flow,
        double[] entryLength,
        double[] entryDrive,
        double[] adhesion) {
    /// Sets the stream of the second field apart from that of the first.
    private static final long SECOND = 0x9E3779B97F4A7C15L;

    static ColumnFields of(
            Cell cell, ColumnConstants c, FieldLaws laws, FieldOptions options, Workers workers) {
        FieldGrid grid = options.grid();
        var pores = cell.interlayer().pores();
        double[] wide = RandomField.of(grid, pores.correlationLength(), options.seed(), workers);
        double[] sticky =
                RandomField.of(
                        grid,
                        laws.nucleation().correlationLength(),
                        options.seed() ^ SECOND,
                        workers);
        int n = grid.size();
        double[] diameter = new double[n];
        double[] flow = new double[n];
        double[] entryLength = new double[n];
        double[] entryDrive = new double[n];
        double[] adhesion = new double[n];
        PoreFlow law = PoreFlow.of(cell);
        Wetting wetting = Wetting.of(cell);
        double s = pores.spread();
        double t = laws.nucleation().spread();
        for (int a = 0; a < n; a++) {
            double d = pores.meanDiameter() * Math.exp(s * wide[a] - 0.5 * s * s);
            diameter[a] = d;
            flow[a] = law.conductance(d) * ColumnConstants.MEGAPASCAL / (c.thickness * c.thickness);
            entryLength[a] = d / c.thickness;
            entryDrive[a] =
                    (wetting.capillaryPressure(d) - cell.interlayer().entryPressure())
                            / ColumnConstants.MEGAPASCAL;
            adhesion[a] = Math.exp(t * sticky[a]);
        }
        return new ColumnFields(diameter, flow, entryLength, entryDrive, adhesion);
    }
}
