package io.github.coble.numerics.dae;

/// The integration could not go on. The last accepted state stays readable.
public class IntegrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What went wrong.
    public enum Reason {
        /// Newton's method kept failing although the step was reduced.
        NEWTON_FAILED(
                "Newton's method did not converge; check the equations and guesses near this unknown"),
        /// The residual was not a number, or threw, although the step was reduced.
        RESIDUAL_UNDEFINED(
                "the residual has no value beyond this point; add an event that stops before it"),
        /// The iteration matrix was singular.
        SINGULAR_MATRIX(
                "the iteration matrix is singular; is an equation missing, or the index above 1?"),
        /// The error test kept failing although the step was reduced.
        ERROR_TEST_FAILED(
                "the error test kept failing; the solution may jump here, stop at the jump and restart"),
        /// The step fell below what the time variable resolves.
        STEP_TOO_SMALL(
                "the step is below the resolution of time; the solution may be singular here"),
        /// More steps than allowed.
        TOO_MANY_STEPS(
                "the number of steps allowed is used up; allow more, or loosen the tolerance"),
        /// An unknown with absolute tolerance 0 vanished.
        ZERO_WEIGHT("the accepted error is zero; give this unknown an absolute tolerance"),
        /// A declared linear invariant is not one.
        INVARIANT_CONTRADICTED("a declared linear invariant contradicts the equations"),
        /// An event function was not a number.
        EVENT_UNDEFINED("an event function is not a number"),
        /// No consistent initial values were found.
        INCONSISTENT_START(
                "no consistent initial values found; give better guesses for the algebraic unknowns");

        private final String advice;

        Reason(String advice) {
            this.advice = advice;
        }
    }

    private final Reason reason;
    private final transient DaeState lastGood;
    private final double stepSize;
    private final int steps;
    private final int order;
    private final int worstIndex;
    private final String worstName;

    /// @param reason what went wrong
    /// @param lastGood the last accepted state
    /// @param stepSize the step that failed [s]
    /// @param steps accepted before
    /// @param order of the step that failed
    /// @param worstIndex the unknown with the largest weighted error, or -1 if there is none
    /// @param worstName its name, or the name of the event function or invariant at fault
    public IntegrationException(
            Reason reason,
            DaeState lastGood,
            double stepSize,
            int steps,
            int order,
            int worstIndex,
            String worstName) {
        super(
                "t = "
                        + lastGood.time()
                        + " s, step "
                        + stepSize
                        + " s, order "
                        + order
                        + ", after "
                        + steps
                        + " steps, worst: "
                        + worstName
                        + ": "
                        + reason.advice);
        this.reason = reason;
        this.lastGood = lastGood;
        this.stepSize = stepSize;
        this.steps = steps;
        this.order = order;
        this.worstIndex = worstIndex;
        this.worstName = worstName;
    }

    /// What went wrong.
    public Reason reason() {
        return reason;
    }

    /// The last accepted state.
    public DaeState lastGood() {
        return lastGood;
    }

    /// The step that failed [s].
    public double stepSize() {
        return stepSize;
    }

    /// Steps accepted before.
    public int steps() {
        return steps;
    }

    /// Order of the step that failed.
    public int order() {
        return order;
    }

    /// The unknown with the largest weighted error, or -1.
    public int worstIndex() {
        return worstIndex;
    }

    /// Its name, or the name of the event function or invariant at fault.
    public String worstName() {
        return worstName;
    }
}
