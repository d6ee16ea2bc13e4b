package io.github.coble.numerics.linear;

/// A square matrix that is assembled element by element, factored, and solved with many right-hand
/// sides.
///
/// The elements survive [#factor()], so a matrix can be changed and factored again. An instance is
/// working storage: it belongs to one run and one thread.
public sealed interface IterationMatrix permits DenseMatrix, BorderedBlockMatrix {

    /// Number of rows and columns.
    int size();

    /// Sets every element to zero.
    void clear();

    /// Adds `value` to element (`row`, `column`).
    ///
    /// @throws IndexOutOfBoundsException if the element is outside the matrix or outside its
    ///   structure
    void add(int row, int column, double value);

    /// Computes the factors from the present elements.
    ///
    /// @return false if the matrix is singular or not finite; [#solve] must then not be called
    boolean factor();

    /// Overwrites the right-hand side `b` by the solution, using the last factors.
    void solve(double[] b);
}
