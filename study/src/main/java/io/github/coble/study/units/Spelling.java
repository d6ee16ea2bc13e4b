package io.github.coble.study.units;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the name a writer may have meant.
public final class Spelling {
    private static final int LONGEST = 80;

    private Spelling() {}

    /// The nearest of the names, if one is near enough to be a slip of the pen.
    public static Optional<String> nearest(String written, Collection<String> names) {
        String best = null;
        double least = Double.POSITIVE_INFINITY;
        String lower = fold(written);
        if (lower.length() > LONGEST) {
            return Optional.empty();
        }
        int allowed = Math.max(1, Math.min(4, (lower.length() + 1) / 3));
        for (String name : names) {
            String other = fold(name);
            int slips = distance(lower, other);
            boolean beginning = lower.length() >= 4 && other.startsWith(lower);
            // Among equals the name that begins as it was written, in capitals too, comes first.
            boolean sameStart = !written.isEmpty() && name.startsWith(written.substring(0, 1));
            double rank = (beginning ? Math.min(slips, allowed) : slips) + (sameStart ? 0 : 0.1);
            boolean better =
                    rank < least || (rank == least && best != null && name.compareTo(best) < 0);
            if ((slips <= allowed || beginning) && better) {
                least = rank;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /// `; did you mean "…"?` or nothing.
    public static String didYouMean(String written, Collection<String> names) {
        return nearest(written, names).map(n -> "; did you mean \"" + n + "\"?").orElse("");
    }

    private static String fold(String s) {
        return s.toLowerCase(Locale.ROOT);
    }

    /// Insertions, deletions, replacements and swaps of neighbours between two words (optimal
    /// string alignment).
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                boolean swap =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swap) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
