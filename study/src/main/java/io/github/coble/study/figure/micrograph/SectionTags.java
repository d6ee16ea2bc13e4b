package io.github.coble.study.figure.micrograph;

import io.github.coble.study.figure.micrograph.Micrograph.Tag;
import java.util.ArrayList;
import java.util.List;

/// Names of the materials of a section, each where there is most room for it.
final class SectionTags {
    /// Room of a word over the width of the picture: height, and width per letter.
    private static final double TALL = 0.03;

    private static final double PER_LETTER = 0.0135;
    private static final double PADDING = 0.015;

    private SectionTags() {}

    /// One name per material that has room for it.
    static List<Tag> of(SectionPainter section) {
        List<Tag> tags = new ArrayList<>();
        for (Matter matter : Matter.values()) {
            if (matter != Matter.VOID) {
                int wide =
                        (int) ((PER_LETTER * matter.label().length() + PADDING) * section.width());
                tag(section, matter, wide, tags);
            }
        }
        return tags;
    }

    private static void tag(SectionPainter section, Matter matter, int wide, List<Tag> tags) {
        int[][] runs = new int[section.width()][];
        for (int x = 0; x < runs.length; x++) {
            runs[x] = longestRun(section, matter, x);
        }
        int margin = section.width() / 100;
        int bestX = -1;
        int bestTop = 0;
        int bestRoom = (int) (TALL * section.width());
        for (int x = margin; x + wide + margin < runs.length; x += margin) {
            int top = 0;
            int bottom = section.rows();
            for (int k = x; k < x + wide; k++) {
                top = Math.max(top, runs[k][0]);
                bottom = Math.min(bottom, runs[k][1]);
            }
            if (bottom - top > bestRoom) {
                bestRoom = bottom - top;
                bestX = x;
                bestTop = top;
            }
        }
        if (bestX >= 0) {
            tags.add(new Tag(matter.label(), bestX, bestTop + 0.5 * bestRoom));
        }
    }

    /// First row and the one after the last; both 0 where there is none.
    private static int[] longestRun(SectionPainter section, Matter matter, int x) {
        int[] longest = {0, 0};
        int from = 0;
        for (int y = 0; y <= section.rows(); y++) {
            if (y == section.rows() || section.matter(x, y) != matter) {
                if (y - from > longest[1] - longest[0]) {
                    longest = new int[] {from, y};
                }
                from = y + 1;
            }
        }
        return longest;
    }
}
