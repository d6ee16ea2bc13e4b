package io.github.coble.study.inference;

/// How a range is divided evenly.
public enum Scale {
    /// Equal differences are equally far apart.
    LINEAR,
    /// Equal ratios are equally far apart; for positive numbers known to an order of magnitude.
    LOG;

    /// The coordinate in which the scale is even.
    double forward(double value) {
        return this == LOG ? Math.log(value) : value;
    }

    double back(double coordinate) {
        return this == LOG ? Math.exp(coordinate) : coordinate;
    }
}
