package io.github.coble.model.field;

/// The deposit on a grid at one time, in the units of docs/theory/cell.md: lengths in thicknesses L
/// of the layer, charges in Q_L, pressures in MPa. One entry per column, pressures one per node.
final class FieldState {
    final FieldGrid grid;
    final double[] crept;
    final double[] reduced;
    final double[] film;
    final double[] cap;
    final double[] reacted;
    final double[] lost;
    final double[] elastic;
    final double[] pressure;
    double time;
    double potential;
    double scaffold;
    double alloy;
    double irreversible;
    double passed;

    FieldState(FieldGrid grid) {
        this.grid = grid;
        int n = grid.size();
        crept = new double[n];
        reduced = new double[n];
        film = new double[n];
        cap = new double[n];
        reacted = new double[n];
        lost = new double[n];
        elastic = new double[n];
        pressure = new double[grid.nodes().length()];
    }

    FieldState copy() {
        FieldState o = new FieldState(grid);
        System.arraycopy(crept, 0, o.crept, 0, crept.length);
        System.arraycopy(reduced, 0, o.reduced, 0, crept.length);
        System.arraycopy(film, 0, o.film, 0, crept.length);
        System.arraycopy(cap, 0, o.cap, 0, crept.length);
        System.arraycopy(reacted, 0, o.reacted, 0, crept.length);
        System.arraycopy(lost, 0, o.lost, 0, crept.length);
        System.arraycopy(elastic, 0, o.elastic, 0, crept.length);
        System.arraycopy(pressure, 0, o.pressure, 0, pressure.length);
        o.time = time;
        o.potential = potential;
        o.scaffold = scaffold;
        o.alloy = alloy;
        o.irreversible = irreversible;
        o.passed = passed;
        return o;
    }
}
