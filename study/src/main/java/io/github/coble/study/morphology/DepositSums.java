package io.github.coble.study.morphology;

import io.github.coble.model.field.FieldGrid;
import io.github.coble.numerics.parallel.Workers;
import java.util.BitSet;

/// What the separate deposits of a square add up to. In SI.
final class DepositSums {
    /// Length over width from which on a deposit is elongated, as of fibres (M-4).
    private static final double ELONGATED = 3;

    /// Height over diameter from which on a compact deposit is a rod, not a plateau (M-8).
    private static final double UPRIGHT = 0.25;

    /// Share of the deposits' area in round grains from which on grains are spoken of (M-9).
    private static final double GRANULAR = 0.5;

    private static final double COVERS_NOTHING = 0.01;
    private static final double COVERS_HALF = 0.5;
    private static final double COVERS_ALL = 0.95;

    private final FieldGrid grid;
    private final double coverage;
    private double area;
    private double endlessArea;
    private double ridgeArea;
    private double ridgeWidths;
    private double ridgeLengths;
    private double ridgeWay;
    private double uprightArea;
    private final RoundSums rods = new RoundSums();
    private final RoundSums grains = new RoundSums();

    private DepositSums(FieldGrid grid, double coverage) {
        this.grid = grid;
        this.coverage = coverage;
    }

    /// Measures the deposits on the columns that are covered.
    ///
    /// @param heights of the deposits by column [m]
    static DepositSums of(BitSet covered, float[] heights, FieldGrid grid, Workers workers) {
        double coverage = (double) covered.cardinality() / grid.size();
        DepositSums sums = new DepositSums(grid, coverage);
        // A film has no deposits beside each other that could be wide or long.
        if (coverage > 0 && coverage < COVERS_ALL) {
            int[] distances = EdgeDistances.squared(covered, grid.columns(), workers);
            float[] widths = Widths.of(covered, grid.columns(), distances, workers);
            Deposits deposits = new Deposits(covered, grid.columns());
            GeodesicWorkspace geodesics = new GeodesicWorkspace(deposits);
            for (int d = 0; d < deposits.count(); d++) {
                sums.add(deposits, d, widths, heights, geodesics);
            }
            double column = grid.spacing() * grid.spacing();
            for (double grain : new GrainsWorkspace(distances, grid.columns()).areas()) {
                sums.grains.add(grain * column);
            }
        }
        return sums;
    }

    private void add(
            Deposits deposits,
            int which,
            float[] widths,
            float[] heights,
            GeodesicWorkspace geodesics) {
        double spacing = grid.spacing();
        double column = spacing * spacing;
        double own = deposits.size(which) * column;
        double widthSum = 0;
        double way = 0;
        double volume = 0;
        for (int n = 0; n < deposits.size(which); n++) {
            int c = deposits.member(which, n);
            double width = widths[c] * spacing;
            widthSum += width * column;
            way += column / width;
            volume += heights[c] * column;
        }
        boolean endless = deposits.endless(which);
        double length = endless ? grid.width() : geodesics.length(which) * spacing;
        area += own;
        endlessArea += endless ? own : 0;
        if (length >= ELONGATED * widthSum / own) {
            ridgeArea += own;
            ridgeWidths += widthSum;
            ridgeLengths += own * length;
            ridgeWay += way;
        } else if (!endless) {
            rods.add(own);
            uprightArea += volume / own >= UPRIGHT * RoundSums.diameter(own) ? own : 0;
        }
    }

    /// The shape by what most of the area belongs to (M-8).
    Shape shape() {
        if (coverage < COVERS_NOTHING) {
            return Shape.NONE;
        }
        if (coverage >= COVERS_ALL) {
            return Shape.FILM;
        }
        double ridges = coverage < COVERS_HALF ? ridgeArea : 0;
        double plateaus = area - ridges - uprightArea;
        if (uprightArea > Math.max(ridges, plateaus)) {
            return Shape.RODS;
        }
        return ridges > plateaus ? Shape.RIDGES : Shape.PLATEAUS;
    }

    double elongatedShare() {
        return ridgeArea / area;
    }

    double endlessShare() {
        return endlessArea / area;
    }

    double ridgeWidth() {
        return ridgeWidths / ridgeArea;
    }

    double ridgeLength() {
        return ridgeLengths / ridgeArea;
    }

    double ridgeSpacing() {
        return ridgeWay > 0 ? grid.width() * grid.width() / ridgeWay : Double.NaN;
    }

    double rodDiameter() {
        return rods.diameter();
    }

    double rodSpacing() {
        return rods.spacing(grid.width());
    }

    double grainDiameter() {
        return granular() ? grains.diameter() : Double.NaN;
    }

    double grainSpacing() {
        return granular() ? grains.spacing(grid.width()) : Double.NaN;
    }

    /// Whether the deposits are mostly round grains (M-9); what ridges have of them are their
    /// knots.
    private boolean granular() {
        return grains.area() >= GRANULAR * area;
    }
}
