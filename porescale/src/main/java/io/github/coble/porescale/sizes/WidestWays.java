package io.github.coble.porescale.sizes;

import io.github.coble.numerics.parallel.Workers;

/// The widest ways between places that openings join, kept while openings are added in any order: a
/// maximum spanning forest.
///
/// Every place but the roots has one link, an opening to a place of higher rank. Going up while
/// links are at least as wide as w leads all places that are joined at w to the same top, and no
/// others. An opening joins the tops of its two places; the link that one of them gives up for it
/// is then an opening between the other top and where it led. Ranks are at random, so ways to the
/// roots are short: about the logarithm of the number of places.
///
/// Threads may add openings at the same time as long as no opening joins the places of one to those
/// of another.
final class WidestWays {
    /// The place that ways are asked to.
    static final int OUTSIDE = 0;

    private static final int GRAIN = 1 << 14;

    /// By place: width of the link and, in the lower half, where it leads; 0 for roots.
    private final long[] links;

    /// No openings.
    ///
    /// @param places number of places beside the outside, which are numbered from 1
    WidestWays(int places) {
        this.links = new long[places + 1];
    }

    /// Adds an opening.
    ///
    /// @param width at least 1
    void join(int one, int other, int width) {
        int a = one;
        int b = other;
        int w = width;
        while (true) {
            a = top(a, w);
            b = top(b, w);
            if (a == b) {
                return;
            }
            if (Integer.compareUnsigned(rank(a), rank(b)) < 0) {
                int higher = a;
                a = b;
                b = higher;
            }
            long given = links[a];
            links[a] = ((long) w << Integer.SIZE) | b;
            w = width(given);
            if (w == 0) {
                return;
            }
            a = (int) given;
        }
    }

    /// Width of the narrowest opening on the widest way to the outside, by place; 0 if there is
    /// none.
    int[] toOutside(Workers workers) {
        int[] widths = new int[links.length];
        workers.forEach(
                links.length,
                GRAIN,
                (from, to) -> {
                    for (int place = from; place < to; place++) {
                        widths[place] = toOutside(place);
                    }
                });
        return widths;
    }

    private int toOutside(int place) {
        int narrowest = Integer.MAX_VALUE;
        for (int at = place; at != OUTSIDE; at = (int) links[at]) {
            narrowest = Math.min(narrowest, width(links[at]));
            if (narrowest == 0) {
                return 0;
            }
        }
        return narrowest;
    }

    private int top(int place, int width) {
        int at = place;
        long link = links[at];
        while (width(link) >= width) {
            at = (int) link;
            link = links[at];
        }
        return at;
    }

    private static int width(long link) {
        return (int) (link >>> Integer.SIZE);
    }

    /// As good as random, different for all places, the smaller the higher; 0 for the outside. The
    /// finaliser of MurmurHash3 (A. Appleby, public domain).
    private static int rank(int place) {
        int mixed = (place ^ (place >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
