package io.github.coble.model.field;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/// The deposit on a grid at one time, in the units of docs/theory/cell.md: lengths in thicknesses L
/// of the layer, charges in Q_L, pressures in MPa. One entry per column, pressures one per node.
final class FieldState {
    final FieldGrid grid;

    /// Share of the pores filled by creep, and by reduction on walls.
    final double[] crept;

    final double[] reduced;

    /// Lithium at the electrolyte, and at the collector [L].
    final double[] film;

    final double[] cap;

    /// Lithium reacted with the electrolyte, and without contact [L].
    final double[] reacted;

    final double[] lost;

    /// Lithium that is held elastically [L], and the pressure of the nodes.
    final double[] elastic;

    final double[] pressure;

    /// 1 where the layer is torn.
    final byte[] torn;

    /// Last node that lithium has reached.
    final byte[] top;

    double time;
    double potential;

    /// Lithium in the hosts since assembly [Q_L].
    double scaffold;

    double alloy;
    double irreversible;

    /// Variance of the gaps, emptied crevices (T-17), and charge passed [Q_L].
    double gaps;

    double emptied;

    /// Lithium that came up through crevices, wherever it lies by now [L].
    double climbed;

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
        torn = new byte[n];
        top = new byte[n];
        pressure = new double[grid.nodes().length()];
    }

    /// Becomes a copy of another state on the same grid.
    void set(FieldState o) {
        double[][] mine = fields();
        double[][] other = o.fields();
        for (int k = 0; k < mine.length; k++) {
            System.arraycopy(other[k], 0, mine[k], 0, mine[k].length);
        }
        System.arraycopy(o.torn, 0, torn, 0, torn.length);
        System.arraycopy(o.top, 0, top, 0, top.length);
        setScalars(o.scalars());
    }

    double[][] fields() {
        return new double[][] {crept, reduced, film, cap, reacted, lost, elastic, pressure};
    }

    void write(DataOutput out) throws IOException {
        for (double v : scalars()) {
            out.writeDouble(v);
        }
        for (double[] field : fields()) {
            ByteBuffer bytes = ByteBuffer.allocate(field.length * Double.BYTES);
            bytes.asDoubleBuffer().put(field);
            out.write(bytes.array());
        }
        out.write(torn);
        out.write(top);
    }

    void read(DataInput in) throws IOException {
        double[] v = scalars();
        for (int k = 0; k < v.length; k++) {
            v[k] = in.readDouble();
        }
        setScalars(v);
        for (double[] field : fields()) {
            byte[] bytes = new byte[field.length * Double.BYTES];
            in.readFully(bytes);
            ByteBuffer.wrap(bytes).asDoubleBuffer().get(field);
        }
        in.readFully(torn);
        in.readFully(top);
    }

    double[] scalars() {
        return new double[] {
            time, potential, scaffold, alloy, irreversible, gaps, emptied, climbed, passed
        };
    }

    void setScalars(double[] v) {
        time = v[0];
        potential = v[1];
        scaffold = v[2];
        alloy = v[3];
        irreversible = v[4];
        gaps = v[5];
        emptied = v[6];
        climbed = v[7];
        passed = v[8];
    }
}
