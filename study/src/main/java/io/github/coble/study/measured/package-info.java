/// What do records of cyclers and impedance analysers say that a run of the cell model can be held
/// against, and how far may it be off?
///
/// Equations: `docs/theory/measured-data.md`. It reads what [io.github.coble.lab.LabFiles] reads,
/// runs nothing and adjusts nothing.
@NullMarked
package io.github.coble.study.measured;

import org.jspecify.annotations.NullMarked;
