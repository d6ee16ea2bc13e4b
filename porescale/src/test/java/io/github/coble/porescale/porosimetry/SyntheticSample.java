package io.github.coble.porescale.porosimetry;

import io.github.coble.numerics.probability.NormalDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A sample whose pores are known exactly, and what instruments would write of it: log-normal pores
/// of 500 nm, and log-normal space around the grains of 60 um.
final class SyntheticSample {
    static final double MEDIAN = 500e-9;
    static final double SPREAD = 0.35;
    static final double PORES = 0.6e-3;
    static final double AROUND = 0.3e-3;
    static final double PSI = 6894.757293168;

    private static final double RETAINED = 0.4;
    private static final int IN = 120;
    private static final int OUT = 20;

    private SyntheticSample() {}

    /// Pressure [psia], diameter [nm], cumulative volume [mL/g].
    record Line(double pressure, double diameter, double volume) {}

    /// Volume in openings above a diameter [m³/kg].
    static double above(double diameter) {
        return PORES * NormalDistribution.below(Math.log(MEDIAN / diameter) / SPREAD)
                + AROUND * NormalDistribution.below(Math.log(60e-6 / diameter) / 0.3);
    }

    /// Intrusion from 0.5 to 60 000 psia and back to 20 psia.
    static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int n = 0; n <= IN; n++) {
            lines.add(line(0.5 * Math.pow(120_000, (double) n / IN), true));
        }
        for (int n = 1; n <= OUT; n++) {
            lines.add(line(60_000 * Math.pow(1.0 / 3000, (double) n / OUT), false));
        }
        return lines;
    }

    private static Line line(double psi, boolean in) {
        double d = Mercury.usual().diameter(psi * PSI);
        double total = PORES + AROUND;
        double volume = in ? above(d) : total * RETAINED + (1 - RETAINED) * above(3 * d);
        return new Line(psi, d * 1e9, Math.min(volume, total) * 1e3);
    }

    /// A printed report: pages of 40 rows with stacked headings, in English numbers.
    static String report() {
        StringBuilder text = new StringBuilder();
        List<Line> lines = lines();
        text.append(furniture(1))
                .append(
                        """

                                                     Summary Report

                                    Penetrometer parameters
                         Penetrometer:        #s/n - (07) 5 Bulb, 0.392 Stem, Powder
                         Pen. Constant:       10.790 µL/pF        Pen. Mass:          62.4160 g
                         Stem Volume:         0.3920 mL           Max. Head Pressure: 4.4500 psia

                                         Hg Parameters
                         Adv. Contact Angle:  130.000 degrees     Rec. Contact Angle: 130.000 degrees
                         Hg Surface Tension:  485.000 dynes/cm    Hg Density:         13.5335 g/mL

                                     Intrusion Data Summary
                         Total Intrusion Volume =                   0.9000 mL/g
                         Median Pore Diameter (Volume) =            612.3 nm
                         Bulk Density at 0.50 psia =                0.7143 g/mL
                         Apparent (skeletal) Density =              2.0000 g/mL
                         Porosity =                                 64.2857 %

                        """);
        double total = lines.stream().mapToDouble(Line::volume).max().orElseThrow();
        for (int n = 0; n < lines.size(); n++) {
            if (n % 40 == 0) {
                text.append(n == 0 ? "" : "\n").append(n == 0 ? "" : furniture(1 + n / 40));
                text.append(
                        """

                                                  Tabular Report

                              Pressure       Pore      Cumulative  Incremental  % of Total     Log
                               (psia)      Diameter       Pore        Pore      Intrusion  Differential
                                             (nm)        Volume      Volume      Volume     Intrusion
                                                         (mL/g)      (mL/g)                  (mL/g)

                        """);
            }
            Line line = lines.get(n);
            double before = n == 0 ? line.volume() : lines.get(n - 1).volume();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%,20.2f %,12.1f %11.4f %12.4f %11.3f %12.3f%n",
                            line.pressure(),
                            line.diameter(),
                            line.volume(),
                            line.volume() - before,
                            100 * line.volume() / total,
                            0.123));
        }
        return text.toString().replace("\r", "");
    }

    private static String furniture(int page) {
        return """
        AutoPore IV 9500 V1.09             Serial: 840            Port: 1/1        Page %d

                Sample: scaffold 7
             File Name: C:\\9500\\DATA\\000-123.SMP
           Sample Mass: 0.5120 g             Correction Type: Blank

        """
                .formatted(page);
    }

    /// Rows of an export with separators.
    static String table(String separator, boolean decimalComma, String... headings) {
        StringBuilder text = new StringBuilder(String.join(separator, headings)).append('\n');
        for (Line line : lines()) {
            List<String> cells = new ArrayList<>();
            for (String heading : headings) {
                String cell = String.format(Locale.ROOT, "%.7g", cell(heading, line));
                cells.add(decimalComma ? cell.replace('.', ',') : cell);
            }
            text.append(String.join(separator, cells)).append('\n');
        }
        return text.toString();
    }

    private static double cell(String heading, Line line) {
        String plain = Heading.plain(heading);
        double pascal = line.pressure() * PSI;
        double metre = line.diameter() * 1e-9;
        double specific = line.volume() * 1e-3;
        if (plain.contains("pressure")) {
            return pascal / Heading.unit(plain, Heading.PRESSURES).orElseThrow();
        }
        if (plain.contains("radius")) {
            return 0.5 * metre / Heading.unit(plain, Heading.LENGTHS).orElseThrow();
        }
        if (plain.contains("diameter")) {
            return metre / Heading.unit(plain, Heading.LENGTHS).orElseThrow();
        }
        if (plain.contains("%")) {
            return 100 * specific / (PORES + AROUND);
        }
        return specific / Heading.unit(plain, Heading.VOLUMES).orElseGet(() -> 1e-6 / SAMPLE_MASS);
    }

    static final double SAMPLE_MASS = 0.512e-3;

    /// Seeded noise in place.
    static void flip(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
    }
}
