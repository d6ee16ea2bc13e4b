package io.github.coble.porescale.transport;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;

/// The image as a camera with voxels twice as wide would have seen it (P-23).
final class Coarsening {
    private static final int TIE_SCORES = 6 * 8 + 1;

    private Coarsening() {}

    /// Blocks of 2 × 2 × 2 voxels are in where most of their voxels are. Of blocks with as many in
    /// as out, those with the most around them are in, as many as keep the porosity. Blocks that
    /// stick out of the image are filled by repeating its last layer.
    ///
    /// @param shift 1 to begin the blocks one voxel before the image, else 0
    static PhaseMask halved(PhaseMask fine, int shift, Workers workers) {
        Extent coarse = halved(fine.extent(), shift);
        byte[] share = new byte[Math.toIntExact(coarse.voxels())];
        workers.forEach(
                coarse.x(), 1, (from, to) -> addShares(fine, coarse, shift, from, to, share));
        long[] ties = new long[TIE_SCORES];
        double missing =
                workers.sum(coarse.x(), 1, (from, to) -> countTies(share, coarse, from, to, ties));
        long wanted = (long) missing / 8;
        int least = TIE_SCORES;
        long taken = 0;
        while (least > 0 && taken + ties[least - 1] / 2 < wanted) {
            least--;
            taken += ties[least];
        }
        int bar = least;
        PhaseMask.Builder mask = new PhaseMask.Builder(coarse);
        workers.forEach(
                coarse.x(),
                1,
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        addPage(share, coarse, i, bar, mask);
                    }
                });
        return mask.build();
    }

    /// Size of an image after halving.
    static Extent halved(Extent fine, int shift) {
        return new Extent(half(fine.x() + shift), half(fine.y() + shift), half(fine.z() + shift));
    }

    /// Counts undecided blocks by what is around them; returns how many eighths the decided blocks
    /// of the pages lack of what was there.
    private static double countTies(byte[] share, Extent coarse, int from, int to, long[] ties) {
        long[] own = new long[TIE_SCORES];
        double missing = 0;
        for (int i = from; i < to; i++) {
            for (int j = 0; j < coarse.y(); j++) {
                for (int k = 0; k < coarse.z(); k++) {
                    int eighths = share[coarse.index(i, j, k)];
                    missing += eighths > 4 ? eighths - 8 : eighths;
                    if (eighths == 4) {
                        own[around(share, coarse, i, j, k)]++;
                    }
                }
            }
        }
        synchronized (ties) {
            for (int score = 0; score < TIE_SCORES; score++) {
                ties[score] += own[score];
            }
        }
        return missing;
    }

    private static void addPage(
            byte[] share, Extent coarse, int i, int bar, PhaseMask.Builder mask) {
        for (int j = 0; j < coarse.y(); j++) {
            for (int k = 0; k < coarse.z(); k++) {
                int own = share[coarse.index(i, j, k)];
                if (own > 4 || (own == 4 && around(share, coarse, i, j, k) >= bar)) {
                    mask.add(i, j, k);
                }
            }
        }
    }

    private static int half(int n) {
        return Math.ceilDiv(n, 2);
    }

    private static int inside(int at, int n) {
        return Math.clamp(at, 0, n - 1);
    }

    /// Adds to each block of some pages the eighths that are in.
    private static void addShares(
            PhaseMask fine, Extent coarse, int shift, int from, int to, byte[] share) {
        Extent extent = fine.extent();
        for (int i = 2 * from; i < 2 * to; i++) {
            for (int j = 0; j < coarse.y() * 2; j++) {
                int row = coarse.index(i / 2, j / 2, 0);
                int fi = inside(i - shift, extent.x());
                int fj = inside(j - shift, extent.y());
                for (int k = 0; k < coarse.z() * 2; k++) {
                    if (fine.contains(fi, fj, inside(k - shift, extent.z()))) {
                        share[row + k / 2]++;
                    }
                }
            }
        }
    }

    /// Eighths that are in of the six blocks around, the block itself where there is none.
    private static int around(byte[] share, Extent extent, int i, int j, int k) {
        int sum = share[extent.index(Math.max(i - 1, 0), j, k)];
        sum += share[extent.index(Math.min(i + 1, extent.x() - 1), j, k)];
        sum += share[extent.index(i, Math.max(j - 1, 0), k)];
        sum += share[extent.index(i, Math.min(j + 1, extent.y() - 1), k)];
        sum += share[extent.index(i, j, Math.max(k - 1, 0))];
        return sum + share[extent.index(i, j, Math.min(k + 1, extent.z() - 1))];
    }
}
