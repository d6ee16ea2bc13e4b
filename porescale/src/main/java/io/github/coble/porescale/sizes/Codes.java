package io.github.coble.porescale.sizes;

import io.github.coble.numerics.parallel.Workers;

/// One size number per voxel, in two bytes where that holds them all, else in four. Threads may
/// write to different rows at the same time.
final class Codes {
    private static final int SHORT_LIMIT = 0xFFFF;

    private final short[] compact;
    private final int[] wide;

    /// All zero.
    ///
    /// @param length number of voxels
    /// @param largest largest number that will be stored
    Codes(int length, int largest) {
        boolean fits = largest <= SHORT_LIMIT;
        this.compact = new short[fits ? length : 0];
        this.wide = new int[fits ? 0 : length];
    }

    private Codes(Codes other) {
        this.compact = other.compact.clone();
        this.wide = other.wide.clone();
    }

    Codes duplicate() {
        return new Codes(this);
    }

    int length() {
        return Math.max(compact.length, wide.length);
    }

    int get(int at) {
        return compact.length > 0 ? compact[at] & SHORT_LIMIT : wide[at];
    }

    void set(int at, int code) {
        if (compact.length > 0) {
            compact[at] = (short) code;
        } else {
            wide[at] = code;
        }
    }

    void copy(int at, int length, int[] into) {
        if (compact.length > 0) {
            for (int k = 0; k < length; k++) {
                into[k] = compact[at + k] & SHORT_LIMIT;
            }
        } else {
            System.arraycopy(wide, at, into, 0, length);
        }
    }

    /// How many are above 0.
    long countPositive(Workers workers) {
        return (long)
                workers.sum(
                        length(),
                        1 << 20,
                        (from, to) -> {
                            int count = 0;
                            for (int n = from; n < to; n++) {
                                count += get(n) > 0 ? 1 : 0;
                            }
                            return count;
                        });
    }

    /// Raises numbers from index `from` to `to`, both included, to at least `code`.
    void raise(int from, int to, int code) {
        if (compact.length > 0) {
            for (int n = from; n <= to; n++) {
                if ((compact[n] & SHORT_LIMIT) < code) {
                    compact[n] = (short) code;
                }
            }
        } else {
            for (int n = from; n <= to; n++) {
                wide[n] = Math.max(wide[n], code);
            }
        }
    }
}
