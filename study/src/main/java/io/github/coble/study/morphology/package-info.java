/// What shape a deposit has: how much it covers, how wide, long and far apart ridges and rods are,
/// how rough its surface is.
///
/// Measures of the field tier's snapshots as microscopists take them from pictures. Equations and
/// errors: `docs/theory/morphology.md`. Pictures are not made here.
@NullMarked
package io.github.coble.study.morphology;

import org.jspecify.annotations.NullMarked;
