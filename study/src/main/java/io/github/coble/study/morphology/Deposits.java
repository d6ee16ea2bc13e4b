package io.github.coble.study.morphology;

import java.util.Arrays;
import java.util.BitSet;

/// The separate deposits on a periodic square: classes of covered columns that a path through sides
/// or corners of covered columns joins (M-2). Immutable once made.
final class Deposits {
    private static final int NONE = -1;

    private final int columns;
    private final int[] deposit;
    private final int[] members;
    private int[] first = new int[16];
    private boolean[] endless = new boolean[16];
    private int count;

    /// @param covered columns, row by row
    /// @param columns along each side of the square
    Deposits(BitSet covered, int columns) {
        this.columns = columns;
        this.deposit = new int[columns * columns];
        this.members = new int[covered.cardinality()];
        Arrays.fill(deposit, NONE);
        short[] turns = new short[deposit.length * 2];
        int end = 0;
        for (int c = covered.nextSetBit(0); c >= 0; c = covered.nextSetBit(c + 1)) {
            if (deposit[c] == NONE) {
                begin(end);
                end = fill(c, end, covered, turns);
                count++;
            }
        }
        begin(end);
    }

    private void begin(int at) {
        if (count + 1 >= first.length) {
            first = Arrays.copyOf(first, 2 * first.length);
            endless = Arrays.copyOf(endless, 2 * endless.length);
        }
        first[count] = at;
    }

    /// Spreads from a column; a column that is met again after a different number of turns around
    /// the square closes a way around it.
    private int fill(int from, int start, BitSet covered, short[] turns) {
        int end = start;
        deposit[from] = count;
        members[end++] = from;
        for (int next = start; next < end; next++) {
            int at = members[next];
            int row = at / columns;
            int column = at % columns;
            for (int p = -1; p <= 1; p++) {
                for (int q = -1; q <= 1; q++) {
                    int i = row + p;
                    int j = column + q;
                    int to = wrap(i) * columns + wrap(j);
                    if (!covered.get(to)) {
                        continue;
                    }
                    short down = (short) (turns[2 * at] + turn(i));
                    short right = (short) (turns[2 * at + 1] + turn(j));
                    if (deposit[to] == NONE) {
                        deposit[to] = count;
                        turns[2 * to] = down;
                        turns[2 * to + 1] = right;
                        members[end++] = to;
                    } else if (turns[2 * to] != down || turns[2 * to + 1] != right) {
                        endless[count] = true;
                    }
                }
            }
        }
        return end;
    }

    /// Index on the square of one that lies up to its width beyond.
    private int wrap(int index) {
        return index < 0 ? index + columns : index >= columns ? index - columns : index;
    }

    private int turn(int index) {
        return index < 0 ? -1 : index >= columns ? 1 : 0;
    }

    /// Columns along each side of the square.
    int columns() {
        return columns;
    }

    /// Number of deposits.
    int count() {
        return count;
    }

    /// Columns that a deposit covers.
    int size(int which) {
        return first[which + 1] - first[which];
    }

    /// One of the columns of a deposit, from 0 on.
    int member(int which, int index) {
        return members[first[which] + index];
    }

    /// Whether column (i, j), up to the square's width beyond it, belongs to a deposit.
    boolean contains(int which, int i, int j) {
        return deposit[wrap(i) * columns + wrap(j)] == which;
    }

    /// Whether a deposit leads around the square into itself.
    boolean endless(int which) {
        return endless[which];
    }
}
