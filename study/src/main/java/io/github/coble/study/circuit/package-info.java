/// What do measured spectra say: which circuit, which relaxation times, and can they be trusted?
///
/// `coble eis fit` and `coble eis validate`: reads spectra, hands them to the module `lab`, and
/// writes what comes out. Equations: docs/theory/impedance-analysis.md.
@NullMarked
package io.github.coble.study.circuit;

import org.jspecify.annotations.NullMarked;
