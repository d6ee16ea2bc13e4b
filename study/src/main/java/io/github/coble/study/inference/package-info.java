/// What observations say about the numbers of a model: the best values, how uncertain they are, and
/// which of them the observations cannot tell.
///
/// A [io.github.coble.study.inference.Problem] is a list of unknowns and of independent parts of a
/// model; [io.github.coble.study.inference.Calibration] searches, refines, draws and judges.
/// Equations: docs/theory/inference.md. Nothing here knows what is being calibrated, and nothing
/// here says whether the model is right: that takes observations that were not used.
@NullMarked
package io.github.coble.study.inference;

import org.jspecify.annotations.NullMarked;
