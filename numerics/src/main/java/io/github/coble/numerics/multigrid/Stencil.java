package io.github.coble.numerics.multigrid;

import io.github.coble.numerics.parallel.Workers;

/// The flux balances of a box of cells, row by row:
///
/// (A u)_i = Σ_faces g (u_i − u_j) + a_i u_i (N-21)
///
/// with g the conductances of the faces and a_i those towards given values, zero at cells that take
/// no part. Made by [UniformStencil] and [FaceStencil]. Offsets are places in fields of [Box].
///
/// Rows are worked on in several short loops, with double precision in between: what a loop stores
/// must not be of the type of what it loads at other offsets, or the compiler takes cells one by
/// one (docs/decisions/0012-tortuosity.md). Where the JVM offers vectors, [FaceRows] needs none of
/// this.
public sealed interface Stencil permits UniformStencil, FaceStencil {
    /// The cells.
    Box box();

    /// q ← A p, for the row from offset `at`.
    ///
    /// @param t room for a row, here and below
    void applyRow(int at, float[] p, double[] t, float[] q);

    /// sum ← sum + b − A u, for one row, sum from its start.
    void addResidual(int at, float[] u, float[] b, double[] t, double[] sum);

    /// out ← u + w (b − A u) / diagonal, for one row. A damped Jacobi sweep.
    void smoothRow(int at, float w, float[] u, float[] b, double[] t, float[] out);

    /// z ← w r / diagonal, for one row, zero where a cell takes no part: the sweep from zero.
    void relaxRow(int at, float w, float[] r, float[] z);

    /// u ← u + e at cells that take part, for one row, e from its start.
    void addRow(int at, double[] e, float[] u);

    /// Residual of the values that fall evenly from 1 to 0 between the outer faces of a direction,
    /// which must be FIXED: overwrites r.
    ///
    /// @return their energy Σ g (u_i − u_j)², an upper bound of the box's conductance
    double ramp(Direction direction, float[] r, Workers workers);

    /// The same balances summed over blocks of 2 × 2 × 2 cells: PᵀAP with P constant on blocks
    /// (N-23).
    FaceStencil halved(Workers workers);

    /// Conductance between the cell at place c and the one a stride further.
    float face(int c, int stride);

    /// Diagonal of A at place c; zero where a cell takes no part.
    float diagonal(int c);
}
