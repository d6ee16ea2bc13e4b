package io.github.coble.model.column;

import io.github.coble.numerics.complementarity.SmoothPlus;
import io.github.coble.numerics.complementarity.SmoothStep;

/// Widths over which [CellSystem] rounds what is sharp in theory, with the error each one makes
/// (docs/theory/cell.md), and the few heights at which a state counts as another.
public final class Smoothing {
    /// Width of rounded kinks in a pressure [MPa]; at most a quarter of it is smoothing error.
    public static final double PRESSURE_WIDTH = 2e-3;

    /// Pressure range over which a front that sucks more than is supplied lets go [MPa].
    public static final double STARVING = 0.1;

    /// Pores count as full from this filling on; the flow through grows over the rest.
    public static final double FULL_FROM = 0.98;

    /// Height below which a film or cap runs dry [L]: 5 nm of a 5 µm layer.
    public static final double DRY = 1e-3;

    /// Film height at which a column counts as half lifted [L].
    public static final double LIFTED_AT = 5e-3;

    /// Filling at which pore mouths count as touching the electrolyte.
    public static final double TOUCHING_AT = 0.02;

    /// Keeps sideways conductance and area shares from vanishing.
    public static final double FLOOR = 1e-6;

    public static final double AREA_FLOOR = 1e-3;

    /// Width of rounded kinks in a potential [V].
    public static final double POTENTIAL_WIDTH = 2e-4;

    /// Time in which a layer tears once its cohesion is exceeded [s].
    public static final double TEARING_TIME = 10;

    /// Lift beyond the tearing lift, in units of it, at which all of a border is torn.
    public static final double TEARING_RANGE = 0.5;

    /// Difference of height over which a crevice's head start levels out [L].
    public static final double LEVELLING = 0.02;

    /// Relative width over which a column's film is taken to reach the layer that rides on it.
    public static final double REACHING = 0.02;

    /// Film height, relative to that on which the layer rides, from which a column begins to carry
    /// the layer, and at which it does so fully.
    public static final double CARRYING_FROM = 0.25;

    public static final double CARRYING_TO = 0.75;

    /// Time in which the layer settles on the film [s].
    public static final double SETTLING = 10;

    /// Weight of a column without film, so that the height on which the layer rides is defined
    /// where there is none; and the least height anything is compared with [L].
    public static final double LEAST_WEIGHT = 1e-3;

    public static final double LEAST_RIDE = 1e-5;

    /// Cell current above which plating pushes the layer up [A m^-2].
    public static final double PUSHING = 1e-3;

    /// Variance of the gaps below which their resistance grows in proportion, not as a root.
    public static final double SMALL_GAPS = 1e-4;

    /// Largest exponent of the kinetics; beyond, an iterate is far off anyway.
    public static final double LARGEST_EXPONENT = 60;

    /// Keeps the parabolic law defined on a column that lithium never touched [Q_L].
    public static final double UNTOUCHED = 1e-12;

    /// Width of the rounded kink where insertion turns into extraction [A m^-2].
    public static final double INSERTION_WIDTH = 5e-4;

    private Smoothing() {}

    /// Filling beyond which, and height below which [L], a trial state is refused, so that the step
    /// is tried again with a smaller size: a step must not leap over the end of a process.
    public static final double OVERFULL = 1.003;

    public static final double OVERDRAWN = -3e-3;

    /// Time in which a film or cap that a step has overdrawn, or pores it has overfilled, are paid
    /// back [s].
    public static final double PAYBACK = 60;

    /// Share of its full flow that a film or cap of a height [L] still gives.
    public static double wet(double height) {
        double h = Math.max(height, 0);
        return h / (h + DRY);
    }

    /// Slope of [#wet].
    public static double wetSlope(double height) {
        return height > 0 ? DRY / ((height + DRY) * (height + DRY)) : 0;
    }

    /// Flow [L s^-1] that pays back an overdrawn film or cap; negative.
    public static double payback(double height) {
        return Math.min(height, 0) / PAYBACK;
    }

    /// Slope of [#payback].
    public static double paybackSlope(double height) {
        return height < 0 ? 1 / PAYBACK : 0;
    }

    /// Weight of a column's film in the height on which the layer rides, T-14.
    public static double weight(double film) {
        double h = film / LIFTED_AT;
        return LEAST_WEIGHT + h * h;
    }

    /// Whether there is a film at all, 0 to 1.
    public static double present(double film) {
        return film > 0 ? film * film / (film * film + LIFTED_AT * LIFTED_AT) : 0;
    }

    /// A height to ride on that is never zero [L].
    public static double riding(double ride) {
        return Math.max(ride, 0) + LEAST_RIDE;
    }

    /// Share of a column over which its film of a height reaches the layer that rides at another.
    public static double reach(double film, double ride) {
        return 1 - SmoothPlus.value(1 - Math.max(film, 0) / riding(ride), REACHING);
    }

    /// Whether a film of a height carries the layer that rides at another, 0 to 1.
    public static double carrying(double film, double ride) {
        return SmoothStep.value(film / riding(ride), CARRYING_FROM, CARRYING_TO);
    }

    /// Square root of a variance, rounded at zero.
    public static double root(double variance) {
        double v = Math.max(variance, 0);
        return v / Math.sqrt(v + SMALL_GAPS);
    }

    /// Slope of [#root].
    public static double rootSlope(double variance) {
        double v = variance + SMALL_GAPS;
        return variance > 0 ? (v - 0.5 * variance) / (v * Math.sqrt(v)) : 0;
    }

    /// An exponent kept where exp is finite.
    public static double clipped(double exponent) {
        return Math.clamp(exponent, -LARGEST_EXPONENT, LARGEST_EXPONENT);
    }
}
