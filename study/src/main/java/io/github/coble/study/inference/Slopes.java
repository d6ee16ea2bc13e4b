package io.github.coble.study.inference;

import java.util.ArrayList;
import java.util.List;

/// Slopes of residuals and predictions over the unit box, by differences.
///
/// The step is a stated share of the range, not the square root of the rounding error: a model that
/// steps in time has noise of the size of its tolerance.
///
/// @param residuals `[residual][unknown]`
/// @param predictions `[observation][unknown]`
/// @param evaluations used
record Slopes(double[][] residuals, double[][] predictions, int evaluations) {

    /// Slopes to one side each, away from the nearer wall.
    static Slopes oneSided(Posterior posterior, State at, double step) {
        int n = at.u().length;
        double[] forward = new double[n];
        for (int i = 0; i < n; i++) {
            forward[i] = at.u()[i] + step <= 1 ? step : -step;
        }
        List<State> states = posterior.at(moved(at.u(), forward));
        List<Integer> retry = new ArrayList<>();
        List<double[]> others = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            boolean lost = states.get(i).failures() > at.failures();
            boolean room = at.u()[i] - forward[i] >= 0 && at.u()[i] - forward[i] <= 1;
            if (lost && room) {
                retry.add(i);
                double[] u = at.u().clone();
                u[i] -= forward[i];
                others.add(u);
            }
        }
        List<State> second = posterior.at(others);
        State[] ends = states.toArray(State[]::new);
        for (int k = 0; k < retry.size(); k++) {
            if (second.get(k).failures() <= at.failures()) {
                ends[retry.get(k)] = second.get(k);
                forward[retry.get(k)] *= -1;
            }
        }
        State[] here = new State[n];
        java.util.Arrays.fill(here, at);
        return between(here, ends, forward, n + others.size());
    }

    /// Slopes over both sides, where both are in the box.
    static Slopes central(Posterior posterior, State at, double step) {
        int n = at.u().length;
        double[] up = new double[n];
        double[] down = new double[n];
        for (int i = 0; i < n; i++) {
            up[i] = Math.min(step, 1 - at.u()[i]);
            down[i] = -Math.min(step, at.u()[i]);
        }
        List<double[]> points = new ArrayList<>(moved(at.u(), down));
        points.addAll(moved(at.u(), up));
        List<State> states = posterior.at(points);
        State[] from = new State[n];
        State[] to = new State[n];
        double[] width = new double[n];
        for (int i = 0; i < n; i++) {
            from[i] = states.get(i);
            to[i] = states.get(n + i);
            width[i] = up[i] - down[i];
            if (from[i].failures() > at.failures()) {
                from[i] = at;
                width[i] = up[i];
            }
            if (to[i].failures() > at.failures()) {
                to[i] = at;
                width[i] -= up[i];
            }
        }
        return between(from, to, width, 2 * n);
    }

    private static List<double[]> moved(double[] u, double[] by) {
        List<double[]> points = new ArrayList<>(u.length);
        for (int i = 0; i < u.length; i++) {
            double[] point = u.clone();
            point[i] = Math.clamp(point[i] + by[i], 0.0, 1.0);
            points.add(point);
        }
        return points;
    }

    private static Slopes between(State[] from, State[] to, double[] width, int evaluations) {
        int n = from.length;
        double[][] residuals = new double[from[0].residuals().length][n];
        double[][] predictions = new double[from[0].predictions().length][n];
        for (int i = 0; i < n; i++) {
            column(residuals, i, from[i].residuals(), to[i].residuals(), width[i]);
            column(predictions, i, from[i].predictions(), to[i].predictions(), width[i]);
        }
        return new Slopes(residuals, predictions, evaluations);
    }

    private static void column(double[][] out, int i, double[] from, double[] to, double width) {
        for (int j = 0; j < out.length; j++) {
            // An answer that was lost on the way tells nothing about the slope.
            boolean told =
                    width != 0
                            && Double.isFinite(to[j] - from[j])
                            && (from[j] == Posterior.FAILED) == (to[j] == Posterior.FAILED);
            out[j][i] = told ? (to[j] - from[j]) / width : 0;
        }
    }
}
