/// What was seen in an experiment, as data, and how a run of the cell tier compares with it.
///
/// Equations: `docs/theory/observation.md`. It runs nothing and adjusts nothing.
@NullMarked
package io.github.coble.study.observation;

import org.jspecify.annotations.NullMarked;
