package io.github.coble.numerics.dae;

import io.github.coble.numerics.dae.IntegrationException.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One integration: error test, choice of order and step, end of the interval (N-4, N-5).
///
/// Source: Brenan, Campbell & Petzold (1996), section 5.2.3; Hindmarsh et al. (2005), section 2.3.
final class BdfRunWorkspace {

    private static final int MOST_ERROR_FAILURES = 10;
    private static final int MOST_NEWTON_FAILURES = 15;

    /// In a whole run: a smaller step only hides that invariants contradict the equations.
    private static final int MOST_CONTRADICTIONS = 3;

    /// A step that ends this close to the end of the interval, relative to its size, is stretched
    /// to it.
    private static final double STRETCH = 1e-3;

    private static final double INITIAL_PART = 1e-3;

    /// Steps below this many units in the last place of time are not resolved.
    private static final double SMALLEST_STEP_ULPS = 8.0;

    private final DaeSystem system;
    private final BdfOptions options;
    private final double tEnd;
    private final BdfWorkspace w;
    private final CorrectorWorkspace corrector;
    private final EventWorkspace events;
    private final StepObserver observer;
    private final StepViewWorkspace view;
    private final @Nullable FixedStepping fixed;
    private final double[] errorWeights;
    private final boolean[] tested;
    private final double[] scratch;
    private final double[] lastRate;
    private final double direction;

    private int steps;
    private int errorFailures;
    private int newtonFailures;
    private int contradictions;

    /// Whether step and order still double and rise at every step.
    private boolean starting = true;

    private boolean lastStep;

    /// Order suggested by the last error test.
    private int orderNew;

    private double errorAtOrder;
    private double errorBelow;

    BdfRunWorkspace(
            DaeSystem system,
            BdfOptions options,
            DaeState start,
            double tEnd,
            List<EventFunction> events,
            StepObserver observer) {
        int n = system.size();
        this.system = system;
        this.options = options;
        this.tEnd = tEnd;
        this.fixed = options.fixedStepping().orElse(null);
        this.direction = tEnd >= start.time() ? 1.0 : -1.0;
        double[] y0 = start.y();
        this.lastRate = start.yDot();
        this.w =
                new BdfWorkspace(
                        n, fixed == null ? options.maximumOrder() : BdfOptions.HIGHEST_ORDER);
        this.corrector = new CorrectorWorkspace(system, options.tolerances().relative(), y0);
        this.observer = observer;
        this.view = new StepViewWorkspace(w);
        this.errorWeights = new double[n];
        this.tested = new boolean[n];
        for (int i = 0; i < n; i++) {
            tested[i] = options.algebraicInErrorTest() || system.isDifferential(i);
        }
        this.scratch = new double[n];
        begin(start.time(), y0);
        this.events = new EventWorkspace(events, view, start);
    }

    private void begin(double t0, double[] y0) {
        System.arraycopy(y0, 0, w.phi[0], 0, w.n);
        w.t = t0;
        setWeights();
        if (fixed != null) {
            w.start(t0, fixed, direction);
        } else {
            double span = Math.abs(tEnd - t0);
            double h = options.initialStep();
            if (h == 0.0) {
                h = INITIAL_PART * span;
                double speed = WeightedNorm.of(lastRate, w.weights);
                if (speed * h > 0.5) {
                    h = 0.5 / speed;
                }
            }
            h = Math.min(h, Math.min(span, options.maximumStep()));
            w.start(t0, y0, lastRate, direction * h);
        }
        System.arraycopy(y0, 0, w.y, 0, w.n);
        System.arraycopy(lastRate, 0, w.yDot, 0, w.n);
    }

    Ending run() {
        while (!finished()) {
            if (steps >= options.maximumSteps()) {
                throw failure(Reason.TOO_MANY_STEPS, WeightedNorm.worst(w.correction, w.weights));
            }
            if (steps > 0) {
                setWeights();
            }
            double from = w.t;
            limitStep();
            step();
            System.arraycopy(w.yDot, 0, lastRate, 0, w.n);
            view.set(from, w.t);
            int faulty = events.scan();
            if (faulty >= 0) {
                throw failure(Reason.EVENT_UNDEFINED, -1, events.name(faulty));
            }
            observer.accepted(view);
            events.report(observer);
            Optional<List<EventOccurrence>> stopping = events.stopping();
            if (stopping.isPresent()) {
                return new Ending.EventOccurred(
                        view.state(view.time()), statistics(), stopping.get());
            }
        }
        return new Ending.ReachedEnd(new DaeState(w.t, w.y, lastRate), statistics());
    }

    private boolean finished() {
        double left = (tEnd - w.t) * direction;
        return fixed == null ? !(left > 0.0) : left < STRETCH * fixed.step();
    }

    private void setWeights() {
        int bad = options.tolerances().weights(w.phi[0], w.weights);
        if (bad >= 0) {
            throw failure(Reason.ZERO_WEIGHT, bad);
        }
        for (int i = 0; i < w.n; i++) {
            errorWeights[i] = tested[i] ? w.weights[i] : 0.0;
        }
        corrector.setWeights(w.weights);
    }

    private void limitStep() {
        if (fixed != null) {
            return;
        }
        double left = tEnd - w.t;
        lastStep = Math.abs(w.h) * (1.0 + STRETCH) >= Math.abs(left);
        if (lastStep) {
            resize(left / w.h);
        }
    }

    /// Multiplies the step to be tried by `factor`.
    private void resize(double factor) {
        w.h *= factor;
        if (steps == 0 && fixed == null) {
            w.psi[0] = w.h;
            for (int i = 0; i < w.n; i++) {
                w.phi[1][i] *= factor;
            }
        }
    }

