package io.github.coble.numerics.dae;

/// The unknowns and their derivatives at one time.
///
/// @param time [s]
/// @param y unknowns
/// @param yDot their derivatives [unit of the unknown / s]
@SuppressWarnings("ArrayRecordComponent") // copied in and out
public record DaeState(double time, double[] y, double[] yDot) {

    /// Copies the arrays.
    public DaeState {
        if (y.length != yDot.length) {
            throw new IllegalArgumentException(
                    "DaeState: " + y.length + " unknowns, " + yDot.length + " derivatives");
        }
        y = y.clone();
        yDot = yDot.clone();
    }

    @Override
    public double[] y() {
        return y.clone();
    }

    @Override
    public double[] yDot() {
        return yDot.clone();
    }

    /// Unknown `i`.
    public double y(int i) {
        return y[i];
    }

    /// Derivative of unknown `i` [unit / s].
    public double yDot(int i) {
        return yDot[i];
    }
}
