package io.github.coble.study.morphology;

import io.github.coble.model.field.FieldGrid;
import io.github.coble.model.field.FieldSnapshot;

/// Snapshots whose heights at the collector are a function of the place.
final class Squares {
    static final double WIDTH = 50e-6;
    static final double THICKNESS = 5e-6;

    private Squares() {}

    /// A function of the place on the square [m].
    interface Field {
        double at(double x, double y);
    }

    static FieldSnapshot collector(int columns, Field height) {
        float[] zero = new float[columns * columns];
        return of(columns, fill(columns, height), zero, zero, zero);
    }

    static FieldSnapshot of(
            int columns, float[] collector, float[] electrolyte, float[] lift, float[] torn) {
        float[] zero = new float[columns * columns];
        return new FieldSnapshot(
                new FieldGrid(columns, WIDTH, 4),
                THICKNESS,
                0,
                0,
                zero,
                zero,
                electrolyte,
                collector,
                lift,
                torn,
                zero,
                zero,
                zero,
                zero);
    }

    static float[] fill(int columns, Field field) {
        float[] values = new float[columns * columns];
        double spacing = WIDTH / columns;
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] =
                        (float) field.at((j + 0.5) * spacing, (i + 0.5) * spacing);
            }
        }
        return values;
    }

    /// The way between two places along an axis, the shorter one around the square.
    static double way(double from, double to) {
        double way = to - from;
        return way - WIDTH * Math.rint(way / WIDTH);
    }
}
