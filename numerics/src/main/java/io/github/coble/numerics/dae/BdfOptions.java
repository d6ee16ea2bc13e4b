package io.github.coble.numerics.dae;

import java.util.Optional;

/// What a run may do: tolerances and limits.
///
/// @param tolerances accepted local errors
/// @param initialStep first step [s]; 0 lets the integrator choose
/// @param maximumStep [s], positive, may be infinite
/// @param maximumSteps number of accepted steps allowed
/// @param maximumOrder 1 to 5
/// @param algebraicInErrorTest whether algebraic unknowns take part in the error test (N-4)
/// @param fixedStepping switches step and order control off, for verification
public record BdfOptions(
        Tolerances tolerances,
        double initialStep,
        double maximumStep,
        int maximumSteps,
        int maximumOrder,
        boolean algebraicInErrorTest,
        Optional<FixedStepping> fixedStepping) {

    /// Highest order of the BDF family that is stable for stiff problems and used here.
    public static final int HIGHEST_ORDER = 5;

    private static final int DEFAULT_MAXIMUM_STEPS = 100_000;

    /// Refuses values outside their range.
    public BdfOptions {
        if (!(initialStep >= 0.0 && initialStep < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("initialStep " + initialStep + " s");
        }
        if (!(maximumStep > 0.0)) {
            throw new IllegalArgumentException("maximumStep " + maximumStep + " s");
        }
        if (maximumSteps < 1) {
            throw new IllegalArgumentException("maximumSteps " + maximumSteps);
        }
        if (maximumOrder < 1 || maximumOrder > HIGHEST_ORDER) {
            throw new IllegalArgumentException(
                    "maximumOrder " + maximumOrder + " is outside [1, " + HIGHEST_ORDER + "]");
        }
    }

    /// Order up to 5, no limit on the step, algebraic unknowns in the error test.
    public static BdfOptions of(Tolerances tolerances) {
        return new BdfOptions(
                tolerances,
                0.0,
                Double.POSITIVE_INFINITY,
                DEFAULT_MAXIMUM_STEPS,
                HIGHEST_ORDER,
                true,
                Optional.empty());
    }

    /// These options with another first step [s].
    public BdfOptions withInitialStep(double step) {
        return new BdfOptions(
                tolerances,
                step,
                maximumStep,
                maximumSteps,
                maximumOrder,
                algebraicInErrorTest,
                fixedStepping);
    }

    /// These options with another largest step [s].
    public BdfOptions withMaximumStep(double step) {
        return new BdfOptions(
                tolerances,
                initialStep,
                step,
                maximumSteps,
                maximumOrder,
                algebraicInErrorTest,
                fixedStepping);
    }

    /// These options with another number of steps allowed.
    public BdfOptions withMaximumSteps(int steps) {
        return new BdfOptions(
                tolerances,
                initialStep,
                maximumStep,
                steps,
                maximumOrder,
                algebraicInErrorTest,
                fixedStepping);
    }

    /// These options with another highest order.
    public BdfOptions withMaximumOrder(int order) {
        return new BdfOptions(
                tolerances,
                initialStep,
                maximumStep,
                maximumSteps,
                order,
                algebraicInErrorTest,
                fixedStepping);
    }

    /// These options with algebraic unknowns in the error test, or left out.
    public BdfOptions withAlgebraicInErrorTest(boolean included) {
        return new BdfOptions(
                tolerances,
                initialStep,
                maximumStep,
                maximumSteps,
                maximumOrder,
                included,
                fixedStepping);
    }

    /// These options with constant step and order.
    public BdfOptions withFixedStepping(FixedStepping stepping) {
        return new BdfOptions(
                tolerances,
                initialStep,
                maximumStep,
                maximumSteps,
                maximumOrder,
                algebraicInErrorTest,
                Optional.of(stepping));
    }
}
