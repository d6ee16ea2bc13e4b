/// What is the impedance of an equivalent circuit, and what is a measured spectrum?
///
/// Circuits are written as in impedance.py. Equations: `docs/theory/impedance-analysis.md`, Z-10 to
/// Z-21. Fitting is in [io.github.coble.lab.circuit.fit], what needs no circuit in
/// [io.github.coble.lab.circuit.relaxation].
@NullMarked
package io.github.coble.lab.circuit;

import org.jspecify.annotations.NullMarked;
