package io.github.coble.porescale.porosimetry;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.porescale.porosimetry.Assembly.Reading;
import io.github.coble.porescale.porosimetry.Heading.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Turns the rows of a table into points: fills in what follows from the rest, and checks what is
/// there twice.
final class Conversion {
    /// Pressure times diameter may differ by this from row to row: printed digits, head
    /// corrections.
    private static final double PRODUCT_SCATTER = 0.02;

    /// ... and by this from the mercury that the file names: other rounding of γ and θ.
    private static final double PRODUCT_OFFSET = 0.05;

    /// Radii in place of diameters (2) and the mercuries in use (1.25) stay below this factor;
    /// beyond it a unit is wrong, by ten or more as a rule.
    private static final double WRONG_UNIT = 5;

    /// A volume may differ by this share of the total from what the other column says.
    private static final double VOLUME_SCATTER = 0.005;

    private final Assembly assembly;
    private final Mercury mercury;
    private final Particulars particulars;
    private final List<Advisory> advisories;

    Conversion(
            Assembly assembly,
            Mercury mercury,
            Particulars particulars,
            List<Advisory> advisories) {
        this.assembly = assembly;
        this.mercury = mercury;
        this.particulars = particulars;
        this.advisories = advisories;
    }

    /// Points in the order of the measurement.
    List<PorosimetryPoint> points(List<Reading> readings) {
        int count = readings.size();
        double[] pressure = column(readings, Quantity.PRESSURE);
        double[] diameter = diameters(readings);
        boolean pressures = !Double.isNaN(pressure[0]);
        boolean diameters = !Double.isNaN(diameter[0]);
        double[] volume = volumes(readings);
        if (pressures && diameters) {
            checkProducts(readings, pressure, diameter);
        }
        RowDoubts leftOut = new RowDoubts();
        List<PorosimetryPoint> points = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            int line = readings.get(n).line();
            double p = pressures ? pressure[n] : mercury.pressure(diameter[n]);
            double d = diameters ? diameter[n] : mercury.diameter(pressure[n]);
            try {
                points.add(new PorosimetryPoint(p, d, volume[n], Direction.INTRUSION, 1, line));
            } catch (InvalidInputException e) {
                String kind = e.faults().getFirst().path();
                leftOut.add(kind, line, "row left out: " + e.getMessage());
            }
        }
        leftOut.tell(advisories);
        if (points.size() < Assembly.FEWEST || Assembly.isDamaged(count - points.size(), count)) {
            throw assembly.bad(
                    readings.getFirst().line(),
                    points.size()
                            + " of "
                            + count
                            + " rows have a pressure, diameter and volume that mercury can have;"
                            + " check the units in the heading");
        }
        return new Branches(advisories).of(points);
    }

    private double[] diameters(List<Reading> readings) {
        double[] diameter = column(readings, Quantity.DIAMETER);
        if (Double.isNaN(diameter[0])) {
            diameter = column(readings, Quantity.RADIUS);
            for (int n = 0; n < diameter.length; n++) {
                diameter[n] *= 2;
            }
        }
        return diameter;
    }

    private double[] volumes(List<Reading> readings) {
        double[] cumulative = column(readings, Quantity.CUMULATIVE);
        double[] incremental = column(readings, Quantity.INCREMENTAL);
        double[] percent = column(readings, Quantity.PERCENT);
        double[] sample = column(readings, Quantity.SAMPLE_VOLUME);
        int line = readings.getFirst().line();
        if (!Double.isNaN(cumulative[0])) {
            checkIncrements(readings, cumulative, incremental);
            checkPercent(readings, cumulative, percent);
            return cumulative;
        }
        if (!Double.isNaN(sample[0])) {
            double mass =
                    needed(
                            particulars.sampleMass(),
                            line,
                            "volumes of the sample as a whole" + " need its mass",
                            "'Sample Mass: 0.512 g'");
            return Arrays.stream(sample).map(v -> v / mass).toArray();
        }
        if (!Double.isNaN(incremental[0])) {
            for (int n = 1; n < incremental.length; n++) {
                incremental[n] += incremental[n - 1];
            }
            return incremental;
        }
        double total =
                needed(
                        particulars.totalVolume(),
                        line,
                        "shares of the total volume need" + " the total",
                        "'Total Intrusion Volume = 0.742 mL/g'");
        return Arrays.stream(percent).map(share -> share * total).toArray();
    }

    private double needed(OptionalDouble value, int line, String why, String example) {
        if (value.isEmpty() || !(value.getAsDouble() > 0)) {
            throw assembly.bad(line, why + "; add a line such as " + example);
        }
        return value.getAsDouble();
    }

    private void checkProducts(List<Reading> readings, double[] pressure, double[] diameter) {
        double[] products = new double[pressure.length];
        for (int n = 0; n < products.length; n++) {
            products[n] = pressure[n] * diameter[n];
        }
        double[] sorted = products.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double ratio = median / mercury.product();
        if (ratio > WRONG_UNIT || (ratio > 0 && ratio < 1 / WRONG_UNIT)) {
            throw assembly.bad(
                    readings.getFirst().line(),
                    String.format(
                            Locale.ROOT,
                            "pressure times diameter is %.4g N/m from here on, mercury has %.4g N/m:"
                                    + " one of the units in the heading is wrong, by a factor of"
                                    + " %.3g",
                            median,
                            mercury.product(),
                            Math.max(ratio, 1 / ratio)));
        }
        if (!(Math.abs(ratio - 1) <= PRODUCT_OFFSET)) {
            String like =
                    Math.abs(ratio - 0.5) < 0.05
                            ? "; the diameters look like radii"
                            : "; check the units and the contact angle";
            advisories.add(
                    new Advisory(
                            0,
                            String.format(
                                            Locale.ROOT,
                                            "pressure times diameter is %.4g N/m, mercury of %.4g N/m and"
                                                    + " %.4g degrees has %.4g N/m",
                                            median,
                                            mercury.surfaceTension(),
                                            Math.toDegrees(mercury.contactAngle()),
                                            mercury.product())
                                    + like
                                    + "; both columns are taken as they are"));
        }
        RowDoubts rows = new RowDoubts();
        for (int n = 0; n < products.length; n++) {
            if (!(Math.abs(products[n] / median - 1) <= PRODUCT_SCATTER)) {
                rows.add(
                        "products",
                        readings.get(n).line(),
                        String.format(
                                Locale.ROOT,
                                "pressure times diameter is %.4g N/m, in most rows %.4g",
                                products[n],
                                median));
            }
        }
        rows.tell(advisories);
    }

    private void checkIncrements(List<Reading> readings, double[] total, double[] step) {
        double scatter = VOLUME_SCATTER * largest(total);
        RowDoubts rows = new RowDoubts();
        for (int n = 1; n < total.length && !Double.isNaN(step[0]); n++) {
            double rise = total[n] - total[n - 1];
            // Some instruments count what comes out as positive.
            if (!(Math.abs(Math.abs(rise) - Math.abs(step[n])) <= scatter)) {
                rows.add(
                        "increments",
                        readings.get(n).line(),
                        String.format(
                                Locale.ROOT,
                                "the cumulative volume rises by %.4g mL/g, the incremental volume is"
                                        + " %.4g",
                                rise * 1e3,
                                step[n] * 1e3));
            }
        }
        rows.tell(advisories);
    }

    private void checkPercent(List<Reading> readings, double[] total, double[] percent) {
        double largest = largest(total);
        RowDoubts rows = new RowDoubts();
        for (int n = 0; n < total.length && !Double.isNaN(percent[0]); n++) {
            if (!(Math.abs(total[n] / largest - percent[n]) <= VOLUME_SCATTER)) {
                rows.add(
                        "shares",
                        readings.get(n).line(),
                        String.format(
                                Locale.ROOT,
                                "the cumulative volume is %.2f %% of the largest, the file says"
                                        + " %.2f %%",
                                100 * total[n] / largest,
                                100 * percent[n]));
            }
        }
        rows.tell(advisories);
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static double[] column(List<Reading> readings, Quantity quantity) {
        return readings.stream().mapToDouble(reading -> reading.value(quantity)).toArray();
    }
}
