/// What an image says about a phase as a whole: how much, how much surface, how correlated, how
/// connected. Each figure with an error. Equations: `docs/theory/pore-sizes.md`.
@NullMarked
package io.github.coble.porescale.statistics;

import org.jspecify.annotations.NullMarked;
