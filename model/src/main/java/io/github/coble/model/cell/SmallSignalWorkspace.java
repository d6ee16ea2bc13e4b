package io.github.coble.model.cell;

import static io.github.coble.model.cell.Layout.*;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.column.SeriesImpedance;
import io.github.coble.numerics.linear.BorderedBlockMatrix;

/// Answer of the cell to a small alternating current about one of its states.
///
/// ```
/// (J + jω M) δy = e δi,   Z(ω) = −g·δy/δi,   J = ∂F/∂y,  M = ∂F/∂ẏ,  g = ∂V/∂y           (Z-1)
/// jω C_dl  becomes  ω_0 C_dl (jω/ω_0)^α,   ω_0 = 1/(R_F C_dl)                           (Z-3)
/// ```
///
/// F are the rows of [CellSystem] with the current given (e is the row that gives it), so Z is the
/// linearisation of the very model that steps in time; R_F is its answer with all states frozen but
/// the potential. Z-3 and [SeriesImpedance] put in what is over before a time step sees it. Valid
/// while the state drifts little in a period. Source: docs/theory/impedance.md.
final class SmallSignalWorkspace {
    /// cj at which derivatives are taken out of the iteration matrix [s^-1], large enough that the
    /// difference keeps their digits.
    private static final double EXTRACT = 1e6;

    /// Rate [s^-1] far above all rates of the model: states do not follow it.
    private static final double FROZEN = 1e9;

    /// Slowest charge transfer whose arc is bent by Z-3 [rad s^-1]; below, there is no arc.
    private static final double SLOWEST = 1e-6;

    private final ColumnConstants c;
    private final Layout layout;
    private final SeriesImpedance series;
    private final double exponent;
    private final CellSystem system;
    private final BorderedBlockMatrix real;
    private final BorderedBlockMatrix doubled;

    /// The row and column of the potential.
    private final int potential;

    private final double[] gradient;
    private final double[] solution;
    private final double[] none;

    // Elements of J and of M, the double layer left out, that are not zero.
    private final int[] rows;
    private final int[] columns;
    private final double[] still;
    private final double[] moving;
    private int count;

    /// ω_0 [rad s^-1].
    private double corner;

    /// Resistance of the worn contact [ohm m^2].
    private double worn;

    /// @param series in series with the layer
    /// @param exponent α of the double layer
    SmallSignalWorkspace(
            ColumnConstants constants, Layout layout, SeriesImpedance series, double exponent) {
        this.c = constants;
        this.layout = layout;
        this.series = series;
        this.exponent = exponent;
        system = new CellSystem(constants, layout);
        var s = layout.structure();
        real = new BorderedBlockMatrix(s.blocks(), s.blockSize(), s.border());
        doubled = new BorderedBlockMatrix(s.blocks(), 2 * s.blockSize(), 2 * s.border());
        potential = layout.border(POTENTIAL);
        int n = layout.size();
        gradient = new double[n];
        solution = new double[2 * n];
        none = new double[n];
        int most = s.blocks() * s.blockSize() * (s.blockSize() + 2 * s.border());
        most += s.border() * s.border();
        rows = new int[most];
        columns = new int[most];
        still = new double[most];
        moving = new double[most];
    }

    /// Linearises about a state. What flows at that state may be any current, or none.
    void linearise(double[] y) {
        system.voltageGradient(y, gradient);
        // Fresh contact is zero to round-off, of either sign.
        worn = Math.max(0, Contact.at(c, y, layout.border(0)).resistance());
        collect(y);
        corner = 1 / Math.max(frozenResistance(y) * c.capacitance, Double.MIN_NORMAL);
        corner = Math.max(corner, SLOWEST);
    }

    /// Overwrites `z` by Z [ohm m^2] at an angular frequency [rad s^-1], real part first.
    ///
    /// @return false if the linear system is singular; `z` is then not a number
    boolean impedance(double omega, double[] z) {
        return impedance(0, omega, z);
    }

    /// The same at a complex frequency s = σ + jω [s^-1], which is not zero and has σ ≥ 0: the
    /// Laplace transform of the answer to a step is Z(s)/s.
    boolean impedance(double sigma, double omega, double[] z) {
        doubled.clear();
        for (int k = 0; k < count; k++) {
            add(rows[k], columns[k], still[k] + sigma * moving[k], omega * moving[k]);
        }
        double angle = exponent * Math.atan2(omega, sigma);
        double size =
                -c.capacitance * corner * Math.pow(Math.hypot(sigma, omega) / corner, exponent);
        add(potential, potential, size * Math.cos(angle), size * Math.sin(angle));
        z[0] = Double.NaN;
        z[1] = Double.NaN;
        if (!doubled.factor()) {
            return false;
        }
        java.util.Arrays.fill(solution, 0);
        solution[2 * layout.border(APPLIED)] = 1;
        doubled.solve(solution);
        double re = -c.seriesResistance;
        double im = 0;
        for (int i = 0; i < gradient.length; i++) {
            re -= gradient[i] * solution[2 * i];
            im -= gradient[i] * solution[2 * i + 1];
        }
        z[0] = re;
        z[1] = im;
        series.add(sigma, omega, z);
        series.gaps(worn, exponent, sigma, omega, z);
        return true;
    }

    /// Adds a complex element as [[a, −b], [b, a]].
    private void add(int row, int column, double a, double b) {
        if (a != 0) {
            doubled.add(2 * row, 2 * column, a);
            doubled.add(2 * row + 1, 2 * column + 1, a);
        }
        if (b != 0) {
            doubled.add(2 * row, 2 * column + 1, -b);
            doubled.add(2 * row + 1, 2 * column, b);
        }
    }

    private void assemble(double[] y, double cj) {
        real.clear();
        new CellJacobian(c, layout.structure(), new Control.Current(0))
                .assemble(0, cj, y, none, real);
        real.add(potential, potential, c.capacitance * cj);
    }

    private void collect(double[] y) {
        assemble(y, 0);
        int n = layout.size();
        double[] at = new double[rows.length];
        var s = layout.structure();
        int edge = s.borderIndex(0);
        count = 0;
        for (int row = 0; row < n; row++) {
            int from = row < edge ? row - row % s.blockSize() : 0;
            int to = row < edge ? from + s.blockSize() : edge;
            count = collect(row, from, to, at, count);
            count = collect(row, edge, n, at, count);
        }
        int candidates = count;
        assemble(y, EXTRACT);
        count = 0;
        for (int k = 0; k < candidates; k++) {
            double j = at[k];
            double m = (real.get(rows[k], columns[k]) - j) / EXTRACT;
            if (j != 0 || m != 0) {
                rows[count] = rows[k];
                columns[count] = columns[k];
                still[count] = j;
                moving[count] = m;
                count++;
            }
        }
    }

    private int collect(int row, int from, int to, double[] at, int start) {
        int k = start;
        for (int column = from; column < to; column++) {
            rows[k] = row;
            columns[k] = column;
            at[k] = real.get(row, column);
            k++;
        }
        return k;
    }

    /// R_F [ohm m^2]: change of potential per current while all other states stay.
    private double frozenResistance(double[] y) {
        assemble(y, FROZEN);
        if (!real.factor()) {
            return Double.POSITIVE_INFINITY;
        }
        double[] x = new double[layout.size()];
        x[layout.border(APPLIED)] = 1;
        real.solve(x);
        return -x[potential];
    }
}
