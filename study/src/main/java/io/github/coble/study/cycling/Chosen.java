package io.github.coble.study.cycling;

import io.github.coble.study.figure.Canvas;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Legend;
import io.github.coble.study.figure.Lettering;
import io.github.coble.study.figure.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// First, last and evenly between of a list that is too long to show.
final class Chosen {
    private Chosen() {}

    static <T> List<T> of(List<T> all, int most) {
        int n = all.size();
        if (n <= most) {
            return all;
        }
        return IntStream.range(0, most)
                .map(k -> (int) Math.round((double) k * (n - 1) / (most - 1)))
                .mapToObj(all::get)
                .toList();
    }

    /// Colour of the k-th of so many that are drawn.
    static Ink ink(int k, int of) {
        return Ink.ramp(of < 2 ? 0.25 : (double) k / (of - 1));
    }

    /// Names of the cycles that are drawn, and how many there are.
    static void legend(Canvas canvas, List<Integer> drawn, int all, double left, double top) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int k = 0; k < drawn.size(); k++) {
            entries.add(
                    Legend.Entry.line("cycle " + drawn.get(k), Pen.of(ink(k, drawn.size()), 2.5)));
        }
        new Legend(entries).draw(canvas, left, top);
        if (drawn.size() < all) {
            double y = top + 21 * entries.size() + 20;
            canvas.text(left, y, drawn.size() + " of " + all, Lettering.SMALL);
            canvas.text(left, y + 16, "cycles drawn", Lettering.SMALL);
        }
    }
}
