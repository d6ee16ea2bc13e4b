/// What it costs lithium to be at a place: works of adhesion, opening and capillary pressures.
/// Equations E-1 to E-10 in docs/theory/energetics.md.
@NullMarked
package io.github.coble.model.physics.energetics;

import org.jspecify.annotations.NullMarked;
