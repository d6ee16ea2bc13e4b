package io.github.coble.porescale.representative;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How a quantity scatters between blocks of an image, and what follows for the whole of it.
///
/// The image is cut into cubes that do not overlap, of edges from 8 voxels on to a half of the
/// image. Standard deviation over volume is fitted by `ln s = ln c − a ln V` (P-82), each level
/// weighted by its number of blocks less one: the variance of ln s is half the inverse of that.
/// Blocks smaller than the grains scatter by another law; the smallest are left out until the rest
/// lies on the line.
///
/// Valid for a quantity that is a mean over its block, so that blocks can stand for smaller images.
/// What changes with the size of a block as such (a percolation threshold, a tortuosity near it)
/// shows in the means of the levels, not in the fit. An image of a periodic structure that spans a
/// whole period is better than the fit says.
///
/// Source: Kanit et al., Int. J. Solids Struct. 40 (2003) 3647, for (P-81) and (P-82).
public final class RepresentativeVolume {
    private static final int SMALLEST = 8;
    private static final int FEWEST_BLOCKS = 8;
    private static final int FEWEST_LEVELS = 3;

    /// Misfit per degree of freedom below which the levels lie on a line.
    private static final double STRAIGHT = 2;

    private static final int[] PARTS = {32, 24, 16, 12, 8, 6, 4, 3, 2};

    private RepresentativeVolume() {}

    /// Of the volume fraction of a phase.
    public static Representativeness ofFraction(PhaseMask image, Workers workers) {
        return of(image, PhaseMask::fraction, true, workers);
    }

    /// Of any quantity.
    ///
    /// @param quantity of a part of the image; NaN where it has no value; called from several
    ///   threads at once, and may not use the same workers
    public static Representativeness of(
            PhaseMask image, ToDoubleFunction<PhaseMask> quantity, Workers workers) {
        return of(image, quantity, false, workers);
    }

    private static Representativeness of(
            PhaseMask image,
            ToDoubleFunction<PhaseMask> quantity,
            boolean fraction,
            Workers workers) {
        Extent extent = image.extent();
        int shortest = Math.min(extent.x(), Math.min(extent.y(), extent.z()));
        List<Level> levels = new ArrayList<>();
        for (int parts : PARTS) {
            int edge = shortest / parts;
            boolean larger = levels.isEmpty() || edge > levels.getLast().edge();
            if (edge >= SMALLEST && larger) {
                levels.add(level(image, edge, quantity, workers));
            }
        }
        List<Level> used =
                levels.stream()
                        .filter(level -> level.blocks() >= FEWEST_BLOCKS)
                        .filter(level -> level.without() <= level.blocks())
                        .toList();
        if (used.size() < FEWEST_LEVELS) {
            return new Representativeness.Undetermined(
                    levels,
                    "fewer than 3 sizes of blocks have 8 blocks with a value, most of them; an"
                            + " image of at least 64 voxels a side, or larger pieces of it, are"
                            + " needed");
        }
        if (used.stream().anyMatch(level -> !(level.deviation() > 0) || level.mean() == 0)) {
            return new Representativeness.Undetermined(
                    levels, "the quantity is the same, or zero, in all blocks of a size");
        }
        return fit(levels, used, (double) extent.voxels(), fraction);
    }

    private static Level level(
            PhaseMask image, int edge, ToDoubleFunction<PhaseMask> quantity, Workers workers) {
        Extent extent = image.extent();
        int nx = extent.x() / edge;
        int ny = extent.y() / edge;
        int nz = extent.z() / edge;
        // What is left over at the sides is shared by both.
        int x0 = (extent.x() - nx * edge) / 2;
        int y0 = (extent.y() - ny * edge) / 2;
        int z0 = (extent.z() - nz * edge) / 2;
        double[] values = new double[Math.multiplyExact(nx * ny, nz)];
        workers.forEach(
                values.length,
                1,
                (from, to) -> {
                    for (int n = from; n < to; n++) {
                        PhaseMask block =
                                image.crop(
                                        x0 + n / (ny * nz) * edge,
                                        y0 + n / nz % ny * edge,
                                        z0 + n % nz * edge,
                                        Extent.cube(edge));
                        values[n] = quantity.applyAsDouble(block);
                    }
                });
        double[] found = Arrays.stream(values).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(found).average().orElse(Double.NaN);
        double squares = Arrays.stream(found).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = found.length < 2 ? Double.NaN : Math.sqrt(squares / (found.length - 1));
        return new Level(edge, found.length, values.length - found.length, mean, deviation);
    }

    /// Fits without the smallest blocks as long as they bend the line.
    private static Representativeness fit(
            List<Level> levels, List<Level> used, double imageVolume, boolean fraction) {
        int from = 0;
        Line line = Line.of(used, imageVolume);
        while (line.misfit > STRAIGHT && used.size() - from > FEWEST_LEVELS) {
            from++;
            line = Line.of(used.subList(from, used.size()), imageVolume);
        }
        if (!(line.slope < 0)) {
            return new Representativeness.Undetermined(
                    levels, "larger blocks scatter no less than smaller ones");
        }
        Level last = used.getLast();
        double mean = last.mean();
        double volume = Math.pow(last.edge(), 3);
        double range =
                fraction
                        ? volume * last.deviation() * last.deviation() / (mean * (1 - mean))
                        : Double.NaN;
        double relative = Math.exp(line.intercept) / Math.abs(mean);
        return new Representativeness.Found(
                levels,
                used.get(from).edge(),
                mean,
                -line.slope,
                line.slopeError,
                range,
                relative,
                relative * line.interceptError);
    }

    /// A weighted straight line through ln s over ln V − ln V(image): the intercept is the image's.
    ///
    /// @param misfit weighted squares of the residuals per degree of freedom
    private record Line(
            double slope,
            double slopeError,
            double intercept,
            double interceptError,
            double misfit) {
        static Line of(List<Level> levels, double imageVolume) {
            double w = 0;
            double wx = 0;
            double wy = 0;
            double wxx = 0;
            double wxy = 0;
            for (Level level : levels) {
                double weight = 2.0 * (level.blocks() - 1);
                double x = 3 * Math.log(level.edge()) - Math.log(imageVolume);
                double y = Math.log(level.deviation());
                w += weight;
                wx += weight * x;
                wy += weight * y;
                wxx += weight * x * x;
                wxy += weight * x * y;
            }
            double determinant = w * wxx - wx * wx;
            double slope = (w * wxy - wx * wy) / determinant;
            double intercept = (wy - slope * wx) / w;
            double squares = 0;
            for (Level level : levels) {
                double x = 3 * Math.log(level.edge()) - Math.log(imageVolume);
                double r = Math.log(level.deviation()) - intercept - slope * x;
                squares += 2.0 * (level.blocks() - 1) * r * r;
            }
            double misfit = squares / (levels.size() - 2);
            // Levels share voxels: never trust the line more than its own blocks allow.
            double scatter = Math.max(1, misfit) / determinant;
            return new Line(
                    slope, Math.sqrt(scatter * w), intercept, Math.sqrt(scatter * wxx), misfit);
        }
    }
}
