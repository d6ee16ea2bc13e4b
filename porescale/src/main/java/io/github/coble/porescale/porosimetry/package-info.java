/// What mercury says of a layer's pores: instrument files read into tables, tables into pore sizes.
///
/// Equations: `docs/theory/pore-network.md`, (P-70) to (P-74); how to use it:
/// `docs/guide/porosimetry.md`. Mercury measures the widest way in, not the width of the cavity
/// behind it, so its diameters are those of throats. Not in it: compression of the sample, the
/// instrument's own blank, gas adsorption.
@NullMarked
package io.github.coble.porescale.porosimetry;

import org.jspecify.annotations.NullMarked;
