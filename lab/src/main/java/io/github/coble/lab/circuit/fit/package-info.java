/// Which parameters of a circuit describe a spectrum best, how well are they known, and which of
/// several circuits does the spectrum ask for?
///
/// Equations: `docs/theory/impedance-analysis.md`, Z-27 to Z-33.
@NullMarked
package io.github.coble.lab.circuit.fit;

import org.jspecify.annotations.NullMarked;
