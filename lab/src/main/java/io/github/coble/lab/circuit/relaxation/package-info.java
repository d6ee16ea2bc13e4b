/// What does a spectrum say without a circuit: can it be one of a linear, steady system, and which
/// relaxation times does it hold?
///
/// Equations: `docs/theory/impedance-analysis.md`, Z-22 to Z-26, and N-19, N-20.
@NullMarked
package io.github.coble.lab.circuit.relaxation;

import org.jspecify.annotations.NullMarked;
