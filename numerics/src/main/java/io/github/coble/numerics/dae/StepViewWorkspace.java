package io.github.coble.numerics.dae;

/// The one [AcceptedStep] of a run, moved on with every step.
final class StepViewWorkspace implements AcceptedStep {

    private final BdfWorkspace w;
    private double from;
    private double to;

    StepViewWorkspace(BdfWorkspace w) {
        this.w = w;
    }

    void set(double from, double to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public double previousTime() {
        return from;
    }

    @Override
    public double time() {
        return to;
    }

    @Override
    public int order() {
        return w.orderUsed;
    }

    @Override
    public void interpolate(double t, double[] y) {
        if (t == w.t) {
            System.arraycopy(w.y, 0, y, 0, w.n);
        } else {
            w.interpolate(t, y);
        }
    }

    @Override
    public void interpolateRate(double t, double[] yDot) {
        if (t == w.t) {
            System.arraycopy(w.yDot, 0, yDot, 0, w.n);
        } else {
            w.interpolateRate(t, yDot);
        }
    }

    DaeState state(double t) {
        double[] y = new double[w.n];
        double[] yDot = new double[w.n];
        interpolate(t, y);
        interpolateRate(t, yDot);
        return new DaeState(t, y, yDot);
    }
}
