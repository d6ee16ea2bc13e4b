package io.github.coble.study.units;

import java.math.BigDecimal;
import java.math.MathContext;

/// A unit: what one of it is in SI. The factor is kept as an exact fraction, so that 3 mAh/cm2 are
/// 108000 C/m2 to the last bit.
///
/// @param symbol as it was written
/// @param numerator of the factor to SI
/// @param denominator of the factor to SI
/// @param offset added after scaling; only degrees Celsius have one
/// @param dimension what it measures
public record Unit(
        String symbol,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal offset,
        Dimension dimension) {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /// The unit of a pure number.
    static final Unit ONE = scaled("", BigDecimal.ONE, Dimension.NONE);

    static Unit scaled(String symbol, BigDecimal factor, Dimension dimension) {
        return new Unit(symbol, factor, BigDecimal.ONE, BigDecimal.ZERO, dimension);
    }

    /// A number of this unit in coherent SI.
    public double toSi(BigDecimal value) {
        return value.multiply(numerator).divide(denominator, PRECISION).add(offset).doubleValue();
    }

    /// A number of this unit in coherent SI.
    public double toSi(double value) {
        return toSi(BigDecimal.valueOf(value));
    }

    /// A coherent SI number in this unit; infinite numbers stay so.
    public double fromSi(double si) {
        if (!Double.isFinite(si)) {
            return si;
        }
        return BigDecimal.valueOf(si)
                .subtract(offset)
                .multiply(denominator)
                .divide(numerator, PRECISION)
                .doubleValue();
    }

    boolean hasOffset() {
        return offset.signum() != 0;
    }

    Unit named(String name) {
        return new Unit(name, numerator, denominator, offset, dimension);
    }

    Unit times(Unit other) {
        return new Unit(
                symbol,
                numerator.multiply(other.numerator),
                denominator.multiply(other.denominator),
                BigDecimal.ZERO,
                dimension.times(other.dimension));
    }

    /// This unit to the power of a number of halves.
    Unit toHalves(int halves) {
        BigDecimal n = halves < 0 ? denominator : numerator;
        BigDecimal d = halves < 0 ? numerator : denominator;
        int size = Math.abs(halves);
        if (size % 2 != 0) {
            n = n.sqrt(PRECISION);
            d = d.sqrt(PRECISION);
        } else {
            size /= 2;
        }
        return new Unit(
                symbol, n.pow(size), d.pow(size), BigDecimal.ZERO, dimension.toHalves(halves));
    }
}
