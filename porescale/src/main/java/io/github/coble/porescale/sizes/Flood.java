package io.github.coble.porescale.sizes;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Face;
import java.util.Set;

/// For every voxel the size number of the widest way that leads to it from chosen faces: the
/// largest, over paths through faces of voxels, of the smallest number on the path (P-7).
///
/// From a voxel x with number f the way up to its [peak][Peaks] p is nowhere narrower than f, so
/// what reaches x is the smaller of f and what reaches p (P-10). Only [the widest ways between
/// peaks][WidestWays] have to be found, of which there is one for about twenty voxels.
final class Flood {
    private final Extent extent;
    private final Codes field;
    private final Peaks peaks;
    private final WidestWays ways;

    private Flood(Extent extent, Codes field, Peaks peaks) {
        this.extent = extent;
        this.field = field;
        this.peaks = peaks;
        this.ways = new WidestWays(peaks.count());
    }

    /// Replaces size numbers by those that reach the voxels; 0 where nothing does.
    ///
    /// @param field size number by voxel; 0 is impassable
    static void lower(Extent extent, Codes field, Set<Face> inlets, Workers workers) {
        int pages =
                workers.threads() == 1
                        ? extent.x()
                        : Math.ceilDiv(extent.x(), 4 * workers.threads());
        Flood flood = new Flood(extent, field, Peaks.of(extent, field, pages, workers));
        workers.forEach(extent.x(), pages, flood::join);
        for (int i = pages; i < extent.x(); i += pages) {
            flood.seam(i);
        }
        inlets.forEach(flood::enter);
        int[] reached = flood.ways.toOutside(workers);
        workers.forEach(extent.x(), pages, (from, to) -> flood.lower(from, to, reached));
    }

    /// Memory [bytes]. Peaks are taken to be an eighth of the phase: as many as noise has, as one
    /// voxel in eight has no neighbour on any of three sides if half of the voxels are in.
    ///
    /// @param largest largest distance expected [voxels]
    /// @param porosity share of the phase
    static long bytes(Extent extent, double largest, double porosity) {
        double perPeak = Long.BYTES + Integer.BYTES;
        double peaks = porosity * extent.voxels() / 8;
        return (BallField.each(largest) + Integer.BYTES) * extent.voxels()
                + (long) (perPeak * peaks);
    }

    /// Joins the peaks of a slab where their voxels touch.
    private void join(int from, int to) {
        int length = extent.z();
        int page = extent.y() * length;
        Row own = new Row(length);
        Row next = new Row(length);
        for (int i = from; i < to; i++) {
            for (int j = 0; j < extent.y(); j++) {
                int at = extent.index(i, j, 0);
                own.read(at, i);
                alongRow(own);
                if (j + 1 < extent.y()) {
                    next.read(at + length, i);
                    across(own, next);
                }
                if (i + 1 < to) {
                    next.read(at + page, i);
                    across(own, next);
                }
            }
        }
    }

    /// Joins the peaks of a slab that starts with a page to those of the slab before.
    private void seam(int page) {
        Row before = new Row(extent.z());
        Row after = new Row(extent.z());
        for (int j = 0; j < extent.y(); j++) {
            before.read(extent.index(page - 1, j, 0), page - 1);
            after.read(extent.index(page, j, 0), page);
            across(before, after);
        }
    }

    private void alongRow(Row row) {
        for (int k = 1; k < row.codes.length; k++) {
            int width = Math.min(row.codes[k - 1], row.codes[k]);
            if (width > 0 && row.peaks[k - 1] != row.peaks[k]) {
                ways.join(row.offset + row.peaks[k - 1], row.offset + row.peaks[k], width);
            }
        }
    }

    private void across(Row a, Row b) {
        for (int k = 0; k < a.codes.length; k++) {
            int width = Math.min(a.codes[k], b.codes[k]);
            if (width > 0) {
                int one = a.offset + a.peaks[k];
                int other = b.offset + b.peaks[k];
                if (one != other) {
                    ways.join(one, other, width);
                }
            }
        }
    }

    private void enter(Face face) {
        int end = face.low() ? 0 : extent.along(face.axis()) - 1;
        int x = extent.x();
        int y = extent.y();
        int z = extent.z();
        switch (face.axis()) {
            case X -> enter(end, end + 1, 0, y, 0, z);
            case Y -> enter(0, x, end, end + 1, 0, z);
            case Z -> enter(0, x, 0, y, end, end + 1);
        }
    }

    private void enter(int i0, int i1, int j0, int j1, int k0, int k1) {
        for (int i = i0; i < i1; i++) {
            for (int j = j0; j < j1; j++) {
                for (int k = k0; k < k1; k++) {
                    int at = extent.index(i, j, k);
                    int code = field.get(at);
                    if (code > 0) {
                        ways.join(WidestWays.OUTSIDE, peaks.of(at, i), code);
                    }
                }
            }
        }
    }

    private void lower(int from, int to, int[] reached) {
        Row row = new Row(extent.z());
        for (int i = from; i < to; i++) {
            for (int j = 0; j < extent.y(); j++) {
                int at = extent.index(i, j, 0);
                row.read(at, i);
                for (int k = 0; k < row.codes.length; k++) {
                    int code = row.codes[k];
                    if (code > 0) {
                        field.set(at + k, Math.min(code, reached[row.offset + row.peaks[k]]));
                    }
                }
            }
        }
    }

    /// Numbers and peaks of a row of voxels.
    private final class Row {
        final int[] codes;
        final int[] peaks;
        int offset;

        Row(int length) {
            this.codes = new int[length];
            this.peaks = new int[length];
        }

        void read(int at, int page) {
            field.copy(at, codes.length, codes);
            Flood.this.peaks.copy(at, peaks.length, peaks);
            offset = Flood.this.peaks.offset(page);
        }
    }
}
