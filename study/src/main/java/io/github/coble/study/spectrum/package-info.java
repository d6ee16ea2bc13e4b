/// What is read off an impedance spectrum: its ends, its arcs, and whether it can be one.
///
/// Equations: docs/theory/impedance.md and N-19 in docs/theory/numerics.md. It fits no circuits.
@NullMarked
package io.github.coble.study.spectrum;

import org.jspecify.annotations.NullMarked;
