package io.github.coble.study.units;

import org.jspecify.annotations.Nullable;

/// Exponents of the base quantities, counted in halves so that `s^-1/2` is exact.
///
/// @param length of m
/// @param mass of kg
/// @param time of s
/// @param current of A
/// @param temperature of K
/// @param amount of mol
public record Dimension(int length, int mass, int time, int current, int temperature, int amount) {
    /// The dimension of a pure number.
    public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0);

    /// A dimension from whole exponents.
    static Dimension of(int length, int mass, int time, int current, int temperature, int amount) {
        return new Dimension(
                2 * length, 2 * mass, 2 * time, 2 * current, 2 * temperature, 2 * amount);
    }

    Dimension times(Dimension other) {
        return new Dimension(
                length + other.length,
                mass + other.mass,
                time + other.time,
                current + other.current,
                temperature + other.temperature,
                amount + other.amount);
    }

    /// This dimension to the power of a number of halves.
    ///
    /// @throws ArithmeticException if a quarter of a base quantity would come out
    Dimension toHalves(int halves) {
        return new Dimension(
                half(length * halves),
                half(mass * halves),
                half(time * halves),
                half(current * halves),
                half(temperature * halves),
                half(amount * halves));
    }

    private static int half(int n) {
        if (n % 2 != 0) {
            throw new ArithmeticException("quarter exponent");
        }
        return n / 2;
    }

    // Written out because the first use of a generated equals costs milliseconds at start-up.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dimension d
                && d.length == length
                && d.mass == mass
                && d.time == time
                && d.current == current
                && d.temperature == temperature
                && d.amount == amount;
    }

    @Override
    public int hashCode() {
        int spread = 31;
        int lengthMassTime = (length * spread + mass) * spread + time;
        return ((lengthMassTime * spread + current) * spread + temperature) * spread + amount;
    }
}
