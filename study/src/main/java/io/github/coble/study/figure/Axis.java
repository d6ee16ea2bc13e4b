package io.github.coble.study.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One axis: what it shows and its range.
///
/// @param label with unit: `time (h)`
/// @param low value at the left or lower end
/// @param high value at the right or upper end, above `low`
/// @param logarithmic or linear
public record Axis(String label, double low, double high, boolean logarithmic) {
    public Axis {
        if (!(high > low) || (logarithmic && !(low > 0)) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "axis \"" + label + "\" from " + low + " to " + high);
        }
    }

    /// A tick.
    ///
    /// @param value where it is
    /// @param text beside it
    public record Tick(double value, String text) {}

    /// A linear axis over exactly this range; where it is empty, over a little more.
    public static Axis exact(String label, double low, double high) {
        if (high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high))) {
            return new Axis(label, low, high, false);
        }
        double middle = Double.isFinite(low) ? low : 0;
        double reach = middle == 0 ? 1 : 0.1 * Math.abs(middle);
        return new Axis(label, middle - reach, middle + reach, false);
    }

    /// A linear axis over this range, extended to the next round numbers.
    public static Axis nice(String label, double low, double high) {
        Axis tight = exact(label, low, high);
        double step = step(tight.high - tight.low, 5);
        double slack = 1e-6 * step;
        return new Axis(
                label,
                step * Math.floor((tight.low + slack) / step),
                step * Math.ceil((tight.high - slack) / step),
                false);
    }

    /// A logarithmic axis over this range.
    public static Axis log(String label, double low, double high) {
        return new Axis(label, low, high, true);
    }

    /// Position along the axis, 0 at its low end and 1 at its high end.
    public double position(double value) {
        return logarithmic
                ? Math.log(value / low) / Math.log(high / low)
                : (value - low) / (high - low);
    }

    /// Ticks at round numbers, about as many as asked for.
    public List<Tick> ticks(int target) {
        return logarithmic && high / low >= 5 ? decades(target) : linear(target);
    }

    /// Ticks at whole numbers, about as many as asked for.
    List<Tick> wholeTicks(int target) {
        double step = Math.max(1, Math.rint(step(high - low, target)));
        List<Tick> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step); k * step <= high; k++) {
            ticks.add(new Tick(k * step, text(k * step, 0)));
        }
        return ticks;
    }

    private List<Tick> linear(int target) {
        double step = step(high - low, target);
        int digits = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        if (Math.abs(step * Math.pow(10, digits) - Math.rint(step * Math.pow(10, digits))) > 1e-6) {
            digits++;
        }
        List<Tick> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step - 1e-6); k * step <= high + 1e-6 * step; k++) {
            ticks.add(new Tick(k * step, text(k * step, digits)));
        }
        return ticks;
    }

    private List<Tick> decades(int target) {
        List<Tick> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        double[] mantissas = last - first <= target / 3 ? new double[] {1, 2, 5} : new double[] {1};
        for (int exponent = first; exponent <= last; exponent++) {
            for (double mantissa : mantissas) {
                double value = mantissa * Math.pow(10, exponent);
                if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
                    ticks.add(new Tick(value, text(value, Math.max(0, -exponent))));
                }
            }
        }
        return ticks;
    }

    private static double step(double range, int target) {
        double rough = range / target;
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / decade;
        return decade * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10);
    }

    private static String text(double value, int digits) {
        double magnitude = Math.abs(value);
        String number;
        if (digits > 4 || magnitude >= 1e6) {
            number = magnitude == 0 ? "0" : String.format(Locale.ROOT, "%.2g", value);
        } else {
            number = String.format(Locale.ROOT, "%." + digits + "f", value);
            number = Double.parseDouble(number) == 0 ? number.replace("-", "") : number;
        }
        return number.replace('-', '−');
    }
}
