package io.github.coble.porescale.porosimetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tells intrusion from extrusion by the pressures of a table.
final class Branches {
    /// Pressure must turn by this factor to count as the other direction: instruments step back by
    /// a little where they change from low to high pressure.
    private static final double TURN = 1.25;

    /// A volume may fall under rising pressure by this share of the largest before it is noted.
    private static final double FALL = 0.01;

    private final List<Advisory> advisories;

    Branches(List<Advisory> advisories) {
        this.advisories = advisories;
    }

    /// The points with their directions and cycles, in the order of the measurement.
    ///
    /// @param points in the order of the file
    List<PorosimetryPoint> of(List<PorosimetryPoint> points) {
        List<PorosimetryPoint> inOrder = points;
        if (isBackwards(points)) {
            inOrder = points.reversed();
            advisories.add(
                    new Advisory(
                            points.getFirst().line(),
                            "pressures fall and the volume ends near nothing: read as an intrusion"
                                    + " written backwards"));
        }
        List<PorosimetryPoint> found = directed(inOrder);
        noteFalls(found);
        return found;
    }

    private static List<PorosimetryPoint> directed(List<PorosimetryPoint> points) {
        int count = points.size();
        Direction[] directions = new Direction[count];
        int[] cycles = new int[count];
        Direction now =
                points.getFirst().pressure() > TURN * points.getLast().pressure()
                                && points.get(1).pressure() < points.getFirst().pressure()
                        ? Direction.EXTRUSION
                        : Direction.INTRUSION;
        int cycle = 1;
        int turn = 0;
        for (int n = 0; n < count; n++) {
            double p = points.get(n).pressure();
            double extreme = points.get(turn).pressure();
            boolean in = now == Direction.INTRUSION;
            if (in ? p >= extreme : p <= extreme) {
                turn = n;
            } else if (in ? p * TURN < extreme : p > extreme * TURN) {
                now = in ? Direction.EXTRUSION : Direction.INTRUSION;
                cycle += in ? 0 : 1;
                for (int m = turn + 1; m < n; m++) {
                    directions[m] = now;
                    cycles[m] = cycle;
                }
                turn = n;
            }
            directions[n] = now;
            cycles[n] = cycle;
        }
        List<PorosimetryPoint> found = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            PorosimetryPoint p = points.get(n);
            found.add(
                    new PorosimetryPoint(
                            p.pressure(),
                            p.diameter(),
                            p.cumulativeVolume(),
                            directions[n],
                            cycles[n],
                            p.line()));
        }
        return found;
    }

    private void noteFalls(List<PorosimetryPoint> points) {
        double largest =
                points.stream().mapToDouble(PorosimetryPoint::cumulativeVolume).max().orElseThrow();
        RowDoubts rows = new RowDoubts();
        boolean second = false;
        for (int n = 1; n < points.size(); n++) {
            PorosimetryPoint before = points.get(n - 1);
            PorosimetryPoint now = points.get(n);
            boolean in = now.direction() == Direction.INTRUSION;
            if (in && before.direction() == Direction.INTRUSION) {
                double fall = before.cumulativeVolume() - now.cumulativeVolume();
                if (fall > FALL * largest) {
                    rows.add(
                            "falls",
                            now.line(),
                            String.format(
                                    Locale.ROOT,
                                    "volume falls by %.3g mL/g under rising pressure",
                                    fall * 1e3));
                }
                if (now.pressure() < before.pressure()) {
                    rows.add("steps back", now.line(), "pressure steps back");
                }
            }
            if (now.cycle() > 1 && !second) {
                second = true;
                advisories.add(
                        new Advisory(
                                now.line(),
                                "a second intrusion begins; pore sizes are those of the first"));
            }
        }
        rows.tell(advisories);
    }

    /// Whether a table runs from high to low pressure and yet is an intrusion: mercury that comes
    /// out leaves a good part of itself behind.
    private static boolean isBackwards(List<PorosimetryPoint> points) {
        for (int n = 1; n < points.size(); n++) {
            if (points.get(n).pressure() > points.get(n - 1).pressure()) {
                return false;
            }
        }
        double first = points.getFirst().cumulativeVolume();
        return points.getLast().cumulativeVolume() < 0.1 * first;
    }
}
