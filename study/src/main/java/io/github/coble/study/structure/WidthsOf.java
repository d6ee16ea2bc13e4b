package io.github.coble.study.structure;

import io.github.coble.porescale.porosimetry.Mercury;
import io.github.coble.porescale.sizes.Intrusion;
import io.github.coble.porescale.sizes.PorosimeterCurve;
import io.github.coble.porescale.sizes.SizeDistribution;
import io.github.coble.porescale.sizes.Withdrawal;
import java.util.ArrayList;
import java.util.List;

/// Distributions in voxels, turned into widths in metres.
final class WidthsOf {
    private static final int PER_DECADE = 25;
    private static final int MOST_POINTS = 400;

    private WidthsOf() {}

    static Widths distribution(SizeDistribution sizes, double voxel) {
        return new Widths(
                measured(sizes.mean(), sizes.meanError(), sizes, voxel),
                quantile(sizes, 0.5, voxel),
                quantile(sizes, 0.1, voxel),
                quantile(sizes, 0.9, voxel),
                logSpread(sizes),
                curve(sizes, voxel));
    }

    static MercuryCurve mercury(
            Intrusion intrusion, Withdrawal withdrawal, Mercury mercury, double voxel) {
        SizeDistribution sizes = intrusion.sizes().correctedDistribution();
        double reached = 1 - intrusion.unreached();
        List<MercuryCurve.Point> in = new ArrayList<>();
        for (PorosimeterCurve.Point p :
                PorosimeterCurve.of(sizes, 1, voxel, mercury, PER_DECADE).points()) {
            in.add(new MercuryCurve.Point(p.pressure(), p.diameter(), reached * p.share()));
        }
        SizeDistribution leaving = withdrawal.leaving();
        double kept = withdrawal.trapped();
        List<MercuryCurve.Point> out = new ArrayList<>();
        for (int n = in.size() - 1; n >= 0; n--) {
            double diameter = in.get(n).diameter();
            double left = leaving.voxels() == 0 ? 0 : 1 - leaving.shareUpTo(diameter / voxel);
            out.add(
                    new MercuryCurve.Point(
                            mercury.pressure(diameter),
                            diameter,
                            reached * (kept + (1 - kept) * left)));
        }
        return new MercuryCurve(
                distribution(sizes, voxel),
                distribution(intrusion.sizes().distribution(), voxel),
                in,
                out,
                intrusion.unreached(),
                reached * kept);
    }

    private static Measured quantile(SizeDistribution sizes, double share, double voxel) {
        return measured(sizes.quantile(share), sizes.quantileError(share), sizes, voxel);
    }

    /// The image is finite and its voxels have a size; both errors are independent.
    private static Measured measured(
            double value, double statistical, SizeDistribution sizes, double voxel) {
        return new Measured(value * voxel, Math.hypot(statistical, sizes.resolution()) * voxel);
    }

    /// Standard deviation of ln d.
    private static double logSpread(SizeDistribution sizes) {
        double[] d = sizes.sizes();
        double[] cumulative = sizes.cumulative();
        double sum = 0;
        double squares = 0;
        double before = 0;
        for (int n = 0; n < d.length; n++) {
            double share = cumulative[n] - before;
            before = cumulative[n];
            sum += share * Math.log(d[n]);
            squares += share * Math.log(d[n]) * Math.log(d[n]);
        }
        return Math.sqrt(Math.max(0, squares - sum * sum));
    }

    /// The curve, thinned where there are more points than anybody can see.
    private static List<Widths.Point> curve(SizeDistribution sizes, double voxel) {
        double[] d = sizes.sizes();
        double[] share = sizes.cumulative();
        double step = Math.max(1, d.length / (double) MOST_POINTS);
        List<Widths.Point> points = new ArrayList<>();
        int last = -1;
        for (double at = 0; at < d.length; at += step) {
            last = (int) at;
            points.add(new Widths.Point(d[last] * voxel, share[last]));
        }
        if (last >= 0 && last < d.length - 1) {
            points.add(new Widths.Point(d[d.length - 1] * voxel, share[d.length - 1]));
        }
        return points;
    }
}
