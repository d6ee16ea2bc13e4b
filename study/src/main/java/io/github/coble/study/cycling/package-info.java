/// What does a cycler's record say about a Li-free cell?
///
/// `coble data analyse`: reads a record, hands it to the module `lab`, and writes what comes out.
/// Equations: docs/theory/cycling-analysis.md.
@NullMarked
package io.github.coble.study.cycling;

import org.jspecify.annotations.NullMarked;