    /// Tries until a step passes.
    private void step() {
        double from = w.t;
        int newton = 0;
        int error = 0;
        while (true) {
            if (!(Math.abs(w.h) >= SMALLEST_STEP_ULPS * Math.ulp(from))) {
                throw failure(Reason.STEP_TOO_SMALL, corrector.worst);
            }
            w.setCoefficients();
            w.t = lastStep ? tEnd : from + w.h;
            if (corrector.solve(w)) {
                if (fixed != null || errorTest()) {
                    break;
                }
                w.t = from;
                w.restore();
                errorFailures++;
                error++;
                corrector.worst = WeightedNorm.worst(w.correction, errorWeights);
                if (error >= MOST_ERROR_FAILURES) {
                    throw failure(Reason.ERROR_TEST_FAILED, corrector.worst);
                }
                reduceAfterError(error);
            } else {
                w.t = from;
                w.restore();
                newtonFailures++;
                newton++;
                if (corrector.failure == Reason.INVARIANT_CONTRADICTED) {
                    contradictions++;
                }
                if (fixed != null
                        || newton >= MOST_NEWTON_FAILURES
                        || contradictions >= MOST_CONTRADICTIONS) {
                    throw failure(corrector.failure, corrector.worst, corrector.worstName());
                }
                resize(0.25);
            }
            starting = false;
            lastStep = false;
        }
        complete();
    }

    /// Local error at this order and the ones below (N-4, N-5); suggests an order.
    private boolean errorTest() {
        int k = w.order;
        double size = WeightedNorm.of(w.correction, errorWeights);
        errorAtOrder = w.sigma[k] * size;
        double term = (k + 1) * errorAtOrder;
        orderNew = k;
        errorBelow = 0.0;
        if (k > 1) {
            addTo(scratch, w.phi[k], w.correction);
            errorBelow = w.sigma[k - 1] * WeightedNorm.of(scratch, errorWeights);
            double below = k * errorBelow;
            if (k > 2) {
                addTo(scratch, w.phi[k - 1], scratch);
                double twoBelow = (k - 1) * w.sigma[k - 2] * WeightedNorm.of(scratch, errorWeights);
                if (Math.max(below, twoBelow) <= term) {
                    orderNew = k - 1;
                }
            } else if (below <= 0.5 * term) {
                orderNew = k - 1;
            }
        }
        return w.ck * size <= 1.0;
    }

    private static void addTo(double[] sum, double[] a, double[] b) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + b[i];
        }
    }

    private void reduceAfterError(int failures) {
        if (failures == 1) {
            double estimate = orderNew == w.order ? errorAtOrder : errorBelow;
            w.order = orderNew;
            double factor = 0.9 * Math.pow(2.0 * estimate + 1e-4, -1.0 / (w.order + 1));
            resize(Math.max(0.25, Math.min(0.9, factor)));
        } else {
            w.order = failures == 2 ? orderNew : 1;
            resize(0.25);
        }
    }

    /// Takes the step, and chooses order and size of the next (N-5).
    private void complete() {
        steps++;
        int rise = w.order - w.orderUsed;
        int k = w.order;
        if (fixed != null) {
            w.accept(BdfOptions.HIGHEST_ORDER);
            return;
        }
        if (orderNew == k - 1 || k == options.maximumOrder()) {
            starting = false;
        }
        int next = k;
        double hNew = w.h;
        if (starting) {
            if (steps > 1) {
                next = k + 1;
                hNew = 2.0 * w.h;
            }
        } else {
            double estimate = errorAtOrder;
            if (orderNew == k - 1) {
                next = k - 1;
                estimate = errorBelow;
            } else if (k < options.maximumOrder() && k + 1 < w.unchanged && rise != 1) {
                double above = errorAbove();
                if (raises(above)) {
                    next = k + 1;
                    estimate = above;
                } else if (k > 1
                        && k * errorBelow <= Math.min((k + 1) * errorAtOrder, (k + 2) * above)) {
                    next = k - 1;
                    estimate = errorBelow;
                }
            }
            double factor = Math.pow(2.0 * estimate + 1e-4, -1.0 / (next + 1));
            if (factor >= 2.0) {
                hNew = 2.0 * w.h;
            } else if (factor <= 1.0) {
                hNew = w.h * Math.max(0.5, Math.min(0.9, factor));
            }
        }
        w.accept(options.maximumOrder());
        w.order = next;
        w.h = direction * Math.min(Math.abs(hNew), options.maximumStep());
    }

    private double errorAbove() {
        double[] p = w.phi[w.order + 1];
        for (int i = 0; i < w.n; i++) {
            scratch[i] = w.correction[i] - p[i];
        }
        return WeightedNorm.of(scratch, errorWeights) / (w.order + 2);
    }

    private boolean raises(double above) {
        int k = w.order;
        double termAbove = (k + 2) * above;
        double term = (k + 1) * errorAtOrder;
        if (k == 1) {
            return termAbove < 0.5 * term;
        }
        return k * errorBelow > Math.min(term, termAbove) && termAbove < term;
    }

    private IntegrationException failure(Reason reason, int worst) {
        return failure(reason, worst, system.nameOf(worst));
    }

    private IntegrationException failure(Reason reason, int worst, String name) {
        return new IntegrationException(
                reason,
                new DaeState(w.t, w.phi[0], lastRate),
                Math.abs(w.h),
                steps,
                w.order,
                worst,
                name);
    }

    private Statistics statistics() {
        return new Statistics(
                steps,
                corrector.residuals,
                corrector.jacobians,
                corrector.iterations,
                errorFailures,
                newtonFailures,
                w.orderUsed,
                Math.abs(w.hUsed));
    }
}
