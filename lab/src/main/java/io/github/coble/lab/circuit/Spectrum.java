package io.github.coble.lab.circuit;

import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import io.github.coble.lab.table.UnitFactor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A measured impedance spectrum, from the highest frequency to the lowest.
///
/// @param frequency [Hz], positive and finite
/// @param real Z' [ohm]
/// @param imaginary Z'' [ohm], negative for a capacitance
@SuppressWarnings("ArrayRecordComponent")
public record Spectrum(double[] frequency, double[] real, double[] imaginary) {
    /// Below this, a fit of even one arc has no meaning.
    public static final int FEWEST = 4;

    /// Copies the arrays and sorts their rows by falling frequency.
    ///
    /// @throws IllegalArgumentException if they differ in length, are too short, or hold a number
    ///   that cannot be
    public Spectrum {
        int n = frequency.length;
        if (real.length != n || imaginary.length != n) {
            throw new IllegalArgumentException(
                    n
                            + " frequencies, "
                            + real.length
                            + " real, "
                            + imaginary.length
                            + " imaginary");
        }
        if (n < FEWEST) {
            throw new IllegalArgumentException(
                    n + " frequencies; a spectrum needs " + FEWEST + " at least");
        }
        for (int i = 0; i < n; i++) {
            if (!(frequency[i] > 0 && frequency[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "row "
                                + (i + 1)
                                + ": the frequency "
                                + frequency[i]
                                + " Hz is not positive");
            }
            double size = Math.hypot(real[i], imaginary[i]);
            if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "row %d: the impedance %s %s j ohm is zero or not a number"
                                .formatted(i + 1, real[i], imaginary[i]));
            }
        }
        double[] f = frequency;
        int[] order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> -f[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        if (!(f[order[n - 1]] < f[order[0]])) {
            throw new IllegalArgumentException("all frequencies are " + f[0] + " Hz");
        }
        frequency = in(order, frequency);
        real = in(order, real);
        imaginary = in(order, imaginary);
    }

    private static double[] in(int[] order, double[] values) {
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    /// That of a table with a column of frequencies and either Z' and Z'' or magnitude and phase.
    ///
    /// Rows in which one of them is missing, or whose frequency is zero (a rest or a step before
    /// the sweep), are no part of it.
    ///
    /// @throws LabFileException if columns are missing, their unit is not known, or too few rows
    ///   are left
    public static Spectrum of(LabTable table) throws LabFileException {
        double[] f = column(table, Quantity.FREQUENCY, "Hz", "Hz");
        double[] re;
        double[] im;
        boolean polar =
                table.of(Quantity.IMPEDANCE_MAGNITUDE).isPresent()
                        && table.of(Quantity.IMPEDANCE_PHASE).isPresent();
        boolean parts =
                table.of(Quantity.IMPEDANCE_REAL).isPresent()
                        && table.of(Quantity.IMPEDANCE_IMAGINARY).isPresent();
        if (parts || !polar) {
            re = column(table, Quantity.IMPEDANCE_REAL, "ohm", "ohm");
            im = column(table, Quantity.IMPEDANCE_IMAGINARY, "ohm", "ohm");
        } else {
            re = column(table, Quantity.IMPEDANCE_MAGNITUDE, "ohm", "ohm");
            double[] phase = column(table, Quantity.IMPEDANCE_PHASE, "deg", "rad");
            im = new double[re.length];
            for (int i = 0; i < re.length; i++) {
                im[i] = re[i] * Math.sin(phase[i]);
                re[i] *= Math.cos(phase[i]);
            }
        }
        double[] real = re;
        double[] imaginary = im;
        int[] kept =
                IntStream.range(0, f.length)
                        .filter(i -> f[i] > 0 && Double.isFinite(real[i] + imaginary[i]))
                        .toArray();
        try {
            return new Spectrum(in(kept, f), in(kept, real), in(kept, imaginary));
        } catch (IllegalArgumentException e) {
            throw new LabFileException(
                    "", "not an impedance spectrum (" + table.format() + "): " + e.getMessage());
        }
    }

    /// @param silent unit of a column that states none: what impedance analysers write then
    private static double[] column(LabTable table, Quantity what, String silent, String to)
            throws LabFileException {
        Column.Numbers column =
                table.of(what)
                        .orElseThrow(() ->
                                new LabFileException(
                                        "",
                                        "not an impedance spectrum ("
                                                + table.format()
                                                + "): no column is known as "
                                                + words(what)
                                                + "; the columns are "
                                                + names(table.columns())
                                                + "; known are for example f/Hz, Z'/ohm and"
                                                + " Z''/ohm or -Z''/ohm, or |Z|/ohm and Phase/deg"));
        String unit = column.unit().isEmpty() ? silent : column.unit();
        double factor =
                UnitFactor.between(unit, to)
                        .orElseThrow(() ->
                                new LabFileException(
                                        "column " + column.name(),
                                        "the unit \""
                                                + unit
                                                + "\" is not known for "
                                                + words(what)
                                                + ", which is read in "
                                                + silent
                                                + " or multiples of it"));
        return Arrays.stream(column.values()).map(v -> v * factor).toArray();
    }

    private static String words(Quantity what) {
        return switch (what) {
            case FREQUENCY -> "frequency";
            case IMPEDANCE_REAL -> "real part of the impedance";
            case IMPEDANCE_IMAGINARY -> "imaginary part of the impedance";
            case IMPEDANCE_MAGNITUDE -> "magnitude of the impedance";
            default -> "phase of the impedance";
        };
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /// Number of frequencies.
    public int size() {
        return frequency.length;
    }

    /// Angular frequencies [s⁻¹].
    public double[] omega() {
        return Arrays.stream(frequency).map(f -> 2 * Math.PI * f).toArray();
    }

    /// |Z| [ohm].
    public double[] modulus() {
        return IntStream.range(0, size())
                .mapToDouble(i -> Math.hypot(real[i], imaginary[i]))
                .toArray();
    }
}
