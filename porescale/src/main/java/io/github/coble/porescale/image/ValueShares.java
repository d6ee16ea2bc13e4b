package io.github.coble.porescale.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which values occur in an image, and in which shares of its voxels, for messages.
///
/// @param most the most frequent values, most frequent first; empty if there are too many to list
/// @param distinct number of values that occur; -1 if not counted
/// @param lowest smallest value
/// @param highest largest value
record ValueShares(List<Share> most, int distinct, double lowest, double highest) {
    private static final int LISTED = 12;

    /// Beyond so many values of a float image nobody means labels.
    private static final int COUNTED = 1024;

    record Share(double value, double share) {}

    /// Reads the image once.
    static ValueShares of(VoxelImage image) {
        return image.depth().whole() ? ofWhole(image) : ofFloats(image);
    }

    private static ValueShares ofWhole(VoxelImage image) {
        Histogram histogram = Histogram.of(image);
        List<Share> found = new ArrayList<>();
        for (int value = 0; value < histogram.bins(); value++) {
            if (histogram.count(value) > 0) {
                found.add(new Share(value, (double) histogram.count(value) / histogram.voxels()));
            }
        }
        return new ValueShares(
                mostFrequent(found), found.size(), histogram.lowest(), histogram.highest());
    }

    private static ValueShares ofFloats(VoxelImage image) {
        Map<Float, Long> counts = new TreeMap<>();
        float[] page = new float[Pages.voxels(image.extent())];
        float lowest = Float.POSITIVE_INFINITY;
        float highest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < image.extent().x(); i++) {
            image.readPage(i, page);
            for (float value : page) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
                if (counts.size() <= COUNTED) {
                    counts.merge(value, 1L, Long::sum);
                }
            }
        }
        if (counts.size() > COUNTED) {
            return new ValueShares(List.of(), -1, lowest, highest);
        }
        double voxels = image.extent().voxels();
        List<Share> found = new ArrayList<>();
        counts.forEach((value, count) -> found.add(new Share(value, count / voxels)));
        return new ValueShares(mostFrequent(found), found.size(), lowest, highest);
    }

    private static List<Share> mostFrequent(List<Share> found) {
        found.sort(Collections.reverseOrder(Comparator.comparingDouble(Share::share)));
        return List.copyOf(found.subList(0, Math.min(LISTED, found.size())));
    }

    @Override
    public String toString() {
        String range = PhaseValues.text(lowest) + " to " + PhaseValues.text(highest);
        if (most.isEmpty()) {
            return "more than " + COUNTED + " values from " + range;
        }
        String list =
                most.stream()
                        .map(s ->
                                String.format(
                                        Locale.ROOT,
                                        "%s (%.3g %%)",
                                        PhaseValues.text(s.value),
                                        100 * s.share))
                        .collect(Collectors.joining(", "));
        return distinct > most.size()
                ? list + " and " + (distinct - most.size()) + " more from " + range
                : list;
    }
}
