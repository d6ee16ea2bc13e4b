package io.github.coble.porescale.porosimetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Volume over diameter, from the intrusion branch: diameters falling, volumes rising (P-71).
///
/// Where a volume falls under rising pressure (noise, a blank correction), neighbours are averaged
/// until none does: the non-decreasing sequence nearest in least squares.
final class Distribution {
    final double[] diameter;
    final double[] volume;

    private Distribution(double[] diameter, double[] volume) {
        this.diameter = diameter;
        this.volume = volume;
    }

    /// The distribution of an intrusion.
    static Distribution of(List<PorosimetryPoint> intrusion) {
        List<PorosimetryPoint> falling = new ArrayList<>();
        for (PorosimetryPoint point : intrusion) {
            if (falling.isEmpty() || point.diameter() < falling.getLast().diameter()) {
                falling.add(point);
            }
        }
        double[] volume =
                falling.stream().mapToDouble(PorosimetryPoint::cumulativeVolume).toArray();
        return new Distribution(
                falling.stream().mapToDouble(PorosimetryPoint::diameter).toArray(),
                nonDecreasing(volume));
    }

    /// The part between two diameters, volumes counted from its largest diameter on.
    Distribution within(SizeWindow window) {
        double largest = Math.min(diameter[0], window.to());
        double smallest = Math.max(diameter[diameter.length - 1], window.from());
        double[] inner = Arrays.stream(diameter).filter(d -> d < largest && d > smallest).toArray();
        if (!(largest > smallest) || inner.length < 2) {
            throw new IllegalArgumentException(
                    "fewer than 4 pressures between "
                            + window.from()
                            + " m and "
                            + window.to()
                            + " m; the table runs from "
                            + diameter[diameter.length - 1]
                            + " m to "
                            + diameter[0]
                            + " m");
        }
        double[] d = new double[inner.length + 2];
        System.arraycopy(inner, 0, d, 1, inner.length);
        d[0] = largest;
        d[d.length - 1] = smallest;
        double base = volumeAbove(largest);
        return new Distribution(
                d, Arrays.stream(d).map(size -> volumeAbove(size) - base).toArray());
    }

    /// Volume in openings wider than a diameter [m³/kg], linear in its logarithm between points.
    double volumeAbove(double size) {
        int n = diameter.length;
        if (size >= diameter[0]) {
            return volume[0];
        }
        if (size <= diameter[n - 1]) {
            return volume[n - 1];
        }
        int k = 1;
        while (diameter[k] > size) {
            k++;
        }
        double share = Math.log(diameter[k - 1] / size) / Math.log(diameter[k - 1] / diameter[k]);
        return volume[k - 1] + share * (volume[k] - volume[k - 1]);
    }

    /// Volume over all diameters [m³/kg].
    double total() {
        return volume[volume.length - 1] - volume[0];
    }

    /// Number of pressure steps.
    int steps() {
        return diameter.length - 1;
    }

    /// Volume of a step [m³/kg].
    double rise(int step) {
        return volume[step + 1] - volume[step];
    }

    /// Pool adjacent violators.
    private static double[] nonDecreasing(double[] values) {
        double[] mean = new double[values.length];
        int[] size = new int[values.length];
        int top = -1;
        for (double value : values) {
            top++;
            mean[top] = value;
            size[top] = 1;
            while (top > 0 && mean[top - 1] > mean[top]) {
                int both = size[top - 1] + size[top];
                mean[top - 1] = (mean[top - 1] * size[top - 1] + mean[top] * size[top]) / both;
                size[top - 1] = both;
                top--;
            }
        }
        double[] result = new double[values.length];
        int at = 0;
        for (int block = 0; block <= top; block++) {
            Arrays.fill(result, at, at + size[block], mean[block]);
            at += size[block];
        }
        return result;
    }
}
