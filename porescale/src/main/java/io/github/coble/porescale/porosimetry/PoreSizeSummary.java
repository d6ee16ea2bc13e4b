package io.github.coble.porescale.porosimetry;

import io.github.coble.model.physics.Si;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.exception.MathRuntimeException;

/// Pore sizes of a mercury intrusion, over the volume unless said otherwise.
///
/// What a cell model takes as the mean diameter is `mean`. What it takes as spread is a part of
/// `logSpread` only: this is the whole width of the distribution, in one place and between places,
/// while the model's is the mesoscale part, between places a correlation length apart. How large
/// the part is does not follow from mercury; whoever calls says it.
///
/// @param mean diameter, Σ d dV / Σ dV (P-72) [m]
/// @param median diameter: half the volume is in wider openings [m]
/// @param mode diameter at the largest dV/d ln d, in steps of at least 5 % [m]
/// @param areaWeighted 4 V/A, the diameter of cylinders with the same volume and area (P-73) [m]
/// @param logSpread standard deviation of ln d, corrected for the width of the steps; its error is
///   half of what spreading the steps evenly would add
/// @param volume in the window [m³/kg]
/// @param area of cylinders with these volumes, Σ 4 dV/d (P-73) [m²/kg]
/// @param volumeAbove in wider openings than the window's, left out
/// @param volumeBelow in narrower ones, left out
/// @param window that was used
/// @param logNormal the log-normal distribution nearest to it; empty if the fit fails
/// @param advisories what was decided without being asked
public record PoreSizeSummary(
        Estimate mean,
        Estimate median,
        Estimate mode,
        Estimate areaWeighted,
        Estimate logSpread,
        Estimate volume,
        Estimate area,
        @Si("m^3 kg^-1") double volumeAbove,
        @Si("m^3 kg^-1") double volumeBelow,
        SizeWindow window,
        Optional<LogNormalFit> logNormal,
        List<Advisory> advisories) {
    /// Smallest step of ln d for the mode.
    private static final double MODE_STEP = 0.05;

    public PoreSizeSummary {
        advisories = List.copyOf(advisories);
    }

    /// Over all pores below the filling of what lies around the grains, if there is a gap between
    /// the two, else over everything. What was left out is an advisory.
    ///
    /// @throws IllegalArgumentException if the table has no intrusion of at least 4 pressures
    public static PoreSizeSummary of(PorosimetryTable table) {
        Distribution all = distribution(table);
        List<Advisory> advisories = new ArrayList<>();
        OptionalDouble gap = FillingGap.find(all);
        if (gap.isEmpty()) {
            return of(all, SizeWindow.all(), advisories);
        }
        double size = gap.getAsDouble();
        advisories.add(
                new Advisory(
                        0,
                        String.format(
                                Locale.ROOT,
                                "%.3g mL/g in openings above %.3g um, behind a gap, taken as space"
                                        + " around the grains and left out; give a window to decide"
                                        + " otherwise",
                                (all.volumeAbove(size) - all.volume[0]) * 1e3,
                                size * 1e6)));
        return of(all, new SizeWindow(0, size), advisories);
    }

    /// Over the pores of a window.
    ///
    /// @throws IllegalArgumentException if fewer than 4 pressures are in it, or no volume
    public static PoreSizeSummary of(PorosimetryTable table, SizeWindow window) {
        return of(distribution(table), window, new ArrayList<>());
    }

    /// Share of the sample that the pores of the window take, from the density of the solid.
    ///
    /// @param skeletal density of the solid with the pores that mercury does not reach [kg/m³]
    public double porosityFromSkeletal(@Si("kg m^-3") double skeletal) {
        return volume.value() / (volume.value() + 1 / skeletal);
    }

    /// Share of the sample that the pores of the window take, from its density as a whole.
    ///
    /// @param bulk density of the sample with its pores, without what is around it [kg/m³]
    public double porosityFromBulk(@Si("kg m^-3") double bulk) {
        return volume.value() * bulk;
    }

    private static Distribution distribution(PorosimetryTable table) {
        Distribution all = Distribution.of(table.intrusion());
        if (all.steps() + 1 < Assembly.FEWEST) {
            throw new IllegalArgumentException(
                    table.name()
                            + " has no intrusion of at least "
                            + Assembly.FEWEST
                            + " rising pressures");
        }
        return all;
    }

    private static PoreSizeSummary of(
            Distribution all, SizeWindow window, List<Advisory> advisories) {
        Distribution pores = all.within(window);
        double total = pores.total();
        if (!(total > 0)) {
            throw new IllegalArgumentException(
                    "no volume between " + window.from() + " m and " + window.to() + " m");
        }
        double[] mean = new double[3];
        double[] area = new double[3];
        double[] log = new double[3];
        double square = 0;
        double width2 = 0;
        for (int n = 0; n < pores.steps(); n++) {
            double share = pores.rise(n) / total;
            double large = pores.diameter[n];
            double small = pores.diameter[n + 1];
            double width = Math.log(large / small);
            add(mean, share, small, (large - small) / width, large);
            add(area, share, 4 / large, (4 / small - 4 / large) / width, 4 / small);
            double middle = 0.5 * Math.log(large * small);
            add(log, share, Math.log(small), middle, Math.log(large));
            square += share * middle * middle;
            width2 += share * width * width;
        }
        // Steps widen a smooth distribution by a twelfth of their square (Sheppard's correction).
        double stepped = Math.max(0, square - log[1] * log[1]);
        double spread = Math.sqrt(Math.max(0, stepped - width2 / 12));
        double open = 0.5 * (Math.sqrt(stepped + width2 / 12) - spread);
        Estimate median = median(pores);
        Optional<LogNormalFit> fit = fit(pores, median.value(), spread, advisories);
        double loss = all.total() - total;
        double above = all.volumeAbove(pores.diameter[0]) - all.volume[0];
        return new PoreSizeSummary(
                half(mean, 1),
                median,
                mode(pores),
                new Estimate(4 / area[1], half(area, 1).error() * 4 / (area[1] * area[1])),
                new Estimate(spread, open),
                new Estimate(total, edge(all, pores)),
                half(area, total),
                above,
                Math.max(0, loss - above),
                window,
                fit,
                advisories);
    }

    private static void add(double[] sums, double share, double low, double value, double high) {
        sums[0] += share * low;
        sums[1] += share * value;
        sums[2] += share * high;
    }

    private static Estimate half(double[] sums, double factor) {
        return new Estimate(factor * sums[1], factor * 0.5 * (sums[2] - sums[0]));
    }

    /// A window may begin and end within a step: half of the steps at its ends is open.
    private static double edge(Distribution all, Distribution pores) {
        int last = pores.steps();
        double above = pores.diameter[0] < all.diameter[0] ? pores.rise(0) : 0;
        boolean cut = pores.diameter[last] > all.diameter[all.steps()];
        return 0.5 * (above + (cut ? pores.rise(last - 1) : 0));
    }

    private static Estimate median(Distribution pores) {
        double half = pores.volume[0] + 0.5 * pores.total();
        int n = 0;
        while (pores.volume[n + 1] < half) {
            n++;
        }
        double large = pores.diameter[n];
        double small = pores.diameter[n + 1];
        double share = (half - pores.volume[n]) / pores.rise(n);
        return new Estimate(large * Math.pow(small / large, share), 0.5 * (large - small));
    }

    private static Estimate mode(Distribution pores) {
        double best = -1;
        double large = 0;
        double small = 0;
        for (int n = 0; n < pores.steps(); n++) {
            int end = n + 1;
            double width = Math.log(pores.diameter[n] / pores.diameter[end]);
            while (width < MODE_STEP && end < pores.steps()) {
                end++;
                width = Math.log(pores.diameter[n] / pores.diameter[end]);
            }
            double slope = (pores.volume[end] - pores.volume[n]) / width;
            if (slope > best && width >= MODE_STEP) {
                best = slope;
                large = pores.diameter[n];
                small = pores.diameter[end];
            }
        }
        return new Estimate(Math.sqrt(large * small), 0.5 * (large - small));
    }

    private static Optional<LogNormalFit> fit(
            Distribution pores, double median, double spread, List<Advisory> advisories) {
        try {
            LogNormalFit fit = LogNormalFit.of(pores, median, Math.max(spread, MODE_STEP));
            if (!fit.describes()) {
                advisories.add(
                        new Advisory(
                                0,
                                String.format(
                                        Locale.ROOT,
                                        "one log-normal peak misses the volumes by %.1f %% of the"
                                                + " total; use mean and logSpread, or a window",
                                        100 * fit.residual())));
            }
            return Optional.of(fit);
        } catch (MathRuntimeException e) {
            advisories.add(new Advisory(0, "no log-normal fit: " + e.getMessage()));
            return Optional.empty();
        }
    }
}
