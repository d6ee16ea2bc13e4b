package io.github.coble.porescale.sizes;

/// The ways from a voxel to those at a given squared distance, for squared distances up to
/// [#LARGEST]: whole vectors, listed by their squared length. Immutable.
final class Contacts {
    /// Largest squared distance listed.
    static final int LARGEST = 48 * 48;

    private final int[] first;
    private final byte[] ways;

    private Contacts(int[] first, byte[] ways) {
        this.first = first;
        this.ways = ways;
    }

    /// The ways up to a squared distance, or up to [#LARGEST] if that is less.
    static Contacts upTo(int squared) {
        int top = Math.min(squared, LARGEST);
        int r = (int) Math.sqrt(top);
        int[] first = new int[top + 2];
        for (int a = -r; a <= r; a++) {
            for (int b = -r; b <= r; b++) {
                for (int c = -r; c <= r; c++) {
                    int norm = a * a + b * b + c * c;
                    if (norm <= top) {
                        first[norm + 1]++;
                    }
                }
            }
        }
        for (int n = 0; n <= top; n++) {
            first[n + 1] += first[n];
        }
        int[] next = first.clone();
        byte[] ways = new byte[3 * first[top + 1]];
        for (int a = -r; a <= r; a++) {
            for (int b = -r; b <= r; b++) {
                for (int c = -r; c <= r; c++) {
                    int norm = a * a + b * b + c * c;
                    if (norm <= top) {
                        int at = 3 * next[norm]++;
                        ways[at] = (byte) a;
                        ways[at + 1] = (byte) b;
                        ways[at + 2] = (byte) c;
                    }
                }
            }
        }
        return new Contacts(first, ways);
    }

    /// Whether ways of a squared length are listed.
    boolean lists(int squared) {
        return squared <= first.length - 2;
    }

    /// Number of the first way of a squared length; the last is before that of the next length.
    int first(int squared) {
        return first[squared];
    }

    /// A component of a way.
    int component(int way, int axis) {
        return ways[3 * way + axis];
    }
}
