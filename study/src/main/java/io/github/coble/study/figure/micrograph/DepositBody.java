package io.github.coble.study.figure.micrograph;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.render.Landscape;

/// A deposit as a body in space, cut along two sides of the field. Coordinates in pixels of its
/// relief; x upwards from the electrolyte's surface, stretched; y along the columns' first index, z
/// along the second.
final class DepositBody implements Landscape {
    private final Relief relief;
    private final float[] open;
    private final SectionLine front;
    private final SectionLine side;
    private final double perMetre;

    /// The body of a specimen.
    ///
    /// @param stretch of heights
    DepositBody(Specimen specimen, int pixels, double stretch, Workers workers) {
        relief = Relief.of(specimen, pixels);
        open = Openness.of(relief, workers);
        int last = specimen.snapshot().grid().columns() - 1;
        front = SectionLine.row(specimen, last, pixels);
        side = SectionLine.across(specimen, last, pixels);
        perMetre = stretch / relief.pixel();
    }

    /// Pixels of height per metre.
    double perMetre() {
        return perMetre;
    }

    @Override
    public double top(double y, double z) {
        return perMetre * between(relief.height(), y, z);
    }

    @Override
    public double open(double y, double z) {
        return between(open, y, z);
    }

    @Override
    public int rgb(double x, double y, double z) {
        double far = relief.pixels() - 1.0;
        if (y > far || z > far) {
            int along = Math.clamp((int) (y > far ? z : y), 0, relief.pixels() - 1);
            SectionLine face = y > far ? front : side;
            double height = x / perMetre;
            // What stands over the face's own line is surface seen at the rim.
            if (height < face.surface(along)) {
                return face.at(along, height).ink().rgb();
            }
        }
        double lithium = between(relief.lithium(), y, z);
        return Matter.CARBON.ink().towards(Matter.LITHIUM.ink(), lithium).rgb();
    }

    /// Between the middles of four pixels, at the rim those of the rim.
    private double between(float[] field, double y, double z) {
        int n = relief.pixels();
        double v = Math.clamp(y - 0.5, 0, n - 1.0);
        double w = Math.clamp(z - 0.5, 0, n - 1.0);
        int i = Math.min((int) v, n - 2);
        int j = Math.min((int) w, n - 2);
        double s = v - i;
        double t = w - j;
        int p = i * n + j;
        double upper = field[p] + t * (field[p + 1] - field[p]);
        double lower = field[p + n] + t * (field[p + n + 1] - field[p + n]);
        return upper + s * (lower - upper);
    }
}
