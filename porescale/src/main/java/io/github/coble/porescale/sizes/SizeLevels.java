package io.github.coble.porescale.sizes;

import java.util.BitSet;

/// The sizes that occur in an image, ascending, numbered from 1; number 0 is no size.
///
/// A size is a key: the squared distance of a ball's centre, shifted left by [#BITS], plus the
/// place of its corrected radius above the distance less half a voxel, in units of 1 / [#UNIT]
/// voxel. Keys order as balls do. Immutable.
final class SizeLevels {
    /// Bits of a key that hold the correction.
    static final int BITS = 7;

    /// Corrections per voxel of radius.
    static final int UNIT = 64;

    private final long[] keys;

    private SizeLevels(long[] keys) {
        this.keys = keys;
    }

    /// The levels of keys that a set holds.
    static SizeLevels of(BitSet... found) {
        BitSet all = new BitSet();
        for (BitSet some : found) {
            all.or(some);
        }
        return new SizeLevels(all.stream().asLongStream().toArray());
    }

    /// Number of sizes.
    int count() {
        return keys.length;
    }

    /// Squared distances by number; 0 for no size.
    int[] squared() {
        int[] squared = new int[keys.length + 1];
        for (int n = 0; n < keys.length; n++) {
            squared[n + 1] = (int) (keys[n] >> BITS);
        }
        return squared;
    }

    /// Twice the distances by number [voxels]; 0 for no size (P-3).
    double[] diameters() {
        double[] diameters = new double[keys.length + 1];
        for (int n = 0; n < keys.length; n++) {
            diameters[n + 1] = 2 * Math.sqrt((double) (keys[n] >> BITS));
        }
        return diameters;
    }

    /// Corrected diameters by number [voxels]; 0 for no size (P-4).
    double[] corrected() {
        double[] corrected = diameters();
        for (int n = 0; n < keys.length; n++) {
            long place = keys[n] & ((1L << BITS) - 1);
            corrected[n + 1] += 2.0 * place / UNIT - 1;
        }
        return corrected;
    }

    /// Numbers of keys: `numbers()[key]` for keys that occur.
    int[] numbers() {
        int[] numbers = new int[keys.length == 0 ? 1 : (int) keys[keys.length - 1] + 1];
        for (int n = 0; n < keys.length; n++) {
            numbers[(int) keys[n]] = n + 1;
        }
        return numbers;
    }
}
