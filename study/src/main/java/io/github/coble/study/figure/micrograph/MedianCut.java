package io.github.coble.study.figure.micrograph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// At most 256 colours for a picture: its own where they are few, else those of P. Heckbert's
/// median cut (Computer Graphics 16, 297, 1982) of its colours at 32 levels per channel.
final class MedianCut {
    private static final int MOST = 256;
    private static final int BITS = 5;
    private static final int LEVELS = 1 << BITS;
    private static final int BINS = LEVELS * LEVELS * LEVELS;

    private final int[] palette;
    private final int[] binned;

    private MedianCut(int[] palette, int[] binned) {
        this.palette = palette;
        this.binned = binned;
    }

    /// Colours for these pixels.
    ///
    /// @param pixels 0xRRGGBB
    static MedianCut of(int[] pixels) {
        int[] own = Arrays.stream(pixels).distinct().limit(MOST + 1L).sorted().toArray();
        return own.length <= MOST ? new MedianCut(own, new int[0]) : cut(pixels);
    }

    /// The palette as 0xRRGGBB.
    int[] palette() {
        return palette.clone();
    }

    /// Number of the colour that stands for one of the pixels'.
    int index(int rgb) {
        return binned.length == 0 ? Arrays.binarySearch(palette, rgb) : binned[bin(rgb)];
    }

    private static int bin(int rgb) {
        int drop = 8 - BITS;
        int red = rgb >> (16 + drop) & (LEVELS - 1);
        int green = rgb >> (8 + drop) & (LEVELS - 1);
        int blue = rgb >> drop & (LEVELS - 1);
        return red << (2 * BITS) | green << BITS | blue;
    }

    private static MedianCut cut(int[] pixels) {
        long[][] sums = new long[3][BINS];
        int[] counts = new int[BINS];
        for (int rgb : pixels) {
            int b = bin(rgb);
            counts[b]++;
            for (int c = 0; c < 3; c++) {
                sums[c][b] += rgb >> (16 - 8 * c) & 0xFF;
            }
        }
        int[] used = new int[BINS];
        int n = 0;
        for (int b = 0; b < BINS; b++) {
            if (counts[b] > 0) {
                used[n++] = b;
            }
        }
        List<int[]> boxes = new ArrayList<>();
        boxes.add(Arrays.copyOf(used, n));
        while (boxes.size() < MOST && split(boxes, counts)) {
            // as long as there is a box of two colours
        }
        int[] palette = new int[boxes.size()];
        int[] binned = new int[BINS];
        for (int k = 0; k < palette.length; k++) {
            palette[k] = mean(boxes.get(k), sums, counts);
            for (int b : boxes.get(k)) {
                binned[b] = k;
            }
        }
        return new MedianCut(palette, binned);
    }

    /// Cuts the box with the most pixels times extent at the median of its longest side.
    private static boolean split(List<int[]> boxes, int[] counts) {
        int chosen = -1;
        long most = 0;
        for (int k = 0; k < boxes.size(); k++) {
            long weight = total(boxes.get(k), counts) * extent(boxes.get(k), axis(boxes.get(k)));
            if (weight > most) {
                most = weight;
                chosen = k;
            }
        }
        if (chosen < 0) {
            return false;
        }
        int[] box = boxes.get(chosen);
        int axis = axis(box);
        int[] sorted =
                Arrays.stream(box)
                        .boxed()
                        .sorted((a, b) ->
                                level(a, axis) != level(b, axis)
                                        ? Integer.compare(level(a, axis), level(b, axis))
                                        : Integer.compare(a, b))
                        .mapToInt(Integer::intValue)
                        .toArray();
        long half = total(box, counts) / 2;
        long sum = counts[sorted[0]];
        int at = 1;
        while (at < sorted.length - 1 && sum < half) {
            sum += counts[sorted[at++]];
        }
        boxes.set(chosen, Arrays.copyOf(sorted, at));
        boxes.add(Arrays.copyOfRange(sorted, at, sorted.length));
        return true;
    }

    private static int level(int bin, int axis) {
        return bin >> ((2 - axis) * BITS) & (LEVELS - 1);
    }

    private static int axis(int[] box) {
        int longest = 0;
        for (int c = 1; c < 3; c++) {
            longest = extent(box, c) > extent(box, longest) ? c : longest;
        }
        return longest;
    }

    private static int extent(int[] box, int axis) {
        int low = LEVELS;
        int high = 0;
        for (int b : box) {
            low = Math.min(low, level(b, axis));
            high = Math.max(high, level(b, axis));
        }
        return high - low;
    }

    private static long total(int[] box, int[] counts) {
        long sum = 0;
        for (int b : box) {
            sum += counts[b];
        }
        return sum;
    }

    private static int mean(int[] box, long[][] sums, int[] counts) {
        long total = total(box, counts);
        int rgb = 0;
        for (long[] channel : sums) {
            long sum = 0;
            for (int b : box) {
                sum += channel[b];
            }
            rgb = rgb << 8 | (int) ((sum + total / 2) / total);
        }
        return rgb;
    }
}
