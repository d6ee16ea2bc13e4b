package io.github.coble.study.inference;

import java.util.ArrayList;
import java.util.List;

/// The posterior density of a problem, up to a constant: $$\ln p = -\tfrac12 \sum_j r_j^2 -
/// \tfrac12 \sum_i q_i^2 \quad (I-2)$$ with the deviance residuals $r$ of the observations used and
/// $q$ of the priors that are bells, inside the box.
final class Posterior {
    /// Residual of an observation that the model fails to answer: worse than any answer.
    static final double FAILED = 1e3;

    private final Evaluator evaluator;
    private final Problem problem;
    private final boolean[] leftOut;
    private final List<Integer> bells = new ArrayList<>();

    Posterior(Evaluator evaluator, boolean[] leftOut) {
        this.evaluator = evaluator;
        this.problem = evaluator.problem();
        this.leftOut = leftOut.clone();
        for (int i = 0; i < problem.unknowns().size(); i++) {
            if (problem.unknowns().get(i).bell().isPresent()) {
                bells.add(i);
            }
        }
    }

    Problem problem() {
        return problem;
    }

    int dimension() {
        return problem.unknowns().size();
    }

    /// Observations that count.
    int used() {
        int used = 0;
        for (boolean out : leftOut) {
            used += out ? 0 : 1;
        }
        return used;
    }

    State at(double[] point) {
        return at(List.of(point)).getFirst();
    }

    /// The states of points inside the box, in their order.
    List<State> at(List<double[]> points) {
        List<Outcome> outcomes = evaluator.evaluate(points);
        List<State> states = new ArrayList<>(points.size());
        for (int k = 0; k < points.size(); k++) {
            states.add(state(points.get(k), outcomes.get(k)));
        }
        return states;
    }

    private State state(double[] u, Outcome outcome) {
        int m = problem.observations();
        double[] residuals = new double[m + bells.size()];
        int failures = 0;
        for (int j = 0; j < m; j++) {
            double r = outcome.residuals()[j];
            boolean failed = Double.isNaN(r);
            if (!leftOut[j]) {
                failures += failed ? 1 : 0;
                residuals[j] = failed ? FAILED : r;
            }
        }
        for (int k = 0; k < bells.size(); k++) {
            int i = bells.get(k);
            residuals[m + k] = problem.unknowns().get(i).bell().orElseThrow().residual(u[i]);
        }
        double sum = 0;
        for (double r : residuals) {
            sum += r * r;
        }
        return new State(
                u.clone(),
                residuals,
                outcome.residuals(),
                outcome.predictions(),
                -0.5 * sum,
                failures);
    }
}
