package io.github.coble.porescale.network;

import io.github.coble.model.physics.Si;
import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import java.util.List;

/// Pores and throats of the void of an image, by a watershed from the peaks of the distance to the
/// wall: the sub-network of an oversegmented watershed (SNOW), equations (P-75) to (P-80).
///
/// Source: Gostick, Phys. Rev. E 96 (2017) 023307. Unlike there, void that hangs together with no
/// peak belongs to no pore, and throats have the area of the flat opening.
///
/// Valid for void at least 4 voxels wide; what is narrower is divided at random by its staircase.
/// Counts depend on the choices in [Peaks]; [Extraction.Network] says by how much.
public final class PoreNetwork {
    private PoreNetwork() {}

    /// What counts as a peak.
    ///
    /// @param smoothing standard deviation of the Gaussian on the distance [voxels], 0 to 0.8
    /// @param radius of the ball in which a peak is the highest [voxels], 2 to 32
    public record Peaks(@Si("1") double smoothing, int radius) {
        public Peaks {
            if (!(smoothing >= 0 && smoothing <= 0.8)) {
                throw new IllegalArgumentException(
                        "smoothing: " + smoothing + " voxels is outside [0, 0.8]");
            }
            if (radius < 2 || radius > 32) {
                throw new IllegalArgumentException(
                        "radius: " + radius + " voxels is outside [2, 32]");
            }
        }

        /// 0.4 and 4 voxels, the values of the source.
        public static Peaks usual() {
            return new Peaks(0.4, 4);
        }
    }

    /// The network of a void, with the usual peaks.
    public static Extraction of(PhaseMask pores, Workers workers) {
        return of(pores, Peaks.usual(), workers);
    }

    /// The network of a void. The result does not depend on the number of workers.
    ///
    /// @throws IllegalArgumentException if the image is beyond what an array holds
    public static Extraction of(PhaseMask pores, Peaks peaks, Workers workers) {
        if (pores.count() == 0) {
            return new Extraction.None("there is no void in the image");
        }
        if (pores.count() == pores.extent().voxels()) {
            return new Extraction.None("there is no wall in the image; its void has no width");
        }
        DistanceMap distances = DistanceMap.of(pores, workers);
        int r = peaks.radius();
        int[][] found = PeakSearch.find(distances, peaks.smoothing(), r - 1, r + 1, workers);
        int[][] markers = PeakTrimming.trim(found[1], distances, workers);
        if (markers.length == 0) {
            return new Extraction.None(
                    "the void is nowhere 4 voxels wide; an image with smaller voxels is needed");
        }
        int more = PeakTrimming.trim(found[0], distances, workers).length;
        int fewer = PeakTrimming.trim(found[2], distances, workers).length;
        int[] labels = new WatershedWorkspace(distances).flood(markers);
        RegionMeasures measures = new RegionMeasures(labels, distances);
        List<Opening> openings = Openings.of(labels, distances.extent());
        List<Throat> throats = measures.throats();
        return new Extraction.Network(
                measures.pores(throats),
                pores.count() - measures.volume(),
                throats,
                openings,
                Math.min(fewer, more),
                Math.max(fewer, more));
    }

    /// Memory that the network of an image takes while it is made, the image itself not counted
    /// [bytes]. Linear in the voxels: 10 bytes each if no pore is wider than 500 voxels.
    ///
    /// @param largest half the width of the widest pore expected [voxels]
    /// @param threads number of workers
    public static long bytes(Extent extent, double largest, int threads) {
        int voxel = largest < 255 ? Short.BYTES : Integer.BYTES;
        long map = voxel * extent.voxels();
        long making = DistanceMap.bytes(extent, largest, threads);
        long searching = PeakSearch.bytes(extent, Peaks.usual().radius() + 1, threads);
        return Math.max(making, map + Math.max(searching, WatershedWorkspace.bytes(extent)));
    }
}
